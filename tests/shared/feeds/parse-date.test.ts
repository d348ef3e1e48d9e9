import { describe, expect, it } from "vitest";
import { parseDate } from "../../../shared/feeds/parse-date.ts";

describe("a date", () => {
  it.each([
    ["Mon, 23 Nov 2026 10:45:03 GMT", "2026-11-23T10:45:03.000Z"],
    ["Mon, 23 Nov 26 10:45:03 +0300", "2026-11-23T07:45:03.000Z"],
    ["23 Nov 2026 10:45 EST", "2026-11-23T15:45:00.000Z"],
    ["Mon,23-Nov-2026 10:45:03 UTC", "2026-11-23T10:45:03.000Z"],
    ["Mon Nov  2 10:45:03 2026", "2026-11-02T10:45:03.000Z"],
    ["2026-11-23T10:45:03Z", "2026-11-23T10:45:03.000Z"],
    ["2026-11-23T10:45:03.5+03:30", "2026-11-23T07:15:03.500Z"],
    ["2026-11-23 10:45", "2026-11-23T10:45:00.000Z"],
    ["2026-11-23T10:45:03+03", "2026-11-23T07:45:03.000Z"],
    ["20261123", "2026-11-23T00:00:00.000Z"],
    ["2026-11", "2026-11-01T00:00:00.000Z"],
    ["26-10-02  10:45", "2026-10-02T10:45:00.000Z"],
    ["02.10.2026 10:45", "2026-10-02T10:45:00.000Z"],
    ["25/04/2026", "2026-04-25T00:00:00.000Z"],
    ["November 5th, 2026 at 4:05 pm", "2026-11-05T16:05:00.000Z"],
    ["5 Nov 2026 12:00 AM", "2026-11-05T00:00:00.000Z"],
    ["23 ноября 2026 г., 10:45 МСК", "2026-11-23T07:45:00.000Z"],
    ["Пн, 23 ноя 2026 10:45:00 +0300", "2026-11-23T07:45:00.000Z"],
    ["23 листопада 2026, 10:45", "2026-11-23T10:45:00.000Z"],
    ["Mon, 23 Nov 2026 10:45:00 MSK", "2026-11-23T07:45:00.000Z"],
    ["Mon, 23 Nov 2026 10:45:00 CEST", "2026-11-23T08:45:00.000Z"],
    ["Mon, 23 Nov 2026 10:45:00 GMT+0300 (Moscow Standard Time)", "2026-11-23T07:45:00.000Z"],
    ["Mon, 23 Nov 2026 24:00:00 GMT", "2026-11-24T00:00:00.000Z"],
    ["23.11.2026 ۱۰:۴۵", "2026-11-23T10:45:00.000Z"],
    ["29 Feb 2028", "2028-02-29T00:00:00.000Z"],
    ["Sat, 07 Sep 99 00:00:01 GMT", "1999-09-07T00:00:01.000Z"],
  ])("written %s is %s", (written, iso) => {
    expect(parseDate(written)).toBe(iso);
  });

  it.each([
    ["a day that is not", "31 Feb 2026 10:00 GMT"],
    ["the 29th of February in a common year", "29 Feb 2026"],
    ["a month that is not", "2026-13-01"],
    ["an hour that is not", "Mon, 23 Nov 2026 25:00:00 GMT"],
    ["an offset that is not", "Mon, 23 Nov 2026 10:00:00 +9999"],
    ["a zone of several meanings", "Mon, 23 Nov 2026 10:00:00 IST"],
    ["a zone that nobody knows", "2026-11-23 10:00 XYZ"],
    ["day and month in either order", "03/04/2026"],
    ["a year of three digits", "Mon, 23 Nov 126 10:00:00 GMT"],
    ["a year beyond all news", "9999-12-31T00:00:00Z"],
    ["the Persian calendar", "1405/08/12"],
    ["a month that only begins like one", "23 Octopus 2026"],
    ["two months", "23 Nov Dec 2026"],
    ["a number", "1262375301"],
    ["words", "yesterday"],
    ["nothing", ""],
    ["a text that begins with a date", `23 Nov 2026 ${"and so on ".repeat(20)}`],
  ])("is unknown, not guessed, when it has %s", (_, written) => {
    expect(parseDate(written)).toBeUndefined();
  });
});
