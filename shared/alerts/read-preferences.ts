import type { DigestPeriod } from "./digest-window.ts";
import { isTimezone } from "./local-time.ts";
import { parseQuietHours, type QuietHours } from "./quiet-hours.ts";
import type { SmsParts, SubscriberFilters } from "./subscriber.ts";
import { categories, severities, statuses } from "./subscriber-schema.ts";

/** What a person wants to get and when. */
export interface Preferences {
  readonly filters: SubscriberFilters;
  readonly digest?: DigestPeriod;
  readonly quiet?: QuietHours;
  readonly timezone: string;
  readonly smsParts?: SmsParts;
}

/** The same as written on a command line or in a form. */
export interface WrittenPreferences {
  readonly minSeverity?: string | undefined;
  readonly direction?: readonly string[] | undefined;
  readonly category?: readonly string[] | undefined;
  readonly status?: readonly string[] | undefined;
  readonly language?: readonly string[] | undefined;
  readonly digest?: string | undefined;
  readonly quiet?: string | undefined;
  readonly timezone?: string | undefined;
  readonly parts?: string | undefined;
}

export interface FieldFault {
  readonly field: string;
  readonly problem: string;
}

const smsPartsAllowed: readonly SmsParts[] = [1, 2, 3];
/** The directions of the default watch; another watch names its own actors, and then any such name is taken. */
const directionName = /^(?:[a-z]+_to_[a-z]+|both)$/;
const languageTag = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** Every field at fault is named, not only the first. */
export function readPreferences(
  written: WrittenPreferences,
): { readonly ok: true; readonly preferences: Preferences } | { readonly ok: false; readonly faults: FieldFault[] } {
  const faults: FieldFault[] = [];
  const oneOf = <T extends string>(field: string, allowed: readonly T[], text: string): T | undefined => {
    const found = allowed.find((name) => name === text);
    if (!found) faults.push({ field, problem: `is one of ${allowed.join(", ")}` });
    return found;
  };
  const listOf = <T extends string>(field: string, allowed: readonly T[], texts: readonly string[] | undefined) => {
    const found = texts?.map((text) => oneOf(field, allowed, text)).filter((name) => name !== undefined);
    return found && [...new Set(found)];
  };
  const matching = (field: string, pattern: RegExp, example: string, texts: readonly string[] | undefined) => {
    if (texts?.some((text) => !pattern.test(text))) faults.push({ field, problem: `is written like ${example}` });
    return texts && [...new Set(texts)];
  };

  const minSeverity = written.minSeverity && oneOf("min-severity", severities, written.minSeverity);
  const directions = matching("direction", directionName, "iran_to_russia, russia_to_iran or both", written.direction);
  const lists = {
    categories: listOf("category", categories, written.category),
    statuses: listOf("status", statuses, written.status),
    languages: matching("language", languageTag, "en, ru, uk or fa", written.language),
  };
  const digest = written.digest && oneOf("digest", ["daily", "weekly"] as const, written.digest);
  const quiet = written.quiet === undefined ? undefined : parseQuietHours(written.quiet);
  if (written.quiet !== undefined && !quiet) faults.push({ field: "quiet", problem: "is written like 22:00-07:00" });
  const timezone = written.timezone ?? "UTC";
  if (!isTimezone(timezone)) faults.push({ field: "timezone", problem: "is an IANA name such as Europe/Kyiv" });
  const smsParts = smsPartsAllowed.find((count) => String(count) === written.parts);
  if (written.parts !== undefined && !smsParts) faults.push({ field: "parts", problem: "is 1, 2 or 3" });
  if (faults.length > 0) return { ok: false, faults };

  const filters: SubscriberFilters = {
    ...(minSeverity && { minSeverity }),
    ...(directions && { directions }),
    ...(lists.categories && { categories: lists.categories }),
    ...(lists.statuses && { statuses: lists.statuses }),
    ...(lists.languages && { languages: lists.languages }),
  };
  const when = { ...(digest && { digest }), ...(quiet && { quiet }), timezone };
  // One is what everybody has: named, it would only keep equal messages from sharing a publish.
  const isMore = smsParts !== undefined && smsParts > 1;
  return { ok: true, preferences: { filters, ...when, ...(isMore && { smsParts }) } };
}
