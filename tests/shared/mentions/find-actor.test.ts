import { describe, expect, it } from "vitest";
import { findActors } from "../../../shared/mentions/find-actor.ts";
import { parsePlaces } from "../../../shared/mentions/parse-places.ts";
import type { Candidate } from "../../../shared/mentions/scene.ts";
import { aToyRuleset, hitOf, scenesOf } from "../../support/a-scene.ts";

const markers = new Set(["to", "from", "by", "with", "of", "be", "in"]);
const possessorsAfter = { letters: "possessors: after" };

/** Who stands in a place of the cue: names that are watched, "?Eastland" for a stranger, brackets around who is only implied. */
function find(place: string, text: string, { cue = "sent", changed = {} } = {}): string[] {
  const scene = scenesOf(aToyRuleset(changed), text).at(-1);
  if (!scene) throw new Error("nothing is named");
  return parsePlaces(place, markers).flatMap((one) => findActors(one, hitOf(scene, cue), scene).map(showCandidate));
}

const showCandidate = ({ actor, hit, implied }: Candidate) => {
  const name = `${actor === undefined ? "?" : ""}${hit?.text ?? ""}`;
  return implied ? `(${name})` : name;
};

describe("before, after and near a cue", () => {
  it("stand bare names on that side, the nearest first", () => {
    expect(find("after", "Southland sent Northland, Southland drones.")).toEqual(["Northland", "Southland"]);
    expect(find("before", "Then Southland, Northland sent drones.")).toEqual(["Northland", "Southland"]);
    expect(find("near", "Southland drones sent Northland.")).toEqual(["Northland", "Southland"]);
    expect(find("before", "They sent Northland drones.")).toEqual([]);
    expect(find("after", "Northland sent drones.")).toEqual([]);
  });

  it("stand only so many words away", () => {
    expect(find("after 2", "They sent a b Northland.")).toEqual(["Northland"]);
    expect(find("after 1", "They sent a b Northland.")).toEqual([]);
    expect(find("before 2", "Northland a b sent drones.")).toEqual(["Northland"]);
    expect(find("before 1", "Northland a b sent drones.")).toEqual([]);
  });

  it("stand names with the markers asked for, or with any", () => {
    expect(find("after to", "They sent drones to Northland.")).toEqual(["Northland"]);
    expect(find("after to|with", "They sent drones with Northland.")).toEqual(["Northland"]);
    expect(find("after with", "They sent drones to Northland.")).toEqual([]);
    expect(find("after", "They sent drones to Northland.")).toEqual([]);
    expect(find("after any", "They sent Southland drones to Northland.")).toEqual(["Southland", "Northland"]);
  });

  it("stands nobody whose goods they are", () => {
    expect(find("after", "They sent Northish drones Southland.")).toEqual(["Southland"]);
    expect(find("after any", "They sent Northish drones.")).toEqual(["Northish"]);
    expect(find("after .adjective", "They sent Northish drones.")).toEqual(["Northish"]);
  });

  it("stand names in the form asked for", () => {
    expect(find("near .dative", "They sent drones Northam.")).toEqual(["Northam"]);
    expect(find("near .dative", "Northland sent drones Southu.")).toEqual([]);
    expect(find("near .dative", "They sent drones to Northam.")).toEqual([]);
    expect(find("near to .dative", "They sent drones to Northam.")).toEqual(["Northam"]);
  });

  it("end at a stranger, who is told of", () => {
    expect(find("after to", "They sent drones to Northland, tanks to Eastland, more to Southland.")).toEqual([
      "Northland",
      "?Eastland",
    ]);
    expect(find("after to", "They sent drones to Eastland and Northland.")).toEqual(["Northland"]);
  });

  it("are passed over behind another verb, and where they are denied", () => {
    expect(find("after", "They sent drones launched Northland.")).toEqual([]);
    expect(find("before any", "Launched Northland sent drones.")).toEqual(["Northland"]);
    expect(find("after any", "They sent drones launched Northland.")).toEqual([]);
    expect(find("after any", "They launched, sent drones to Northland.")).toEqual(["Northland"]);
    expect(find("after any", "They sent drones not Eastland but to Northland.")).toEqual(["Northland"]);
    expect(find("after any", "They sent drones may Eastland but to Northland.")).toEqual(["?Eastland"]);
    expect(find("after any", "They sent drones not over Eastland but to Northland.")).toEqual(["?Eastland"]);
    expect(find("after any", "They sent drones denied Northland.")).toEqual(["Northland"]);
  });

  it("stands no object that a postposition marks, unless it is asked for", () => {
    expect(find("before", "Northland ob armed and sent.")).toEqual([]);
    expect(find("before .object", "Northland ob armed and sent.")).toEqual(["Northland"]);
    expect(find("before .object", "Eastland ob armed and sent.")).toEqual(["?Eastland"]);
    expect(find("after", "They sent Northland ob.")).toEqual(["Northland"]);
  });

  it("may a stranger's name without cases act rather than get", () => {
    const noCases = {
      others: "others: { east: { name: Eastland, genitive: Eastland, dative: Eastland, accusative: Eastland } }",
    };
    expect(find("before .dative", "Eastland here sent.", { changed: noCases })).toEqual([]);
    expect(find("before .name", "Eastland here sent.", { changed: noCases })).toEqual(["?Eastland"]);
    expect(find("after .dative", "They sent Eastland.", { changed: noCases })).toEqual(["?Eastland"]);
    expect(find("before to .dative", "To Eastland here sent.", { changed: noCases })).toEqual(["?Eastland"]);
    expect(find("before .accusative", "They gave Eastland, sent.", { changed: noCases })).toEqual(["?Eastland"]);
    expect(find("before .dative", "They gave Eastland, sent.", { changed: noCases })).toEqual([]);
    expect(find("before .accusative", "They gave here Eastland, sent.", { changed: noCases })).toEqual([]);
    expect(find("before .accusative", "They took drones Eastland, sent.", { changed: noCases })).toEqual([]);
    expect(find("before .genitive", "They gave Eastland, sent.", { changed: noCases })).toEqual([]);
    expect(find("before", "Eastland here sent.", { changed: noCases })).toEqual(["?Eastland"]);
  });
});

