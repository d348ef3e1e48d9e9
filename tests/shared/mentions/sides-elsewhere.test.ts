import { describe, expect, it } from "vitest";
import { findActors } from "../../../shared/mentions/find-actor.ts";
import { parsePlaces } from "../../../shared/mentions/parse-places.ts";
import type { Candidate } from "../../../shared/mentions/scene.ts";
import { aToyRuleset, hitOf, scenesOf } from "../../support/a-scene.ts";

const changed = {
  markers: `markers: { to: to, from: from, by: by, with: with, of: of, be: was, which: which, use: launched, in: in, speaker: we }`,
  pronouns: "pronouns: it, they, we",
};

/** Who stands in a place of "sent", in the last sentence: "?Eastland" for a stranger, brackets around who is only implied. */
function find(place: string, text: string): string[] {
  const scene = scenesOf(aToyRuleset(changed), text).at(-1);
  if (!scene) throw new Error("nothing is named");
  const places = parsePlaces(place, new Set(["to", "from"]));
  return places.flatMap((one) => findActors(one, hitOf(scene, "sent"), scene).map(showCandidate));
}

const showCandidate = ({ actor, hit, implied }: Candidate) => {
  const name = `${actor === undefined ? "?" : ""}${hit?.text ?? ""}`;
  return implied ? `(${name})` : name;
};

describe("who acts behind an opening", () => {
  it("is the name right behind its comma, where nobody is named before the cue", () => {
    expect(find("subject", "Having sent drones, Northland left.")).toEqual(["Northland"]);
    expect(find("subject", "Having sent drones to Southland, old Northland left.")).toEqual(["Northland"]);
    expect(find("subject", "Having sent drones, Eastland left.")).toEqual(["?Eastland"]);
  });

  it("is not who speaks, nor a name further on, with a preposition or of another form", () => {
    expect(find("subject", "Having sent drones, Northland said.")).toEqual([]);
    expect(find("subject", "Having sent drones, the old Northland left.")).toEqual([]);
    expect(find("subject", "Having sent drones, to Northland.")).toEqual([]);
    expect(find("subject", "Having sent drones, Northish men left.")).toEqual([]);
    expect(find("subject", "Drones sent, Northland left.")).toEqual([]);
    expect(find("subject", "Having sent drones Northland left.")).toEqual([]);
  });
});

describe("whom the sentence before is about", () => {
  it("is who was named first in it, where it names goods", () => {
    expect(find("topic", "Northland met Southland over drones. They sent drones.")).toEqual(["(Northland)"]);
    expect(find("topic", "Eastland met Southland over drones. They sent drones.")).toEqual(["(?Eastland)"]);
    expect(find("topic", "A drone attack hit Northland. They sent drones.")).toEqual(["(Northland)"]);
    expect(find("topic", "Northland met Southland. They sent drones.")).toEqual([]);
    expect(find("topic", "Northland met Southland over tanks. They sent drones.")).toEqual([]);
    expect(find("topic", "They sent drones.")).toEqual([]);
  });

  it("is nobody who speaks or only says whose goods they are, else who was named before", () => {
    expect(find("topic", "Men with drones met Northish men. They sent drones.")).toEqual(["(Northish)"]);
    expect(find("topic", "Northish drones came to Southland. They sent drones.")).toEqual(["(Southland)"]);
    expect(find("topic", "Eastland said drones hit Southland. They sent drones.")).toEqual(["(Southland)"]);
    expect(find("topic", "Southland came. Northish drones came. They sent drones.")).toEqual(["(Southland)"]);
  });
});

describe("who is denied", () => {
  it("stands nowhere in the sentence or the text", () => {
    expect(find("sentence", "They sent drones from Southland, not Northland.")).toEqual(["Southland"]);
    expect(find("text", "They sent drones from Southland, not Northland.")).toEqual(["(Southland)"]);
    expect(find("sentence", "They sent drones, not from Northland.")).toEqual([]);
    expect(find("sentence", "They sent drones, not here from Northland.")).toEqual(["Northland"]);
  });
});

describe("who acts in a second verb", () => {
  it("is who acted in the first, not what that was done to", () => {
    expect(find("subject", "Northland backs Southland and sent drones.")).toEqual(["Northland", "Southland"]);
    expect(find("subject", "Northland backs Southland but sent drones.")).toEqual(["Northland", "Southland"]);
    expect(find("next", "Northland backs Southland and sent it drones.")).toEqual(["Southland", "Northland"]);
    expect(find("next", "Northland saw Southland go and sent it drones.")).toEqual(["Northland"]);
  });

  it("is the nearest name where that acts by itself", () => {
    expect(find("subject", "Northland saw Southland go and sent drones.")).toEqual(["Southland", "Northland"]);
    expect(find("subject", "Northland backs Southland and a b c sent drones.")).toEqual(["Southland", "Northland"]);
    expect(find("subject", "From Northland, old Southland and sent drones.")).toEqual(["Southland", "Northland"]);
  });
});

describe("a pronoun", () => {
  it("behind a preposition is who was named before and does not act", () => {
    expect(find("after to", "Southland thanked Northland, Northland sent drones to it.")).toEqual([
      "Northland",
      "Southland",
    ]);
    expect(find("after to", "Northland came. They sent drones to it.")).toEqual(["(Northland)"]);
    expect(find("after to", "Eastland came. They sent drones to it.")).toEqual(["(?Eastland)"]);
  });

  it("is nobody where a name right behind it tells more, or without the preposition", () => {
    expect(find("after to", "Northland came. They sent drones to it of Eastland.")).toEqual([]);
    expect(find("after to", "Northland came. They sent drones it.")).toEqual([]);
    expect(find("after to", "Northland came. They sent drones to a b it.")).toEqual([]);
    expect(find("after to", "Northland came. They sent drones to it to Southland.")).toEqual(["Southland"]);
  });

  it("is who speaks, where it is who says so", () => {
    expect(find("subject", "We sent drones, Northland said.")).toEqual(["Northland"]);
    expect(find("subject", "We sent drones, Eastland said.")).toEqual(["?Eastland"]);
    expect(find("subject", "We sent drones to Northland.")).toEqual([]);
    expect(find("before", "By sea we Northland sent drones.")).toEqual([]);
    expect(find("before", "There we Northland sent drones.")).toEqual(["Northland"]);
    expect(find("next", "Northland sent we drones, Southland said.")).toEqual(["Southland"]);
  });
});
