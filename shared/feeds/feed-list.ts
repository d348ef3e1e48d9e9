import * as z from "zod/mini";
import type { FeedSettings } from "./feed.ts";
import { feedIdFromUrl } from "./feed-id.ts";

/** A fault in a list of feeds: where in its value, and what should be there. */
export interface ListFault {
  readonly path: readonly (string | number)[];
  readonly expected: string;
}

const url = z
  .string()
  .check(
    z.maxLength(2_048, "a URL of at most 2,048 characters"),
    z.refine(isPlainWebAddress, "an http or https URL without credentials"),
  );
const text = (expected: string) =>
  z.string(expected).check(z.trim(), z.minLength(1, expected), z.maxLength(200, expected));
const day = z.string("a day such as 2026-11-23").check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "a day such as 2026-11-23"));
const duration = z
  .string("a duration such as 10m or 6h")
  .check(z.regex(/^[1-9]\d{0,3}[mhd]$/, "a duration such as 10m or 6h"));

const feedEntry = z.strictObject({
  title: text("a title"),
  url,
  language: z.optional(
    z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language such as en, ru, uk or fa")),
  ),
  ownerGroup: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,60}$/, "a group name in small letters, such as bbc")),
  stateMedia: z.optional(z.boolean()),
  tier: z.literal([1, 2, 3]),
  checked: z.optional(day),
  disabled: z.optional(z.strictObject({ reason: text("the reason"), on: day })),
  minInterval: z.optional(duration),
  maxInterval: z.optional(duration),
  backfill: z.optional(z.boolean()),
});

/** The shape of feeds.yaml; also the source of its JSON Schema. */
export const feedListSchema = z.strictObject({ feeds: z.array(feedEntry) });

type FeedEntry = z.infer<typeof feedEntry>;
export type FeedList = z.infer<typeof feedListSchema>;

export function toFeedSettings(entry: FeedEntry): FeedSettings {
  const { disabled, minInterval, maxInterval, language, backfill } = entry;
  return {
    url: entry.url,
    title: entry.title,
    ownerGroup: entry.ownerGroup,
    stateMedia: entry.stateMedia ?? false,
    tier: entry.tier,
    enabled: disabled === undefined,
    ...(disabled && { disabledReason: `${disabled.reason} (${disabled.on})` }),
    ...(language !== undefined && { language }),
    ...(minInterval !== undefined && { minIntervalMs: toMs(minInterval) }),
    ...(maxInterval !== undefined && { maxIntervalMs: toMs(maxInterval) }),
    ...(backfill !== undefined && { backfill }),
  };
}

/** What no single field shows: the same feed twice, bounds that contradict each other. */
export function findListFaults({ feeds }: FeedList): readonly ListFault[] {
  const faults: ListFault[] = [];
  const firstOf = new Map<string, number>();
  for (const [index, { url, minInterval, maxInterval }] of feeds.entries()) {
    const feedId = feedIdFromUrl(url);
    const first = firstOf.get(feedId);
    if (first === undefined) firstOf.set(feedId, index);
    else
      faults.push({
        path: ["feeds", index, "url"],
        expected: `another feed than entry ${first + 1}, which is the same`,
      });
    if (minInterval !== undefined && maxInterval !== undefined && toMs(minInterval) > toMs(maxInterval))
      faults.push({ path: ["feeds", index, "maxInterval"], expected: `at least minInterval, ${minInterval}` });
  }
  return faults;
}

function isPlainWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return (protocol === "http:" || protocol === "https:") && username === "" && password === "";
}

const unitMs = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

function toMs(duration: string): number {
  const unit = duration.endsWith("m") ? "m" : duration.endsWith("h") ? "h" : "d";
  return Number(duration.slice(0, -1)) * unitMs[unit];
}
