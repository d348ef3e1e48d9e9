import { describe, expect, it } from "vitest";
import { decide } from "../../support/decide.ts";

describe("what happened", () => {
  it("is what the cue itself says when nothing governs it", () => {
    expect(decide("Northland sent drones.")).toBe("completed");
    expect(decide("Northland sent drones.", { own: "prospective" })).toBe("prospective");
    expect(decide("Northland sent drones.", { own: "denied" })).toBe("denied");
  });

  it("did not, where it is denied before or behind", () => {
    expect(decide("Northland denied it sent drones.")).toBe("denied, not by denied");
    expect(decide("Northland sent drones, denied Southland.")).toBe("denied, not by denied");
    expect(decide("That they sent drones is baseless.")).toBe("denied, not by baseless");
    expect(decide("The baseless one sent drones.")).toBe("completed");
  });

  it("may happen, where it is planned, unless it is denied", () => {
    expect(decide("Northland plans to send drones.", { cue: "send" })).toBe("prospective, maybe by plans");
    expect(decide("Northland denied it plans to send drones.", { cue: "send" })).toBe(
      "denied, not by denied, maybe by plans",
    );
    expect(decide("Northland sent drones as Southland plans peace.")).toBe("completed");
    expect(decide("It wants what it plans to send.", { cue: "send" })).toBe("prospective, maybe by plans");
  });

  it("happened after all, where a denial is denied", () => {
    expect(decide("Northland denied it had not sent drones.")).toBe("completed, not by denied");
    expect(decide("Northland did not deny, it denied that it never sent.")).toBe("completed, not by denied");
  });

  it("is governed only within reach", () => {
    expect(decide("Northland denied one two three four five six seven eight sent drones.")).toBe(
      "denied, not by denied",
    );
    expect(decide("Northland denied one two three four five six seven eight nine sent drones.")).toBe("completed");
    expect(decide("It sent one two three four five six seven eight denied drones.")).toBe("denied, not by denied");
    expect(decide("It sent one two three four five six seven eight nine denied drones.")).toBe("completed");
    expect(decide("It has not one two three sent drones.")).toBe("denied, not by not");
    expect(decide("It has not one two three four sent drones.")).toBe("completed");
  });

  it("is not governed over a break", () => {
    expect(decide("Northland denied reports but it sent drones.")).toBe("completed");
    expect(decide("Northland sent drones while it denied reports.")).toBe("completed");
  });

  it("is no plan by what comes behind another verb", () => {
    const around = { status: "status: { plan: { effect: possible, governs: around, reach: 9, terms: plans } }" };
    expect(decide("It sent drones and launched them as it plans.", { changed: around })).toBe("completed");
    expect(decide("It sent drones and has them as it plans.", { changed: around })).toBe("prospective, maybe by plans");
    expect(decide("It plans what they launched and sent.", { changed: around })).toBe("prospective, maybe by plans");
  });

  it("is governed by an auxiliary only where no name and no other cue comes between", () => {
    expect(decide("It may Northland sent drones.")).toBe("completed");
    expect(decide("It may Northish sent drones.")).toBe("prospective, maybe by may");
    expect(decide("It may got sent drones.")).toBe("completed");
    expect(decide("It may Port Green sent drones.")).toBe("prospective, maybe by may");
  });

  it("is not denied behind by somebody else in a clause of their own", () => {
    expect(decide("It sent drones, Eastland denied.")).toBe("completed");
    expect(decide("It sent drones Eastland denied.")).toBe("denied, not by denied");
    expect(decide("It sent drones, Eastish men denied.")).toBe("denied, not by denied");
    expect(decide("It sent drones, Eastland baseless.")).toBe("denied, not by baseless");
    expect(decide("Eastland denied, it sent drones.")).toBe("denied, not by denied");
  });

  it("is not denied behind when it is said in passing", () => {
    expect(decide("Northland, which sent drones, denied reports.")).toBe("completed");
    expect(decide("Northland, which sent drones denied.")).toBe("denied, not by denied");
    expect(decide("Reports, which sent drones, denied them.")).toBe("denied, not by denied");
    expect(decide("They, which, sent drones, denied Northland.")).toBe("denied, not by denied");
  });

  it("is no plan by what is said behind of whoever did it in passing", () => {
    const changed = { status: "status: { due: { effect: possible, governs: before, reach: 8, terms: due } }" };
    expect(decide("Peace with Northland, which sent drones, is due.", { changed })).toBe("completed");
    expect(decide("Peace and drones, which they sent, is due.", { changed })).toBe("completed");
    expect(decide("Northland, which sent drones is due.", { changed })).toBe("prospective, maybe by due");
    expect(decide("Peace, which sent drones, is due.", { changed })).toBe("prospective, maybe by due");
    expect(decide("Northland, which sent drones, is due.", { changed, own: "denied" })).toBe("denied");
  });
});

