import { describe, expect, it } from "vitest";
import { seeItems } from "../../../shared/mentions/see-items.ts";
import { aScene, aToyRuleset, showItems } from "../../support/a-scene.ts";

const possessorsAfter = { letters: "possessors: after" };
const itemsOf = (text: string, changed = {}) => aScene(aToyRuleset(changed), text).items.map(showItems);
const spansOf = (text: string) =>
  aScene(aToyRuleset(), text).items.map(({ firstWord, lastWord, firstIndex, lastIndex }) => [
    firstWord,
    lastWord,
    firstIndex,
    lastIndex,
  ]);

describe("goods", () => {
  it("are lists with commas or conjunctions between them", () => {
    expect(itemsOf("They sent drones, missiles and tanks.")).toEqual(["drones+missiles+tanks"]);
    expect(itemsOf("They sent drones missiles.")).toEqual(["drones+missiles"]);
    expect(itemsOf("They sent drones as well as big missiles.")).toEqual(["drones+missiles"]);
    expect(itemsOf("Now, they sent drones very big missiles.")).toEqual(["drones", "missiles"]);
    expect(itemsOf("They sent now, drones very big missiles.")).toEqual(["drones", "missiles"]);
    expect(itemsOf("They sent drones very big missiles, fast.")).toEqual(["drones", "missiles"]);
    expect(itemsOf("They sent drones very big missiles.")).toEqual(["drones", "missiles"]);
    expect(spansOf("They sent drones, missiles and tanks.")).toEqual([[2, 5, 2, 5]]);
  });

  it("come from where the arms come from that they make clear, unless their own origin is named", () => {
    expect(itemsOf("They sent Northish weapons such as drones, missiles.")[1]).toBe(
      "Northish:drones+Northish:missiles",
    );
    expect(itemsOf("They sent Northish weapons such as Southish drones.")[1]).toBe("Southish:drones");
    expect(itemsOf("They sent Northish weapons such as Southish drones and missiles.")[1]).toContain(
      "Southish:missiles",
    );
    expect(itemsOf("They sent weapons such as drones.")[1]).toBe("drones");
    expect(itemsOf("They sent Northish weapons with drones.")[1]).toBe("drones");
    expect(itemsOf("They sent Northish tanks such as drones.")[1]).toBe("drones");
    expect(itemsOf("They sent drones such as Northland's Bee-1.")[0]).toBe("Northland:drones");
    expect(itemsOf("They sent drones such as Northish Bee-1.")[0]).toBe("Northish:drones");
    expect(itemsOf("They sent drones with Northish Bee-1.")[0]).toBe("drones");
    expect(itemsOf("They sent Southish drones such as Northish Bee-1.")[0]).toBe("Southish:drones");
    expect(itemsOf("They sent weapons Northish such as drones.", possessorsAfter)[1]).toBe("drones");
  });

  it("are a list over a word that goes with what follows the conjunction, unless it is a preposition", () => {
    const markers = { markers: "markers: { to: to, with: with, again: more, like: such as }" };
    expect(itemsOf("They sent drones and more missiles.", markers)).toEqual(["drones+missiles"]);
    expect(itemsOf("They sent drones and with missiles.", markers)).toEqual(["drones", "missiles"]);
    expect(itemsOf("They sent drones and big more missiles.", markers)).toEqual(["drones", "missiles"]);
    expect(itemsOf("They sent drones and more big missiles.", markers)).toEqual(["drones", "missiles"]);
    expect(itemsOf("They sent drones, more missiles.", markers)).toEqual(["drones", "missiles"]);
  });

  it("are no list over more than five words", () => {
    expect(itemsOf("They sent drones, a b c d missiles.")).toEqual(["drones+missiles"]);
    expect(itemsOf("They sent drones, a b c d e missiles.")).toEqual(["drones+missiles"]);
    expect(itemsOf("They sent drones, a b c d e f missiles.")).toEqual(["drones", "missiles"]);
  });

  it("are no list over a cue, a preposition, something that describes them, or a verb of saying", () => {
    expect(itemsOf("They sent drones, gave missiles.")).toEqual(["drones", "missiles"]);
    expect(itemsOf("They sent drones, with missiles.")).toEqual(["drones", "missiles"]);
    expect(itemsOf("They sent drones, strikes and missiles.")).toEqual(["drones", "missiles"]);
    expect(itemsOf("They sent drones, envoy said, missiles.")).toEqual(["drones", "missiles"]);
    expect(itemsOf("They sent drones, but missiles.")).toEqual(["drones", "missiles"]);
    expect(itemsOf("They sent drones, envoy, missiles.")).toEqual(["drones+missiles"]);
  });

  it("are a list over how many there are, or which part of them", () => {
    expect(itemsOf("They sent drones and hundreds of missiles.")).toEqual(["drones+missiles"]);
    expect(itemsOf("They sent drones and engines of missiles.")).toEqual(["drones/component+missiles/component"]);
    expect(itemsOf("They sent drones and hundreds or so of missiles.")).toEqual(["drones", "missiles"]);
    expect(itemsOf("They sent drones and plenty of missiles.")).toEqual(["drones", "missiles"]);
    expect(itemsOf("They sent drones and hundreds with missiles.")).toEqual(["drones", "missiles"]);
  });

  it("go on behind a part, and behind a designation with what it names", () => {
    const markers = { markers: "markers: { to: to, pieces: engines, with: with }" };
    expect(itemsOf("They sent Bee-1 engines, missiles.", markers)).toEqual(["Bee-1/component+missiles/component"]);
    expect(itemsOf("They sent Bee-1 with, missiles.", markers)).toEqual(["Bee-1", "missiles"]);
    expect(itemsOf("They sent Bee-1 big drones, missiles.")).toEqual(["Bee-1+drones+missiles"]);
    expect(itemsOf("They sent Bee-1 very big drones.")).toEqual(["Bee-1", "drones"]);
  });

  it("part before a name behind the conjunction where owners follow", () => {
    expect(itemsOf("They drones and Eastland missiles gave.", possessorsAfter)).toEqual(["drones", "missiles"]);
    expect(itemsOf("They drones and missiles gave.", possessorsAfter)).toEqual(["drones+missiles"]);
    expect(itemsOf("They drones and Eastland missiles gave.")).toEqual(["drones+Eastland:missiles"]);
  });

  it("part at commas without a conjunction where owners follow", () => {
    expect(itemsOf("They for drones, missiles gave.", possessorsAfter)).toEqual(["drones", "missiles"]);
    expect(itemsOf("They for drones, missiles and tanks gave.", possessorsAfter)).toEqual(["drones+missiles+tanks"]);
    expect(itemsOf("They drones missiles gave.", possessorsAfter)).toEqual(["drones+missiles"]);
    expect(itemsOf("They sent drones, missiles.")).toEqual(["drones+missiles"]);
  });
});

