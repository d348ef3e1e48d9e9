import type { CloudFormationCustomResourceEvent, Context } from "aws-lambda";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { connect } from "../../functions/sync-feeds.ts";
import { dynamoDbClient } from "../../shared/adapters/aws/clients.ts";
import { feedStore } from "../../shared/adapters/dynamodb/feed-store.ts";
import { scheduleStore } from "../../shared/adapters/dynamodb/schedule-store.ts";
import { settingsStore } from "../../shared/adapters/dynamodb/settings-store.ts";
import { packedFeeds } from "../../shared/adapters/feeds-file/packed-feeds.ts";
import { packedRules } from "../../shared/adapters/rules/packed-rules.ts";
import { type Environment, environmentFor, readConfig } from "../../shared/config.ts";
import { type AnsweringServer, answeringServer } from "../support/answering-server.ts";
import { openTables } from "../support/services.ts";

let tables: Awaited<ReturnType<typeof openTables>>;
let client: ReturnType<typeof dynamoDbClient>;
let cloudFormation: AnsweringServer;

beforeAll(async () => {
  tables = await openTables();
  client = dynamoDbClient(tables.aws);
});
afterEach(() => cloudFormation.close());
afterAll(async () => {
  client.destroy();
  await tables.close();
});

function event(type: "Create" | "Update" | "Delete", ResponseURL: string): CloudFormationCustomResourceEvent {
  const common = {
    ServiceToken: "arn:aws:lambda:us-east-1:111122223333:function:transfer-watch-test-sync-feeds",
    ResponseURL,
    StackId: "stack-1",
    RequestId: "request-1",
    LogicalResourceId: "Sync",
    ResourceType: "Custom::SyncFeeds",
    ResourceProperties: { ServiceToken: "", codeVersion: "1.2.3+abc" },
  };
  if (type === "Create") return { RequestType: type, ...common };
  if (type === "Delete") return { RequestType: type, ...common, PhysicalResourceId: "sync-feeds" };
  return {
    RequestType: type,
    ...common,
    PhysicalResourceId: "sync-feeds",
    OldResourceProperties: common.ResourceProperties,
  };
}

const context = { awsRequestId: "request-1", getRemainingTimeInMillis: () => 60_000 } as Context;

async function deploy(
  type: "Create" | "Update" | "Delete",
  options: { readonly table?: string; readonly status?: number } = {},
) {
  cloudFormation = await answeringServer([{ status: options.status ?? 200, body: "" }]);
  const environment: Environment = {
    ...environmentFor("sync-feeds", {
      table: (name) => options.table ?? tables.tables[name],
      queue: () => "",
      topic: () => "",
      contactUrl: "",
    }),
    AWS_ENDPOINT_URL_DYNAMODB: tables.aws.endpoints.dynamodb,
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  };
  const stage = connect(readConfig("sync-feeds", environment), { write: () => {} });
  try {
    await stage.handle(event(type, `${cloudFormation.endpoint}/answer`), context);
  } finally {
    await stage.close();
  }
  return JSON.parse(cloudFormation.requests[0]?.body ?? "{}");
}

describe("the sync of a deployment", () => {
  it("brings the deployed feeds and rules into the tables and tells CloudFormation", async () => {
    expect(await deploy("Create")).toEqual({
      Status: "SUCCESS",
      PhysicalResourceId: "sync-feeds",
      StackId: "stack-1",
      RequestId: "request-1",
      LogicalResourceId: "Sync",
    });
    const listed = await packedFeeds();
    const stored = await feedStore(client, tables.tables.feeds).list();
    expect(stored).toHaveLength(listed.length);
    const placed = (await scheduleStore(client, tables.tables.schedules).list()).flatMap(({ slots }) =>
      Object.keys(slots),
    );
    expect(placed).toHaveLength(listed.filter(({ enabled }) => enabled).length);
    const { version } = packedRules();
    expect(await settingsStore(client, tables.tables.settings).inForce()).toMatchObject({ version, deployed: version });
    expect(await settingsStore(client, tables.tables.settings).deployment()).toMatchObject({ code: "1.2.3+abc" });
  });

  it("changes nothing when it is repeated", async () => {
    const feeds = feedStore(client, tables.tables.feeds);
    const before = await feeds.list();
    expect(await deploy("Update")).toMatchObject({ Status: "SUCCESS" });
    expect(await feeds.list()).toEqual(before);
  });

  it("lets the deployment fail with the reason when it cannot be done", async () => {
    const answer = await deploy("Update", { table: "no-such-table" });
    expect(answer).toMatchObject({ Status: "FAILED", Reason: expect.stringMatching(/^STORE_UNAVAILABLE: /) });
  });

  it("touches nothing when the stack is removed, even if the tables are gone", async () => {
    expect(await deploy("Delete", { table: "no-such-table" })).toMatchObject({ Status: "SUCCESS" });
  });

  it("fails when CloudFormation does not take its answer", async () => {
    await expect(deploy("Delete", { status: 403 })).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
  });
});
