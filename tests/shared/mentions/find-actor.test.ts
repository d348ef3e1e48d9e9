import { describe, expect, it } from "vitest";
import { findInPlace as find } from "../../support/find-in-place.ts";

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
    expect(find("next", "Northland met with Southland and there sent it drones.")).toEqual(["Southland", "Northland"]);
    expect(find("next", "Southland met Northland. Eastland sent it drones.")).toEqual(["(Northland)", "(Southland)"]);
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