describe("what of the goods moves", () => {
  it("is a part right behind them", () => {
    expect(itemsOf("They sent drone engines.")).toEqual(["drone/component"]);
    expect(itemsOf("They sent drone spare engines.")).toEqual(["drone/component"]);
    expect(itemsOf("They sent drone very spare engines.")).toEqual(["drone"]);
    expect(itemsOf("They sent drone to blueprints.")).toEqual(["drone"]);
  });

  it("is a part up to three words before them", () => {
    expect(itemsOf("They sent engines and more for drones.")).toEqual(["drones/component"]);
    expect(itemsOf("They sent engines a b c drones.")).toEqual(["drones/component"]);
    expect(itemsOf("They sent engines a b c d drones.")).toEqual(["drones"]);
    expect(itemsOf("They sent blueprints of drones over to training.")).toEqual(["drones/technology"]);
  });

  it("is behind them rather than before", () => {
    expect(itemsOf("They sent engines, drone blueprints.")).toEqual(["drone/technology"]);
  });

  it("is the goods themselves where a name, a verb or a description comes between", () => {
    expect(itemsOf("They sent engines, Northish drones.")).toEqual(["Northish:drones"]);
    expect(itemsOf("The engines sent drones.")).toEqual(["drones"]);
    expect(itemsOf("The engines strikes drones.")).toEqual(["drones/void"]);
    expect(itemsOf("The drones Northland engines.")).toEqual(["drones"]);
  });

  it("is a part that the goods' own name says", () => {
    const seeker = {
      items: "items: { missile: 'missile{,s}, seekers', drone: drones }",
      parts: "parts: { component: seekers, technology: blueprints }",
    };
    expect(itemsOf("They sent seekers.", seeker)).toEqual(["seekers/component"]);
    expect(itemsOf("They sent seekers blueprints.", seeker)).toEqual(["seekers/component"]);
  });
});

