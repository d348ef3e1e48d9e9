import { randomUUID } from "node:crypto";
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Story } from "../../alerts/story.ts";
import type { StoryStore } from "../../pipeline/ports.ts";
import { completeStoryRow } from "./complete-story-row.ts";
import { dayOf, expiresAfter, queryDays, type Row, readRow } from "./read-rows.ts";
import { storySchema } from "./row-schemas.ts";
import { trimStory } from "./trim-row.ts";
import { isConditionFailure, orUnavailable } from "./unavailable.ts";

/** The row that remembers the newest number: a hint of where to look, the numbered rows are the truth. */
const headKey = "head";
const head = z.object({ newest: z.number() });
/** How far behind the index may be, in stories begun: those are read by their keys. */
const indexLag = 5;

/**
 * The stories table. Stories are numbered without gaps, and a number is taken by a conditional put: two writers that both see
 * a new event cannot both begin a story, whatever the index (which is only eventually consistent) has told them.
 */
export function storyStore(client: DynamoDBDocumentClient, table: string): StoryStore {
  const read = (row: Row): Story => readRow(storySchema, completeStoryRow(row), table);

  async function row(storyId: string): Promise<Row | undefined> {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: { storyId }, ConsistentRead: true }));
    return Item;
  }

  /** False when the condition does not hold, unless it was our own write that made it so. */
  async function put(item: Row & { storyId: string }, condition: string, values?: Row): Promise<boolean> {
    const writeId = randomUUID();
    try {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: { ...item, writeId },
          ConditionExpression: condition,
          ...(values && { ExpressionAttributeValues: values }),
        }),
      );
      return true;
    } catch (thrown) {
      if (!isConditionFailure(thrown)) throw thrown;
      return (await row(item.storyId))?.writeId === writeId;
    }
  }

  /** The stories that the index may not have yet, and the first number that is free. */
  async function newest(): Promise<{ stories: Story[]; nextStoryId: string }> {
    const headRow = await row(headKey);
    const known = headRow ? readRow(head, headRow, table).newest : 0;
    const stories: Story[] = [];
    for (let number = Math.max(1, known - indexLag + 1); ; number++) {
      const found = await row(storyIdOf(number));
      if (found) stories.push(read(found));
      else if (number > known) return { stories, nextStoryId: storyIdOf(number) };
    }
  }

  return {
    get: (storyId) =>
      orUnavailable(table, async () => {
        const found = await row(storyId);
        return found && read(found);
      }),

    recent: (from, to) =>
      orUnavailable(table, async () => {
        const { stories: latest, nextStoryId } = await newest();
        const range = { from, to, limit: Number.POSITIVE_INFINITY };
        const indexed = (await queryDays(client, { table, sort: "lastSeenAt" }, range)).map(read);
        const byId = new Map([...indexed, ...latest].map((story) => [story.storyId, story]));
        const stories = [...byId.values()].filter(({ lastSeenAt }) => lastSeenAt >= from && lastSeenAt < to);
        return { stories, nextStoryId };
      }),

    save: (story, expectedRevision) =>
      orUnavailable(table, async () => {
        const item = {
          ...trimStory({ ...story, revision: expectedRevision + 1 }),
          day: dayOf(story.lastSeenAt),
          expiresAt: expiresAfter(story.lastSeenAt),
        };
        if (expectedRevision > 0) return put(item, "revision = :read", { ":read": expectedRevision });
        const isOurs = await put(item, "attribute_not_exists(storyId)");
        if (isOurs) await advanceHead(story.storyId);
        return isOurs;
      }),

    list: (range) =>
      orUnavailable(table, async () => (await queryDays(client, { table, sort: "lastSeenAt" }, range)).map(read)),
  };

  /** After the story, and only forwards: a crash in between costs the next reader one more look. */
  async function advanceHead(storyId: string): Promise<void> {
    const newestNumber = Number(storyId.slice(prefix.length));
    await put({ storyId: headKey, newest: newestNumber }, "attribute_not_exists(storyId) OR newest < :mine", {
      ":mine": newestNumber,
    });
  }
}

const prefix = "story-";
const storyIdOf = (number: number) => `${prefix}${number}`;
