import { describe, expect, it } from "vitest";
import { markersBefore } from "../../../shared/mentions/see-actors.ts";
import { aScene, aToyRuleset, hitOf, showActors } from "../../support/a-scene.ts";

const possessorsAfter = { letters: "possessors: after" };
const actorsOf = (text: string, changed = {}) => aScene(aToyRuleset(changed), text).actors.map(showActors);
const formsOf = (text: string, changed = {}) =>
  aScene(aToyRuleset(changed), text).actors.map(({ members, forms }) => `${members.at(-1)?.text} ${forms.join(" ")}`);

describe("a list of names", () => {
  it("takes a preposition said again only right behind the conjunction, and no name behind its last", () => {
    const shown = (text: string) => aScene(aToyRuleset(), text).actors.map(showActors);
    expect(shown("They came from Eastland and from Northland.")).toEqual(["from Eastland+Northland"]);
    expect(shown("They said it was Northland that sent drones.")).toEqual(["Northland"]);
    expect(shown("They got drones from Eastland and tea from Northland.")).toEqual(["from Eastland", "from Northland"]);
    expect(shown("They sent drones to Eastland and Westland, and Northland knew.")).toEqual([
      "to Eastland+Westland",
      "Northland",
    ]);
  });
});

describe("names of actors", () => {
  it("stand alone, each with the marker before it", () => {
    expect(actorsOf("Northland sent drones to Southland by Eastland.")).toEqual([
      "Northland",
      "to Southland",
      "by Eastland",
    ]);
  });

  it("are a list with a conjunction between them", () => {
    expect(actorsOf("Northland and Eastland sent drones.")).toEqual(["Northland+Eastland"]);
    expect(actorsOf("Drones went to Northland, Eastland and Westland.")).toEqual(["to Northland+Eastland+Westland"]);
    expect(actorsOf("Northland as well as Eastland sent drones.")).toEqual(["Northland+Eastland"]);
  });

  it("are a list over a few words without meaning beside the conjunction, not over more", () => {
    expect(actorsOf("Northland and also little Eastland sent drones.")).toEqual(["Northland+Eastland"]);
    expect(actorsOf("Northland and to their own surprise Eastland sent drones.")).toEqual(["Northland", "to Eastland"]);
    expect(actorsOf("Northland and all the other big Eastland people sent drones.")).toEqual(["Northland", "Eastland"]);
    expect(actorsOf("Northland and now also little Eastland sent drones.")).toEqual(["Northland", "Eastland"]);
  });

  it("are no list over a verb, goods or a preposition", () => {
    expect(actorsOf("Northland sent and Eastland got drones.")).toEqual(["Northland", "Eastland"]);
    expect(actorsOf("Northland with drones and Eastland met.")).toEqual(["Northland", "Eastland"]);
    expect(actorsOf("Drones for Northland and from Eastland came.")).toEqual(["Northland", "from Eastland"]);
  });

  it("are no list by commas alone", () => {
    expect(actorsOf("Drones went to Northland, Eastland, Westland.")).toEqual(["to Northland", "Eastland", "Westland"]);
    expect(actorsOf("Drones went to Northland first, Eastland and Westland.")).toEqual([
      "to Northland",
      "Eastland+Westland",
    ]);
    expect(actorsOf("Drones went to Northland, then Eastland and Westland.")).toEqual([
      "to Northland",
      "Eastland+Westland",
    ]);
  });

  it("are a list by a comma at the head of a headline, when all are watched and no comma follows", () => {
    expect(actorsOf("Northland, Southland sign drones deal.")).toEqual(["Northland+Southland"]);
    expect(actorsOf("Northland, Southland.")).toEqual(["Northland+Southland"]);
    expect(actorsOf("Now Northland, Southland sign drones deal.")).toEqual(["Northland", "Southland"]);
    expect(actorsOf("Northland, Eastland sign drones deal.")).toEqual(["Northland", "Eastland"]);
    expect(actorsOf("Northish, Southish drones deal.")).toEqual(["Northish", "Southish"]);
    expect(actorsOf("Northland, Southland, sent drones.")).toEqual(["Northland", "Southland"]);
  });

  it("begin a new clause behind a comma and a conjunction", () => {
    expect(actorsOf("Drones came from Northland, and Eastland took note.")).toEqual(["from Northland", "Eastland"]);
    expect(actorsOf("Drones came from Northland, Southland, and Eastland.")).toEqual([
      "from Northland+Southland+Eastland",
    ]);
  });

  it("are a list in an aside that a comma ends, or that words open which begin no clause", () => {
    expect(actorsOf("Northland, and Eastland, sent drones.")).toEqual(["Northland+Eastland"]);
    expect(actorsOf("Northland, as well as Eastland and Westland, sent drones.")).toEqual([
      "Northland+Eastland+Westland",
    ]);
    expect(actorsOf("Drones came from Northland, as well as Eastland.")).toEqual(["from Northland+Eastland"]);
    expect(actorsOf("Northland, and Eastland sent drones.")).toEqual(["Northland", "Eastland"]);
    expect(actorsOf("Drones came from Northland, and Eastland, in turn, sent tea.")).toEqual([
      "from Northland",
      "Eastland",
    ]);
    expect(actorsOf("Northland sleeps, and Eastland, which sent drones, too.")).toEqual(["Northland", "Eastland"]);
    expect(actorsOf("Northland, and Eastland, which sent drones, knew.")).toEqual(["Northland", "Eastland"]);
    expect(actorsOf("Northland, and Eastland, said the men, sent drones.")).toEqual(["Northland", "Eastland says"]);
    expect(actorsOf("Northland, and Eastland and Westland, sent drones.")).toEqual(["Northland+Eastland+Westland"]);
    expect(actorsOf("Northland, and Eastland and drones, sent it.")).toEqual(["Northland", "Eastland"]);
  });

  it("are one when they name the same side by side, with no comma between", () => {
    expect(actorsOf("Northish Northland sent drones.")).toEqual(["Northish+Northland"]);
    expect(actorsOf("Northland, Northish drones and more.")).toEqual(["Northland", "Northish"]);
    expect(actorsOf("Drones went to Northland, Northland and Eastland.")).toEqual([
      "to Northland",
      "Northland+Eastland",
    ]);
  });

  it("are one when two plain names stand side by side", () => {
    expect(actorsOf("The Northland-Southland deal over drones.")).toEqual(["Northland+Southland"]);
    expect(actorsOf("Now, Northland-Southland deal over drones.")).toEqual(["Northland+Southland"]);
    expect(actorsOf("Northish Southland drones.")).toEqual(["Northish", "Southland"]);
    expect(actorsOf("The Northland, Southland deal over drones.")).toEqual(["Northland", "Southland"]);
    expect(actorsOf("Drones Northu Southu.")).toEqual(["Northu", "Southu"]);
    expect(actorsOf("The Northland-Southland deal over drones.", possessorsAfter)).toEqual(["Northland", "Southland"]);
  });

  it("are a list only in the same case, where they have one", () => {
    expect(actorsOf("Drones Northam and Southam.")).toEqual(["Northam+Southam"]);
    expect(actorsOf("Drones Northam and Southu.")).toEqual(["Northam", "Southu"]);
    expect(actorsOf("Drones Northeu and Southu.")).toEqual(["Northeu+Southu"]);
    expect(actorsOf("Northland and Southish drones.")).toEqual(["Northland+Southish"]);
    expect(actorsOf("Northland and Southam drones.")).toEqual(["Northland", "Southam"]);
    expect(formsOf("Drones Northeu and Southu.")).toEqual(["Southu genitive"]);
    expect(formsOf("Drones Northu and Southeu.")).toEqual(["Southeu genitive"]);
    expect(formsOf("Northland and Southish drones.")).toEqual(["Southish adjective"]);
  });

  it("are a list when an owner goes on from an office and its owner, and from nothing shorter or in another case", () => {
    const offices = {
      actors: `actors:
  north: { name: "Northland, army Northu", genitive: Northu, dative: Northam }
  south: { name: Southland, genitive: Southu, dative: Southam }`,
    };
    expect(actorsOf("Army Northu and Southu sent drones.", offices)).toEqual(["Army Northu+Southu"]);
    expect(actorsOf("Army Northu and Southam sent drones.", offices)).toEqual(["Army Northu", "Southam"]);
    expect(actorsOf("Northland and Southu sent drones.", offices)).toEqual(["Northland", "Southu"]);
    expect(formsOf("Army Northu and Southu sent drones.", offices)).toEqual(["Southu genitive"]);
  });

  it("are no list over a word before the conjunction, which may be a verb", () => {
    expect(actorsOf("Northland drones gladly and Eastland.", possessorsAfter)).toEqual(["Northland", "Eastland"]);
    expect(actorsOf("Northland gladly and Eastland drones.", possessorsAfter)).toEqual(["Northland", "Eastland"]);
    expect(actorsOf("Northland gladly and Eastland drones.")).toEqual(["Northland", "Eastland"]);
    expect(actorsOf("Northland and Eastland drones.", possessorsAfter)).toEqual(["Northland+Eastland"]);
  });

  it("are possessive before an apostrophe", () => {
    expect(formsOf("Northland's drones, Southland’s and Eastlands' drones.")).toEqual([
      "Northland possessive",
      "Southland possessive",
    ]);
    expect(formsOf("Northland 'sent' drones.")).toEqual(["Northland name"]);
    expect(formsOf("Northland'sent drones.")).toEqual(["Northland name"]);
    expect(formsOf("Northish's drones.")).toEqual(["Northish adjective"]);
    expect(formsOf("NORTHLAND'S drones.")).toEqual(["NORTHLAND possessive"]);
  });

  it("are what a postposition right behind them makes them", () => {
    expect(formsOf("Northland ob armed with drones.")).toEqual(["Northland name object"]);
    expect(formsOf("Northland here ob armed with drones.")).toEqual(["Northland name"]);
    expect(formsOf("Northland of drones.")).toEqual(["Northland name"]);
  });

  it("are whose office it is right behind an office", () => {
    expect(formsOf("The envoy Northeu sent drones.")).toEqual(["Northeu genitive"]);
    expect(formsOf("The envoy of course Northeu sent drones.")).toEqual(["Northeu genitive dative"]);
    expect(formsOf("The envoy here Northeu sent drones.")).toEqual(["Northeu genitive"]);
    expect(formsOf("The envoy, Northeu drones.")).toEqual(["Northeu genitive dative"]);
    expect(formsOf("The envoy Northam sent drones.")).toEqual(["Northam dative"]);
    expect(formsOf("Northeu drones.")).toEqual(["Northeu genitive dative"]);
    expect(formsOf("The envoy one two Northeu sent drones.")).toEqual(["Northeu genitive dative"]);
  });
});

