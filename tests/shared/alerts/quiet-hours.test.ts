import { describe, expect, it } from "vitest";
import { findQuietEnd, parseQuietHours } from "../../../shared/alerts/quiet-hours.ts";

const night = { from: "22:00", to: "07:00" };
const at = (iso: string) => Date.parse(iso);
const endOf = (iso: string, quiet = night, timezone = "Europe/Kyiv") => {
  const end = findQuietEnd(at(iso), quiet, timezone);
  return end === undefined ? undefined : new Date(end).toISOString();
};

describe("quiet hours", () => {
  // Kyiv: UTC+2 in winter, UTC+3 in summer.
  it.each([
    ["21:59", "2026-11-10T19:59:59Z", undefined],
    ["22:00", "2026-11-10T20:00:00Z", "2026-11-11T05:00:00.000Z"],
    ["midnight", "2026-11-10T22:00:00Z", "2026-11-11T05:00:00.000Z"],
    ["06:59 the next morning", "2026-11-11T04:59:59Z", "2026-11-11T05:00:00.000Z"],
    ["07:00", "2026-11-11T05:00:00Z", undefined],
    ["noon", "2026-11-11T10:00:00Z", undefined],
  ])("from 22:00 to 07:00 are, at %s in Kyiv, over at %s → %s", (_clock, now, end) => {
    expect(endOf(now)).toBe(end);
  });

  it("within one day end on that day", () => {
    const lunch = { from: "12:00", to: "14:00" };
    expect(endOf("2026-11-10T11:00:00Z", lunch)).toBe("2026-11-10T12:00:00.000Z");
    expect(endOf("2026-11-10T12:00:00Z", lunch)).toBeUndefined();
  });

  it("last an hour less in the night in which summer time begins", () => {
    // 29 March 2026: Kyiv goes from 03:00 to 04:00.
    expect(endOf("2026-03-28T20:00:00Z")).toBe("2026-03-29T04:00:00.000Z");
    expect(at("2026-03-29T04:00:00Z") - at("2026-03-28T20:00:00Z")).toBe(8 * 3_600_000);
  });

  it("last an hour more in the night in which summer time ends", () => {
    // 25 October 2026: Kyiv goes from 04:00 back to 03:00.
    expect(endOf("2026-10-24T19:00:00Z")).toBe("2026-10-25T05:00:00.000Z");
    expect(endOf("2026-10-25T04:59:00Z")).toBe("2026-10-25T05:00:00.000Z");
  });

  it("that end at a time which clocks skip end when they jump", () => {
    expect(endOf("2026-03-29T00:30:00Z", { from: "22:00", to: "03:30" })).toBe("2026-03-29T01:00:00.000Z");
    expect(endOf("2026-03-29T01:00:00Z", { from: "22:00", to: "03:30" })).toBeUndefined();
  });

  it("that end at a time which clocks show twice last until the second, without a gap between", () => {
    const quiet = { from: "22:00", to: "03:30" };
    const second = "2026-10-25T01:30:00.000Z"; // 03:30 again, now in winter time
    for (const now of ["2026-10-25T00:15:00Z", "2026-10-25T00:45:00Z", "2026-10-25T01:15:00Z"]) {
      expect(endOf(now, quiet)).toBe(second);
    }
    expect(endOf(second, quiet)).toBeUndefined();
  });

  it("that begin at a time which clocks show twice begin at the first", () => {
    const quiet = { from: "03:30", to: "06:00" };
    expect(endOf("2026-10-25T00:29:00Z", quiet)).toBeUndefined();
    expect(endOf("2026-10-25T00:30:00Z", quiet)).toBe("2026-10-25T04:00:00.000Z");
    expect(endOf("2026-10-25T01:15:00Z", quiet)).toBe("2026-10-25T04:00:00.000Z");
  });

  it("are never longer than a day and always end after they are asked for, every two hours of a year in odd timezones", () => {
    for (const timezone of ["Australia/Lord_Howe", "America/St_Johns"]) {
      for (let now = at("2026-01-01T00:17:00Z"); now < at("2027-01-01T00:00:00Z"); now += 2 * 3_600_000) {
        const end = findQuietEnd(now, night, timezone);
        if (end !== undefined) expect(end - now).toSatisfy((ms: number) => ms > 0 && ms <= 10 * 3_600_000);
      }
    }
  });

  it.each([
    ["22:00-07:00", night],
    ["22:00 – 07:00", night],
    ["00:00-23:59", { from: "00:00", to: "23:59" }],
  ])("are read from %s", (text, quiet) => {
    expect(parseQuietHours(text)).toEqual(quiet);
  });

  it.each(["", "22-7", "24:00-07:00", "22:00-22:00", "22:60-07:00", "22:00", "22:00-07:00x"])(
    "are not read from %j",
    (text) => {
      expect(parseQuietHours(text)).toBeUndefined();
    },
  );
});
