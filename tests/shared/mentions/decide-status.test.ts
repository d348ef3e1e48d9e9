import { describe, expect, it } from "vitest";
import { decideStatus } from "../../../shared/mentions/decide-status.ts";
import type { Status } from "../../../shared/mentions/extraction.ts";
import { aScene, aToyRuleset, hitOf } from "../../support/a-scene.ts";

/** What the word `cue` of the text is said to be, and the words that make it so. */
function decide(text: string, { cue = "sent", own = "completed" as Status, changed = {} } = {}): string {
  const scene = aScene(aToyRuleset(changed), text);
  const { status, negation, modality } = decideStatus(hitOf(scene, cue), own, scene.sentence);
  return [
    status,
    ...(negation ? [`not by ${negation.text}`] : []),
    ...(modality ? [`maybe by ${modality.text}`] : []),
  ].join(", ");
}

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

describe("a headline that announces", () => {
  const changed = {
    status:
      "status: { to: { effect: possible, governs: headline, reach: 6, terms: to }, not: { effect: negate, governs: verb, reach: 3, terms: not } }",
  };
  const announce = (text: string, cue = "send") => decide(text, { cue, changed });

  it("stands right behind the names or goods that open a clause", () => {
    expect(announce("Northland to send drones.")).toBe("prospective, maybe by to");
    expect(announce("Northland and Eastland to send drones.")).toBe("prospective, maybe by to");
    expect(announce("Drones to send.")).toBe("prospective, maybe by to");
    expect(announce("The envoy said: Northland to send drones.")).toBe("prospective, maybe by to");
    expect(announce("They sleep but Northland to send drones.")).toBe("prospective, maybe by to");
    expect(announce("Northish firm to send drones.")).toBe("prospective, maybe by to");
  });

  it("is none behind a verb, a stranger or a word", () => {
    expect(announce("They sent Northland to send drones.")).toBe("completed");
    expect(announce("Northland used ships to send drones.")).toBe("completed");
    expect(announce("Northland here to send drones.")).toBe("completed");
    expect(announce("Northland, with to send drones.")).toBe("completed");
    expect(announce("Eastland, Northland to send drones.")).toBe("prospective, maybe by to");
    expect(announce("They sent Southland, Northland to send drones.")).toBe("completed");
    expect(announce("Northish big firm to send drones.")).toBe("completed");
    expect(announce("Eastland to send drones.")).toBe("completed");
    expect(announce("They had to send drones.")).toBe("completed");
    expect(announce("Northland to get Southland send drones.")).toBe("completed");
    expect(announce("Northland to, they sent, send drones.")).toBe("completed");
    expect(announce("With Northland to send drones.")).toBe("completed");
    expect(announce("With, Northland to send drones.")).toBe("prospective, maybe by to");
    expect(announce("Drones over there Northland to send.")).toBe("prospective, maybe by to");
    expect(announce("Drones over there far Northland to send.")).toBe("completed");
    expect(announce("Sent drones over there Northland to send.")).toBe("completed");
  });
});