describe("markers before a name", () => {
  it("reach over up to three words that mean nothing", () => {
    expect(actorsOf("Drones to its close ally Northland.")).toEqual(["to Northland"]);
    expect(actorsOf("Drones to our own very close Northland.")).toEqual(["Northland"]);
  });

  it("do not reach over a cue, another name, goods or a conjunction", () => {
    expect(actorsOf("To send Northland drones.")).toEqual(["Northland"]);
    expect(actorsOf("To drones Northland objects.")).toEqual(["Northland"]);
    expect(actorsOf("Drones to men and Northland.")).toEqual(["Northland"]);
    expect(actorsOf("Drones to Northish Westland.")).toEqual(["to Northish", "Westland"]);
  });

  it("end at a comma, where owners follow", () => {
    expect(actorsOf("By him, Northland sent drones.", possessorsAfter)).toEqual(["Northland"]);
    expect(actorsOf("By his Northland drones came.", possessorsAfter)).toEqual(["by Northland"]);
    expect(actorsOf("By him, Northland sent drones.")).toEqual(["by Northland"]);
  });

  it("do not reach over a verb of saying or an implied side", () => {
    expect(actorsOf("Drones to, said Northland.")).toEqual(["Northland"]);
    expect(actorsOf("Drones from the southern war Northland has.")).toEqual(["Northland"]);
    const told = "markers: { to: to, by: said }";
    expect(actorsOf("Drones, said Northland.", { markers: told })).toEqual(["by Northland"]);
  });

  it("reach over a word for a part, and over words that are neither", () => {
    expect(actorsOf("Drones to factory Northland.")).toEqual(["to Northland"]);
    expect(actorsOf("To factory Northland drones.")).toEqual(["to Northland"]);
    expect(actorsOf("Drones to officials Northland.")).toEqual(["to Northland"]);
  });

  it("stop at the preposition of a time", () => {
    expect(actorsOf("Drones to in May Northland.")).toEqual(["Northland"]);
  });

  it("are no auxiliary and no relative pronoun", () => {
    expect(actorsOf("Drones to was Northland.")).toEqual(["to Northland"]);
    expect(actorsOf("It was Northland who sent drones.")).toEqual(["Northland"]);
    expect(actorsOf("Drones which Northland sent.")).toEqual(["Northland"]);
    const both = { markers: "markers: { to: 'to, was', be: was, which: 'which, whom', in: which }" };
    expect(actorsOf("It was Northland who sent drones.", both)).toEqual(["to be Northland"]);
    expect(actorsOf("Drones which Northland sent.", both)).toEqual(["in Northland"]);
  });

  it("are none of a hit that nothing stands before", () => {
    const scene = aScene(aToyRuleset(), "Northland sent drones.");
    expect(markersBefore(scene.sentence.hits, hitOf(scene, "Northland"))).toEqual([]);
  });
});

