import { describe, expect, it } from "vitest";
import { isInNextClause } from "../../../shared/mentions/next-clause.ts";
import { aScene, aToyRuleset, hitOf } from "../../support/a-scene.ts";

const possessorsAfter = { letters: "possessors: after" };

describe("the next clause", () => {
  const inNext = (text: string, name: string, changed: Record<string, string> = possessorsAfter) => {
    const scene = aScene(aToyRuleset(changed), text);
    return isInNextClause(hitOf(scene, name).index, hitOf(scene, "sent"), scene.sentence);
  };

  it("begins behind a break, or an 'and' between the verb and a name, where verbs end the clause", () => {
    expect(inNext("Drones sent but Northland met.", "Northland")).toBe(true);
    expect(inNext("Drones sent and Northland met.", "Northland")).toBe(true);
    expect(inNext("Drones sent and then missiles met.", "missiles")).toBe(false);
    expect(inNext("Drones sent here and Northland met.", "Northland")).toBe(false);
    expect(inNext("Drones sent to Northland.", "Northland")).toBe(false);
    expect(inNext("But Northland drones sent.", "Northland")).toBe(false);
    expect(inNext("Drones sent but Northland met.", "Northland", {})).toBe(false);
    const light = { ...possessorsAfter, retag: "retag: { shipped-to: { from: ship, before: be, within: 1 } }" };
    expect(inNext("Drones sent shipped was and missiles met.", "missiles", light)).toBe(true);
  });
});
