import { randomUUID } from "node:crypto";
import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Alert, Delivery } from "../../alerts/alert.ts";
import type { AlertStore } from "../../pipeline/ports.ts";
import { deliveriesAnUpdate, deliveryPages, setDeliveries } from "./delivery-pages.ts";
import { dayOf, expiresAfter, queryDays, queryRows, type Row, readRow } from "./read-rows.ts";
import { alertSchema } from "./row-schemas.ts";
import { trimAlert } from "./trim-row.ts";
import { isConditionFailure, orUnavailable } from "./unavailable.ts";

const pages = z.object({ deliveryPages: z.optional(z.number()), expiresAt: z.number() });
const pendingKeys = z.object({ alertId: z.string(), pendingSince: z.number() });

/**
 * The alerts table: the outbox. Each condition names the attempt (or the row says who wrote it), so a write of our own whose
 * answer was cut is recognised when the SDK repeats it.
 */
export function alertStore(client: DynamoDBDocumentClient, table: string): AlertStore {
  const read = (row: Row): Alert => readRow(alertSchema, row, table);
  const apart = deliveryPages(client, table);

  /** The row of an alert that this attempt holds, with the deliveries that lie apart, of which it takes hold too. */
  async function readHeld(found: Row, attempt: string): Promise<Alert> {
    const { deliveryPages: number = 0, expiresAt } = readRow(pages, found, table);
    const alert = read(found);
    if (number === 0) return alert;
    const elsewhere = await apart.takeHold(alert.alertId, number, attempt, expiresAt);
    return { ...alert, deliveries: { ...alert.deliveries, ...elsewhere } };
  }

  async function row(alertId: string): Promise<Row | undefined> {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: { alertId }, ConsistentRead: true }));
    return Item;
  }

  /** Undefined when the condition does not hold. */
  async function update(alertId: string, change: Change): Promise<Row | undefined> {
    try {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { alertId },
          UpdateExpression: change.set,
          ConditionExpression: change.only,
          ExpressionAttributeNames: change.names,
          ExpressionAttributeValues: change.values,
          ReturnValues: "ALL_NEW",
        }),
      );
      return Attributes;
    } catch (thrown) {
      if (isConditionFailure(thrown)) return undefined;
      throw thrown;
    }
  }

  return {
    add: (alert) =>
      orUnavailable(table, async () => {
        const writeId = randomUUID();
        const item = { ...trimAlert(alert), ...indexKeys(alert), writeId, expiresAt: expiresAfter(alert.createdAt) };
        try {
          await client.send(
            new PutCommand({ TableName: table, Item: item, ConditionExpression: "attribute_not_exists(alertId)" }),
          );
          return true;
        } catch (thrown) {
          if (!isConditionFailure(thrown)) throw thrown;
          return (await row(alert.alertId))?.writeId === writeId;
        }
      }),

    get: (alertId) =>
      orUnavailable(table, async () => {
        const found = await row(alertId);
        const alert = found && read(found);
        if (!alert?.deliveryPages) return alert;
        const elsewhere = await apart.get(alertId, alert.deliveryPages);
        return { ...alert, deliveries: { ...alert.deliveries, ...elsewhere } };
      }),

    claim: (alertId, attempt, now, leaseUntil) =>
      orUnavailable(table, async () => {
        const held = await update(alertId, {
          set: "SET #state = :sending, attempt = :attempt, dueAt = :until, pendingSince = :until, attempts = attempts + :one",
          only: "#state = :pending OR (#state = :sending AND dueAt <= :now)",
          names: { "#state": "state" },
          values: {
            ":sending": "SENDING",
            ":pending": "PENDING",
            ":attempt": attempt,
            ":until": leaseUntil,
            ":now": now,
            ":one": 1,
          },
        });
        if (held) return readHeld(held, attempt);
        const found = await row(alertId);
        const alert = found && read(found);
        return found && alert?.state === "SENDING" && alert.attempt === attempt ? readHeld(found, attempt) : undefined;
      }),

    addPages: (alertId, attempt, number) =>
      orUnavailable(table, async () => {
        const held = await update(alertId, {
          set: "SET deliveryPages = if_not_exists(deliveryPages, :pages)",
          only: onlyHeldBy,
          names: { "#state": "state" },
          values: { ":sending": "SENDING", ":attempt": attempt, ":pages": number },
        });
        if (held) await readHeld(held, attempt);
        return held !== undefined;
      }),

    recordDeliveries: (alertId, attempt, deliveries, number = 0) =>
      orUnavailable(table, async () => {
        if (number > 0) return apart.record(alertId, number, attempt, deliveries);
        const entries = Object.entries(deliveries);
        for (let at = 0; at < entries.length; at += deliveriesAnUpdate) {
          const change = deliveryChange(attempt, entries.slice(at, at + deliveriesAnUpdate));
          if ((await update(alertId, change)) === undefined) return false;
        }
        return true;
      }),

    settle: (alertId, attempt, outcome) =>
      orUnavailable(table, async () => (await update(alertId, settleChange(attempt, outcome))) !== undefined),

    retry: (alertId, now) =>
      orUnavailable(table, async () => {
        const writeId = randomUUID();
        const changed = await update(alertId, {
          set: "SET #state = :pending, pending = :mark, pendingSince = :now, dueAt = :now, writeId = :write",
          only: "#state = :failed",
          names: { "#state": "state" },
          values: { ":pending": "PENDING", ":failed": "FAILED", ":mark": "1", ":now": now, ":write": writeId },
        });
        return changed !== undefined || (await row(alertId))?.writeId === writeId;
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
        return rows.map((found) => {
          const { alertId, pendingSince } = readRow(pendingKeys, found, table);
          return { alertId, pendingSince, dueAt: pendingSince };
        });
      }),

    list: (range) =>
      orUnavailable(table, async () => (await queryDays(client, { table, sort: "createdAt" }, range)).map(read)),

    byStory: (storyId) =>
      orUnavailable(table, async () => {
        const rows = await queryRows(client, {
          TableName: table,
          IndexName: "byStory",
          KeyConditionExpression: "storyId = :story",
          ExpressionAttributeValues: { ":story": storyId },
        });
        return rows.map(read);
      }),
  };
}

