import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { WatchError } from "../../errors.ts";
import type {
  Deployment,
  DeploymentRecord,
  Pause,
  PauseSwitch,
  RulesetStore,
  RulesInForce,
} from "../../pipeline/ports.ts";
import { type Row, readRow } from "./read-rows.ts";
import { isConditionFailure, orUnavailable } from "./unavailable.ts";

const inForceRow: z.ZodMiniType<RulesInForce> = z.object({
  version: z.string(),
  publishedAt: z.number(),
  previous: z.array(z.string()),
  deployed: z.exactOptional(z.string()),
});
const pauseRow: z.ZodMiniType<Pause> = z.object({ since: z.number(), reason: z.string() });
const deploymentRow: z.ZodMiniType<Deployment> = z.object({ code: z.string(), at: z.number() });
const filesRow = z.object({ files: z.instanceof(Uint8Array) });
const fileTexts = z.record(z.string(), z.string());

const inForceName = "rules-in-force";
const pauseName = "pause";
const deploymentName = "deployment";
const rulesName = (version: string) => `rules/${version}`;

/** DynamoDB takes rows of 400 KB; what the compressed files leave is for names. Ten times the rules of today. */
export const maxPackedBytes = 390_000;

/** The settings table: a row a ruleset, one for the ruleset in force, one while everything is paused. */
export function settingsStore(
  client: DynamoDBDocumentClient,
  table: string,
): RulesetStore & PauseSwitch & DeploymentRecord {
  async function get<T>(name: string, schema: z.ZodMiniType<T>): Promise<T | undefined> {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: { name }, ConsistentRead: true }));
    return Item && readRow(schema, Item, table);
  }
  const put = (Item: Row, condition: object = {}) =>
    client.send(new PutCommand({ TableName: table, Item, ...condition }));

  return {
    inForce: () => orUnavailable(table, () => get(inForceName, inForceRow)),

    read: (version) =>
      orUnavailable(table, async () => {
        const row = await get(rulesName(version), filesRow);
        return row && fileTexts.parse(JSON.parse(String(await promisify(gunzip)(row.files))));
      }),

    add: (version, files) =>
      orUnavailable(table, async () => {
        const packed = await promisify(gzip)(JSON.stringify(files));
        if (packed.length > maxPackedBytes)
          throw new WatchError(
            "RULES_INVALID",
            `the rules are ${packed.length} bytes compressed, at most ${maxPackedBytes} fit`,
          );
        await put({ name: rulesName(version), files: new Uint8Array(packed) });
      }),

    putInForce: (next, before) =>
      orUnavailable(table, async () => {
        const unchanged = before
          ? {
              ConditionExpression: "version = :version AND publishedAt = :at",
              ExpressionAttributeValues: { ":version": before.version, ":at": before.publishedAt },
            }
          : { ConditionExpression: "attribute_not_exists(version)" };
        try {
          await put({ name: inForceName, ...next }, unchanged);
          return true;
        } catch (thrown) {
          if (!isConditionFailure(thrown)) throw thrown;
          // Our own write, repeated by the client because its answer was lost, is no loss either.
          const stored = await get(inForceName, inForceRow);
          return stored?.version === next.version && stored.publishedAt === next.publishedAt;
        }
      }),

    deployment: () => orUnavailable(table, () => get(deploymentName, deploymentRow)),
    recordDeployment: (deployment) =>
      orUnavailable(table, async () => void (await put({ name: deploymentName, ...deployment }))),

    paused: () => orUnavailable(table, () => get(pauseName, pauseRow)),
    pause: (pause) => orUnavailable(table, async () => void (await put({ name: pauseName, ...pause }))),
    resume: () =>
      orUnavailable(table, async () => {
        await client.send(new DeleteCommand({ TableName: table, Key: { name: pauseName } }));
      }),
  };
}
