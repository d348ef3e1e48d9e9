import type { Command } from "commander";
import type { Attachment } from "../infra/local/data-folder.ts";
import type { Resources } from "../infra/local/resources.ts";
import { dynamoDbClient, snsClient, sqsClient } from "../shared/adapters/aws/clients.ts";
import { alertStore } from "../shared/adapters/dynamodb/alert-store.ts";
import { articleStore } from "../shared/adapters/dynamodb/article-store.ts";
import { feedStore } from "../shared/adapters/dynamodb/feed-store.ts";
import { mentionStore } from "../shared/adapters/dynamodb/mention-store.ts";
import { scheduleStore } from "../shared/adapters/dynamodb/schedule-store.ts";
import { settingsStore } from "../shared/adapters/dynamodb/settings-store.ts";
import { storyStore } from "../shared/adapters/dynamodb/story-store.ts";
import { subscriberStore } from "../shared/adapters/dynamodb/subscriber-store.ts";
import { snsNotices, snsPublisher } from "../shared/adapters/sns/publisher.ts";
import { snsSubscriptionRegistry } from "../shared/adapters/sns/subscription-registry.ts";
import { sqsQueue } from "../shared/adapters/sqs/queue.ts";
import { system } from "../shared/adapters/system.ts";
import type { AwsAccess } from "../shared/config.ts";
import type { AlertMessage, ArticleMessage, PollMessage } from "../shared/pipeline/messages.ts";

export interface EnvironmentOptions {
  /** Folder of a local environment; default `.transfer-watch`. */
  readonly data?: string;
  /** A deployed stack instead, e.g. "transfer-watch-prod". */
  readonly stack?: string;
}

export const defaultDataFolder = ".transfer-watch";

/** The options that say which environment a command means. */
export function addEnvironmentOptions(command: Command): Command {
  return command
    .option("--data <dir>", `folder of the local data (default: ${defaultDataFolder})`)
    .option("--stack <name>", "a deployed stack instead, e.g. transfer-watch-prod");
}

export type WatchEnvironment = Awaited<ReturnType<typeof openEnvironment>>;

/**
 * Everything a command may need of one environment: the stores, queues, topic and subscriptions, local or deployed.
 * A local folder that a running `transfer-watch run` holds is reached through that process.
 * @throws {WatchError} USAGE for both options at once, STORE_UNAVAILABLE when neither folder nor account can be reached
 */
export async function openEnvironment(options: EnvironmentOptions = {}) {
  const found = await findEnvironment(options);
  const { aws, resources } = found;
  const dynamodb = dynamoDbClient(aws);
  const sqs = sqsClient(aws);
  const sns = snsClient(aws);
  return {
    kind: found.kind,
    name: found.name,
    aws,
    resources,
    ...(found.outbox !== undefined && { outbox: found.outbox }),
    feeds: feedStore(dynamodb, resources.tables.feeds),
    schedules: scheduleStore(dynamodb, resources.tables.schedules),
    articles: articleStore(dynamodb, resources.tables.articles),
    mentions: mentionStore(dynamodb, resources.tables.mentions),
    stories: storyStore(dynamodb, resources.tables.stories),
    alerts: alertStore(dynamodb, resources.tables.alerts),
    subscribers: subscriberStore(dynamodb, resources.tables.subscribers),
    /** Published rules and the pause. */
    settings: settingsStore(dynamodb, resources.tables.settings),
    pollQueue: sqsQueue<PollMessage>(sqs, resources.queues.poll, system),
    articleQueue: sqsQueue<ArticleMessage>(sqs, resources.queues.article, system),
    alertQueue: sqsQueue<AlertMessage>(sqs, resources.queues.alert, system),
    publisher: snsPublisher(sns, resources.topics.alerts),
    notices: snsNotices(sns, resources.topics.operator),
    registry: snsSubscriptionRegistry(sns, resources.topics.alerts),
    /** The clients, for commands about the services themselves. */
    clients: { dynamodb, sqs, sns },
    async close() {
      for (const client of [dynamodb, sqs, sns]) client.destroy();
      await found.close();
    },
  };
}

interface FoundEnvironment {
  readonly kind: "local" | "deployed";
  readonly name: string;
  readonly aws: AwsAccess;
  readonly resources: Resources;
  readonly outbox?: string;
  close(): Promise<void>;
}

async function findEnvironment({ data, stack }: EnvironmentOptions): Promise<FoundEnvironment> {
  if (stack === undefined) return findLocal(data ?? defaultDataFolder);
  const { WatchError } = await import("../shared/errors.ts");
  if (data !== undefined) throw new WatchError("USAGE", "give --data or --stack, not both");
  const { findDeployed } = await import("./find-deployed.ts");
  return { kind: "deployed", name: stack, ...(await findDeployed(stack)), close: async () => {} };
}

async function findLocal(folder: string): Promise<FoundEnvironment> {
  const { holdDataFolder, isHeld } = await import("../infra/local/data-folder.ts");
  const found = await holdDataFolder(folder);
  if (!isHeld(found)) return { kind: "local", name: folder, ...(found satisfies Attachment), close: async () => {} };
  const { startStandIns } = await import("../infra/local/stand-ins.ts");
  try {
    const { aws, resources, outbox, close } = await startStandIns({ data: folder });
    const release = () => close().finally(found.release);
    return { kind: "local", name: folder, aws, resources, outbox, close: release };
  } catch (thrown) {
    found.release();
    throw thrown;
  }
}
