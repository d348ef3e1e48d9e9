import * as z from "zod/mini";
import { hostWarning } from "../feeds/host-warning.ts";
import type { Alert } from "./alert.ts";
import { cutText } from "./clean-text.ts";
import type { Occasion } from "./rendered.ts";
import { showLink } from "./show-link.ts";

/** The JSON that machine subscribers get, version 1; published as docs/schemas/alert-v1.schema.json. Fields are only ever added. */
const time = z.iso.datetime();
const span = z.tuple([z.int(), z.int()]);
const found = z.object({ text: z.string(), span });
const role = z.object({ actor: z.string(), text: z.optional(z.string()), span: z.optional(span) });
const status = z.enum(["completed", "prospective", "denied"]);
const source = z.object({
  feed: z.string(),
  title: z.string(),
  link: z.optional(z.url()),
  /** Why the link's host may not be what it looks like. */
  hostWarning: z.optional(z.string()),
  at: time,
});

const brief = {
  alertId: z.string(),
  storyId: z.string(),
  kind: z.enum(["new", "update", "correction"]),
  severity: z.enum(["high", "medium", "low"]),
  direction: z.string(),
  category: z.enum(["missile", "drone", "both"]),
  status,
  language: z.string(),
  changed: z.array(z.string()),
  createdAt: time,
  source,
};

export const machineAlertSchema = z.object({
  v: z.literal(1),
  type: z.literal("alert"),
  ...brief,
  severityReasons: z.array(z.string()),
  evidence: z.object({
    sentence: z.object({ in: z.enum(["title", "text"]), text: z.string(), span }),
    supplier: role,
    recipient: role,
    items: z.array(
      z.object({
        ...found.shape,
        category: z.enum(["missile", "drone"]),
        kind: z.enum(["system", "component", "technology", "production", "training"]),
        designation: z.optional(z.string()),
        quantity: z.optional(z.object({ ...found.shape, atLeast: z.number() })),
      }),
    ),
    cue: found,
    attribution: z.optional(found),
    prominence: z.enum(["headline", "lead", "body", "background"]),
    rule: z.object({ id: z.string(), version: z.string() }),
  }),
  origins: z.array(
    z.object({
      name: z.string(),
      at: time,
      stateMedia: z.boolean(),
      /** Present and true where all it says is that it is not so. */
      denies: z.optional(z.boolean()),
    }),
  ),
  sources: z.array(source),
  statusHistory: z.array(z.object({ status, at: time })),
});

export const machineSummarySchema = z.object({
  v: z.literal(1),
  type: z.enum(["summary", "digest"]),
  from: z.optional(time),
  to: z.optional(time),
  alerts: z.array(z.object(brief)),
});

export const machineSchema = z.union([machineAlertSchema, machineSummarySchema]);

export function toMachineAlert(alert: Alert): z.infer<typeof machineAlertSchema> {
  const { mention } = alert.evidence;
  return {
    v: 1,
    type: "alert",
    ...toBrief(alert),
    severityReasons: [...alert.severityReasons],
    evidence: {
      sentence: { ...mention.sentence, span: [...mention.sentence.span] },
      supplier: toRole(mention.supplier),
      recipient: toRole(mention.recipient),
      items: mention.items.map(({ text, span, category, kind, designation, quantity }) => ({
        text,
        span: [...span],
        category,
        kind,
        ...(designation && { designation }),
        ...(quantity && { quantity: { ...quantity, span: [...quantity.span] } }),
      })),
      cue: { text: mention.cue.text, span: [...mention.cue.span] },
      ...(mention.attribution && {
        attribution: { text: mention.attribution.text, span: [...mention.attribution.span] },
      }),
      prominence: mention.prominence,
      rule: { ...mention.rule },
    },
    origins: alert.origins.map(({ name, at, stateMedia, denies }) => ({
      name,
      at: iso(at),
      stateMedia,
      ...(denies && { denies }),
    })),
    sources: alert.sources.map(({ feedTitle, title, link, at }) => toSource(feedTitle, title, link, at)),
    statusHistory: alert.statusHistory.map(({ status, at }) => ({ status, at: iso(at) })),
  };
}

/** What a summary may take of the 256 KiB of one publish, beside the email that lists the same stories. */
const mostSummaryBytes = 96 * 1024;
/** Characters of each title, and of each line of what changed, tried one after the other until all alerts fit. */
const titleLengths = [200, 80, 20, 0];

/** Every alert, shortly; titles, links and changes are cut as far as it takes for all to fit. */
export function toMachineSummary(alerts: readonly Alert[], occasion: Occasion): z.infer<typeof machineSummarySchema> {
  const summary = (length: number) => ({
    v: 1 as const,
    type: occasion.kind,
    ...(occasion.kind === "digest" && { from: iso(occasion.from), to: iso(occasion.to) }),
    alerts: alerts.map((alert) => shorten(toBrief(alert), length)),
  });
  const sizes = titleLengths.map(summary);
  const fitting = sizes.find((value) => Buffer.byteLength(JSON.stringify(value)) <= mostSummaryBytes);
  return fitting ?? summary(0);
}

function shorten(brief: ReturnType<typeof toBrief>, length: number): ReturnType<typeof toBrief> {
  const { feed, title, link, hostWarning: warning, at } = brief.source;
  const isKept = link !== undefined && link.length <= 2 * length + 60;
  return {
    ...brief,
    changed: brief.changed.slice(0, Math.ceil(length / 50)).map((line) => cutText(line, length)),
    source: {
      feed: cutText(feed, 60),
      title: cutText(title, length),
      ...(isKept && { link, ...(warning && { hostWarning: warning }) }),
      at,
    },
  };
}

function toBrief(alert: Alert) {
  const { alertId, storyId, kind, severity, direction, category, status, language, changed, createdAt } = alert;
  const { feedTitle, articleTitle, articleLink, publishedAt, firstSeenAt } = alert.evidence;
  return {
    ...{ alertId, storyId, kind, severity, direction, category, status, language },
    changed: [...changed],
    createdAt: iso(createdAt),
    source: toSource(feedTitle, articleTitle, articleLink, publishedAt ?? firstSeenAt),
  };
}

function toSource(feed: string, title: string, articleLink: string | undefined, at: number) {
  const link = showLink(articleLink);
  const warning = link && hostWarning(link);
  return { feed, title, ...(link !== undefined && { link }), ...(warning && { hostWarning: warning }), at: iso(at) };
}

function toRole({ actor, text, span }: Alert["evidence"]["mention"]["supplier"]) {
  return { actor, ...(text !== undefined && { text }), ...(span && { span: [span[0], span[1]] as [number, number] }) };
}

const iso = (at: number) => new Date(at).toISOString();
