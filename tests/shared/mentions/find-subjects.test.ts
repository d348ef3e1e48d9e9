import { describe, expect, it } from "vitest";
import { findInPlace as find } from "../../support/find-in-place.ts";

const possessorsAfter = { letters: "possessors: after" };

describe("the subject of a cue", () => {
  it("is the nearest name before it that is no adjective of goods", () => {
    expect(find("subject", "Northland has sent drones.")).toEqual(["Northland"]);
    expect(find("subject", "Northland took Southish drones and sent them.")).toEqual(["Northland"]);
    expect(find("subject", "They sent Northland drones.")).toEqual([]);
    expect(find("subject 1", "Northland a b sent drones.")).toEqual([]);
  });

  it("is nobody behind 'by', and no stranger who speaks or stands behind a preposition", () => {
    expect(find("subject", "By Northland was sent.")).toEqual([]);
    expect(find("subject", "Northland, Eastland said, sent drones.")).toEqual(["Northland"]);
    expect(find("subject", "Northland, with Eastland, sent drones.")).toEqual(["Northland"]);
    expect(find("subject", "Northland in Eastland sent drones.")).toEqual(["Northland"]);
    expect(find("subject", "Northland, Eastland sent drones.")).toEqual(["?Eastland"]);
    expect(find("subject", "Then Southland, Northland said, sent drones.")).toEqual(["Northland", "Southland"]);
  });

  it("is no possessive of something else", () => {
    expect(find("subject", "Northland, Eastland's men said, sent drones.")).toEqual(["Northland"]);
    expect(find("subject", "Northland, Eastland's sent drones.")).toEqual(["?Eastland"]);
    expect(find("subject", "Northland, Eastland's a b c d e sent drones.")).toEqual(["?Eastland"]);
    expect(find("subject", "Northland, Eastland's a b c d e f sent drones.")).toEqual(["Northland"]);
    expect(find("subject", "Northland, Eastland's a engines sent.")).toEqual(["?Eastland"]);
    expect(find("subject", "Northland, Eastland's got sent drones.")).toEqual(["Northland"]);
  });

  it("is no adjective of a technology right before it", () => {
    expect(find("subject", "Northland took Southish blueprints and sent drones.")).toEqual(["Northland"]);
    expect(find("subject", "Northland took Southish old blueprints and sent drones.")).toEqual([
      "Southish",
      "Northland",
    ]);
    expect(find("subject", "Northland took Southish engines and sent drones.")).toEqual(["Southish", "Northland"]);
    expect(find("subject", "Northland took Southland blueprints and sent drones.")).toEqual(["Southland", "Northland"]);
    expect(find("subject", "Northland took Southish men and sent drones.")).toEqual(["Southish", "Northland"]);
    const cue = { cues: "cues: { give: 'sent, blueprints', ship: shipped }" };
    expect(find("subject", "Northland took Southish blueprints.", { cue: "blueprints", changed: cue })).toEqual([
      "Southish",
      "Northland",
    ]);
    expect(find("subject", "Northland Southish blueprints sent.", { changed: possessorsAfter })).toEqual([
      "Southish",
      "Northland",
    ]);
  });

  it("is nobody who is only cited", () => {
    const citing = { markers: "markers: { to: to, be: was, citing: via }" };
    expect(find("subject", "Northland, via Southland, sent drones.", { changed: citing })).toEqual(["Northland"]);
  });

  it("is last whoever stands aside or is the object, and ends at a stranger", () => {
    expect(find("subject", "Northland alongside Southland sent drones.")).toEqual(["Northland", "Southland"]);
    expect(find("subject", "Northland, Southland ob, sent drones.")).toEqual(["Northland", "Southland"]);
    expect(find("subject", "Then Northland, Southland sent drones.")).toEqual(["Southland", "Northland"]);
    expect(find("subject", "Northland, Eastland, Southland sent drones.")).toEqual(["Southland"]);
    expect(find("subject", "Northland, Eastland, alongside Southland sent drones.")).toEqual([
      "Southland",
      "?Eastland",
    ]);
  });

  it("is whoever speaks, where who acts may be left out and only asides stand before", () => {
    expect(find("subject", "Eastland said to Northland ob drones sent.", { changed: possessorsAfter })).toEqual([
      "Northland",
      "?Eastland",
    ]);
    expect(find("subject", "Eastland said to Northland ob drones sent.")).toEqual(["Northland"]);
    expect(find("subject", "Eastland said drones sent.", { changed: possessorsAfter })).toEqual([]);
    expect(
      find("subject", "Eastland said Southland, to Northland ob drones sent.", { changed: possessorsAfter }),
    ).toEqual(["Southland", "Northland"]);
    expect(
      find("subject", "Eastland said, Westland said, to Northland ob drones sent.", { changed: possessorsAfter }),
    ).toEqual(["Northland", "?Westland"]);
    expect(find("subject", "Eastland said Northland drones sent.", { changed: possessorsAfter })).toEqual([
      "Northland",
    ]);
  });

  it("is not the maker of the goods, nor who has another's, where owners follow", () => {
    expect(find("subject", "Southland drones Northish sent.", { changed: possessorsAfter })).toEqual(["Southland"]);
    expect(find("subject", "Southland, drones Northish Eastland sent.", { changed: possessorsAfter })).toEqual([
      "Southland",
    ]);
    expect(find("subject", "Southland, drones Northish here Eastland sent.", { changed: possessorsAfter })).toEqual([
      "?Eastland",
    ]);
    expect(find("subject", "Southland, drones Northish Eastland sent.")).toEqual(["?Eastland"]);
  });

  it("is in the form asked for, and not right behind a preposition that takes it", () => {
    expect(find("subject .name", "Northland Southu sent.")).toEqual(["Northland"]);
    expect(find("subject .name", "Southland alongside Northland sent.")).toEqual(["Southland"]);
    expect(find("subject .name", "Southland alongside big Northland sent.")).toEqual(["Southland", "Northland"]);
  });

  it("is whom a relative pronoun stands for", () => {
    expect(find("subject", "Southland met Northland, which sent drones.")).toEqual(["Northland"]);
    expect(find("subject", "Southland met Northish men, which sent drones.")).toEqual(["Northish"]);
    expect(find("subject", "Southland met Eastland, which sent drones.")).toEqual(["?"]);
    expect(find("subject", "Which Northland sent drones.")).toEqual(["Northland"]);
    expect(find("subject", "Southland, Northland to which they sent drones.")).not.toEqual(["Northland"]);
  });

  it("is whom a pronoun means: the first name that acts, else whom the text is about", () => {
    expect(find("subject", "Northland told Southland it sent drones.")).toEqual(["Northland", "Southland"]);
    expect(find("subject", "Northland met. It sent drones.")).toEqual(["(Northland)"]);
    expect(find("subject", "It sent drones.")).toEqual([]);
    expect(find("subject", "Northland met. It a b c d e sent drones.")).toEqual(["(Northland)"]);
    expect(find("subject", "Northland met. It a b c d e f sent drones.")).toEqual([]);
    expect(find("subject", "Northland, it a b c d e sent drones, Southland.")).toEqual(["Northland"]);
    expect(find("subject", "Northland in Southland, it sent drones.")).toEqual(["Northland"]);
    expect(find("subject", "Northland, it here in Southland one two three four five sent drones.")).toEqual([
      "Southland",
      "Northland",
    ]);
  });

  it("is no stranger who tells or comes to know what a pronoun did", () => {
    expect(find("subject", "Northland, Eastland said, it sent drones.")).toEqual(["Northland"]);
    expect(find("subject", "Eastland says Northland men, it sent drones.")).toEqual(["Northland"]);
    expect(find("subject", "Northland, Eastland officials here, it sent drones.")).toEqual(["Northland"]);
    expect(find("subject", "Eastland in its letter said Northland men, it sent drones.")).toEqual(["Northland"]);
    expect(find("subject", "Eastland met Northland, it sent drones, they said.")).toEqual(["?Eastland"]);
    expect(find("subject", "Eastland told of it, it sent drones.")).toEqual(["?Eastland"]);
    expect(find("subject", "In Northland, Eastland told them it sent drones.")).toEqual(["Northland"]);
    expect(find("subject", "By Northland, Eastland told them it sent drones.")).toEqual(["?Eastland"]);
    expect(find("subject", "Eastland met, it sent drones.")).toEqual(["?Eastland"]);
  });
});

