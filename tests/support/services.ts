import { DeleteTableCommand } from "@aws-sdk/client-dynamodb";
import { DeleteTopicCommand } from "@aws-sdk/client-sns";
import { DeleteQueueCommand } from "@aws-sdk/client-sqs";
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
export async function openServices(): Promise<Services> {
  const aws = readAwsAccess();
  const { dynamodb, sqs, sns } = aws.endpoints;
  if (dynamodb === undefined || sqs === undefined || sns === undefined) return startAllStandIns();
  const environment = `test-${Date.now().toString(36)}`;
  const tables = await createTables(aws, environment);
  const queues = await createQueues(aws, environment, { visibilitySeconds: 5 });
  const topics = await createTopics(aws, environment);
  const resources = { tables, ...queues, topics };
  return { aws, resources, close: () => removeAll(aws, resources) };
}

async function removeAll(aws: AwsAccess, { tables, queues, deadLetterQueue, topics }: Resources): Promise<void> {
  const clients = { dynamodb: dynamoDbClient(aws), sqs: sqsClient(aws), sns: snsClient(aws) };
  try {
    await Promise.all([
      ...Object.values(tables).map((TableName) => clients.dynamodb.send(new DeleteTableCommand({ TableName }))),
      ...[...Object.values(queues), deadLetterQueue].map((QueueUrl) =>
        clients.sqs.send(new DeleteQueueCommand({ QueueUrl })),
      ),
      ...Object.values(topics).map((TopicArn) => clients.sns.send(new DeleteTopicCommand({ TopicArn }))),
    ]);
  } finally {
    for (const client of Object.values(clients)) client.destroy();
  }
}
