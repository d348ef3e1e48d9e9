import { describe, expect, it } from "vitest";
import { parseHttpDate } from "../../../../shared/adapters/http/http-date.ts";
import { echoable, freshForMs, retryAt } from "../../../../shared/adapters/http/response-headers.ts";

const now = Date.UTC(2026, 10, 23, 12, 0, 0);
const minute = 60_000;
const day = 86_400_000;

describe("an HTTP date", () => {
  it.each([
    ["Mon, 23 Nov 2026 12:00:00 GMT", now],
    ["Monday, 23-Nov-26 12:00:00 GMT", now],
    ["Mon Nov 23 12:00:00 2026", now],
    ["Mon Nov  2 12:00:00 2026", Date.UTC(2026, 10, 2, 12)],
  ])("is read as %s", (text, expected) => {
    expect(parseHttpDate(text)).toBe(expected);
  });

  it.each([
    "0",
    "-1",
    "",
    "tomorrow",
    "2026-11-23T12:00:00Z",
    "Mon, 23 Nov 2026 12:00:00 +0300",
    "Mon, 99 Nov 2026 12:00:00 GMT",
  ])("is not %j", (text) => {
    expect(parseHttpDate(text)).toBeUndefined();
  });
});

describe("Retry-After", () => {
  it.each([
    ["120", 2 * minute],
    ["Mon, 23 Nov 2026 12:10:00 GMT", 10 * minute],
    ["-5", minute],
    ["0", minute],
    ["Mon, 23 Nov 2020 12:00:00 GMT", minute],
    ["315360000", day],
    ["99999999999999999999999999", day],
    ["Mon, 23 Nov 2037 12:00:00 GMT", day],
    ["soon", 15 * minute],
    [undefined, 15 * minute],
  ])("%j keeps us away for %d ms", (value, expected) => {
    expect(retryAt({ ...(value !== undefined && { "retry-after": value }) }, now) - now).toBe(expected);
  });
});

describe("freshness", () => {
  it.each<[Record<string, string | string[]>, number | undefined]>([
    [{ "cache-control": "public, max-age=600" }, 600_000],
    [{ "cache-control": 'Max-Age="600"' }, 600_000],
    [{ "cache-control": "max-age=600", age: "100" }, 500_000],
    [{ "cache-control": "max-age=600", age: "700" }, undefined],
    [{ "cache-control": ["public", "max-age=60"] }, minute],
    [{ "cache-control": "max-age=0", expires: "Mon, 23 Nov 2026 13:00:00 GMT" }, undefined],
    [{ "cache-control": "no-cache, max-age=600" }, undefined],
    [{ "cache-control": "no-store" }, undefined],
    [{ "cache-control": "s-maxage=600" }, undefined],
    [{ "cache-control": "max-age=-1" }, undefined],
    [{ "cache-control": "max-age=31536000" }, day],
    [{ expires: "Mon, 23 Nov 2026 13:00:00 GMT" }, 60 * minute],
    [{ expires: "Mon, 23 Nov 2026 13:00:00 GMT", date: "Mon, 23 Nov 2026 12:30:00 GMT" }, 30 * minute],
    [{ expires: "0" }, undefined],
    [{}, undefined],
  ])("of %j is %s ms", (headers, expected) => {
    expect(freshForMs(headers, now)).toBe(expected);
  });
});

describe("a validator", () => {
  it.each(['"abc"', 'W/"abc"', "unquoted", '"a,b"', '"\u00e9"', `"${"x".repeat(1_000)}"`])(
    "%j is echoed as it is",
    (etag) => {
      expect(echoable(etag, 1_024)).toBe(etag);
    },
  );

  it.each(["", `"${"x".repeat(8_192)}"`, '"a\r\nx-evil: 1"', '"a\nb"', '"a\0b"', '"\u0416"'])(
    "%j is not echoed",
    (etag) => {
      expect(echoable(etag, 1_024)).toBeUndefined();
    },
  );
});
