import { parseHttpDate } from "./http-date.ts";

/** As undici gives them: names in lower case, bytes as Latin-1 characters, a repeated header as an array. */
export type ResponseHeaders = Readonly<Record<string, string | string[] | undefined>>;

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** A header that was sent exactly once. */
export function single(headers: ResponseHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === "string" ? value : undefined;
}

/** A list header, its repetitions joined as RFC 9110 says. */
export function joined(headers: ResponseHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(", ") : value;
}

/**
 * A validator is opaque: kept byte for byte with its quotes, or not at all. Left out when sent twice (which one is it?),
 * longer than maxBytes, or holding what no header may hold.
 */
export function echoable(validator: string | undefined, maxBytes: number): string | undefined {
  if (validator === undefined || validator === "" || validator.length > maxBytes) return undefined;
  return /^[\t\x20-\x7e\x80-\xff]+$/.test(validator) ? validator : undefined;
}

/** When we may come again, epoch milliseconds: Retry-After in either form, never sooner than a minute, never later than a day. */
export function retryAt(headers: ResponseHeaders, now: number): number {
  const value = single(headers, "retry-after")?.trim() ?? "";
  const date = parseHttpDate(value);
  const askedMs = /^-?\d+$/.test(value) ? Number(value) * 1_000 : date === undefined ? unasked : date - now;
  return now + Math.min(Math.max(askedMs, minuteMs), dayMs);
}

const unasked = 15 * minuteMs;

/**
 * How long the answer stays fresh by Cache-Control max-age (less its Age), else by Expires against the server's own Date.
 * Undefined when the server says nothing or forbids caching; at most a day.
 */
export function freshForMs(headers: ResponseHeaders, now: number): number | undefined {
  const directives = (joined(headers, "cache-control") ?? "").toLowerCase().split(",");
  const names = directives.map((directive) => directive.trim());
  if (names.some((name) => name === "no-store" || name.startsWith("no-cache"))) return undefined;
  const maxAge = names.map((name) => /^max-age="?(\d{1,12})"?$/.exec(name)?.[1]).find((found) => found !== undefined);
  const freshMs = maxAge === undefined ? untilExpires(headers, now) : Number(maxAge) * 1_000 - ageMs(headers);
  return freshMs === undefined || freshMs <= 0 ? undefined : Math.min(freshMs, dayMs);
}

function untilExpires(headers: ResponseHeaders, now: number): number | undefined {
  const expires = parseHttpDate(single(headers, "expires") ?? "");
  return expires === undefined ? undefined : expires - (serverDate(headers) ?? now);
}

function ageMs(headers: ResponseHeaders): number {
  const age = single(headers, "age") ?? "";
  return /^\d{1,9}$/.test(age) ? Number(age) * 1_000 : 0;
}

export function serverDate(headers: ResponseHeaders): number | undefined {
  return parseHttpDate(single(headers, "date") ?? "");
}

/** A Location in the UTF-8 that servers send, not the Latin-1 that headers are read in. */
export function locationOf(headers: ResponseHeaders): string | undefined {
  const value = single(headers, "location");
  return value === undefined ? undefined : Buffer.from(value, "latin1").toString("utf8");
}
