import { describe, expect, it } from "vitest";
import { decide } from "../../support/decide.ts";

describe("several words that govern", () => {
  it("deny once when they stand together", () => {
    expect(decide("It denied as baseless that it sent drones.", { changed: bothAfter })).toBe(
      "denied, not by baseless",
    );
    expect(decide("It denied one two three baseless that it sent drones.", { changed: bothAfter })).toBe(
      "completed, not by denied",
    );
  });

  it("deny once when the same stands on both sides", () => {
    expect(decide("It denied that it sent drones denies it.")).toBe("denied, not by denies");
    expect(decide("It denied, denies that it sent drones.")).toBe("denied, not by denies");
    expect(decide("It denied a b c d, denies that it sent drones.")).toBe("completed, not by denied");
  });

  it("deny once when the second stands in a clause of its own behind the cue", () => {
    expect(decide("It has not sent drones, denied it.")).toBe("denied, not by not");
    expect(decide("It has not sent drones denied it.")).toBe("completed, not by denied");
    expect(decide("It denied, it has not sent drones.")).toBe("completed, not by denied");
    expect(decide("It sent drones, denied it.", { own: "denied" })).toBe("denied");
    expect(decide("It sent drones denied it.", { own: "denied" })).toBe("completed, not by denied");
    expect(decide("It denied, it sent drones.", { own: "denied" })).toBe("completed, not by denied");
    const untrue = {
      status:
        "status: { not: { effect: negate, governs: verb, reach: 3, terms: not }, untrue: { effect: negate, governs: before, reach: 8, terms: untrue } }",
    };
    expect(decide("It has not sent one, two, three untrue.", { changed: untrue })).toBe("completed, not by untrue");
  });

  it('deny once behind an "and", too, where verbs end the clause', () => {
    const changed = { letters: "possessors: after" };
    expect(decide("It not sent drones and this denied.", { changed })).toBe("denied, not by not");
    expect(decide("It not sent drones and this denied.")).toBe("completed, not by denied");
    expect(decide("It not and sent drones here denied.", { changed })).toBe("completed, not by denied");
    const sent = { status: "status: { deny: { effect: negate, governs: around, reach: 9, terms: 'sent, denied' } }" };
    expect(decide("It sent drones and this denied.", { changed: { ...changed, ...sent } })).toBe("denied, not by sent");
    const twice = {
      status:
        "status: { deny: { effect: negate, governs: around, reach: 9, terms: sent }, never: { effect: negate, governs: around, reach: 9, terms: sent } }",
    };
    expect(decide("It sent drones.", { changed: twice })).toBe("denied, not by sent");
  });

  it('deny once when the second says "and did not" of another verb', () => {
    expect(decide("It denied this and did not send drones.", { cue: "send" })).toBe("denied, not by not");
    expect(decide("It denied this and so it did not send drones.", { cue: "send" })).toBe("completed, not by denied");
    expect(decide("It and they denied not sent drones.")).toBe("completed, not by denied");
    expect(decide("It denied it not sent drones.")).toBe("completed, not by denied");
  });

  it("do turn each other round when one is an auxiliary", () => {
    expect(decide("It denied it not sent drones.")).toBe("completed, not by denied");
    expect(decide("It never denied it sent drones.")).toBe("completed, not by never");
  });

  it("take for granted what is to be stopped", () => {
    expect(decide("It plans to stop what it sent.")).toBe("completed, maybe by stop");
    expect(decide("It denied it wants to stop what it sent.")).toBe("completed, maybe by stop");
    expect(decide("It plans to stop what it sent.", { own: "prospective" })).toBe("prospective");
  });

  it("leave possible what is forbidden", () => {
    expect(decide("It warned them not to send drones.", { cue: "send" })).toBe(
      "prospective, not by not, maybe by warned",
    );
    expect(decide("It warned them who sent drones.")).toBe("completed");
    expect(decide("Warned, accused, not sent.", { changed: accusedNear })).toBe("denied, not by not");
  });

  it("forbid with a verb of saying only whom it names next", () => {
    const told = {
      status:
        "status: { not: { effect: negate, governs: verb, reach: 3, terms: not }, told: { effect: forbid, reach: 8, terms: told } }",
    };
    const send = { cue: "send", changed: told };
    expect(decide("It was told here not to send drones.", send)).toBe("prospective, not by not, maybe by told");
    expect(decide("It told Northland not to send drones.", send)).toBe("prospective, not by not, maybe by told");
    expect(decide("It told all of Northland not to send drones.", send)).toBe("denied, not by not");
    expect(decide("It told the big Northland not to send drones.", send)).toBe(
      "prospective, not by not, maybe by told",
    );
    expect(decide("It told them the big Northland not to send drones.", send)).toBe("denied, not by not");
    expect(decide("It told the press not to send drones.", send)).toBe("denied, not by not");
    const ending = { ...send, changed: { ...told, letters: "possessors: after" } };
    expect(decide("It told the press not to send drones.", ending)).toBe("prospective, not by not, maybe by told");
  });

  it("settle what is further out, but not what is nearer", () => {
    expect(decide("It may be accused, which sent drones.", { changed: mayAfter })).toBe("completed");
    expect(decide("Accused men may send drones.", { cue: "send" })).toBe("prospective, maybe by may");
    expect(decide("It denied accused men sent drones.")).toBe("denied, not by denied");
    expect(decide("Were accused men sent drones?")).toBe("completed");
  });

  it("may be the cue itself", () => {
    const both = { cues: "cues: { give: 'sent, plans', ship: shipped }" };
    expect(decide("Northland plans drones.", { cue: "plans", changed: both })).toBe("prospective, maybe by plans");
    const around = {
      status:
        "status: { may: { effect: possible, governs: verb, reach: 3, terms: may }, fine: { effect: settle, governs: around, reach: 8, terms: fines } }",
    };
    expect(decide("It may get fines.", { cue: "fines", changed: around })).toBe("completed");
    const close = {
      status:
        "status: { may: { effect: possible, governs: verb, reach: 3, terms: may }, fine: { effect: close, reach: 8, terms: fines } }",
    };
    expect(decide("It may get fines.", { cue: "fines", changed: close })).toBe("prospective, maybe by may");
  });

  it("do not settle the cue that says so itself", () => {
    expect(decide("It may get fines.", { cue: "fines" })).toBe("prospective, maybe by may");
    expect(decide("It wants fines over what they sent.")).toBe("completed");
  });

  it("close: what is further out is about something else", () => {
    expect(decide("It denied it cancelled flights over what they sent.")).toBe("completed");
    expect(decide("It cancelled what they never sent.")).toBe("denied, not by never");
    expect(decide("It plans cancelled flights, sent drones.")).toBe("completed");
    const around = {
      status:
        "status: { deny: { effect: negate, governs: around, reach: 9, terms: denied }, cancel: { effect: close, governs: around, reach: 9, terms: cancelled } }",
    };
    expect(decide("It denied that it has ever sent cancelled drones.", { changed: around })).toBe(
      "denied, not by denied",
    );
    const behind = {
      status:
        "status: { deny: { effect: negate, governs: around, reach: 9, terms: denied }, cancel: { effect: close, governs: before, reach: 9, terms: cancelled } }",
    };
    expect(decide("What they sent cancelled flights it denied.", { changed: behind })).toBe("completed");
    expect(decide("What they sent it denied, cancelled flights.", { changed: behind })).toBe("denied, not by denied");
  });

  it("doubt: leaves open even what is settled nearer, unless it is closed or told since", () => {
    const changed = {
      status:
        "status: { perhaps: { effect: doubt, governs: around, reach: 9, terms: perhaps }, may: { effect: possible, reach: 9, terms: maybe }, already: { effect: settle, reach: 9, terms: already }, deny: { effect: negate, reach: 9, terms: denied } }",
    };
    expect(decide("Perhaps it already sent drones.", { changed })).toBe("prospective, maybe by Perhaps");
    expect(decide("Maybe it already sent drones.", { changed })).toBe("completed");
    expect(decide("It already sent drones, perhaps.", { changed })).toBe("prospective, maybe by perhaps");
    expect(decide("Perhaps, maybe it sent drones.", { changed })).toBe("prospective, maybe by maybe");
    expect(decide("Perhaps it denied it sent drones.", { changed })).toBe("denied, not by denied, maybe by Perhaps");
    expect(decide("Perhaps, but it sent drones.", { changed })).toBe("completed");
  });

  it("concede: a denial that is set aside says nothing", () => {
    expect(decide("Despite what Northland denied it sent drones.")).toBe("completed");
    expect(decide("Northland denied notwithstanding it sent drones.")).toBe("completed");
    expect(decide("Northland denied, despite all, it sent drones.")).toBe("denied, not by denied");
    expect(decide("Notwithstanding that, it denied it sent drones.")).toBe("denied, not by denied");
    expect(decide("Despite one two three four five denied it sent drones.")).toBe("completed");
    expect(decide("Despite one two three four five six denied it sent drones.")).toBe("denied, not by denied");
    expect(decide("Denied one two three four five notwithstanding it sent.", { changed: farDenial })).toBe("completed");
    expect(decide("Denied one two three four five six notwithstanding it sent.", { changed: farDenial })).toBe(
      "denied, not by Denied",
    );
    expect(decide("Despite that it has not sent drones.")).toBe("denied, not by not");
    expect(decide("Despite that it plans to send drones.", { cue: "send" })).toBe("prospective, maybe by plans");
  });
});

const bothAfter = {
  status: `status: { deny: { effect: negate, governs: around, reach: 12, terms: "denied, denies" }, baseless: { effect: negate, reach: 12, terms: baseless } }`,
};
const farDenial = {
  status:
    "status: { deny: { effect: negate, reach: 20, terms: denied }, aside: { effect: concede, governs: before, reach: 5, terms: notwithstanding } }",
};
const mayAfter = {
  status:
    "status: { may: { effect: possible, reach: 8, terms: may }, accuse: { effect: settle, reach: 8, terms: accused } }",
};
const accusedNear = {
  status:
    "status: { not: { effect: negate, governs: verb, reach: 3, terms: not }, warn: { effect: forbid, reach: 8, terms: warned }, accuse: { effect: settle, governs: around, reach: 9, terms: accused } }",
};