interface Change {
  readonly set: string;
  readonly only: string;
  readonly names: Record<string, string>;
  readonly values: Record<string, unknown>;
}

/** The sparse mark is there only while work is left; the day is that of raising, in UTC. */
function indexKeys(alert: Alert): Row {
  const isPending = alert.state === "PENDING" || alert.state === "SENDING";
  return {
    day: dayOf(alert.createdAt),
    ...(isPending && {
      pending: "1",
      pendingSince: alert.dueAt ?? alert.createdAt,
      dueAt: alert.dueAt ?? alert.createdAt,
    }),
  };
}

const onlyHeldBy = "#state = :sending AND attempt = :attempt";

function deliveryChange(attempt: string, entries: readonly (readonly [string, Delivery])[]): Change {
  const { set, names, values } = setDeliveries(entries);
  return {
    set,
    only: onlyHeldBy,
    names: { ...names, "#state": "state" },
    values: { ...values, ":sending": "SENDING", ":attempt": attempt },
  };
}

/** The condition also holds once the same outcome is written: repeating it changes nothing. */
function settleChange(attempt: string, outcome: Parameters<AlertStore["settle"]>[2]): Change {
  const only = "attempt = :attempt AND (#state = :sending OR #state = :state)";
  const names = { "#state": "state" };
  const values = { ":attempt": attempt, ":sending": "SENDING", ":state": outcome.state };
  switch (outcome.state) {
    case "SENT":
      return {
        set: "SET #state = :state, sentAt = :at REMOVE pending, pendingSince, dueAt, lastErrorCode",
        only,
        names,
        values: { ...values, ":at": outcome.at },
      };
    case "PENDING":
      return outcome.errorCode === undefined
        ? {
            set: "SET #state = :state, dueAt = :due, pendingSince = :due REMOVE lastErrorCode",
            only,
            names,
            values: { ...values, ":due": outcome.dueAt },
          }
        : {
            set: "SET #state = :state, dueAt = :due, pendingSince = :due, lastErrorCode = :code",
            only,
            names,
            values: { ...values, ":due": outcome.dueAt, ":code": outcome.errorCode },
          };
    case "FAILED":
      return {
        set: "SET #state = :state, lastErrorCode = :code REMOVE pending, pendingSince, dueAt",
        only,
        names,
        values: { ...values, ":code": outcome.errorCode },
      };
    default:
      throw outcome satisfies never;
  }
}
