import { createTables } from "../../infra/local/resources.ts";
import { dynamoDbClient } from "../../shared/adapters/aws/clients.ts";
import { createDocumentReader } from "../../shared/adapters/document-reader/document-reader.ts";
import { articleStore } from "../../shared/adapters/dynamodb/article-store.ts";
import { feedStore } from "../../shared/adapters/dynamodb/feed-store.ts";
import { scheduleStore } from "../../shared/adapters/dynamodb/schedule-store.ts";
import { createDocumentFetcher } from "../../shared/adapters/http/fetch-document.ts";
import { memoryArticleStore } from "../../shared/adapters/memory/article-store.ts";
import { newFeed } from "../../shared/feeds/new-feed.ts";
import { silentLog } from "../../shared/log.ts";
import { dispatchPolls } from "../../shared/pipeline/dispatch-polls.ts";
import type { PollMessage } from "../../shared/pipeline/messages.ts";
import { noMetrics } from "../../shared/pipeline/metrics.ts";
import { pollFeeds } from "../../shared/pipeline/poll-feeds.ts";
import type { PollPorts } from "../../shared/pipeline/poll-ports.ts";
import type { ArticleStore } from "../../shared/pipeline/ports.ts";
import { countUnits } from "./count-units.ts";

const minute = 60_000;
/** As many messages as one Lambda invocation gets. */
const messagesAnInvocation = 10;
/** A feed has nine neighbours on its host. */
const feedsAHost = 10;

/** The poll stage as deployed, against a publisher and a DynamoDB in other processes; its clock is moved by hand. */
export async function startPoller(publisher: string, dynamodb: string, size: number) {
  const access = {
    region: "eu-central-1",
    endpoints: { dynamodb },
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  };
  const names = await createTables(access, `bench${size}`);
  const client = dynamoDbClient(access);
  const fetcher = createDocumentFetcher({
    contactUrl: "https://example.org/watch",
    allowPrivateNetwork: true,
    hostSpacingMs: 0,
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
  });
  const reader = createDocumentReader();
  const clock = { now: Date.UTC(2026, 10, 3) };
  const feeds = feedStore(client, names.feeds);
  const schedules = scheduleStore(client, names.schedules);
  const articlesInDynamoDb = articleStore(client, names.articles);
  let articles: Pick<ArticleStore, "add"> = memoryArticleStore();
  let queued = 0;
  const ports: PollPorts = {
    feeds,
    schedules,
    articles: { add: (article, now) => articles.add(article, now) },
    articleQueue: {
      async send(messages) {
        queued += messages.length;
      },
    },
    fetcher,
    pages: fetcher,
    reader,
    ruleset: {
      current: async () => ({
        version: "bench",
        extract: ({ id }) => ({ id, relevant: true, direction: null, category: null, status: null, mentions: [] }),
        mayConcern: () => false,
      }),
    },
    now: () => clock.now,
    random: Math.random,
    log: silentLog,
    metrics: noMetrics,
  };

  const { port } = new URL(publisher);
  const urls = Array.from(
    { length: size },
    (_, index) => `http://host-${Math.floor(index / feedsAHost)}.example.org:${port}/feed/${index}`,
  );
  const settings = { ownerGroup: "Bench", stateMedia: false, tier: 2 as const, enabled: true };
  const added = urls.map((url) => newFeed({ ...settings, url, title: url }, clock.now));
  const ids = added.map(({ feedId }) => feedId);
  for (let at = 0; at < size; at += 100) await Promise.all(added.slice(at, at + 100).map((feed) => feeds.add(feed)));
  const allDue = () => schedules.place(Object.fromEntries(ids.map((feedId) => [feedId, clock.now])));
  await allDue();

  let leases = 0;
  /** One dispatch and as many invocations as it takes; answers how many, and how long they ran in all. */
  async function pollAll(): Promise<{ readonly invocations: number; readonly wallMs: number }> {
    const sent: PollMessage[] = [];
    await dispatchPolls({
      schedules,
      pollQueue: { send: async (messages) => void sent.push(...messages) },
      now: ports.now,
      newId: () => `lease-${size}-${++leases}`,
      log: silentLog,
      metrics: noMetrics,
    });
    let wallMs = 0;
    let invocations = 0;
    for (let at = 0; at < sent.length; at += messagesAnInvocation) {
      const items = sent
        .slice(at, at + messagesAnInvocation)
        .map((message, index) => ({ itemId: `${at + index}`, message }));
      const began = performance.now();
      const { failedItemIds } = await pollFeeds(items, ports, { deadlineAt: clock.now + 2 * minute });
      if (failedItemIds.length > 0) throw new Error(`${failedItemIds.length} of ${items.length} batches failed`);
      wallMs += performance.now() - began;
      invocations++;
    }
    return { invocations, wallMs };
  }

  return {
    client,
    tables: names,
    port,
    units: countUnits(client),
    pollAll,
    /** Entries found from now on are stored for real; the first back-log is of no interest and would take minutes. */
    storeForReal: () => {
      articles = articlesInDynamoDb;
    },
    async laterAllDue(): Promise<void> {
      clock.now += 10 * minute;
      await allDue();
    },
    takeQueued: () => {
      const count = queued;
      queued = 0;
      return count;
    },
    async close() {
      await Promise.all([fetcher.close(), reader.close()]);
      client.destroy();
    },
  };
}
