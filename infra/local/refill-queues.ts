import type { AlertMessage, ArticleMessage, PollMessage } from "../../shared/pipeline/messages.ts";
import type { AlertStore, ArticleStore, Now, Queue, ScheduleStore } from "../../shared/pipeline/ports.ts";

export interface RefillPorts {
  readonly schedules: Pick<ScheduleStore, "list">;
  readonly articles: Pick<ArticleStore, "listPending">;
  readonly alerts: Pick<AlertStore, "listPending">;
  readonly pollQueue: Queue<PollMessage>;
  readonly articleQueue: Queue<ArticleMessage>;
  readonly alertQueue: Queue<AlertMessage>;
  readonly now: Now;
}

const mostAtOnce = 1_000;

/**
 * The local queues are gone with the process that held them; the rows are not. Queues again, at once, what the sweep and the ends of
 * the leases would bring back minutes later: claimed polls, unread articles, unsent alerts.
 */
export async function refillQueues(ports: RefillPorts): Promise<{ polls: number; articles: number; alerts: number }> {
  const now = ports.now();
  const [shards, articles, alerts] = await Promise.all([
    ports.schedules.list(),
    ports.articles.listPending(now + 1, mostAtOnce),
    ports.alerts.listPending(now + 1, mostAtOnce),
  ]);
  const polls = shards.flatMap(({ shardId, leaseId, slots, claimedAt = now }): PollMessage[] => {
    const feedIds = Object.keys(slots).filter((feedId) => (slots[feedId]?.nextPollAt ?? 0) <= claimedAt);
    return leaseId !== undefined && feedIds.length > 0 ? [{ v: 1, shardId, leaseId, feedIds }] : [];
  });
  await ports.pollQueue.send(polls);
  await ports.articleQueue.send(articles.map(({ articleId }) => ({ v: 1, articleId })));
  await ports.alertQueue.send(alerts.map(({ alertId }) => ({ v: 1, alertId })));
  return { polls: polls.length, articles: articles.length, alerts: alerts.length };
}