describe("right beside a cue", () => {
  it("stands a name with no goods, verb, comma, break or speaking between", () => {
    expect(find("next", "They sent Northland drones.", { changed: { watch: "" } })).toEqual(
      ["Northland"].slice(0, 0).concat(["Northland"]),
    );
    expect(find("next", "They sent a b c Northland.")).toEqual(["Northland"]);
    expect(find("next", "They sent a b c d Northland.")).toEqual([]);
    expect(find("next", "They sent dozen Northland.")).toEqual(["Northland"]);
    expect(find("next", "They, sent Northland, drones.")).toEqual(["Northland"]);
    for (const between of ["drones", "got", "but", "said", ","]) {
      expect(find("next", `They sent ${between} Northland.`), between).toEqual([]);
      expect(find("prev 3", `Northland ${between} sent drones.`), between).toEqual([]);
    }
    expect(find("prev 3", "Northland a sent drones.")).toEqual(["Northland"]);
    expect(find("prev", "Northland a sent drones.")).toEqual([]);
    expect(find("prev", "To Northland sent drones.")).toEqual(["Northland"]);
    expect(find("after", "They sent drones Northland.")).toEqual(["Northland"]);
  });

  it("stands a pronoun for whom the sentence names besides who acts, then for whom the text is about", () => {
    expect(find("next", "Northland told Southland it sent it drones.")).toEqual(["Northland"]);
    expect(find("next", "Southland met. Northland sent it drones.")).toEqual(["(Southland)"]);
    expect(find("next", "Southland met. Northland sent it with care.")).toEqual(["(Southland)"]);
    expect(find("next", "Northland sent it drones.")).toEqual([]);
    expect(find("next", "Southland met. Northland sent it.")).toEqual([]);
    expect(find("next", "Southland met. Northland sent it to Eastland.")).toEqual([]);
    expect(find("next", "Southland met. Northland sent now it drones.")).toEqual([]);
    expect(find("after", "Southland met. Northland sent it drones.")).toEqual([]);
  });

  it("stands a pronoun before an amount only of goods", () => {
    expect(find("next", "Southland met. Northland sent it a dozen drones.")).toEqual(["(Southland)"]);
    expect(find("next", "Southland met. Northland sent it a dozen drones it got.")).toEqual(["(Southland)"]);
    expect(find("next", "Southland met. Northland sent it a dozen and gave drones.")).toEqual([]);
    expect(find("next", "Southland met. Where drones fly Northland sent it a dozen.")).toEqual([]);
  });

  it("stands a pronoun for an owner beside who acts, and for all whom the sentence before names", () => {
    expect(find("next", "Northland is one of Southland's friends sent it drones.")).toEqual(["Southland", "Northland"]);
    expect(find("next", "Northland is one of its friends sent it drones.")).toEqual([]);
    expect(find("next", "Southland met Northland. Eastland sent it drones.")).toEqual(["(Northland)", "(Southland)"]);
  });
});

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

