import { randomUUID } from "node:crypto";
import { type DynamoDBDocumentClient, GetCommand, PutCommand, ScanCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Article } from "../../articles/article.ts";
import { changeArticle, isChange } from "../../articles/change-article.ts";
import { WatchError } from "../../errors.ts";
import type { ArticleStore } from "../../pipeline/ports.ts";
import { articleRow, trimArticle } from "./article-row.ts";
import { expiresAfter, queryRows, type Row, readRow } from "./read-rows.ts";
import { isConditionFailure, orUnavailable } from "./unavailable.ts";

/** Writers that change one article at the same moment, beyond any real number. */
const ROUNDS = 10;
/** Long enough for a rescan with new rules; what was found in them is kept for longer. Each day kept is paid for twice, with its backup. */
const articleKeptDays = 120;

/** The articles table. Each write carries an id of its own, so that it is recognised when the SDK repeats it. */
export function articleStore(client: DynamoDBDocumentClient, table: string): ArticleStore {
  const read = (row: Row): Article => readRow(articleRow, row, table);

  async function row(articleId: string): Promise<Row | undefined> {
    return (await client.send(new GetCommand({ TableName: table, Key: { articleId }, ConsistentRead: true }))).Item;
  }

  /** False when the condition does not hold and the row is not what this very call wrote. */
  async function put(article: Article, now: number, condition: Condition, readBy?: string): Promise<boolean> {
    const writeId = randomUUID();
    const Item = {
      ...trimArticle(article),
      ...(readBy === undefined ? { pending: "1", pendingSince: now } : { rulesetVersion: readBy }),
      expiresAt: expiresAfter(now, articleKeptDays),
      writeId,
    };
    try {
      await client.send(new PutCommand({ TableName: table, Item, ...condition }));
      return true;
    } catch (thrown) {
      if (!isConditionFailure(thrown)) throw thrown;
      return (await row(article.articleId))?.writeId === writeId;
    }
  }

  return {
    add: (article, now, readBy) =>
      orUnavailable(table, async () => {
        const isNew = { ConditionExpression: "attribute_not_exists(articleId)" };
        if (await put(article, now, isNew, readBy)) return "added";
        for (let round = 0; round < ROUNDS; round++) {
          const found = await row(article.articleId);
          if (found === undefined) {
            if (await put(article, now, isNew, readBy)) return "added";
            continue;
          }
          const stored = read(found);
          if (!isChange(stored, article)) return "known";
          const isStillThat = {
            ConditionExpression: "contentHash = :stored",
            ExpressionAttributeValues: { ":stored": stored.contentHash },
          };
          if (await put(changeArticle(stored, article, now), now, isStillThat)) return "changed";
        }
        throw new WatchError("STORE_UNAVAILABLE", `article ${article.articleId} is changed by others all the time`, {
          table,
        });
      }),

    get: (articleId) =>
      orUnavailable(table, async () => {
        const found = await row(articleId);
        return found && read(found);
      }),

    markRead: (articleId, { contentHash, rulesetVersion }) =>
      orUnavailable(table, async () => {
        try {
          await client.send(
            new UpdateCommand({
              TableName: table,
              Key: { articleId },
              UpdateExpression: "SET rulesetVersion = :version REMOVE pending, pendingSince",
              ConditionExpression: "contentHash = :read",
              ExpressionAttributeValues: { ":version": rulesetVersion, ":read": contentHash },
            }),
          );
        } catch (thrown) {
          if (!isConditionFailure(thrown)) throw thrown; // else it changed while it was read, and stays pending
        }
      }),

    listPending: (before, limit) =>
      orUnavailable(table, async () => {
        const rows = await queryRows(
          client,
          {
            TableName: table,
            IndexName: "pending",
            KeyConditionExpression: "pending = :mark AND pendingSince < :before",
            ExpressionAttributeValues: { ":mark": "1", ":before": before },
          },
          limit,
        );
        return rows.map((found) => ({
          articleId: String(found.articleId),
          pendingSince: Number(found.pendingSince),
        }));
      }),

    async *scan() {
      let from: Row | undefined;
      do {
        const scan = new ScanCommand({ TableName: table, ...(from && { ExclusiveStartKey: from }) });
        const page = await orUnavailable(table, () => client.send(scan));
        yield* (page.Items ?? []).map(read);
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
    },
  };
}

interface Condition {
  readonly ConditionExpression: string;
  readonly ExpressionAttributeValues?: Record<string, unknown>;
}
