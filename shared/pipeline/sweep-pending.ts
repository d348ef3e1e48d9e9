import { MINUTE } from "../feeds/interval.ts";
import type { Log } from "../log.ts";
import type { AlertMessage, ArticleMessage } from "./messages.ts";
import type { Metrics } from "./metrics.ts";
import type { AlertStore, ArticleStore, Now, Queue } from "./ports.ts";

export interface SweepPorts {
  readonly articles: Pick<ArticleStore, "listPending">;
  readonly alerts: Pick<AlertStore, "listPending">;
  readonly articleQueue: Queue<ArticleMessage>;
  readonly alertQueue: Queue<AlertMessage>;
  readonly now: Now;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** A message that is on its way takes seconds; what is still pending after this was not queued, or its reader died. */
const PENDING_TOO_LONG_MS = 2 * MINUTE;
/** Rows that were held or are to be tried again have no message: waiting longer for them would only make them late. */
const ALERT_PENDING_TOO_LONG_MS = MINUTE / 6;
/** What is pending so long is not merely late: it is tried once an hour, so that what can never be read does not run up a bill. */
const HOURLY_AFTER_MS = 60 * MINUTE;
const MOST_LISTED = 10_000;

export interface Sweep {
  readonly articles: number;
  readonly alerts: number;
}

/** Queues again what has been pending too long, and measures how long the oldest has waited. The queue is only speed; this is the guarantee. */
export async function sweepPending(ports: SweepPorts): Promise<Sweep> {
  const now = ports.now();
  const [lateArticles, lateAlerts] = await Promise.all([
    ports.articles.listPending(now - PENDING_TOO_LONG_MS, MOST_LISTED),
    ports.alerts.listPending(now - ALERT_PENDING_TOO_LONG_MS, MOST_LISTED),
  ]);
  ports.metrics.timing(
    "PendingArticleAge",
    oldestAge(
      lateArticles.map(({ pendingSince }) => pendingSince),
      now,
    ),
  );
  ports.metrics.timing(
    "PendingAlertAge",
    oldestAge(
      lateAlerts.map(({ dueAt }) => dueAt),
      now,
    ),
  );
  const articles = lateArticles.filter(({ pendingSince }) => isTurn(now - pendingSince));
  const alerts = lateAlerts.filter(({ dueAt }) => isTurn(now - dueAt));
  await Promise.all([
    articles.length > 0 && ports.articleQueue.send(articles.map(({ articleId }) => ({ v: 1, articleId }))),
    alerts.length > 0 && ports.alertQueue.send(alerts.map(({ alertId }) => ({ v: 1, alertId }))),
  ]);
  const swept = { articles: articles.length, alerts: alerts.length };
  if (articles.length + alerts.length > 0) ports.log.warn("pending work queued again", swept);
  return swept;
}

/** Each sweep in the first hour, then the sweep (or two) that falls into the first minutes of an hour more. */
function isTurn(ageMs: number): boolean {
  return ageMs < HOURLY_AFTER_MS || ageMs % HOURLY_AFTER_MS < 1.5 * MINUTE;
}

function oldestAge(since: readonly number[], now: number): number {
  return since.reduce((oldest, at) => Math.max(oldest, now - at), 0);
}
