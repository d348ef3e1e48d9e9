import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backOff } from "../../../shared/feeds/back-off.ts";
import { intervalBounds, nextInterval } from "../../../shared/feeds/interval.ts";
import { nextPollAt, retryTime, shardPhase, waitAsked } from "../../../shared/feeds/next-poll.ts";
import { shareMark, withMark } from "../../../shared/feeds/poll-slot.ts";
import { day, hour, minute, start } from "../../support/a-feed.ts";

const bounds = { floorMs: 5 * minute, ceilingMs: 6 * hour };
const marks = fc.string({ unit: fc.constantFrom(..."=0123456789gx"), minLength: 1, maxLength: 8 });

describe("the bounds of a feed's interval", () => {
  it("are five minutes and six hours unless a person says otherwise", () => {
    expect(intervalBounds({})).toEqual(bounds);
    expect(intervalBounds({ minIntervalMs: hour, maxIntervalMs: 2 * hour })).toEqual({
      floorMs: hour,
      ceilingMs: 2 * hour,
    });
  });

  it("rise with the feed's own TTL, even above the ceiling", () => {
    expect(intervalBounds({}, 8 * hour)).toEqual({ floorMs: 8 * hour, ceilingMs: 8 * hour });
  });
});

describe("the adaptive interval", () => {
  it("is cut to a quarter when half of the window or more is new", () => {
    expect(nextInterval(hour, "===5", bounds)).toBe(15 * minute);
    expect(nextInterval(hour, "===g", bounds)).toBe(15 * minute);
  });

  it("is halved when every fourth poll brings something", () => {
    expect(nextInterval(hour, "=1==1", bounds)).toBe(30 * minute);
  });

  it("stays for one small find after a long silence, and between finds of a lively feed", () => {
    expect(nextInterval(hour, "=======1", bounds)).toBe(hour);
    expect(nextInterval(hour, "=1===1==", bounds)).toBe(hour);
  });

  it("grows by half while nothing new comes, up to the ceiling", () => {
    expect(nextInterval(20 * minute, "====", bounds)).toBe(30 * minute);
    expect(nextInterval(5 * hour, "0000", bounds)).toBe(6 * hour);
  });

  it("never exceeds the feed's usual time between entries, however long it was silent", () => {
    expect(nextInterval(25 * minute, "========", bounds, 30 * minute)).toBe(30 * minute);
    expect(nextInterval(25 * minute, "========", bounds, minute)).toBe(5 * minute);
  });

  it("is not changed by failures in between", () => {
    expect(nextInterval(hour, "x=x1x==xx".slice(-8), bounds)).toBe(nextInterval(hour, "=1==", bounds));
  });

  it("stays between floor and ceiling, whatever came", () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 1, max: 2 * day }), (recent, current) => {
        const next = nextInterval(current, recent, bounds);
        return next >= bounds.floorMs && next <= bounds.ceilingMs;
      }),
    );
  });

  it("follows a feed from its floor to a calm pace and back", () => {
    let interval = bounds.floorMs;
    let recent = "";
    const poll = (mark: Parameters<typeof withMark>[1]) => {
      recent = withMark(recent, mark);
      interval = nextInterval(interval, recent, bounds);
    };
    for (let count = 0; count < 30; count++) poll("=");
    expect(interval).toBe(6 * hour);
    for (const mark of ["8", "3", "2"] as const) poll(mark);
    expect(interval).toBeLessThanOrEqual(30 * minute);
  });
});

describe("the marks of polls", () => {
  it("tell the share of new entries in tenths, rounded up, so that one in a hundred is not none", () => {
    expect([shareMark(0, 50), shareMark(1, 100), shareMark(5, 50), shareMark(50, 50), shareMark(0, 0)]).toEqual([
      "0",
      "1",
      "1",
      "9",
      "0",
    ]);
  });

  it("keep the last eight", () => {
    expect(withMark("12345678", "=")).toBe("2345678=");
  });
});

