import type { Alert, Delivery } from "../../shared/alerts/alert.ts";
import { renderSubject } from "../../shared/alerts/render-alert.ts";
import type { Subscriber } from "../../shared/alerts/subscriber.ts";
import type { Article } from "../../shared/articles/article.ts";
import type { Simulation } from "./simulate-articles.ts";

/** One thing that the simulation has to say; each is a JSON line. */
export type SimulatedEvent =
  | {
      readonly type: "alert";
      readonly at: string;
      readonly alertId: string;
      readonly storyId: string;
      readonly kind: Alert["kind"];
      readonly severity: Alert["severity"];
      readonly subject: string;
      readonly changed: readonly string[];
      readonly article: string;
      readonly to: readonly ({ readonly subscriber: string } & Pick<Delivery, "outcome" | "reason"> & {
          readonly at: string;
        })[];
    }
  | {
      readonly type: "quiet";
      readonly at: string;
      readonly article: string;
      readonly feed: string;
      readonly storyId?: string;
      readonly reason: string;
      readonly sentence?: string;
      /** Of a text that concerns both sides and has no mention: what it lacks. */
      readonly why?: string;
    };

/**
 * Everything in the order in which it happens: what was raised and who gets it when, and why the rest was not.
 * @param whyNone what an article without mention lacks; undefined where there is nothing to say
 */
export function toEvents(
  simulation: Simulation,
  subscribers: readonly Subscriber[],
  whyNone: (article: Article) => string | undefined = () => undefined,
): SimulatedEvent[] {
  const names = new Map(subscribers.map((row) => [row.subscriberId, row.address]));
  const alerts = simulation.alerts.map((alert) => toAlertEvent(alert, names));
  const quiet = simulation.readings.flatMap(({ article, reading }) => {
    const base = {
      type: "quiet" as const,
      at: iso(article.seenAt),
      article: article.article.title,
      feed: article.feed.title,
    };
    if (reading === "known") return [{ ...base, reason: "the article is known" }];
    if (!reading.extraction.relevant) {
      const why = whyNone(article.article);
      return [{ ...base, reason: "no mention", ...(why !== undefined && { why }) }];
    }
    const sentences = new Map(reading.extraction.mentions.map(({ id, sentence }) => [id, sentence.text]));
    return [
      ...reading.tellings.flatMap(({ report, storyId, reason }) =>
        reason === undefined
          ? []
          : [
              {
                ...base,
                ...(storyId && { storyId }),
                reason,
                ...(report && { sentence: report.evidence.sentence.text }),
              },
            ],
      ),
      ...reading.quiet.map(({ mentionId, reason }) => {
        const sentence = sentences.get(mentionId);
        return { ...base, reason, ...(sentence !== undefined && { sentence }) };
      }),
    ];
  });
  return [...alerts, ...quiet].sort((a, b) => a.at.localeCompare(b.at));
}

/** A line for a person, and one for each change and each reader of an alert. */
export function tellEvent(event: SimulatedEvent): string {
  if (event.type === "quiet") {
    const line = `${event.at}  -      ${event.reason}: ${event.article} (${event.feed})`;
    return event.why === undefined ? line : `${line}\n    ${event.why}`;
  }
  const to = event.to.map(
    ({ subscriber, outcome, reason, at }) => `    ${at}  ${outcome}${reason ? ` (${reason})` : ""}  ${subscriber}`,
  );
  const changed = event.changed.map((line) => `    ${line}`);
  const head = `${event.at}  ${event.kind === "new" ? "NEW, " : ""}${event.subject}  [${event.storyId}]`;
  return [head, ...changed, ...to].join("\n");
}

function toAlertEvent(alert: Alert, names: ReadonlyMap<string, string>): SimulatedEvent {
  const { alertId, storyId, kind, severity, changed, evidence, createdAt, deliveries } = alert;
  const to = Object.entries(deliveries).map(([id, { outcome, reason, at }]) => ({
    subscriber: names.get(id) ?? id,
    outcome,
    ...(reason !== undefined && { reason }),
    at: iso(at),
  }));
  const base = { type: "alert" as const, at: iso(createdAt), alertId, storyId, kind, severity };
  return { ...base, subject: renderSubject(alert), changed, article: evidence.articleTitle, to };
}

const iso = (at: number) => new Date(at).toISOString();