describe("a name that only says who speaks", () => {
  it("stands right before a source or a verb of saying", () => {
    expect(actorsOf("Eastland officials said drones came.")).toEqual(["Eastland says"]);
    expect(actorsOf("Eastland big men officials sent drones.")).toEqual(["Eastland says"]);
    expect(actorsOf("Eastland one two three officials sent drones.")).toEqual(["Eastland"]);
    expect(actorsOf("Drones and tanks, Eastland also said.")).toEqual(["Eastland says"]);
    expect(actorsOf("Eastland one two said drones came.")).toEqual(["Eastland"]);
    expect(actorsOf("Eastland sent drones, officials said.")).toEqual(["Eastland"]);
  });

  it("is not one whose word is a cue too", () => {
    expect(actorsOf("Eastland exports drones.", { attribution: "attribution: { says: exports }" })).toEqual([
      "Eastland",
    ]);
  });

  it("stands right behind the source where owners follow", () => {
    expect(actorsOf("The officials Eastland sent drones.", possessorsAfter)).toEqual(["Eastland says"]);
    expect(actorsOf("It said Eastland sent drones.", possessorsAfter)).toEqual(["Eastland says"]);
    expect(actorsOf("The officials here Eastland sent drones.", possessorsAfter)).toEqual(["Eastland"]);
    expect(actorsOf("The officials: Eastland sent drones.", possessorsAfter)).toEqual(["Eastland"]);
    expect(actorsOf("The drones Eastland sent.", possessorsAfter)).toEqual(["Eastland"]);
    expect(actorsOf("Drones and tanks, Eastland also said.", possessorsAfter)).toEqual(["Eastland says"]);
    expect(actorsOf("Eastland one two said drones came.", possessorsAfter)).toEqual(["Eastland"]);
    expect(actorsOf("Eastland officials sent drones.", possessorsAfter)).toEqual(["Eastland"]);
    const citing = { ...possessorsAfter, markers: "markers: { to: to, be: was, citing: said }" };
    expect(actorsOf("Eastland said drones came.", citing)).toEqual(["Eastland"]);
    const exports = { ...possessorsAfter, attribution: "attribution: { says: exports }" };
    expect(actorsOf("They exports Eastland drones.", exports)).toEqual(["Eastland"]);
    expect(actorsOf("Eastland exports drones.", exports)).toEqual(["Eastland"]);
  });
});
