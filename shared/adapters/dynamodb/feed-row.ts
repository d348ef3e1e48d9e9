import * as z from "zod/mini";
import type { Feed } from "../../feeds/feed.ts";

const maybe = z.exactOptional;

/** What a row of the feeds table must look like when it is read back. */
export const feedRow: z.ZodMiniType<Feed> = z.object({
  feedId: z.string(),
  url: z.string(),
  title: z.string(),
  language: maybe(z.string()),
  ownerGroup: z.string(),
  stateMedia: z.boolean(),
  tier: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  enabled: z.boolean(),
  disabledReason: maybe(z.string()),
  minIntervalMs: maybe(z.number()),
  maxIntervalMs: maybe(z.number()),
  backfill: maybe(z.boolean()),
  addedAt: z.number(),
  paused: z.boolean(),
  movedFrom: maybe(z.string()),
  cursor: z.object({
    etag: maybe(z.string()),
    lastModified: maybe(z.string()),
    bodyHash: maybe(z.string()),
    lastFetchedAt: maybe(z.number()),
    seen: maybe(z.string()),
    caughtUpTo: maybe(z.number()),
    ttlMs: maybe(z.number()),
    moved: maybe(z.object({ to: z.string(), times: z.number() })),
  }),
  health: z.object({
    state: z.enum([
      "new",
      "ok",
      "unchanged",
      "empty",
      "stale",
      "silent",
      "fake-200",
      "rate-limited",
      "blocked",
      "gone",
      "failing",
      "parse-fault",
      "clock-fault",
      "paused",
      "disabled",
    ]),
    failuresInARow: z.number(),
    lastErrorCode: maybe(z.string()),
    lastErrorMessage: maybe(z.string()),
    lastErrorAt: maybe(z.number()),
    lastEntryAt: maybe(z.number()),
    usualGapMs: maybe(z.number()),
    gaps: z.number(),
  }),
});
