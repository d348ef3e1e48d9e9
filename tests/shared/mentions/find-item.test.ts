import { describe, expect, it } from "vitest";
import { findGap } from "../../../shared/mentions/find-gap.ts";
import { findItems } from "../../../shared/mentions/find-item.ts";
import { parsePlaces } from "../../../shared/mentions/parse-places.ts";
import { aScene, aToyRuleset, hitOf, scenesOf, showItems } from "../../support/a-scene.ts";

const markers = new Set(["to", "from", "by", "with", "of", "be", "in"]);
const possessorsAfter = { letters: "possessors: after" };

describe("the goods of a cue", () => {
  /** What stands in a place of the cue. */
  function goods(places: string, text: string, { cue = "sent", changed = {} } = {}) {
    const scene = scenesOf(aToyRuleset(changed), text).at(-1);
    if (!scene) throw new Error("nothing is named");
    return findItems(parsePlaces(places, markers), hitOf(scene, cue), scene).map((found) =>
      "group" in found && found.group ? `${found.kind} ${showItems(found.group)}` : found.kind,
    );
  }

  it("are the nearest on that side, within reach", () => {
    expect(goods("after", "They sent drones.")).toEqual(["found drones"]);
    expect(goods("before", "Drones they sent to tanks.")).toEqual(["found Drones"]);
    expect(goods("near", "Drones here sent to missiles.")).toEqual(["found Drones"]);
    expect(goods("near", "They sent drones.")).toEqual(["found drones"]);
    expect(goods("after", "Drones they sent.")).toEqual(["missing"]);
    expect(goods("before", "They sent drones.")).toEqual(["missing"]);
    expect(goods("after 2", "They sent a b drones.")).toEqual(["found drones"]);
    expect(goods("after 1", "They sent a b drones.")).toEqual(["missing"]);
    expect(goods("prev 1", "Drones a sent.")).toEqual(["found Drones"]);
    expect(goods("next 1", "They sent a drones.")).toEqual(["found drones"]);
  });

  it("are those of the first place that has any", () => {
    expect(goods("after, before", "Drones were sent.")).toEqual(["found Drones"]);
    expect(goods("after, before", "Drones were sent with missiles.")).toEqual(["found missiles"]);
  });

  it("are named before where a pronoun stands for them", () => {
    expect(goods("after, before", "Drones: they sent it to arm missiles.")).toEqual(["found Drones"]);
    expect(goods("after, before", "Drones: they sent it with missiles.")).toEqual(["found missiles"]);
    expect(goods("after, before", "Drones: they sent it missiles.")).toEqual(["found missiles"]);
    expect(goods("after, before", "Drones: they sent now it to missiles.")).toEqual(["found missiles"]);
    expect(goods("after, before", "Drones: they sent it.")).toEqual(["found Drones"]);
  });

  it("are named behind where the cue goes with what follows: right behind an 'and' or a preposition", () => {
    const cased = (text: string, changed = {}) => goods("before, after", text, { changed });
    expect(cased("Missiles and sent drones fell.")).toEqual(["found drones"]);
    expect(cased("Missiles rose alongside sent drones.")).toEqual(["found drones"]);
    expect(cased("Missiles and sent Southam drones fell.")).toEqual(["found drones"]);
    expect(cased("Missiles and sent to Southam drones fell.")).toEqual(["found drones"]);
    expect(cased("Missiles and sent Southland drones fell.")).toEqual(["found Missiles"]);
    expect(cased("Missiles and here sent drones fell.")).toEqual(["found Missiles"]);
    expect(cased("Missiles and sent, then drones fell.")).toEqual(["found Missiles"]);
    expect(cased("Missiles sent drones fell.")).toEqual(["found Missiles"]);
    expect(cased("Missiles and sent dozen drones fell.")).toEqual(["found Missiles"]);
    expect(cased("Missiles rose and sent.")).toEqual(["found Missiles"]);
    expect(cased("Missiles and sent drones fell.", possessorsAfter)).toEqual(["found Missiles"]);
  });

  it("pass over what only describes something else", () => {
    expect(goods("after", "They sent drone attack missiles.")).toEqual(["found missiles"]);
    expect(goods("after", "They sent drone attack.")).toEqual(["missing"]);
    expect(goods("after", "They sent drones and missile attack.")).toEqual(["found drones+missile/void"]);
    expect(goods("after", "They sent and Northland drones has.", { changed: possessorsAfter })).toEqual(["missing"]);
    expect(goods("after", "They sent and Northland drones has.")).toEqual(["found Northland:drones"]);
  });

  it("may be other arms, or arms that the sentence makes clear", () => {
    expect(goods("after", "They sent tanks.")).toEqual(["other tanks"]);
    expect(goods("after", "They sent tanks, drones.")).toEqual(["found tanks+drones"]);
    expect(goods("after", "They sent weapons.")).toEqual(["generic weapons"]);
    expect(goods("after", "They sent weapons such as drones.")).toEqual(["found drones"]);
    expect(goods("after", "They sent weapons to drones.")).toEqual(["generic weapons"]);
    expect(goods("after", "They sent weapons such as missiles.")).toEqual(["found missiles"]);
    expect(goods("after", "They sent weapons such as those with drones.")).toEqual(["found drones"]);
    expect(goods("after", "They sent weapons to them and with drones.")[0]).toBe("found drones");
    expect(goods("after", "Such as they sent weapons to drones and missiles.")).toEqual(["generic weapons"]);
    expect(goods("after", "They sent to them and weapons to drones.")).toEqual(["generic weapons"]);
    expect(goods("after", "They sent weapons such as tanks.")).toEqual(["generic weapons"]);
    expect(goods("after", "They sent weapons such as drone attack.")).toEqual(["generic weapons"]);
    expect(goods("after", "They sent tanks, weapons.")).toEqual(["generic tanks+weapons"]);
    expect(goods("before", "Such as drones weapons they sent.")).toEqual(["found drones+weapons"]);
  });

  it("are no price: behind its marker, with nothing but how many they are and whose in between", () => {
    const price = { changed: { markers: "markers: { to: to, of: of, with: with, price: in return for }" } };
    expect(goods("after", "They sent gold in return for drones.", price)).toEqual(["missing"]);
    expect(goods("after", "They sent gold in return for Northish drones.", price)).toEqual(["missing"]);
    expect(goods("after", "They sent gold in return for hundreds of drones.", price)).toEqual(["missing"]);
    expect(goods("after", "They sent gold in return for Northland drones.", price)).toEqual(["found drones"]);
    expect(goods("after", "They sent gold in return for good drones.", price)).toEqual(["found drones"]);
    expect(goods("after", "They sent hundreds of drones.", price)).toEqual(["found drones"]);
    expect(goods("after", "In return for gold they sent drones.", price)).toEqual(["found drones"]);
    expect(goods("before", "Gold in return for drones they sent.", price)).toEqual(["found drones"]);
    expect(goods("after of", "They sent in return for hundreds of drones.", price)).toEqual(["missing"]);
    expect(goods("after with", "They sent in return for gold with drones.", price)).toEqual(["found drones"]);
  });

  it("go on behind a conjunction with the same verb", () => {
    expect(goods("after", "They sent drones of Northland and in May missiles.")).toEqual([
      "found drones",
      "found missiles",
    ]);
    expect(goods("after", "They sent drones to Northland in missiles.")).toEqual(["found drones"]);
    expect(goods("after", "They sent drones to Northland and launched missiles.")).toEqual(["found drones"]);
    expect(goods("after", "They sent drones to Northland and got missiles.")).toEqual(["found drones"]);
    expect(goods("after", "They sent drones to Northland and but missiles.")).toEqual(["found drones"]);
    expect(goods("before", "Missiles of Northland and in May drones they sent.")).toEqual([
      "found drones",
      "found Missiles",
    ]);
  });

  it("do not go on behind a break or a verb of saying", () => {
    expect(goods("before", "Missiles fell while and drones they sent.")).toEqual(["found drones"]);
    expect(goods("after", "They sent drones to Northland said and missiles.")).toEqual(["found drones"]);
  });

  it("are none of another clause: behind a break, or before an 'and' after a comma with a name right behind it", () => {
    expect(goods("before", "They got missiles, and Southland sent.")).toEqual(["missing"]);
    expect(goods("before", "They got missiles and Southland sent.")).toEqual(["found missiles"]);
    expect(goods("before", "They got missiles, and here Southland sent.")).toEqual(["found missiles"]);
    expect(goods("before", "They got missiles, and Southish men sent.")).toEqual(["found missiles"]);
    expect(goods("before", "They got missiles, and dozen sent.")).toEqual(["found missiles"]);
    expect(goods("before", "They got missiles, and Southland sent.", { changed: possessorsAfter })).toEqual([
      "found missiles",
    ]);
    expect(goods("after", "They sent word, and Southland drones fell.")).toEqual(["missing"]);
    expect(goods("after", "They sent word while drones fell.")).toEqual(["missing"]);
    expect(goods("before", "Drones fell while they sent.")).toEqual(["found Drones"]);
    expect(goods("before, after", "They got missiles, and Southland sent it.")).toEqual(["found missiles"]);
  });

  it("stand behind the marker that a place asks for", () => {
    expect(goods("after of", "They sent plenty of a dozen drones.")).toEqual(["found drones"]);
    expect(goods("after of", "They sent plenty of drones.")).toEqual(["found drones"]);
    expect(goods("after of", "They sent drones.")).toEqual(["missing"]);
    expect(goods("after of", "They sent with drones.")).toEqual(["missing"]);
    expect(goods("after any", "They sent drones.")).toEqual(["found drones"]);
    expect(goods("after of", "They of gave drones sent drones.")).toEqual(["missing"]);
    expect(goods("after of", "They sent of a b c d e f g drones.")).toEqual(["found drones"]);
    expect(goods("after of", "They sent of a b c d e f g h drones.")).toEqual(["missing"]);
    expect(goods("before of", "Drones they sent.")).toEqual(["missing"]);
    expect(goods("before of", "Of drones they sent.")).toEqual(["found drones"]);
  });

  it("are those a postposition marks, before nearer ones", () => {
    expect(goods("before", "Drones ob for missiles they sent.")).toEqual(["found Drones"]);
    expect(goods("before", "Drones ob for missiles while they sent.")).toEqual(["found missiles"]);
    expect(goods("before", "Drones ob launched to missiles they sent.")).toEqual(["found missiles"]);
    expect(goods("before", "Drones for missiles they sent.")).toEqual(["found missiles"]);
    expect(goods("before", "Drones here ob for missiles they sent.")).toEqual(["found missiles"]);
  });

  it("may be unnamed, the cue itself, or those of the sentence before", () => {
    expect(goods("unnamed", "They sent.", {})).toEqual(["generic"]);
    expect(goods("self", "Missiles of Northland and drones.", { cue: "drones" })).toEqual(["found drones"]);
    expect(goods("self", "Missiles and drones.", { cue: "drones" })).toEqual(["found Missiles+drones"]);
    expect(goods("self", "A drone attack.", { cue: "drone" })).toEqual(["missing"]);
    expect(goods("self", "They sent drones.")).toEqual(["missing"]);
    expect(goods("text", "Tanks and drones came. They sent them.")).toEqual(["found Tanks+drones"]);
    expect(goods("text", "They sent them.")).toEqual(["missing"]);
  });
});

