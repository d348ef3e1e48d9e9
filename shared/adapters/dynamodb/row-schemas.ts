import * as z from "zod/mini";
import type { Alert } from "../../alerts/alert.ts";
import type { StoredMention, Story } from "../../alerts/story.ts";

/** What rows of mentions, stories and alerts must look like when they are read back. Unknown attributes (index keys) are dropped. */
const maybe = z.exactOptional;
const millis = z.number();
const span = z.tuple([z.number(), z.number()]);
const found = { text: z.string(), span };
const category = z.enum(["missile", "drone", "both"]);
const status = z.enum(["completed", "prospective", "denied"]);
const severity = z.enum(["high", "medium", "low"]);
const kind = z.enum(["system", "component", "technology", "production", "training"]);
const role = z.object({
  actor: z.string(),
  text: maybe(z.string()),
  span: maybe(span),
  implied: maybe(z.boolean()),
});

const mention = {
  id: z.string(),
  direction: z.string(),
  category,
  status,
  supplier: role,
  recipient: role,
  items: z.array(
    z.object({
      ...found,
      category: z.enum(["missile", "drone"]),
      designation: maybe(z.string()),
      kind,
      quantity: maybe(z.object({ ...found, atLeast: z.number() })),
    }),
  ),
  cue: z.object(found),
  negation: maybe(z.object(found)),
  modality: maybe(z.object(found)),
  attribution: maybe(z.object(found)),
  places: maybe(z.array(z.object(found))),
  disguised: maybe(z.array(z.object(found))),
  rule: z.object({ id: z.string(), version: z.string() }),
  prominence: z.enum(["headline", "lead", "body", "background"]),
  language: z.string(),
  sentence: z.object({ in: z.enum(["title", "text"]), ...found }),
};

export const storedMentionSchema: z.ZodMiniType<StoredMention> = z.object({
  ...mention,
  articleId: z.string(),
  feedId: z.string(),
  storyId: maybe(z.string()),
  at: millis,
  firstSeenAt: millis,
  withdrawnAt: maybe(millis),
});

const oneDelivery = {
  outcome: z.enum(["sent", "filtered", "held", "digest", "failed"]),
  reason: maybe(z.string()),
  at: millis,
  until: maybe(millis),
  messageId: maybe(z.string()),
};
export const deliverySchema = z.object({ ...oneDelivery, earlier: maybe(z.array(z.object(oneDelivery))) });

export const alertSchema: z.ZodMiniType<Alert> = z.object({
  alertId: z.string(),
  storyId: z.string(),
  kind: z.enum(["new", "update", "correction"]),
  severity,
  severityReasons: z.array(z.string()),
  direction: z.string(),
  category,
  status,
  language: z.string(),
  changed: z.array(z.string()),
  evidence: z.object({
    mention: z.object(mention),
    articleId: z.string(),
    articleTitle: z.string(),
    articleLink: maybe(z.string()),
    feedId: z.string(),
    feedTitle: z.string(),
    stateMedia: z.boolean(),
    publishedAt: maybe(millis),
    firstSeenAt: millis,
  }),
  origins: z.array(z.object({ name: z.string(), at: millis, stateMedia: z.boolean(), denies: maybe(z.boolean()) })),
  sources: z.array(z.object({ feedTitle: z.string(), title: z.string(), link: maybe(z.string()), at: millis })),
  statusHistory: z.array(z.object({ status, at: millis })),
  createdAt: millis,
  state: z.enum(["PENDING", "SENDING", "SENT", "FAILED"]),
  attempt: maybe(z.string()),
  attempts: z.number(),
  pendingSince: maybe(millis),
  dueAt: maybe(millis),
  lastErrorCode: maybe(z.string()),
  sentAt: maybe(millis),
  deliveries: z.record(z.string(), deliverySchema),
  deliveryPages: maybe(z.number()),
});

const statusSaid = z.object({ status, at: millis, articleId: z.string() });

export const storySchema: z.ZodMiniType<Story> = z.object({
  storyId: z.string(),
  direction: z.string(),
  category,
  designations: z.array(z.string()),
  places: z.array(z.string()),
  kinds: z.array(kind),
  quantities: z.array(z.number()),
  status,
  statusHistory: z.array(statusSaid),
  said: z.array(statusSaid),
  settled: z.array(statusSaid),
  firstSeenAt: millis,
  lastSeenAt: millis,
  origins: z.array(
    z.object({
      name: z.string(),
      title: z.string(),
      firstArticleId: z.string(),
      at: millis,
      stateMedia: z.boolean(),
      official: z.boolean(),
      denies: z.boolean(),
    }),
  ),
  weightiest: maybe(
    z.object({ points: z.number(), reasons: z.array(z.string()), articleId: z.string(), feedTitle: z.string() }),
  ),
  sources: z.array(
    z.object({
      articleId: z.string(),
      feedId: z.string(),
      feedTitle: z.string(),
      origin: z.string(),
      title: z.string(),
      link: maybe(z.string()),
      at: millis,
    }),
  ),
  sketches: z.array(z.object({ sketch: z.string(), origin: z.string() })),
  knownFacts: z.array(z.string()),
  alertedSeverities: z.array(severity),
  unraised: z.array(alertSchema),
  corrections: z.number(),
  withdrawnAt: maybe(millis),
  revision: z.number(),
});
