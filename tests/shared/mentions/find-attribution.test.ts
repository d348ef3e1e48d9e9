import { describe, expect, it } from "vitest";
import { findAttribution } from "../../../shared/mentions/find-attribution.ts";
import { aScene, aToyRuleset } from "../../support/a-scene.ts";

describe("who says so", () => {
  const sayer = (text: string, changed = {}) =>
    findAttribution(aScene(aToyRuleset(changed), text).sentence, text)?.text;
  const possessorsAfter = { letters: "possessors: after" };

  it("is whoever stands before the verb of saying, else behind it", () => {
    expect(sayer("Drones came to Northland, Eastland said.")).toBe("Eastland");
    expect(sayer("Drones came, Eastish officials said.")).toBe("Eastish officials");
    expect(sayer("Drones came, said Eastland.")).toBe("Eastland");
    expect(sayer("Drones came, said the envoy.")).toBe("envoy");
    expect(sayer("Said Eastland: drones came.")).toBe("Eastland");
  });

  it("is not who acts behind the verb", () => {
    expect(sayer("They once said Northland sent drones.")).toBeUndefined();
    expect(sayer("They once said Northland has drones.")).toBe("Northland");
    expect(sayer("They once said officials sent drones.")).toBe("officials");
    expect(sayer("One said, once said Northland sent drones.")).toBeUndefined();
    expect(sayer("Drones, said Northland, sent drones.")).toBe("Northland");
  });

  it("is nobody known right behind a pronoun", () => {
    expect(sayer("Drones of Northland, it said Eastland has.")).toBeUndefined();
    expect(sayer("Drones of Northland, it also said Eastland has.")).toBe("Eastland");
  });

  it("stands behind the preposition of a passive", () => {
    expect(sayer("Drones was said by Eastland.")).toBe("Eastland");
    expect(sayer("Drones was also said by Eastland.")).toBe("Eastland");
    expect(sayer("Drones was said of Westland by Eastland.")).toBe("Eastland");
    expect(sayer("Drones was said a b c by Eastland.")).toBe("Eastland");
    expect(sayer("Northland was said to have drones.")).toBeUndefined();
    expect(sayer("Drones was said by a b c d Eastland.")).toBeUndefined();
  });

  it("stands behind the preposition of a passive, whoever stands elsewhere", () => {
    expect(sayer("Drones was also said of Westland by Eastland.")).toBe("Eastland");
    expect(sayer("By Westland drones was said by Eastland.")).toBe("Eastland");
    expect(sayer("Drones was here also said of Westland by Eastland.")).toBe("Westland");
  });

  it("stands behind the verb that begins the sentence, or where nobody acts behind", () => {
    expect(sayer("Said Eastland of what they sent.")).toBe("Eastland");
    expect(sayer("They sent word and once said Eastland has drones.")).toBe("Eastland");
  });

  it("is named with the names of its list, or of its office", () => {
    expect(sayer("Eastland, Westland said drones came.")).toBe("Eastland, Westland");
    expect(sayer("Drones came to Eastland, Westland said.")).toBe("Westland");
    expect(sayer("Drones hit Eastland, Westland and Eastland said.")).toBe("Eastland, Westland and Eastland");
    expect(sayer("Drones hit Eastland, officials said.")).toBe("officials");
    expect(sayer("Eastland, officials said drones came.")).toBe("officials");
    expect(sayer("Northland officials said drones came.")).toBe("Northland officials");
    expect(sayer("Northland, Westland said drones came.")).toBe("Westland");
    expect(sayer("Northland and Westland said drones came.")).toBe("Westland");
    expect(sayer("And Westland said drones came.")).toBe("Westland");
  });

  it("is within four words of the verb, with no comma, goods or verb between", () => {
    expect(sayer("Eastland sent men who said drones came.")).toBeUndefined();
    expect(sayer("Eastland in a dozen said drones came.")).toBe("Eastland");
    expect(sayer("Eastland a b c d said drones came.")).toBe("Eastland");
    expect(sayer("Eastland a b c d e said drones came.")).toBeUndefined();
    expect(sayer("Drones came, said a b c d Eastland.")).toBe("Eastland");
    expect(sayer("Drones came, said a b c d e Eastland.")).toBeUndefined();
    expect(sayer("Eastland, one said, has drones.")).toBeUndefined();
    expect(sayer("Eastland drones, one said.")).toBeUndefined();
    expect(sayer("Eastland sent one, who said drones.")).toBeUndefined();
    expect(sayer("Drones came, said drones Eastland.")).toBeUndefined();
  });

  it("is not who is accused or warned", () => {
    const told = {
      status:
        "status: { warn: { effect: forbid, reach: 8, terms: told }, accuse: { effect: settle, reach: 8, terms: says } }",
    };
    expect(sayer("Told Eastland drones.", told)).toBeUndefined();
    expect(sayer("Says Eastland drones.", told)).toBeUndefined();
    expect(sayer("Said Eastland drones.", told)).toBe("Eastland");
    const denies = { status: "status: { deny: { effect: negate, reach: 8, terms: said } }" };
    expect(sayer("Said Eastland drones.", denies)).toBe("Eastland");
    expect(sayer("Westland told Eastland drones.", told)).toBe("Westland");
  });

  it("stands behind a word that cites, whatever stands before it", () => {
    const citing = { markers: "markers: { to: to, be: was, citing: said }" };
    expect(sayer("Eastland said Westland sent drones.", citing)).toBe("Westland");
  });

  it("is a source without a verb of saying, with the names before it", () => {
    expect(sayer("Northland sent drones, by Eastish big officials.")).toBe("Eastish big officials");
    expect(sayer("Northland sent drones, by Eastish very big officials.")).toBe("officials");
    expect(sayer("Drones, by Northish officials.")).toBe("Northish officials");
    expect(sayer("Drones, by Eastland and Westland officials.")).toBe("Eastland and Westland officials");
    expect(sayer("Drones, by Northland and Westland officials.")).toBe("Westland officials");
    expect(sayer("Eastland and Westland said drones came.")).toBe("Eastland and Westland");
    expect(sayer("Northland and Westland said drones came.")).toBe("Westland");
    expect(sayer("And Westland said drones came.")).toBe("Westland");
    expect(sayer("Northland sent drones.")).toBeUndefined();
  });

  it("stands on either side where verbs end the clause, a source first, then the nearest", () => {
    expect(sayer("Eastland told an envoy of drones.", possessorsAfter)).toBe("envoy");
    expect(sayer("Eastland a b told Westland drones.", possessorsAfter)).toBe("Westland");
    expect(sayer("Eastland a b c d told drones.", possessorsAfter)).toBe("Eastland");
    expect(sayer("Eastland a b c d e told drones.", possessorsAfter)).toBeUndefined();
  });
});
