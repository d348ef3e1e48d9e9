import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { sqsClient } from "../../shared/adapters/aws/clients.ts";
import type { AwsAccess } from "../../shared/config.ts";
import { startDynamoDb } from "./dynamodb.ts";
import { createQueues, createTables, createTopics, type Resources } from "./resources.ts";
import { deliverToQueueBy } from "./sns/deliver-to-queue.ts";
import { type SnsStandIn, startSns } from "./sns/server.ts";
import { startSqs } from "./sqs.ts";

export interface StandInsOptions {
  /** Folder for the database, the subscriptions and, unless named otherwise, the outbox. */
  readonly data: string;
  readonly outbox?: string;
  /** Nothing but the outbox is written to disk. */
  readonly inMemory?: boolean;
  readonly now?: () => number;
  /** Instead of six times the function's timeout. */
  readonly visibilitySeconds?: number;
  /** 200 subscribers on each; one when absent. */
  readonly alertTopics?: number;
}

export interface StandIns {
  readonly aws: AwsAccess;
  readonly resources: Resources;
  readonly outbox: string;
  readonly sns: SnsStandIn;
  close(): Promise<void>;
}

export const localEnvironment = "local";
const region = "eu-central-1";
/** Any value signs: the stand-ins look at no secret. */
const credentials = { accessKeyId: "local", secretAccessKey: "local" };

/** Starts DynamoDB, SQS and SNS on 127.0.0.1 with everything the stages need. */
export async function startStandIns(options: StandInsOptions): Promise<StandIns> {
  const outbox = options.outbox ?? join(options.data, "outbox");
  if (!options.inMemory) await mkdir(options.data, { recursive: true });
  const dynamodb = await startDynamoDb(options.inMemory ? {} : { path: join(options.data, "dynamodb") });
  const sqs = await startSqs({ region });
  const queueClient = sqsClient({ region, credentials, endpoints: { sqs: sqs.endpoint } });
  const sns = await startSns({
    outbox,
    region,
    deliverToQueue: deliverToQueueBy(queueClient),
    ...(!options.inMemory && { stateFile: join(options.data, "sns.json") }),
    ...(options.now && { now: options.now }),
  });
  const close = async () => {
    queueClient.destroy();
    await Promise.all([sns.close(), sqs.close(), dynamodb.close()]);
  };
  const aws: AwsAccess = {
    region,
    credentials,
    endpoints: { dynamodb: dynamodb.endpoint, sqs: sqs.endpoint, sns: sns.endpoint },
  };
  try {
    const resources = await createResources(aws, options);
    return { aws, resources, outbox, sns, close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

async function createResources(aws: AwsAccess, options: StandInsOptions): Promise<Resources> {
  const [tables, queues, topics] = await Promise.all([
    createTables(aws, localEnvironment),
    createQueues(aws, localEnvironment, options),
    createTopics(aws, localEnvironment, options.alertTopics),
  ]);
  return { tables, ...queues, topics, ...(options.alertTopics && { alertTopics: options.alertTopics }) };
}