describe("goods that only describe something else", () => {
  it("stand right before it", () => {
    expect(itemsOf("A drone attack came.")).toEqual(["drone/void"]);
    expect(itemsOf("A drone big attack came.")).toEqual(["drone"]);
    expect(itemsOf("A drone missile attack came.")).toEqual(["drone/void+missile/void"]);
    expect(itemsOf("A drone and missile attack came.")).toEqual(["drone+missile/void"]);
    expect(itemsOf("The attack drones came.")).toEqual(["drones"]);
    expect(itemsOf("A drone attack missiles came.")).toEqual(["drone/void", "missiles"]);
    expect(itemsOf("A drone attack drones came.")).toEqual(["drone", "drones"]);
    expect(itemsOf("A drone attack drone attack came.")).toEqual(["drone/void", "drone/void"]);
  });

  it("stand right behind it, with adjectives of names between", () => {
    expect(itemsOf("The strikes drones made.")).toEqual(["drones/void"]);
    expect(itemsOf("The strikes of drones.")).toEqual(["drones"]);
    expect(itemsOf("The strikes big drones made.")).toEqual(["drones/void"]);
    expect(itemsOf("The strikes very big drones made.")).toEqual(["drones"]);
    expect(itemsOf("The strikes: drones made.")).toEqual(["drones"]);
    expect(itemsOf("The strikes big drones made.", possessorsAfter)).toEqual(["drones"]);
    expect(itemsOf("The strikes drones made.", possessorsAfter)).toEqual(["drones/void"]);
    expect(itemsOf("The strikes Northish drones made.")).toEqual(["Northish:drones/void"]);
    expect(itemsOf("The strikes Eastish Northish drones made.")).toEqual(["Eastish&Northish:drones/void"]);
    expect(itemsOf("The strikes Northland drones made.")).toEqual(["Northland:drones"]);
    expect(itemsOf("The strikes a b Northish drones made.")).toEqual(["Northish:drones"]);
    expect(itemsOf("The drones strikes.")).toEqual(["drones"]);
  });

  it("are goods again when a verb tells what was done with them", () => {
    expect(itemsOf("The strikes drones sent by Northland made.")).toEqual(["drones"]);
    expect(itemsOf("The strikes drones here sent by Northland made.")).toEqual(["drones"]);
    expect(itemsOf("The strikes drones which Northland has.")).toEqual(["drones"]);
    expect(itemsOf("The strikes drones one day sent by Northland made.")).toEqual(["drones/void"]);
    expect(itemsOf("The strikes drones missiles sent by Northland made.")).toEqual(["drones+missiles"]);
  });

  it("are goods again when a hyphen ties to them who gave them", () => {
    expect(itemsOf("The Northland-sent drone attack came.")).toEqual(["drone"]);
    expect(itemsOf("Northland sent drone attack.")).toEqual(["drone/void"]);
    expect(itemsOf("The Northland-sent big drone attack came.")).toEqual(["drone/void"]);
    expect(itemsOf("A grey-sent drone attack came.")).toEqual(["drone/void"]);
    expect(itemsOf("The Northland-with drone attack came.")).toEqual(["drone/void"]);
  });

  it("are never so when a part of them moves", () => {
    expect(itemsOf("The drone engines attack.")).toEqual(["drone/component"]);
  });
});

