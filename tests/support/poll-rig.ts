import { articleStore } from "../../shared/adapters/dynamodb/article-store.ts";
import { feedStore } from "../../shared/adapters/dynamodb/feed-store.ts";
import { scheduleStore } from "../../shared/adapters/dynamodb/schedule-store.ts";
import { createDocumentFetcher } from "../../shared/adapters/http/fetch-document.ts";
import { memoryArticleStore } from "../../shared/adapters/memory/article-store.ts";
import { memoryFeedStore } from "../../shared/adapters/memory/feed-store.ts";
import { memoryScheduleStore } from "../../shared/adapters/memory/schedule-store.ts";
import type { Feed } from "../../shared/feeds/feed.ts";
import { newFeed } from "../../shared/feeds/new-feed.ts";
import { dispatchPolls } from "../../shared/pipeline/dispatch-polls.ts";
import type { ArticleMessage, PollMessage } from "../../shared/pipeline/messages.ts";
import type { MetricName } from "../../shared/pipeline/metrics.ts";
import { pollFeeds } from "../../shared/pipeline/poll-feeds.ts";
import type { PollPorts } from "../../shared/pipeline/poll-ports.ts";
import type { DocumentReader } from "../../shared/pipeline/ports.ts";
import { hour, minute, start } from "./a-feed.ts";
import { aLog } from "./a-log.ts";
import { startTables } from "./dynamo-tables.ts";
import { feedServer } from "./feed-server.ts";

/** The table and kind of each DynamoDB request, e.g. "feeds UpdateItem". */
export type TableRequest = string;

/** The stores on a DynamoDB of their own, with a record of the requests. */
async function storesOnDynamoDb() {
  const tables = await startTables();
  const requests: TableRequest[] = [];
  tables.client.middlewareStack.add(
    (next, context) => async (args) => {
      const { TableName, RequestItems } = args.input as { TableName?: string; RequestItems?: object };
      const table = TableName ?? Object.keys(RequestItems ?? {})[0] ?? "";
      requests.push(`${table.split("-").at(-1)} ${String(context.commandName).replace("Command", "")}`);
      return next(args);
    },
    { step: "initialize", name: "countRequests" },
  );
  return {
    feeds: feedStore(tables.client, tables.names.feeds),
    schedules: scheduleStore(tables.client, tables.names.schedules),
    articles: articleStore(tables.client, tables.names.articles),
    requests,
    close: tables.close,
  };
}

async function storesInMemory(): Promise<Awaited<ReturnType<typeof storesOnDynamoDb>>> {
  return {
    feeds: memoryFeedStore(),
    schedules: memoryScheduleStore(),
    articles: memoryArticleStore(),
    requests: [],
    close: async () => {},
  };
}

/**
 * The poll stage with its real parts: a publisher on loopback, the fetcher, the reader's worker, the stores on DynamoDB (or in
 * memory, for long lives). Only the clock, chance and the queues are the test's own.
 */
export async function pollRig(
  reader: Pick<DocumentReader, "readFeed" | "readPage">,
  options: { readonly inMemory?: boolean } = {},
) {
  const stores = await (options.inMemory ? storesInMemory() : storesOnDynamoDb());
  const { feeds, schedules, articles, requests } = stores;
  const clock = { now: start };
  const server = await feedServer(() => clock.now);
  const fetcher = createDocumentFetcher({
    contactUrl: "https://example.org/watch",
    allowPrivateNetwork: true,
    hostSpacingMs: 0,
    now: () => clock.now,
  });
  const counts = new Map<MetricName, number>();
  const queued: string[] = [];
  const log = aLog();
  const ports: PollPorts = {
    feeds,
    schedules,
    articles,
    articleQueue: {
      send: async (messages: readonly ArticleMessage[]) => void queued.push(...messages.map((m) => m.articleId)),
    },
    fetcher,
    pages: fetcher,
    reader,
    ruleset: {
      current: async () => ({
        version: "test",
        // Everything is worth reading, except what says that it is not.
        extract: ({ id, title }) => ({
          id,
          relevant: !title.includes("nothing of interest"),
          direction: null,
          category: null,
          status: null,
          mentions: [],
        }),
        mayConcern: (text) => /missile|drone/i.test(text),
      }),
    },
    now: () => clock.now,
    random: () => 0,
    log,
    metrics: {
      count: (name, value = 1) => void counts.set(name, (counts.get(name) ?? 0) + value),
      timing() {},
    },
  };

  let leases = 0;
  /** Claims what is due; answers the poll messages. */
  async function dispatch(): Promise<PollMessage[]> {
    const sent: PollMessage[] = [];
    const newId = () => `lease-${++leases}`;
    const pollQueue = { send: async (messages: readonly PollMessage[]) => void sent.push(...messages) };
    await dispatchPolls({ schedules, pollQueue, now: ports.now, newId, log, metrics: ports.metrics });
    return sent;
  }

  return {
    server,
    feeds,
    schedules,
    articles,
    ports,
    clock,
    log,
    counts,
    /** Ids of queued articles, in order. */
    queued,
    /** DynamoDB requests so far, in order; set its length to 0 to begin anew. */
    requests,
    dispatch,

    async addFeed(path: string, settings: Partial<Feed> = {}): Promise<string> {
      const { addedAt = clock.now, ...rest } = settings;
      const base = { url: `${server.endpoint}${path}`, title: path, ownerGroup: "Example", stateMedia: false };
      const feed = { ...newFeed({ ...base, tier: 2, enabled: true }, addedAt), ...rest };
      await feeds.add(feed);
      await schedules.place({ [feed.feedId]: clock.now });
      return feed.feedId;
    },

    run: (messages: readonly PollMessage[], deadlineMs = minute) =>
      pollFeeds(
        messages.map((message, index) => ({ itemId: `item-${index}`, message })),
        ports,
        { deadlineAt: clock.now + deadlineMs },
      ),

    /** Dispatches and polls as the schedule would, after so long. */
    async pollAfter(wait = 0): Promise<{ readonly failedItemIds: readonly string[] }> {
      clock.now += wait;
      return this.run(await dispatch());
    },

    async storedArticles() {
      const found = [];
      for await (const article of articles.scan()) found.push(article);
      return found.sort((a, b) => (a.title < b.title ? -1 : 1));
    },

    async slotOf(feedId: string) {
      const shards = await schedules.list();
      return shards.map(({ slots }) => slots[feedId]).find((slot) => slot !== undefined);
    },

    async close() {
      await fetcher.close();
      await server.close();
      await stores.close();
    },
  };
}

export type PollRig = Awaited<ReturnType<typeof pollRig>>;

/** Longer than any interval's floor with its jitter: every lively feed is due again. */
export const aWhile = hour;
