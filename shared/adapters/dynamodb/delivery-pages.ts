import { createHash } from "node:crypto";
import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Delivery } from "../../alerts/alert.ts";
import { runInParallel } from "../../pipeline/run-in-parallel.ts";
import { type Row, readRow } from "./read-rows.ts";
import { deliverySchema } from "./row-schemas.ts";
import { isConditionFailure } from "./unavailable.ts";

const parallelCalls = 8;
const page = z.object({ deliveries: z.record(z.string(), deliverySchema) });
type Deliveries = Readonly<Record<string, Delivery>>;

/**
 * Deliveries of one alert beside its row, a few hundred in each page: rows of the same table that are in none of its indexes.
 * A page takes writes of the attempt that took hold of it last and of no other, so that who was overtaken learns it here too.
 */
export function deliveryPages(client: DynamoDBDocumentClient, table: string) {
  const keyOf = (alertId: string, number: number) => ({ alertId: `${alertId}#${number}` });
  const numbersOf = (pages: number) => Array.from({ length: pages }, (_, number) => number);
  const read = (row: Row | undefined): Deliveries => (row ? readRow(page, row, table).deliveries : {});
  const merge = (found: readonly Deliveries[]): Deliveries =>
    Object.fromEntries(found.flatMap((one) => Object.entries(one)));

  return {
    async get(alertId: string, pages: number): Promise<Deliveries> {
      return merge(
        await runInParallel(numbersOf(pages), parallelCalls, async (number) => {
          const Key = keyOf(alertId, number);
          return read((await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))).Item);
        }),
      );
    },

    /** Shuts out every earlier attempt and answers what it left: in one write, so that nothing can come in between. */
    async takeHold(alertId: string, pages: number, attempt: string, expiresAt: number): Promise<Deliveries> {
      return merge(
        await runInParallel(numbersOf(pages), parallelCalls, async (number) => {
          const { Attributes } = await client.send(
            new UpdateCommand({
              TableName: table,
              Key: keyOf(alertId, number),
              UpdateExpression:
                "SET attempt = :attempt, expiresAt = :end, deliveries = if_not_exists(deliveries, :none)",
              ExpressionAttributeValues: { ":attempt": attempt, ":end": expiresAt, ":none": {} },
              ReturnValues: "ALL_NEW",
            }),
          );
          return read(Attributes);
        }),
      );
    },

    /** False when another attempt has taken hold of a page. */
    async record(alertId: string, pages: number, attempt: string, deliveries: Deliveries): Promise<boolean> {
      const byPage = new Map<number, [string, Delivery][]>();
      for (const entry of Object.entries(deliveries)) {
        const number = pageOf(entry[0], pages);
        byPage.set(number, [...(byPage.get(number) ?? []), entry]);
      }
      const written = await runInParallel([...byPage], parallelCalls, async ([number, entries]) => {
        for (let at = 0; at < entries.length; at += deliveriesAnUpdate) {
          const part = entries.slice(at, at + deliveriesAnUpdate);
          if (!(await update(keyOf(alertId, number), attempt, part))) return false;
        }
        return true;
      });
      return written.every(Boolean);
    },
  };

  async function update(
    Key: Row,
    attempt: string,
    entries: readonly (readonly [string, Delivery])[],
  ): Promise<boolean> {
    const { set, names, values } = setDeliveries(entries);
    try {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key,
          UpdateExpression: set,
          ConditionExpression: "attempt = :attempt",
          ExpressionAttributeNames: names,
          ExpressionAttributeValues: { ...values, ":attempt": attempt },
        }),
      );
      return true;
    } catch (thrown) {
      if (isConditionFailure(thrown)) return false;
      throw thrown;
    }
  }
}

/** Fewer than 4 KB of expression, DynamoDB's limit, for each update. */
export const deliveriesAnUpdate = 80;

export function setDeliveries(entries: readonly (readonly [string, Delivery])[]) {
  return {
    set: `SET ${entries.map((_, index) => `deliveries.#s${index} = :d${index}`).join(", ")}`,
    names: Object.fromEntries(entries.map(([id], index) => [`#s${index}`, id])),
    values: Object.fromEntries(entries.map(([, delivery], index) => [`:d${index}`, delivery])),
  };
}

/** The same page for the same subscriber, whoever asks. */
function pageOf(subscriberId: string, pages: number): number {
  return createHash("sha256").update(subscriberId).digest().readUInt32BE(0) % pages;
}