describe("goods that share a verb at the end of the clause", () => {
  /** The conjunction before which the first goods have giver and receiver of their own. */
  function gapOf(text: string, changed: Record<string, string> = possessorsAfter, item = 0) {
    const scene = aScene(aToyRuleset(changed), text);
    return findGap(scene.items[item], hitOf(scene, "sent"), scene)?.text;
  }

  it("have a giver of their own before the conjunction", () => {
    expect(gapOf("From Northland drones and from Southland missiles sent.")).toBe("and");
    expect(gapOf("Northland drones ob and Southland missiles sent.")).toBe("and");
    expect(gapOf("Northland drones and to Southland sent.")).toBe("and");
  });

  it("have none in a language whose verbs do not end the clause, behind the verb, or without goods", () => {
    expect(gapOf("From Northland drones and from Southland missiles sent.", {})).toBeUndefined();
    expect(gapOf("Sent here: sent from Northland drones and from Southland missiles.")).toBeUndefined();
    const scene = aScene(aToyRuleset(possessorsAfter), "Northland sent.");
    expect(findGap(undefined, hitOf(scene, "sent"), scene)).toBeUndefined();
  });

  it("have none where goods or a verb come next, or the name is far", () => {
    expect(gapOf("Northland drones and gave Southland sent.")).toBeUndefined();
    expect(gapOf("Northland drones and here Southland sent.")).toBeUndefined();
    expect(gapOf("Northland drones and to a Southland sent.")).toBe("and");
    expect(gapOf("Northland drones and to a b Southland sent.")).toBeUndefined();
    expect(gapOf("Northland drones ob to Southland sent.")).toBeUndefined();
    expect(gapOf("Northland drones and sent.")).toBeUndefined();
  });
});
