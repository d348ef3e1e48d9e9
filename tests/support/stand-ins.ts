import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDynamoDb } from "../../infra/local/dynamodb.ts";
import { createTables } from "../../infra/local/resources.ts";
import { type StandIns, startStandIns } from "../../infra/local/stand-ins.ts";
import type { AwsAccess } from "../../shared/config.ts";
import type { TableName } from "../../shared/tables.ts";

/** DynamoDB alone, in memory: for the stores' tests. About 0.2 s. */
export async function startTables(): Promise<{
  readonly aws: AwsAccess;
  readonly tables: Readonly<Record<TableName, string>>;
  close(): Promise<void>;
}> {
  const dynamodb = await startDynamoDb();
  const aws: AwsAccess = {
    region: "eu-central-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    endpoints: { dynamodb: dynamodb.endpoint },
  };
  return { aws, tables: await createTables(aws, "test"), close: dynamodb.close };
}

/** All three services, in memory, with an outbox in a temporary folder that goes when they are closed. */
export async function startAllStandIns(
  options: { readonly now?: () => number; readonly visibilitySeconds?: number; readonly alertTopics?: number } = {},
): Promise<StandIns> {
  const data = await mkdtemp(join(tmpdir(), "transfer-watch-"));
  const standIns = await startStandIns({ ...options, data, inMemory: true });
  return {
    ...standIns,
    async close() {
      await standIns.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}