describe("who does not act", () => {
  it("is a stranger whose deed only serves another's", () => {
    const by = { others: "others: { east: { name: Eastland, adjective: Eastish } }" };
    expect(find("subject", "Northland scares Eastish ports by sent.", { changed: by })).toEqual(["Northland"]);
    expect(find("subject", "Northland scares Eastish ports sent.", { changed: by })).toEqual(["?Eastish"]);
    expect(find("subject", "Northland scares Eastland by sent.", { changed: by })).toEqual(["?Eastland"]);
    expect(find("subject", "Northland scares Eastish ports by here sent.", { changed: by })).toEqual(["?Eastish"]);
  });

  it("is a possessive before a comma, while another name can", () => {
    expect(find("subject", "Northland is Southland's friend, sent drones.")).toEqual(["Northland", "Southland"]);
    expect(find("subject", "Northland is Southland's friend sent drones.")).toEqual(["Southland", "Northland"]);
    expect(find("subject", "Northland, is Southland's friend sent drones.")).toEqual(["Southland", "Northland"]);
    expect(find("subject", "Northland is Southland's friend sent drones, here.")).toEqual(["Southland", "Northland"]);
  });

  it("is who is named only to be ruled out", () => {
    expect(find("subject", "Northland, not its ally Southland, sent drones.")).toEqual(["Northland"]);
    expect(find("subject", "Northland not its ally Southland, sent drones.")).toEqual(["Southland", "Northland"]);
    expect(find("subject", "Northland, not its very old ally Southland, sent drones.")).toEqual([
      "Southland",
      "Northland",
    ]);
    expect(find("subject", "Northland, not its very ally Southland, sent drones.")).toEqual(["Northland"]);
    expect(find("subject", "Northland, not a dozen Southland men, sent drones.")).toEqual(["Northland"]);
    expect(find("subject", "Northland, may its ally Southland, sent drones.")).toEqual(["Southland", "Northland"]);
    expect(find("subject", "Northland, plans its ally Southland, sent drones.")).toEqual(["Southland", "Northland"]);
    expect(find("subject", "Northland, denied its ally Southland, sent drones.")).toEqual(["Southland", "Northland"]);
  });

  it("is whose words they only are, where a pronoun acts", () => {
    expect(find("subject", "Northland officials met Southland, it sent drones.")).toEqual(["Southland"]);
    expect(find("subject", "Northland old officials met Southland, it sent drones.")).toEqual(["Southland"]);
    expect(find("subject", "Northland very old officials met Southland, it sent drones.")).toEqual([
      "Northland",
      "Southland",
    ]);
    expect(find("subject", "Northland's officials met Southland, it sent drones.")).toEqual(["Northland", "Southland"]);
    expect(find("subject", "Officials, Northland met Southland, it sent drones.")).toEqual(["Northland", "Southland"]);
  });

  it("is a stranger who punishes, warns or stops, where a pronoun acts", () => {
    for (const verb of ["warned", "accused", "cancelled", "stop"])
      expect(find("subject", `Eastland ${verb} Northland, it sent drones.`), verb).toEqual(["Northland"]);
    expect(find("subject", "Eastland plans Northland, it sent drones.")).toEqual(["?Eastland"]);
  });

  it("says nothing of its case through a pronoun", () => {
    expect(find("subject .name", "Northam it sent drones.")).toEqual(["Northam"]);
    expect(find("subject .name", "Northam met Southland, it sent drones.")).toEqual(["Southland"]);
  });

  it("is in the form of one who acts, but behind a break", () => {
    expect(find("near .name", "Sent drones but Northland met.", { cue: "Sent" })).toEqual([]);
    expect(find("near .name", "Sent drones Northland.", { cue: "Sent" })).toEqual(["Northland"]);
    expect(find("near .name", "Northland but sent drones.")).toEqual(["Northland"]);
    expect(find("near .name", "But sent drones Northland.")).toEqual(["Northland"]);
    expect(find("near .dative", "Sent drones but Northam met.", { cue: "Sent" })).toEqual(["Northam"]);
  });

  it("is not the only one who can, though its form might get", () => {
    const any = {
      actors: "actors: { north: { name: Northland, dative: Northland }, south: { name: Southland, dative: Southam } }",
    };
    expect(find("near .dative", "Northland sent drones.", { changed: any })).toEqual([]);
    expect(find("near .dative", "Southland Northland sent drones.", { changed: any })).toEqual(["Northland"]);
    expect(find("near .dative", "To Southland Northland sent drones.", { changed: any })).toEqual([]);
    expect(find("near .dative", "Northland sent drones Southland.", { changed: any })).toEqual([]);
    expect(find("near .dative", "Sent drones Northland.", { cue: "Sent", changed: any })).toEqual(["Northland"]);
    expect(find("near to .dative", "To Northland sent drones.", { changed: any })).toEqual(["Northland"]);
  });
});
