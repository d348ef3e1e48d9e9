import { describe, expect, it } from "vitest";
import { findDigestStart, findNextDigest } from "../../../shared/alerts/digest-window.ts";

const next = (iso: string, period: "daily" | "weekly", timezone: string) =>
  new Date(findNextDigest(Date.parse(iso), period, timezone)).toISOString();
const start = (iso: string, period: "daily" | "weekly", timezone: string) =>
  new Date(findDigestStart(Date.parse(iso), period, timezone)).toISOString();

describe("a daily digest", () => {
  it.each([
    ["2026-11-10T05:59:00Z", "Europe/Kyiv", "2026-11-10T06:00:00.000Z"],
    ["2026-11-10T06:00:00Z", "Europe/Kyiv", "2026-11-11T06:00:00.000Z"],
    ["2026-11-10T06:00:00Z", "America/New_York", "2026-11-10T13:00:00.000Z"],
    ["2026-11-10T06:00:00Z", "Asia/Tehran", "2026-11-11T04:30:00.000Z"],
    ["2026-12-31T12:00:00Z", "UTC", "2027-01-01T08:00:00.000Z"],
  ])("after %s in %s comes at eight in the morning there: %s", (now, timezone, digestAt) => {
    expect(next(now, "daily", timezone)).toBe(digestAt);
  });

  it("comes 23 and 25 hours after the one before, where clocks change", () => {
    expect(next("2026-03-28T06:00:00Z", "daily", "Europe/Kyiv")).toBe("2026-03-29T05:00:00.000Z");
    expect(next("2026-10-24T05:00:00Z", "daily", "Europe/Kyiv")).toBe("2026-10-25T06:00:00.000Z");
  });

  it("looks back to the one before", () => {
    expect(start("2026-03-29T05:00:00Z", "daily", "Europe/Kyiv")).toBe("2026-03-28T06:00:00.000Z");
  });
});

describe("a weekly digest", () => {
  it("comes on Monday at eight", () => {
    expect(next("2026-11-10T12:00:00Z", "weekly", "UTC")).toBe("2026-11-16T08:00:00.000Z");
    expect(next("2026-11-16T07:59:59Z", "weekly", "UTC")).toBe("2026-11-16T08:00:00.000Z");
    expect(next("2026-11-16T08:00:00Z", "weekly", "UTC")).toBe("2026-11-23T08:00:00.000Z");
  });

  it("comes on the Monday of its reader, which is Sunday in Greenwich", () => {
    expect(next("2026-11-15T12:00:00Z", "weekly", "Pacific/Auckland")).toBe("2026-11-15T19:00:00.000Z");
  });

  it("looks back over a week", () => {
    expect(start("2026-11-16T08:00:00Z", "weekly", "UTC")).toBe("2026-11-09T08:00:00.000Z");
  });
});
