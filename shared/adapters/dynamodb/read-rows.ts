import type { DynamoDBDocumentClient, QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import type * as z from "zod/mini";
import { WatchError } from "../../errors.ts";
import type { TimeRange } from "../../pipeline/ports.ts";

export type Row = Record<string, unknown>;

/** @throws {WatchError} INTERNAL when a stored row is not what the schema says: it was written by something else. */
export function readRow<T>(schema: z.ZodMiniType<T>, row: Row, table: string): T {
  const result = schema.safeParse(row);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new WatchError("INTERNAL", `a row of ${table} cannot be read: ${issue?.path.join(".")} ${issue?.message}`, {
    table,
  });
}

/** All rows of a query, page by page, until `limit`. */
export async function queryRows(
  client: DynamoDBDocumentClient,
  query: QueryCommandInput,
  limit = Number.POSITIVE_INFINITY,
): Promise<Row[]> {
  const rows: Row[] = [];
  let from: Row | undefined;
  do {
    const page = await client.send(new QueryCommand({ ...query, ...(from && { ExclusiveStartKey: from }) }));
    rows.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from !== undefined && rows.length < limit);
  return rows.slice(0, limit);
}

const dayMs = 86_400_000;
/** How long rows of mentions, stories and alerts are kept: a year, and a month to compare with. */
export const keptDays = 400;

/** The UTC day of a time, as the byDay indexes have it: "2026-11-23". */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** When DynamoDB may delete a row that was last of use at that time: epoch seconds. */
export function expiresAfter(at: number, days = keptDays): number {
  return Math.floor(at / 1_000) + days * 86_400;
}

/** Days asked for at once: a month of stories takes four round trips. */
const daysAtOnce = 8;

/** Rows of a byDay index in a time range, newest first, one query a day; days before the oldest rows kept are not asked for. */
export async function queryDays(
  client: DynamoDBDocumentClient,
  index: { readonly table: string; readonly sort: string },
  { from, to, limit }: TimeRange,
): Promise<Row[]> {
  const oldest = Math.max(Math.floor(from / dayMs), Math.floor(to / dayMs) - keptDays) * dayMs;
  const days: string[] = [];
  for (let at = to - 1; at >= oldest; at -= dayMs) days.push(dayOf(at));
  const queryDay = (day: string) =>
    queryRows(
      client,
      {
        TableName: index.table,
        IndexName: "byDay",
        KeyConditionExpression: "#day = :day AND #at BETWEEN :from AND :to",
        ExpressionAttributeNames: { "#day": "day", "#at": index.sort },
        ExpressionAttributeValues: { ":day": day, ":from": from, ":to": to - 1 },
        ScanIndexForward: false,
      },
      limit,
    );
  const rows: Row[] = [];
  for (let at = 0; at < days.length && rows.length < limit; at += daysAtOnce) {
    rows.push(...(await Promise.all(days.slice(at, at + daysAtOnce).map(queryDay))).flat());
  }
  return rows.slice(0, limit);
}
