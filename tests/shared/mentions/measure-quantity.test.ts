import { describe, expect, it } from "vitest";
import { measureQuantity } from "../../../shared/mentions/measure-quantity.ts";
import { aScene, aToyRuleset, scenesOf } from "../../support/a-scene.ts";

describe("how many goods", () => {
  function measure(text: string, item = 0) {
    const scene = aScene(aToyRuleset(), text);
    const goods = scene.items.flatMap(({ items }) => items)[item];
    const quantity = goods && measureQuantity(goods, scene.sentence, text);
    if (quantity) expect(text.slice(...quantity.span)).toBe(quantity.text);
    return quantity && `${quantity.text} = ${quantity.atLeast}`;
  }

  it("say digits before them, with signs between thousands", () => {
    expect(measure("They sent 400 drones.")).toBe("400 = 400");
    expect(measure("They sent 1,500 drones.")).toBe("1,500 = 1500");
    expect(measure("They sent 1.500 big drones.")).toBe("1.500 = 1500");
    expect(measure("They sent 1 500 000 drones.")).toBe("1 500 000 = 1500000");
    expect(measure("They sent 2\u00a0000 or 3\u202f000 drones.")).toBe("3\u202f000 = 3000");
    expect(measure("They sent ۴۰۰ drones.")).toBe("۴۰۰ = 400");
    expect(measure("They sent 1.000.5 thousand drones.")).toBe("1.000.5 thousand = 1000500");
    expect(measure("They sent 2.5 thousand drones, or 2,25 thousand missiles.")).toBe("2.5 thousand = 2500");
    expect(measure("They sent 2,25 thousand drones.")).toBe("2,25 thousand = 2250");
  });

  it("say words for numbers, alone or with digits, multiplied", () => {
    expect(measure("They sent hundreds of drones.")).toBe("hundreds = 200");
    expect(measure("They sent 3 dozen drones.")).toBe("3 dozen = 36");
    expect(measure("They sent dozen thousand drones.")).toBe("dozen thousand = 12000");
    expect(measure("They sent a hundred and 5 drones.")).toBe("hundred and 5 = 500");
  });

  it("do not say years, parts of designations and of words, or nothing", () => {
    for (const text of [
      "They sent 2022 drones.",
      "They sent 1990 drones.",
      "They sent 2035 drones.",
      "They sent 0 drones.",
      "They sent X-5 drones.",
      "They sent 5-b drones.",
      "They sent 5th drones.",
      "They sent drones 5.",
      "They sent a5 drones.",
    ])
      expect(measure(text), text).toBeUndefined();
    expect(measure("They sent 1989 drones.")).toBe("1989 = 1989");
    expect(measure("They sent 2036 drones.")).toBe("2036 = 2036");
  });

  it("say only the number nearest to them, with no verb and no other goods between", () => {
    expect(measure("They had 5 planes and 7 drones.")).toBe("7 = 7");
    expect(measure("5 men sent drones.")).toBeUndefined();
    expect(measure("5 drones and missiles.", 1)).toBeUndefined();
    expect(measure("5 drones and 6 missiles.", 1)).toBe("6 = 6");
    expect(measure("hundreds sent drones.")).toBeUndefined();
    expect(measure("dozen a b c d drones.")).toBe("dozen = 12");
    expect(measure("dozen a b c d e drones.")).toBeUndefined();
    expect(measure("Drones hundreds.")).toBeUndefined();
  });

  it("stand within sixty characters", () => {
    expect(measure(`They sent 5 ${"x".repeat(57)} drones.`)).toBe("5 = 5");
    expect(measure(`They sent 5 ${"x".repeat(58)} drones.`)).toBeUndefined();
  });

  it("are not taken from the sentence before", () => {
    const text = "It has 5. Drones fell.";
    const [scene] = scenesOf(aToyRuleset(), text);
    const [goods] = scene?.items[0]?.items ?? [];
    expect(goods && scene && measureQuantity(goods, scene.sentence, text)).toBeUndefined();
  });
});
