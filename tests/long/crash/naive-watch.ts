import type { SQSEvent } from "aws-lambda";
import { connectStages } from "../../../infra/local/stages/connect-stages.ts";
import { runStages } from "../../../infra/local/stages/run-stages.ts";
import { dynamoDbClient, snsClient, sqsClient } from "../../../shared/adapters/aws/clients.ts";
import { createDocumentReader } from "../../../shared/adapters/document-reader/document-reader.ts";
import { alertStore } from "../../../shared/adapters/dynamodb/alert-store.ts";
import { articleStore } from "../../../shared/adapters/dynamodb/article-store.ts";
import { feedStore } from "../../../shared/adapters/dynamodb/feed-store.ts";
import { subscriberStore } from "../../../shared/adapters/dynamodb/subscriber-store.ts";
import { snsPublisher } from "../../../shared/adapters/sns/publisher.ts";
import { sqsQueue } from "../../../shared/adapters/sqs/queue.ts";
import { system } from "../../../shared/adapters/system.ts";
import { articleFromEntry } from "../../../shared/articles/article-from-entry.ts";
import { entryToText } from "../../../shared/articles/entry-to-text.ts";
import { identifyEntries } from "../../../shared/articles/identify-entries.ts";
import type { AlertMessage, ArticleMessage, PollMessage } from "../../../shared/pipeline/messages.ts";
import type { AWatch, connectWatch } from "../../support/a-watch.ts";

/**
 * The control: the same stores, but the marker before the data and no sweep, as most feed readers do it. The validators are saved
 * before the articles are, and an alert is marked sent before SNS has it. A harness that finds no loss here could find none anywhere.
 */
export async function connectNaiveWatch({ aws, standIns, clock }: Parameters<typeof connectWatch>[0]): Promise<AWatch> {
  const { tables, queues, topics } = standIns.resources;
  const dynamodb = dynamoDbClient(aws);
  const sqs = sqsClient(aws);
  const sns = snsClient(aws);
  const reader = createDocumentReader();
  const feeds = feedStore(dynamodb, tables.feeds);
  const articles = articleStore(dynamodb, tables.articles);
  const alerts = alertStore(dynamodb, tables.alerts);
  const articleQueue = sqsQueue<ArticleMessage>(sqs, queues.article, system);
  const publisher = snsPublisher(sns, topics.alerts);
  const subscribers = await subscriberStore(dynamodb, tables.subscribers).list();
  const connected = await connectStages(
    { aws, resources: standIns.resources },
    { system: { ...system, now: () => clock.now, sleep: async () => {} } },
  );

  async function pollNaively(event: SQSEvent): Promise<void> {
    for (const feed of await feeds.getMany(feedIdsIn(event))) {
      const { etag } = feed.cursor;
      const answer = await fetch(feed.url, { headers: etag ? { "if-none-match": etag } : {} });
      if (answer.status === 304) continue;
      const cursor = { ...feed.cursor, etag: answer.headers.get("etag") ?? "" };
      const reading = await reader.readFeed({ body: new Uint8Array(await answer.arrayBuffer()), url: feed.url });
      await feeds.savePoll(feed.feedId, { cursor, health: { ...feed.health, state: "ok" } });
      if (!reading.ok) continue;
      const entries = reading.document.entries.map((entry) => ({ entry, text: entryToText(entry) }));
      for (const entry of identifyEntries(feed.feedId, entries)) {
        const article = articleFromEntry(entry, feed, { isBackLog: false }, clock.now);
        await articles.add(article, clock.now);
        await articleQueue.send([{ v: 1, articleId: article.articleId }]);
      }
    }
  }

  async function publishNaively(event: SQSEvent): Promise<void> {
    for (const { body } of event.Records) {
      const { alertId } = JSON.parse(body) as AlertMessage;
      const alert = await alerts.claim(alertId, "naive", clock.now, clock.now + 60_000);
      if (alert === undefined) continue;
      await alerts.settle(alertId, "naive", { state: "SENT", at: clock.now });
      const to = subscribers.map(({ subscriberId }) => subscriberId);
      const text = `Alert ${alertId} of ${alert.storyId}`;
      await publisher.publish({ subject: "alert", email: text, sms: text, machine: "{}", attributes: { to } });
    }
  }

  const stages = runStages({
    aws: standIns.aws,
    resources: standIns.resources,
    retryAfterSeconds: 0,
    handlers: { ...connected.handlers, "poll-feeds": pollNaively, "publish-alerts": publishNaively },
  });
  return {
    stages,
    async round() {
      await stages.tick("dispatch-polls");
      await stages.untilQuiet();
    },
    async close() {
      stages.close();
      for (const client of [dynamodb, sqs, sns]) client.destroy();
      await Promise.all([reader.close(), connected.close()]);
    },
  };
}

function feedIdsIn(event: SQSEvent): string[] {
  return event.Records.flatMap(({ body }) => (JSON.parse(body) as PollMessage).feedIds);
}