describe("roles told elsewhere", () => {
  it("are implied by a phrase", () => {
    expect(find("implied", "Northland sent drones for the southern war.")).toEqual(["(the southern war)"]);
    expect(find("implied", "Northland sent drones.")).toEqual([]);
  });

  it("are named anywhere in the sentence or the text", () => {
    expect(find("sentence", "To Northland and Eastland they sent drones of Southland.")).toEqual([
      "Northland",
      "Southland",
    ]);
    expect(find("text", "Southland met Eastland. Northland sent drones.")).toEqual(["(Southland)", "(Northland)"]);
    expect(find("sentence", "Northland drones.", { cue: "Northland" })).toEqual([]);
  });

  it("are not named behind a break with a preposition, which ties them to another verb", () => {
    expect(find("sentence", "They sent drones, while to Northland it flew.")).toEqual([]);
    expect(find("sentence", "To Northland it flew, while they sent drones.")).toEqual([]);
    expect(find("sentence", "They sent drones, while Northland slept.")).toEqual(["Northland"]);
    expect(find("sentence", "But sent drones to Northland.")).toEqual(["Northland"]);
    expect(find("sentence", "But to Northland they sent drones.")).toEqual(["Northland"]);
    expect(find("sentence", "They sent drones to Northland while it slept.")).toEqual(["Northland"]);
  });

  it("are a pair, the usual supplier first", () => {
    expect(find("pair", "Southland and Northland sent drones.")).toEqual(["Northland", "Southland"]);
    expect(find("pair", "Southland and Northland met. They sent drones.")).toEqual(["Northland", "Southland"]);
    expect(find("pair", "Northland and Eastland sent drones.")).toEqual([]);
    expect(find("pair", "Northland and Northish men sent drones.")).toEqual([]);
  });

  it("are who acts together with whom, where the place asks for such a marker", () => {
    expect(find("pair with", "Then Southland talked with Northland, sent drones.")).toEqual(["Northland", "Southland"]);
    expect(find("pair with", "Then Northland talked with Southland, sent drones.")).toEqual(["Northland", "Southland"]);
    expect(find("pair with", "Then Northland talked to Southland, sent drones.")).toEqual([]);
    expect(find("pair with", "Then Northish men talked with Southland, sent drones.")).toEqual([]);
    expect(find("pair with .dative", "Then Northland talked with Southland, sent drones.")).toEqual([]);
    expect(find("pair with .dative", "Then Northland talked with Southam, sent drones.")).toEqual([
      "Northland",
      "Southam",
    ]);
    expect(find("pair with", "Then Northland and Southland talked, sent drones.")).toEqual([]);
  });

  it("are who uses the goods", () => {
    const user = (text: string) => find("user", text);
    expect(user("Southland launched drones sent here.")).toEqual(["Southland"]);
    expect(user("Eastland launched drones sent here.")).toEqual(["?Eastland"]);
    expect(user("Drones sent here were launched by Southland.")).toEqual(["Southland"]);
    expect(user("Drones sent here were launched by Eastland.")).toEqual(["?Eastland"]);
    expect(user("Southland saw Eastland's Northland-sent drones.")).toEqual(["?Eastland"]);
    expect(user("Eastland saw Southland's Northland-sent drones.")).toEqual(["Southland"]);
    expect(user("Southland launched, by Eastland, drones sent here.")).toEqual(["Southland"]);
    expect(user("Drones sent here were launched in Southland by Eastland.")).toEqual(["?Eastland"]);
    expect(user("By Eastland drones sent here were launched.")).toEqual([]);
    expect(user("They launched Southland drones sent here.")).toEqual([]);
    expect(user("Drones sent Southland were launched.")).toEqual([]);
    expect(user("Southland has drones sent here.")).toEqual(["Southland"]);
    expect(user("Southland got drones sent here.")).toEqual([]);
    expect(user("Southland said drones sent here.")).toEqual([]);
    expect(user("Southland in its letter said drones sent here.")).toEqual([]);
    expect(user("Launched sent drones by Southland.")).toEqual([]);
    expect(user("Southland of strikes drones sent here.")).toEqual([]);
    expect(user("To Southland drones sent here.")).toEqual([]);
    expect(user("Northish drones sent here.")).toEqual([]);
    expect(user("Southland, alongside Northish men, launched drones sent here.")).toEqual(["Southland"]);
    expect(user("Drones sent here.")).toEqual([]);
  });
});
