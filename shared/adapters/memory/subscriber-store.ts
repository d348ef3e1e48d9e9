import type { Subscriber } from "../../alerts/subscriber.ts";
import { subscriberSchema } from "../../alerts/subscriber-schema.ts";
import type { SubscriberStore } from "../../pipeline/ports.ts";

/** Subscribers in memory, for `simulate` and tests: the same promises as the table. */
export function memorySubscriberStore(subscribers: readonly Subscriber[] = []): SubscriberStore {
  const rows = new Map(subscribers.map((subscriber) => [subscriber.subscriberId, subscriber]));
  return {
    async add(subscriber) {
      if (rows.has(subscriber.subscriberId)) return false;
      rows.set(subscriber.subscriberId, subscriber);
      return true;
    },
    async get(subscriberId) {
      return rows.get(subscriberId);
    },
    async list() {
      return [...rows.values()];
    },
    async update(subscriberId, changes, whileState) {
      const row = rows.get(subscriberId);
      if (!row || (whileState && row.state !== whileState)) return false;
      const kept = Object.entries({ ...row, ...changes }).filter(([, value]) => value !== null);
      rows.set(subscriberId, subscriberSchema.parse(Object.fromEntries(kept)));
      return true;
    },
    async savePace(subscriberId, pace, expectedRevision) {
      const row = rows.get(subscriberId);
      if (row?.state !== "confirmed") return "gone";
      if (row.pace?.by === pace.by) return "saved";
      if ((row.pace?.revision ?? 0) !== expectedRevision) return "conflict";
      rows.set(subscriberId, { ...row, pace });
      return "saved";
    },
    async remove(subscriberId) {
      rows.delete(subscriberId);
    },
  };
}