describe("whose the goods are", () => {
  it("says an adjective or a possessive up to four words before them", () => {
    expect(itemsOf("They got Northish drones.")).toEqual(["Northish:drones"]);
    expect(itemsOf("They got Northish a b c d drones.")).toEqual(["Northish:drones"]);
    expect(itemsOf("They got Northish a b c d e drones.")).toEqual(["drones"]);
    expect(itemsOf("They got Northland's new drones.")).toEqual(["Northland:drones"]);
    expect(itemsOf("They got Northish sent drones.")).toEqual(["drones"]);
    expect(itemsOf("They got drones from not Northland.")).toEqual(["drones"]);
  });

  it("is cut off by a verb, a preposition, a name, a speaker or a break", () => {
    expect(itemsOf("Northish envoy got drones.")).toEqual(["drones"]);
    expect(itemsOf("Northish men with drones.")).toEqual(["drones"]);
    expect(itemsOf("Northish, Eastland's drones.")).toEqual(["Eastland:drones"]);
    expect(itemsOf("Northish men said drones came.")).toEqual(["drones"]);
    expect(itemsOf("Northish but drones came.")).toEqual(["drones"]);
    expect(itemsOf("Northish men have drones.")).toEqual(["Northish:drones"]);
  });

  it("says a bare name right before them only of the usual supplier and of strangers", () => {
    expect(itemsOf("The Northland drones came.")).toEqual(["Northland:drones"]);
    expect(itemsOf("The Eastland drones came.")).toEqual(["Eastland:drones"]);
    expect(itemsOf("The Southland drones came.")).toEqual(["drones"]);
    expect(itemsOf("The Northland big drones came.")).toEqual(["drones"]);
    expect(itemsOf("They gave Northland drones.")).toEqual(["drones"]);
    expect(itemsOf("They gave big Northland drones.")).toEqual(["Northland:drones"]);
    expect(itemsOf("They flew to Northland drones.")).toEqual(["drones"]);
    expect(itemsOf("The Northland and Southland drones came.")).toEqual(["drones"]);
  });

  it("says nobody who only speaks", () => {
    const sources = { attribution: "attribution: { source: drones }" };
    expect(itemsOf("The Northish drones.", sources)).toEqual(["drones"]);
  });

  it("says a genitive or an adjective right behind them, or whom they come from", () => {
    expect(itemsOf("The drones Northu came.")).toEqual(["Northu:drones"]);
    expect(itemsOf("The drones Northish came.")).toEqual(["Northish:drones"]);
    expect(itemsOf("The drones big Northu came.")).toEqual(["drones"]);
    expect(itemsOf("The drones Northam came.")).toEqual(["drones"]);
    expect(itemsOf("The drones from Northland came.")).toEqual(["Northland:drones"]);
    expect(itemsOf("The drones from big Northland came.")).toEqual(["Northland:drones"]);
    expect(itemsOf("The drones from the big Northland came.")).toEqual(["drones"]);
    expect(itemsOf("The drones of big Northland came.")).toEqual(["drones"]);
    expect(itemsOf("The drones with from Northland came.")).toEqual(["drones"]);
  });

  it("says a genitive that may be a dative only of strangers", () => {
    expect(itemsOf("The drones Northeu came.")).toEqual(["drones"]);
    expect(itemsOf("The drones Easteu came.")).toEqual(["Easteu:drones"]);
    expect(itemsOf("The drones Easteu and Northeu came.")).toEqual(["drones"]);
  });

  it("holds for the rest of a list until another is named", () => {
    expect(itemsOf("They got Northish drones, missiles and Eastish tanks.")).toEqual([
      "Northish:drones+Northish:missiles+Eastish:tanks",
    ]);
    expect(itemsOf("They got drones and missiles from Northland.")).toEqual(["Northland:drones+Northland:missiles"]);
    expect(itemsOf("They got drones and Northish missiles.")).toEqual(["drones+Northish:missiles"]);
  });

  it("is not asked of the bare name of a side when nobody usually supplies", () => {
    const { sentence, actors } = aScene(aToyRuleset(), "The Northland drones came.");
    expect(seeItems(sentence, actors).map(showItems)).toEqual(["drones"]);
    expect(seeItems(sentence, actors, "south").map(showItems)).toEqual(["drones"]);
  });
});

describe("whose the goods are, where that follows", () => {
  const following = (text: string) => itemsOf(text, possessorsAfter);

  it("says a name up to three words behind them", () => {
    expect(following("The drones Northland came.")).toEqual(["Northland:drones"]);
    expect(following("The drones a b Northland came.")).toEqual(["Northland:drones"]);
    expect(following("The drones a b c Northland came.")).toEqual(["drones"]);
    expect(following("The Northland drones came.")).toEqual(["drones"]);
    expect(following("The Northish drones came.")).toEqual(["drones"]);
  });

  it("is cut off by a comma, a conjunction, a verb, a speaker", () => {
    expect(following("The drones, Northland came.")).toEqual(["drones"]);
    expect(following("The drones and Northland came.")).toEqual(["drones"]);
    expect(following("The drones sent Northland came.")).toEqual(["drones"]);
    expect(following("The drones with Northland came.")).toEqual(["drones"]);
    expect(following("The drones here Northland said.")).toEqual(["drones"]);
    expect(following("The drones while Northland came.")).toEqual(["drones"]);
  });

  it("is whoever stands right behind them, though a verb of saying ends the clause", () => {
    expect(following("They the purchase of drones Northland said.")).toEqual(["Northland:drones"]);
    expect(following("They the purchase of drones, Northland said.")).toEqual(["drones"]);
  });

  it("goes over the goods between, and over the preposition from", () => {
    expect(following("The drones missiles Northland came.")).toEqual(["Northland:drones+Northland:missiles"]);
    expect(following("The drones from Northland came.")).toEqual(["Northland:drones"]);
  });

  it("is not the object that is armed with them", () => {
    expect(following("They with drones Southland ob armed.")).toEqual(["drones"]);
    expect(following("They drones Southland ob armed.")).toEqual(["Southland:drones"]);
    expect(following("They with drones Southland armed.")).toEqual(["Southland:drones"]);
    expect(following("They with drones Southish ob armed.")).toEqual(["Southish:drones"]);
  });
});
