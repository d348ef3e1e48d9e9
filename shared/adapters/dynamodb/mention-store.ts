import { type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { StoredMention } from "../../alerts/story.ts";
import type { MentionStore } from "../../pipeline/ports.ts";
import { dayOf, expiresAfter, queryDays, queryRows, type Row, readRow } from "./read-rows.ts";
import { storedMentionSchema } from "./row-schemas.ts";
import { cutTexts } from "./trim-row.ts";
import { orUnavailable } from "./unavailable.ts";

/** The mentions table. A put replaces the row with the same id, so that putting twice changes nothing. */
export function mentionStore(client: DynamoDBDocumentClient, table: string): MentionStore {
  const read = (row: Row): StoredMention => {
    const { mentionId: id, ...rest } = row;
    return readRow(storedMentionSchema, { id, ...rest }, table);
  };

  return {
    put: (mentions) =>
      orUnavailable(table, async () => {
        for (const mention of mentions) {
          await client.send(new PutCommand({ TableName: table, Item: toRow(mention) }));
        }
      }),

    byArticle: (articleId) =>
      orUnavailable(table, async () => {
        const rows = await queryRows(client, {
          TableName: table,
          IndexName: "byArticle",
          KeyConditionExpression: "articleId = :article",
          ExpressionAttributeValues: { ":article": articleId },
        });
        return rows.map(read).sort((a, b) => (a.id < b.id ? -1 : 1));
      }),

    list: (range) =>
      orUnavailable(table, async () => (await queryDays(client, { table, sort: "at" }, range)).map(read)),
  };
}

function toRow(mention: StoredMention): Row {
  const { id, ...rest } = cutTexts(mention);
  return { mentionId: id, ...rest, day: dayOf(mention.at), expiresAt: expiresAfter(mention.firstSeenAt) };
}
