import { describe, expect, it } from "vitest";
import { WatchError } from "../../../shared/errors.ts";
import { entryDate } from "../../../shared/feeds/entry-date.ts";
import type { FeedHealth, FeedState } from "../../../shared/feeds/feed.ts";
import { feedStateNow } from "../../../shared/feeds/feed-state-now.ts";
import { findGap } from "../../../shared/feeds/gap.ts";
import {
  healthAfterFailure,
  healthAfterReading,
  healthAfterUnchanged,
  stateOfError,
} from "../../../shared/feeds/health.ts";
import { followRedirect } from "../../../shared/feeds/redirect.ts";
import { usualGap } from "../../../shared/feeds/usual-gap.ts";
import { aFeed, day, hour, minute, start } from "../../support/a-feed.ts";

const well: FeedHealth = { state: "ok", failuresInARow: 0, gaps: 0, lastEntryAt: start, usualGapMs: 30 * minute };
const read = { entries: 20, hasGap: false, clockIsOff: false };

describe("a feed's health after a reading", () => {
  it("is ok, remembers the newest entry and the usual gap, and ends a row of failures", () => {
    const failing: FeedHealth = { state: "failing", failuresInARow: 4, gaps: 1, lastErrorCode: "FETCH_TIMEOUT" };
    const health = healthAfterReading(failing, { ...read, newestEntryAt: start, usualGapMs: hour }, start + minute);
    expect(health).toEqual({
      state: "ok",
      failuresInARow: 0,
      gaps: 1,
      lastErrorCode: "FETCH_TIMEOUT",
      lastEntryAt: start,
      usualGapMs: hour,
    });
  });

  it("X23 is empty, not failing, when a feed that had entries has none", () => {
    expect(healthAfterReading(well, { ...read, entries: 0 }, start + minute)).toMatchObject({
      state: "empty",
      failuresInARow: 0,
      lastEntryAt: start,
    });
  });

  it("is a clock fault when the server's clock is far from ours", () => {
    expect(healthAfterReading(well, { ...read, clockIsOff: true }, start).state).toBe("clock-fault");
  });

  it("counts gaps", () => {
    expect(healthAfterReading({ ...well, gaps: 2 }, { ...read, hasGap: true }, start).gaps).toBe(3);
  });

  it("never moves the newest entry back", () => {
    expect(healthAfterReading(well, { ...read, newestEntryAt: start - day }, start).lastEntryAt).toBe(start);
  });
});

describe("silence", () => {
  const stateAfter = (health: FeedHealth, wait: number) => healthAfterUnchanged(health, start + wait).state;

  it("begins after eight usual gaps, and never before three hours", () => {
    expect(stateAfter(well, 4 * hour)).toBe("ok");
    expect(stateAfter(well, 4 * hour + 1)).toBe("silent");
    const quick = { ...well, usualGapMs: minute };
    expect(stateAfter(quick, 3 * hour)).toBe("ok");
    expect(stateAfter(quick, 3 * hour + 1)).toBe("silent");
  });

  it("is stale after a month without an entry, but not where a month is usual", () => {
    expect(stateAfter(well, 31 * day)).toBe("stale");
    expect(stateAfter({ ...well, usualGapMs: 10 * day }, 31 * day)).toBe("ok");
  });

  it("is not known while the usual gap is not", () => {
    const { usualGapMs: _unknown, ...young } = well;
    expect(stateAfter(young, 20 * day)).toBe("ok");
  });

  it("leaves the very same object while there is nothing to tell, so that nothing is written", () => {
    expect(healthAfterUnchanged(well, start + hour)).toBe(well);
  });
});

describe("a feed's health after a failure", () => {
  it("tells the state, the code and how often in a row, and keeps what was known", () => {
    const failure = { state: "failing" as const, code: "FETCH_TIMEOUT", message: "no answer" };
    const twice = healthAfterFailure(healthAfterFailure(well, failure, start), failure, start + hour);
    expect(twice).toEqual({
      ...well,
      state: "failing",
      failuresInARow: 2,
      lastErrorCode: "FETCH_TIMEOUT",
      lastErrorMessage: "no answer",
      lastErrorAt: start + hour,
    });
  });

  it.each<[string, WatchError, number | undefined, number, FeedState]>([
    ["H7 403", new WatchError("FETCH_HTTP_STATUS", "no"), 403, 0, "blocked"],
    ["H7 401", new WatchError("FETCH_HTTP_STATUS", "no"), 401, 0, "blocked"],
    ["H7 the first 404", new WatchError("FETCH_HTTP_STATUS", "no"), 404, 0, "failing"],
    ["H7 the fifth 404 in a row", new WatchError("FETCH_HTTP_STATUS", "no"), 404, 4, "gone"],
    ["500", new WatchError("FETCH_HTTP_STATUS", "no"), 500, 0, "failing"],
    ["a page instead of a feed", new WatchError("PARSE_NOT_A_FEED", "html"), undefined, 0, "fake-200"],
    ["a broken document", new WatchError("PARSE_MALFORMED", "xml"), undefined, 0, "parse-fault"],
    ["a time-out", new WatchError("FETCH_TIMEOUT", "slow"), undefined, 9, "failing"],
  ])("%s is told by its state", (_what, error, status, failures, state) => {
    expect(stateOfError(error, status, failures)).toBe(state);
  });
});

