import { ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { ListSubscriptionsByTopicCommand } from "@aws-sdk/client-sns";
import { ListQueuesCommand } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StandIns } from "../../infra/local/stand-ins.ts";
import { dynamoDbClient, snsClient, sqsClient } from "../../shared/adapters/aws/clients.ts";
import { readAwsAccess } from "../../shared/config.ts";
import { openServices, openTables } from "../support/services.ts";
import { startAllStandIns } from "../support/stand-ins.ts";

/** What AWS_ENDPOINT_URL does to this suite, seen from the services that it names. */
describe("the integration suite on somebody else's services", () => {
  let services: StandIns;
  beforeAll(async () => {
    services = await startAllStandIns();
  });
  afterAll(() => services.close());

  async function tablesAndQueues(): Promise<readonly string[]> {
    const [dynamodb, sqs] = [dynamoDbClient(services.aws), sqsClient(services.aws)];
    const { TableNames = [] } = await dynamodb.send(new ListTablesCommand({}));
    const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
    dynamodb.destroy();
    sqs.destroy();
    return [...TableNames, ...QueueUrls].sort();
  }

  async function isTopic(TopicArn: string): Promise<boolean> {
    const sns = snsClient(services.aws);
    return sns
      .send(new ListSubscriptionsByTopicCommand({ TopicArn }))
      .then(
        () => true,
        ({ name }) => name !== "NotFoundException",
      )
      .finally(() => sns.destroy());
  }

  it("makes tables, queues and topics under a name of its own, and removes them after", async () => {
    const before = await tablesAndQueues();
    const opened = await openServices(services.aws);
    const topics = Object.values(opened.resources.topics);
    const made = (await tablesAndQueues()).filter((name) => !before.includes(name));
    expect(made).toHaveLength(before.length);
    expect([...made, ...topics].filter((name) => !name.includes("transfer-watch-test-"))).toEqual([]);
    expect(await Promise.all(topics.map(isTopic))).toEqual([true, true]);
    await opened.close();
    expect(await tablesAndQueues()).toEqual(before);
    expect(await Promise.all(topics.map(isTopic))).toEqual([false, false]);
  });

  it("makes and removes tables alone, for the stores' suite", async () => {
    const before = await tablesAndQueues();
    const opened = await openTables(services.aws);
    expect(await tablesAndQueues()).toHaveLength(before.length + Object.keys(opened.tables).length);
    await opened.close();
    expect(await tablesAndQueues()).toEqual(before);
  });

  it("knows one endpoint for all services, or one for each", () => {
    const one = readAwsAccess({ AWS_ENDPOINT_URL: "http://127.0.0.1:4566" });
    expect(new Set(Object.values(one.endpoints))).toEqual(new Set(["http://127.0.0.1:4566"]));
    const other = readAwsAccess({ AWS_ENDPOINT_URL: "http://127.0.0.1:4566", AWS_ENDPOINT_URL_SNS: "http://[::1]:1" });
    expect(other.endpoints).toMatchObject({ dynamodb: "http://127.0.0.1:4566", sns: "http://[::1]:1" });
  });
});
