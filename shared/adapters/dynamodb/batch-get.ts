import { setTimeout as sleep } from "node:timers/promises";
import { BatchGetCommand, type DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { WatchError } from "../../errors.ts";
import type { Row } from "./read-rows.ts";

const KEYS_A_CALL = 100; // DynamoDB's limit
const ROUNDS = 8;

/**
 * Rows by key, eventually consistent (half a read unit for up to 4 KB), in no order; missing ones are left out. Keys that
 * DynamoDB left unprocessed are asked for again, each time a little later.
 * @throws {WatchError} STORE_UNAVAILABLE when some are still unprocessed after 8 rounds (about 6 s)
 */
export async function batchGet(
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly Record<string, string>[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let at = 0; at < keys.length; at += KEYS_A_CALL) {
    let wanted: Row[] = keys.slice(at, at + KEYS_A_CALL);
    for (let round = 0; wanted.length > 0; round++) {
      if (round === ROUNDS) throw new WatchError("STORE_UNAVAILABLE", `${table} leaves keys unprocessed`, { table });
      if (round > 0) await sleep(25 * 2 ** round * (0.5 + Math.random() / 2));
      const answer = await client.send(new BatchGetCommand({ RequestItems: { [table]: { Keys: wanted } } }));
      rows.push(...(answer.Responses?.[table] ?? []));
      wanted = answer.UnprocessedKeys?.[table]?.Keys ?? [];
    }
  }
  return rows;
}