describe("what was denied, when somebody then says otherwise", () => {
  it("is not governed over a comma and a verb of saying", () => {
    expect(decide("Northland denied reports, said it sent drones.")).toBe("completed");
    expect(decide("Northland denied it said it sent drones.")).toBe("denied, not by denied");
    expect(decide("Northland plans peace, said it sent.", { changed: farPlan })).toBe("prospective, maybe by plans");
  });

  it("is no plan when it is told in the end, but between commas it is", () => {
    expect(decide("It plans talks said it sent drones.", { changed: farPlan })).toBe("completed");
    expect(decide("It plans, envoy said, it sent drones.", { changed: farPlan })).toBe("prospective, maybe by plans");
    expect(decide("It plans talks it sent drones, envoy said.", { changed: farPlan })).toBe(
      "prospective, maybe by plans",
    );
    const told = {
      status:
        "status: { plan: { effect: possible, reach: 9, terms: plans }, tell: { effect: settle, governs: before, reach: 1, terms: told } }",
    };
    expect(decide("It plans talks told it sent drones.", { changed: told })).toBe("prospective, maybe by plans");
  });

  it("is denied once when a word that only goes on stands on the other side", () => {
    expect(decide("It denied that it sent drones a b c d baseless.", { changed: lies })).toBe("denied, not by denied");
    expect(decide("It rejects that it sent drones a b c d baseless.", { changed: lies })).toBe(
      "denied, not by rejects",
    );
    expect(decide("It rejects that it sent drones a b c d untrue.", { changed: lies })).toBe(
      "completed, not by untrue",
    );
  });
});

const farPlan = { status: "status: { plan: { effect: possible, reach: 9, terms: plans } }" };
const lies = {
  status: `status: { deny: { effect: negate, governs: around, reach: 9, terms: denied }, reject: { effect: negate, reach: 9, terms: rejects },
    lies: { effect: negate, governs: around, reach: 9, terms: baseless }, untrue: { effect: negate, governs: before, reach: 9, terms: untrue } }`,
};

describe("what is told in passing", () => {
  it("is not denied with what is said of the goods", () => {
    expect(decide("Northland denied that drones it sent was new.")).toBe("completed");
    expect(decide("Northland plans that drones Southland sent was new.")).toBe("completed");
    expect(decide("Northland denied that drones it sent launched.")).toBe("completed");
    expect(decide("Northland denied that drones it sent.")).toBe("denied, not by denied");
    expect(decide("Northland denied that drones, it sent, was new.")).toBe("denied, not by denied");
    expect(decide("Northland denied that drones sent was new.")).toBe("denied, not by denied");
    expect(decide("Drones that Northland denied it sent was new.")).toBe("denied, not by denied");
  });

  it("does not deny what is told behind it", () => {
    expect(decide("Northland, which denied it, sent drones.")).toBe("completed");
    expect(decide("Northland which denied it, sent drones.")).toBe("denied, not by denied");
    expect(decide("Northland, which denied it sent drones.")).toBe("denied, not by denied");
    expect(decide("The men, which denied it, sent drones.")).toBe("denied, not by denied");
  });

  it("is admitted in the end", () => {
    const changed = {
      status: `status: { deny: { effect: negate, governs: after, reach: 9, terms: denied }, admit: { effect: settle, reach: 9, terms: admits } }`,
      attribution: "attribution: { says: 'admits, says', source: envoy }",
    };
    expect(decide("It denied this, the envoy admits it sent drones.", { changed })).toBe("completed");
    expect(decide("It denied the envoy admits it sent drones.", { changed })).toBe("denied, not by denied");
    expect(decide("It denied this, the envoy says it sent drones.", { changed })).toBe("denied, not by denied");
  });
});

describe("a clause that a light verb ends", () => {
  const changed = {
    letters: "possessors: after",
    retag: "retag: { given: { from: give, before: be, within: 1 } }",
    markers: "markers: { to: to, be: was }",
    status: "status: { talks: { effect: possible, governs: before, reach: 8, terms: talks } }",
  };

  it("is not made possible by what comes behind a comma", () => {
    expect(decide("Northland drones sent was, at talks it spoke.", { changed })).toBe("completed");
    expect(decide("Northland drones sent was at talks.", { changed })).toBe("prospective, maybe by talks");
    expect(decide("Northland drones, sent in talks was.", { changed })).toBe("prospective, maybe by talks");
  });
});

describe('an "and" right behind the cue', () => {
  const changed = { letters: "possessors: after" };

  it("ends what a denial behind it reaches, where verbs end the clause", () => {
    expect(decide("Northland drones sent and by day denied.", { changed })).toBe("completed");
    expect(decide("Northland drones sent and by day denied.")).toBe("denied, not by denied");
    expect(decide("Northland drones sent by day denied.", { changed })).toBe("denied, not by denied");
  });

  it("joins it to another noun when goods or a cue follow", () => {
    expect(decide("Northland sent and got drones denied.", { changed })).toBe("denied, not by denied");
    expect(decide("Northland sent and the drones denied.", { changed })).toBe("denied, not by denied");
  });
});

describe("a question", () => {
  it("asks for its last verb only, where verbs end the clause", () => {
    const changed = { letters: "possessors: after" };
    expect(decide("Northland drones sent?", { changed })).toBe("prospective");
    expect(decide("Northland sent a b c?", { changed })).toBe("prospective");
    expect(decide("Northland sent drones from where it comes?", { changed })).toBe("completed");
    expect(decide("Northland sent drones from where comes?")).toBe("prospective");
    const light = {
      ...changed,
      retag: "retag: { given: { from: give, before: be, within: 1 } }",
      markers: "markers: { to: to, be: sent }",
    };
    expect(decide("Northland drones gave sent?", { changed: light })).toBe("prospective");
    expect(decide("Northland drones gave sent a b?", { changed: light })).toBe("completed");
    expect(decide("Northland drones gave sent a.", { changed: light })).toBe("completed");
  });

  it("leaves what it asks possible, not what is denied or settled", () => {
    expect(decide("Has Northland sent drones?")).toBe("prospective");
    expect(decide("Has Northland not sent drones?")).toBe("denied, not by not");
    expect(decide("Has Northland sent drones?”")).toBe("prospective");
    expect(decide("They asked?! Northland sent drones.".replace("?!", ":"))).toBe("completed");
  });
});
