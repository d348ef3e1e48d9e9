import { randomUUID } from "node:crypto";
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  ScanCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import type { Subscriber } from "../../alerts/subscriber.ts";
import { subscriberSchema } from "../../alerts/subscriber-schema.ts";
import type { SubscriberStore } from "../../pipeline/ports.ts";
import { type Row, readRow } from "./read-rows.ts";
import { isConditionFailure, orUnavailable } from "./unavailable.ts";

/** The subscribers table: read whole for every round of deliveries, which at 200 rows of half a kilobyte is one request. */
export function subscriberStore(client: DynamoDBDocumentClient, table: string): SubscriberStore {
  async function rowOf(subscriberId: string): Promise<Row | undefined> {
    const found = await client.send(new GetCommand({ TableName: table, Key: { subscriberId }, ConsistentRead: true }));
    return found.Item;
  }

  async function get(subscriberId: string): Promise<Subscriber | undefined> {
    const row = await rowOf(subscriberId);
    return row && readRow(subscriberSchema, row, table);
  }

  /** False when the condition does not hold. */
  async function update(subscriberId: string, change: Change): Promise<boolean> {
    try {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { subscriberId },
          UpdateExpression: change.expression,
          ConditionExpression: change.only,
          ExpressionAttributeNames: change.names,
          ...(Object.keys(change.values).length > 0 && { ExpressionAttributeValues: change.values }),
        }),
      );
      return true;
    } catch (thrown) {
      if (isConditionFailure(thrown)) return false;
      throw thrown;
    }
  }

  return {
    add: (subscriber) =>
      orUnavailable(table, async () => {
        const writeId = randomUUID();
        try {
          const only = "attribute_not_exists(subscriberId)";
          const row = { ...subscriber, writeId };
          await client.send(new PutCommand({ TableName: table, Item: row, ConditionExpression: only }));
          return true;
        } catch (thrown) {
          if (!isConditionFailure(thrown)) throw thrown;
          // An earlier try of this very call may have got through.
          return (await rowOf(subscriber.subscriberId))?.writeId === writeId;
        }
      }),

    get: (subscriberId) => orUnavailable(table, () => get(subscriberId)),

    list: () =>
      orUnavailable(table, async () => {
        const rows: Row[] = [];
        let from: Row | undefined;
        do {
          const page = await client.send(
            new ScanCommand({ TableName: table, ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) }),
          );
          rows.push(...(page.Items ?? []));
          from = page.LastEvaluatedKey;
        } while (from !== undefined);
        return rows.map((row) => readRow(subscriberSchema, row, table));
      }),

    update: (subscriberId, changes, whileState) =>
      orUnavailable(table, async () => {
        const change = toChange(changes, whileState);
        if (await update(subscriberId, change)) return true;
        // The write sets the state away from the one it asks for: a repeat of it is recognised by all its values.
        const stored = await get(subscriberId);
        return stored !== undefined && changes.stateSince !== undefined && holdsAll(stored, changes);
      }),

    savePace: (subscriberId, pace, expectedRevision) =>
      orUnavailable(table, async () => {
        const isSaved = await update(subscriberId, {
          expression: "SET pace = :pace",
          only: "#state = :confirmed AND (attribute_not_exists(pace) OR pace.revision = :expected)",
          names: { "#state": "state" },
          values: { ":pace": pace, ":confirmed": "confirmed", ":expected": expectedRevision },
        });
        if (isSaved) return "saved";
        const stored = await get(subscriberId);
        if (stored?.state !== "confirmed") return "gone";
        return stored.pace?.by === pace.by ? "saved" : "conflict";
      }),

    remove: (subscriberId) =>
      orUnavailable(table, async () => {
        await client.send(new DeleteCommand({ TableName: table, Key: { subscriberId } }));
      }),
  };
}

interface Change {
  readonly expression: string;
  readonly only: string;
  readonly names: Record<string, string>;
  readonly values: Record<string, unknown>;
}

/** Null removes the attribute; a row that is not there is never made by an update. */
function toChange(changes: Readonly<Record<string, unknown>>, whileState: string | undefined): Change {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
  const set = entries.filter(([, value]) => value !== null);
  const gone = entries.filter(([, value]) => value === null);
  const parts = [
    ...(set.length > 0 ? [`SET ${set.map(([name]) => `#${name} = :${name}`).join(", ")}`] : []),
    ...(gone.length > 0 ? [`REMOVE ${gone.map(([name]) => `#${name}`).join(", ")}`] : []),
  ];
  return {
    expression: parts.join(" "),
    only: `attribute_exists(subscriberId)${whileState ? " AND #state = :whileState" : ""}`,
    names: {
      ...Object.fromEntries(entries.map(([name]) => [`#${name}`, name])),
      ...(whileState && { "#state": "state" }),
    },
    values: {
      ...Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
      ...(whileState && { ":whileState": whileState }),
    },
  };
}

function holdsAll(stored: Subscriber, changes: Readonly<Record<string, unknown>>): boolean {
  const row: Readonly<Record<string, unknown>> = { ...stored };
  return Object.entries(changes).every(
    ([name, value]) => JSON.stringify(row[name] ?? null) === JSON.stringify(value ?? null),
  );
}