describe("the state shown to a person", () => {
  const shown = (changes: Partial<Parameters<typeof feedStateNow>[0]>, recent = "", wait = minute) =>
    feedStateNow({ ...aFeed({ health: well }), ...changes }, { recent }, start + wait);

  it("adds what only the schedule, the clock or a person's hand can tell", () => {
    expect(shown({})).toBe("ok");
    expect(shown({}, "11=")).toBe("unchanged");
    expect(shown({}, "===", 5 * hour)).toBe("silent");
    expect(shown({ paused: true })).toBe("paused");
    expect(shown({ enabled: false })).toBe("disabled");
    expect(shown({ enabled: false, health: { ...well, state: "gone" } })).toBe("gone");
    expect(shown({ health: { ...well, state: "blocked" } }, "==x")).toBe("blocked");
  });
});

describe("the usual gap", () => {
  it("is the median time between entries", () => {
    expect(usualGap([0, 10, 20, 40, 1_000].map((minutes) => start + minutes * minute))).toBe(20 * minute);
  });

  it("is unknown for too few dates, or for equal ones", () => {
    expect(usualGap([start, start + minute, start + hour])).toBeUndefined();
    expect(usualGap([start, start, start, start, start])).toBeUndefined();
  });
});

describe("a gap", () => {
  const before = { hadEntries: true, lastEntryAt: start, usualGapMs: 10 * minute };
  const dates = [100, 110, 120, 130].map((minutes) => start + minutes * minute);

  it("is a window in which no known entry is left, with how many may be missing by the feed's own pace", () => {
    expect(findGap({ entries: 4, known: 0, dates }, before)).toEqual({ mayBeMissing: 9 });
  });

  it("may miss one at least, and a whole window when there are no dates to tell", () => {
    expect(findGap({ entries: 4, known: 0, dates: [start, start + minute] }, before)).toEqual({ mayBeMissing: 1 });
    expect(findGap({ entries: 4, known: 0, dates: [] }, before)).toEqual({ mayBeMissing: 4 });
  });

  it.each([
    ["one known entry is left", { entries: 4, known: 1, dates }, before],
    ["the feed is new", { entries: 4, known: 0, dates }, { hadEntries: false }],
    ["the feed is empty", { entries: 0, known: 0, dates: [] }, before],
  ])("is none when %s", (_why, window, known) => {
    expect(findGap(window, known)).toBeUndefined();
  });
});

describe("a permanent redirect", () => {
  const to = "https://new.example.org/feed";

  it("H5 is stored at the third poll in a row that leads to the same place", () => {
    const one = followRedirect(undefined, to);
    const two = followRedirect(one.moved, to);
    expect([one, two]).toEqual([{ moved: { to, times: 1 } }, { moved: { to, times: 2 } }]);
    expect(followRedirect(two.moved, to)).toEqual({ storeAs: to });
  });

  it("H5 starts anew when it leads elsewhere or nowhere", () => {
    expect(followRedirect({ to, times: 2 }, "https://other.example.org/")).toEqual({
      moved: { to: "https://other.example.org/", times: 1 },
    });
    expect(followRedirect({ to, times: 2 }, undefined)).toEqual({});
  });
});

describe("the date of an entry", () => {
  it("is what it says, published before updated", () => {
    expect(entryDate({ published: "2026-11-02T08:00:00Z", updated: "2026-11-02T08:30:00Z" }, start)).toBe(start - hour);
    expect(entryDate({ updated: "2026-11-02T08:30:00Z" }, start)).toBe(start - 30 * minute);
  });

  it.each([
    "1970-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z",
    "2026-11-03T09:00:01Z",
    "+275760-09-13T00:00:00.000Z",
    "soon",
  ])("X32 is unknown for %s", (published) => {
    expect(entryDate({ published }, start)).toBeUndefined();
  });

  it("X32 is now for a date a few hours ahead, as wrong time zones give it", () => {
    expect(entryDate({ published: "2026-11-02T12:00:00Z" }, start)).toBe(start);
  });
});
