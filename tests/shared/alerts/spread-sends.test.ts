import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Alert, Severity } from "../../../shared/alerts/alert.ts";
import { bucketSize, findTokenTime, lastRefill, refillMs, tokensAt } from "../../../shared/alerts/pace.ts";
import { maxAlertsPerSummary, spreadSends } from "../../../shared/alerts/spread-sends.ts";
import { anAlert, nineOClock } from "../../support/an-alert.ts";

const some = (count: number, severity: Severity, from = 0): Alert[] =>
  Array.from({ length: count }, (_, index) =>
    anAlert({ alertId: `${severity}-${from + index}`, severity, createdAt: nineOClock + index }),
  );
const ids = (alerts: readonly Alert[]) => alerts.map(({ alertId }) => alertId);

describe("alerts that come together", () => {
  it("go alone while there are tokens", () => {
    expect(spreadSends(some(5, "high"), 5)).toMatchObject({ together: [], waiting: [], tokensLeft: 0 });
  });

  it("beyond the tokens share the last one: four alone and all others in one summary", () => {
    const { alone, together, waiting } = spreadSends(some(200, "high"), 5);
    expect([alone.length, together.length, waiting.length]).toEqual([4, 196, 0]);
  });

  it("go graver first, and the older of equals first", () => {
    const { alone } = spreadSends([...some(1, "low"), ...some(2, "high").reverse(), ...some(1, "medium")], 5);
    expect(ids(alone)).toEqual(["high-0", "high-1", "medium-0"]);
  });

  it("leave tokens for graver ones: minor alerts wait while two are left", () => {
    const { alone, waiting, waitsAs, tokensLeft } = spreadSends(some(2, "low"), 2);
    expect([alone.length, waiting.length, waitsAs, tokensLeft]).toEqual([0, 2, "low", 2]);
    expect(ids(spreadSends(some(1, "high"), tokensLeft).alone)).toEqual(["high-0"]);
  });

  it("never hide a grave one in the crowd: with one token it goes alone and four hundred minor ones wait", () => {
    const { alone, together, waiting } = spreadSends([...some(400, "low"), ...some(1, "high")], 1);
    expect([ids(alone), together.length, waiting.length]).toEqual([["high-0"], 0, 400]);
  });

  it("go on together when they waited before, even where tokens are left", () => {
    const { alone, together, tokensLeft } = spreadSends(some(3, "medium"), 5, () => true);
    expect([alone.length, together.length, tokensLeft]).toEqual([0, 3, 4]);
  });

  it("wait when there is no token at all", () => {
    expect(spreadSends(some(1, "high"), 0)).toMatchObject({ alone: [], together: [], waitsAs: "high" });
  });

  it("that are too many for one summary wait for the next", () => {
    const { together, waiting } = spreadSends(some(600, "high"), 1);
    expect([together.length, waiting.length]).toEqual([maxAlertsPerSummary, 600 - maxAlertsPerSummary]);
  });

  it("are all there, once, in any mix, and never cost more tokens than there are", () => {
    const mix = fc.array(fc.constantFrom<Severity>("high", "medium", "low"), { maxLength: 40 });
    fc.assert(
      fc.property(mix, fc.integer({ min: 0, max: bucketSize }), (severities, tokens) => {
        const alerts = severities.map((severity, index) => anAlert({ alertId: `a-${index}`, severity }));
        const spread = spreadSends(alerts, tokens);
        const found = [...spread.alone, ...spread.together, ...spread.waiting];
        expect(ids(found).sort()).toEqual(ids(alerts).sort());
        expect(spread.tokensLeft).toBe(tokens - spread.alone.length - Math.min(1, spread.together.length));
        expect(spread.tokensLeft).toBeGreaterThanOrEqual(0);
        if (spread.waiting.some(({ severity }) => severity === "high")) expect(spread.tokensLeft).toBe(0);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("a token bucket", () => {
  const pace = { tokens: 0, refilledAt: nineOClock, revision: 1, by: "a" };

  it("gains a token every twenty seconds up to five", () => {
    expect([0, 19_999, 20_000, 60_000, 3_600_000].map((ms) => tokensAt(pace, nineOClock + ms))).toEqual([
      0, 0, 1, 3, 5,
    ]);
  });

  it("keeps the part of a token gained when it is used", () => {
    const at = nineOClock + 30_000;
    expect(lastRefill(pace, at)).toBe(nineOClock + 20_000);
  });

  it("is neither drained nor stuck when the clock goes back", () => {
    expect(tokensAt({ ...pace, tokens: 3 }, nineOClock - 600_000)).toBe(3);
    expect(lastRefill(pace, nineOClock - 600_000)).toBe(nineOClock - 600_000);
  });

  it("says when an alert finds a token: a grave one sooner than a minor one", () => {
    expect(findTokenTime(0, "high", nineOClock, nineOClock)).toBe(nineOClock + refillMs);
    expect(findTokenTime(0, "low", nineOClock, nineOClock)).toBe(nineOClock + 3 * refillMs);
    expect(findTokenTime(3, "low", nineOClock, nineOClock + 5)).toBe(nineOClock + 5);
  });

  it("never gives more than eight in any ten seconds, whatever comes", () => {
    let state: Parameters<typeof tokensAt>[0];
    const sentAt: number[] = [];
    for (let now = nineOClock; now < nineOClock + 600_000; now += 100) {
      if (tokensAt(state, now) === 0) continue;
      const refilledAt = lastRefill(state, now);
      state = { tokens: tokensAt(state, now) - 1, refilledAt, revision: 0, by: "" };
      sentAt.push(now);
    }
    for (const first of sentAt)
      expect(sentAt.filter((at) => at >= first && at < first + 10_000).length).toBeLessThan(9);
    expect(sentAt.length).toBeLessThanOrEqual(5 + 30);
  });
});
