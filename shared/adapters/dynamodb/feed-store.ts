import { randomUUID } from "node:crypto";
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  ScanCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import type { Feed } from "../../feeds/feed.ts";
import type { FeedStore } from "../../pipeline/ports.ts";
import { batchGet } from "./batch-get.ts";
import { feedRow } from "./feed-row.ts";
import { type Row, readRow } from "./read-rows.ts";
import { isConditionFailure, orUnavailable } from "./unavailable.ts";

/** The feeds table. Updates are the same when repeated, and never bring back a feed that was removed. */
export function feedStore(client: DynamoDBDocumentClient, table: string): FeedStore {
  const read = (row: Row): Feed => readRow(feedRow, row, table);

  async function row(feedId: string): Promise<Row | undefined> {
    return (await client.send(new GetCommand({ TableName: table, Key: { feedId }, ConsistentRead: true }))).Item;
  }

  /** Sets what has a value and takes away what is undefined; nothing when the feed is not there. */
  async function update(feedId: string, changes: Row): Promise<void> {
    const entries = Object.entries(changes);
    const clause = (word: string, parts: readonly string[]) => (parts.length > 0 ? `${word} ${parts.join(", ")} ` : "");
    const sets = entries.flatMap(([, value], index) => (value === undefined ? [] : [`#n${index} = :v${index}`]));
    const removes = entries.flatMap(([, value], index) => (value === undefined ? [`#n${index}`] : []));
    if (entries.length === 0) return;
    const values = entries.flatMap(([, value], index) => (value === undefined ? [] : [[`:v${index}`, value] as const]));
    try {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { feedId },
          UpdateExpression: clause("SET", sets) + clause("REMOVE", removes),
          ConditionExpression: "attribute_exists(feedId)",
          ExpressionAttributeNames: Object.fromEntries(entries.map(([name], index) => [`#n${index}`, name])),
          ...(values.length > 0 && { ExpressionAttributeValues: Object.fromEntries(values) }),
        }),
      );
    } catch (thrown) {
      if (!isConditionFailure(thrown)) throw thrown;
    }
  }

  return {
    add: (feed) =>
      orUnavailable(table, async () => {
        const writeId = randomUUID();
        try {
          const Item = { ...feed, writeId };
          await client.send(
            new PutCommand({ TableName: table, Item, ConditionExpression: "attribute_not_exists(feedId)" }),
          );
          return true;
        } catch (thrown) {
          if (!isConditionFailure(thrown)) throw thrown;
          return (await row(feed.feedId))?.writeId === writeId; // our own write, repeated because its answer was cut
        }
      }),

    get: (feedId) =>
      orUnavailable(table, async () => {
        const found = await row(feedId);
        return found && read(found);
      }),

    getMany: (feedIds) =>
      orUnavailable(table, async () => {
        const keys = [...new Set(feedIds)].map((feedId) => ({ feedId }));
        return (await batchGet(client, table, keys)).map(read);
      }),

    list: () =>
      orUnavailable(table, async () => {
        const feeds: Feed[] = [];
        let from: Row | undefined;
        do {
          const scan = new ScanCommand({
            TableName: table,
            ConsistentRead: true,
            ...(from && { ExclusiveStartKey: from }),
          });
          const page = await client.send(scan);
          feeds.push(...(page.Items ?? []).map(read));
          from = page.LastEvaluatedKey;
        } while (from !== undefined);
        return feeds;
      }),

    savePoll: (feedId, { cursor, health, moved, disabledReason }) =>
      orUnavailable(table, () =>
        update(feedId, {
          cursor,
          health,
          ...(moved && { url: moved.to, movedFrom: moved.from }),
          ...(disabledReason !== undefined && { enabled: false, disabledReason }),
        }),
      ),

    saveSettings: (feedId, settings) => orUnavailable(table, () => update(feedId, settings)),

    remove: (feedId) =>
      orUnavailable(table, async () => {
        await client.send(new DeleteCommand({ TableName: table, Key: { feedId } }));
      }),
  };
}