describe("the next poll", () => {
  it("counts from when the poll was due, in whole minutes", () => {
    expect(nextPollAt(start, 5 * minute, {}, 0.99)).toBe(start + 5 * minute);
    expect(nextPollAt(start + 1, 2 * minute, {}, 0)).toBe(start + 3 * minute);
  });

  it("adds up to about a tenth to longer intervals, so that feeds do not march in step", () => {
    const times = [0, 0.5, 0.99].map((chance) => nextPollAt(start, 2 * hour, {}, chance) - start);
    expect(times[0]).toBe(2 * hour);
    expect(times[2]).toBeGreaterThan(2 * hour);
    expect(Math.max(...times)).toBeLessThanOrEqual(2.25 * hour);
  });

  it("is never before what the server asked for, nor before the interval is over", () => {
    const anyTime = fc.integer({ min: 0, max: 2 * day });
    const anyPhase = fc.constantFrom(0, 1, 2, 3, 4);
    fc.assert(
      fc.property(
        anyTime,
        anyTime,
        anyPhase,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (interval, wait, phase, chance) => {
          const limits = { notBefore: start + wait, phaseMs: phase * minute };
          const next = nextPollAt(start, interval, limits, chance);
          return next >= start + wait && next >= start + interval && next % minute === 0;
        },
      ),
    );
  });

  it("meets a wish of a few minutes to the minute, and is back at the shard's common minutes after it", () => {
    const phaseMs = 2 * minute;
    const slotAt = start + phaseMs;
    const wished = nextPollAt(slotAt, 5 * minute, { notBefore: slotAt + 5 * minute + 3_000, phaseMs }, 0);
    expect(wished).toBe(slotAt + 6 * minute);
    expect(nextPollAt(wished, 5 * minute, { phaseMs }, 0)).toBe(slotAt + 15 * minute);
  });

  it("keeps fifty feeds of all paces to one time in five minutes, however they drifted apart", () => {
    const phaseMs = shardPhase("a shard");
    const claims = new Set<number>();
    for (let feed = 0; feed < 50; feed++) {
      const intervalMs = ([5, 10, 25, 60][feed % 4] ?? 5) * minute;
      let at = start + feed * minute;
      for (let poll = 0; poll < 20; poll++) {
        at = nextPollAt(at, intervalMs, { phaseMs }, ((feed * 37 + poll * 11) % 100) / 100);
        claims.add((at - phaseMs) % (5 * minute));
      }
    }
    expect([...claims]).toEqual([0]);
  });

  it("differs from shard to shard, so that not all are due at once", () => {
    const phases = new Set(Array.from({ length: 40 }, (_, index) => shardPhase(`shard-${index}`)));
    expect([...phases].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4].map((minutes) => minutes * minute));
  });

  it("H6 keeps to Retry-After, but between a minute and a day", () => {
    expect(retryTime(start + 10 * minute, start)).toBe(start + 10 * minute);
    expect(retryTime(start - hour, start)).toBe(start + minute);
    expect(retryTime(start + 3_650 * day, start)).toBe(start + day);
  });

  it("believes what a server asks for up to a day", () => {
    expect([waitAsked(-5), waitAsked(hour), waitAsked(30 * day)]).toEqual([0, hour, day]);
  });
});

describe("the back-off after failures", () => {
  it("waits the usual interval once, then twice as long each time, up to the ceiling", () => {
    const waits = [1, 2, 3, 4, 20].map((failures) => backOff("failing", failures, 10 * minute, bounds));
    expect(waits).toEqual([10, 20, 40, 80, 360].map((minutes) => minutes * minute));
  });

  it("leaves a server that refuses alone for an hour at least, from the second refusal on", () => {
    expect(backOff("blocked", 1, 5 * minute, bounds)).toBe(5 * minute);
    expect(backOff("blocked", 2, 5 * minute, bounds)).toBe(hour);
  });
});
