import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  ListTablesCommand,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import { CreateTopicCommand } from "@aws-sdk/client-sns";
import { CreateQueueCommand, GetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import { snsClient, sqsClient } from "../../shared/adapters/aws/clients.ts";
import { numberedTopic } from "../../shared/alerts/alert-topics.ts";
import type { AwsAccess } from "../../shared/config.ts";
import { deadLetterRetentionSeconds, queueDefinition, queueNames } from "../../shared/queues.ts";
import { deadLetterQueue, resourceNames } from "../../shared/resource-names.ts";
import type { QueueName, TopicName } from "../../shared/stages.ts";
import { type TableDefinition, type TableName, tableNames, tables } from "../../shared/tables.ts";

/** What the stages are given by name, wherever it was made. */
export interface Resources {
  readonly tables: Readonly<Record<TableName, string>>;
  readonly queues: Readonly<Record<QueueName, string>>;
  readonly deadLetterQueue: string;
  readonly topics: Readonly<Record<TopicName, string>>;
  /** How many alert topics there are; one when absent. The others are called like the first, with their number. */
  readonly alertTopics?: number;
}

export const topicNames = ["alerts", "operator"] as const satisfies readonly TopicName[];

/** Creates the tables that are not there yet, from the definitions that the constructs use. */
export async function createTables(aws: AwsAccess, environment: string): Promise<Resources["tables"]> {
  const client = new DynamoDBClient({
    region: aws.region,
    ...(aws.endpoints.dynamodb && { endpoint: aws.endpoints.dynamodb }),
    ...(aws.credentials && { credentials: { ...aws.credentials } }),
  });
  try {
    const there = new Set((await client.send(new ListTablesCommand({}))).TableNames);
    const names = record(tableNames, resourceNames(environment).table);
    const missing = tableNames.filter((name) => !there.has(names[name]));
    await Promise.all(
      missing.map(async (name) => {
        await client.send(new CreateTableCommand(tableInput(names[name], tables[name])));
        await waitUntilTableExists(
          { client, maxWaitTime: 60, minDelay: 0.05, maxDelay: 2 },
          { TableName: names[name] },
        );
      }),
    );
    return names;
  } finally {
    client.destroy();
  }
}

/** Creates the queues, their dead-letter queue and the redrive, as deployed; `visibilitySeconds` shortens a test's wait. */
export async function createQueues(
  aws: AwsAccess,
  environment: string,
  options: { readonly visibilitySeconds?: number } = {},
): Promise<Pick<Resources, "queues" | "deadLetterQueue">> {
  const client = sqsClient(aws);
  const names = resourceNames(environment);
  const create = async (QueueName: string, Attributes: Record<string, string>) =>
    (await client.send(new CreateQueueCommand({ QueueName, Attributes }))).QueueUrl ?? "";
  try {
    const dead = await create(names.queue(deadLetterQueue), {
      MessageRetentionPeriod: String(deadLetterRetentionSeconds),
    });
    const about = await client.send(new GetQueueAttributesCommand({ QueueUrl: dead, AttributeNames: ["QueueArn"] }));
    const urls = await Promise.all(
      queueNames.map(async (name) => {
        const { visibilityTimeoutSeconds, maxReceiveCount, retentionSeconds } = queueDefinition(name);
        const url = await create(names.queue(name), {
          VisibilityTimeout: String(options.visibilitySeconds ?? visibilityTimeoutSeconds),
          MessageRetentionPeriod: String(retentionSeconds),
          RedrivePolicy: JSON.stringify({ deadLetterTargetArn: about.Attributes?.QueueArn, maxReceiveCount }),
        });
        return [name, url] as const;
      }),
    );
    const made = new Map(urls);
    return { queues: record(queueNames, (name) => made.get(name) ?? ""), deadLetterQueue: dead };
  } finally {
    client.destroy();
  }
}

export async function createTopics(aws: AwsAccess, environment: string, alertTopics = 1): Promise<Resources["topics"]> {
  const client = snsClient(aws);
  try {
    const { topic } = resourceNames(environment);
    const create = async (Name: string) => (await client.send(new CreateTopicCommand({ Name }))).TopicArn ?? "";
    const arns = await Promise.all(topicNames.map(async (name) => [name, await create(topic(name))] as const));
    for (let number = 2; number <= alertTopics; number++) await create(numberedTopic(topic("alerts"), number));
    const made = new Map(arns);
    return record(topicNames, (name) => made.get(name) ?? "");
  } finally {
    client.destroy();
  }
}

function tableInput(TableName: string, { key, indexes = {} }: TableDefinition): CreateTableCommandInput {
  const attributes = new Map([[key, "S"]]);
  const secondary = Object.entries(indexes).map(([IndexName, { partition, sort, projection }]) => {
    for (const { name, type } of sort ? [partition, sort] : [partition]) attributes.set(name, type);
    return {
      IndexName,
      KeySchema: keySchema(partition.name, sort?.name),
      Projection: { ProjectionType: projection },
    };
  });
  return {
    TableName,
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: keySchema(key),
    AttributeDefinitions: [...attributes].map(([AttributeName, type]) => ({
      AttributeName,
      AttributeType: type === "N" ? "N" : "S",
    })),
    ...(secondary.length > 0 && { GlobalSecondaryIndexes: secondary }),
  };
}

function keySchema(partition: string, sort?: string): { AttributeName: string; KeyType: "HASH" | "RANGE" }[] {
  const hash = { AttributeName: partition, KeyType: "HASH" as const };
  return sort === undefined ? [hash] : [hash, { AttributeName: sort, KeyType: "RANGE" as const }];
}

function record<N extends string, V>(names: readonly N[], value: (name: N) => V): Record<N, V> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<N, V>;
}
