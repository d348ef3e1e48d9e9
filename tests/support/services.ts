import { DeleteTableCommand } from "@aws-sdk/client-dynamodb";
import { DeleteTopicCommand } from "@aws-sdk/client-sns";
import { DeleteQueueCommand } from "@aws-sdk/client-sqs";
import { startDynamoDb } from "../../infra/local/dynamodb.ts";
import { createQueues, createTables, createTopics, type Resources } from "../../infra/local/resources.ts";
import { dynamoDbClient, snsClient, sqsClient } from "../../shared/adapters/aws/clients.ts";
import { type AwsAccess, readAwsAccess } from "../../shared/config.ts";
import { startAllStandIns } from "./stand-ins.ts";

export interface Services {
  readonly aws: AwsAccess;
  readonly resources: Resources;
  close(): Promise<void>;
}

/**
 * The AWS services to test on: the stand-ins, or with AWS_ENDPOINT_URL (or one variable a service) whatever serves there. Everything
 * made there has a name of its own and is removed again.
 */
export async function openServices(aws: AwsAccess = readAwsAccess()): Promise<Services> {
  const { dynamodb, sqs, sns } = aws.endpoints;
  if (dynamodb === undefined || sqs === undefined || sns === undefined) return startAllStandIns();
  const environment = ownName();
  const tables = await createTables(aws, environment);
  const queues = await createQueues(aws, environment, { visibilitySeconds: 5 });
  const topics = await createTopics(aws, environment);
  const resources = { tables, ...queues, topics };
  return {
    aws,
    resources,
    async close() {
      await Promise.all([removeTables(aws, tables), removeQueues(aws, resources), removeTopics(aws, resources)]);
    },
  };
}

/** DynamoDB alone, empty: the stand-in in memory, or in the same way whatever serves at the endpoint. */
export async function openTables(
  aws: AwsAccess = readAwsAccess(),
): Promise<{ readonly aws: AwsAccess; readonly tables: Resources["tables"]; close(): Promise<void> }> {
  if (aws.endpoints.dynamodb !== undefined) {
    const tables = await createTables(aws, ownName());
    return { aws, tables, close: () => removeTables(aws, tables) };
  }
  const standIn = await startDynamoDb();
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const local: AwsAccess = { region: "eu-central-1", credentials, endpoints: { dynamodb: standIn.endpoint } };
  return { aws: local, tables: await createTables(local, "test"), close: standIn.close };
}

/** Test files run at the same time. */
const ownName = () => `test-${crypto.randomUUID().slice(0, 8)}`;

async function removeTables(aws: AwsAccess, tables: Resources["tables"]): Promise<void> {
  const client = dynamoDbClient(aws);
  await Promise.all(
    Object.values(tables).map((TableName) => client.send(new DeleteTableCommand({ TableName }))),
  ).finally(() => client.destroy());
}

async function removeQueues(aws: AwsAccess, { queues, deadLetterQueue }: Resources): Promise<void> {
  const client = sqsClient(aws);
  const urls = [...Object.values(queues), deadLetterQueue];
  await Promise.all(urls.map((QueueUrl) => client.send(new DeleteQueueCommand({ QueueUrl })))).finally(() =>
    client.destroy(),
  );
}

async function removeTopics(aws: AwsAccess, { topics }: Resources): Promise<void> {
  const client = snsClient(aws);
  await Promise.all(Object.values(topics).map((TopicArn) => client.send(new DeleteTopicCommand({ TopicArn })))).finally(
    () => client.destroy(),
  );
}
