import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { alertStore } from "../../../shared/adapters/dynamodb/alert-store.ts";
import { rowBytes } from "../../../shared/adapters/dynamodb/trim-row.ts";
import { aSubscriber } from "../../support/a-subscriber.ts";
import { anAlert } from "../../support/an-alert.ts";
import { aDeliveryRig } from "../../support/delivery-rig.ts";
import { startTables } from "../../support/dynamo-tables.ts";

let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.close());

/** DynamoDB refuses rows beyond it; we stay far below, because every write costs by the size of its row. */
const mostRowBytes = 64 * 1024;

/** `SUBSCRIBERS=5000 npx vitest run tests/shared/pipeline/many-subscribers.test.ts` takes a minute. */
const count = Number(process.env.SUBSCRIBERS ?? 1_200);

describe("an alert for more subscribers than its row has room for", () => {
  const people = Array.from({ length: count }, (_, index) =>
    aSubscriber({
      address: `reader${index}@example.org`,
      ...(index % 3 === 0 && { filters: { categories: ["missile" as const] } }),
    }),
  );

  it("reaches everybody whom it is for, says of everyone else what kept it, and fills no row", {
    timeout: 300_000,
  }, async () => {
    const store = alertStore(tables.client, tables.names.alerts);
    const rig = aDeliveryRig({ subscribers: people, stores: { alerts: store } });
    await rig.publish(...(await rig.raise(anAlert({ severity: "high" }))));
    const alert = await store.get("alert-1");
    expect(alert?.state).toBe("SENT");
    const outcomes = people.map(({ subscriberId }) => {
      const { outcome, reason } = alert?.deliveries[subscriberId] ?? {};
      return reason ?? outcome;
    });
    expect(outcomes).toEqual(people.map((_, index) => (index % 3 === 0 ? "filter:categories" : "sent")));
    const { Items = [] } = await tables.client.send(new ScanCommand({ TableName: tables.names.alerts }));
    expect(Math.max(...Items.map(rowBytes))).toBeLessThan(mostRowBytes);
    const wanted = outcomes.filter((outcome) => outcome === "sent").length;
    const to = rig.publications.flatMap(({ attributes }) => attributes.to ?? []);
    expect([to.length, new Set(to).size]).toEqual([wanted, wanted]);
  });

  it("is not sent again to anybody when the process died in the middle of it", async () => {
    const store = alertStore(tables.client, tables.names.alerts);
    const rig = aDeliveryRig({ subscribers: people.slice(0, 600), stores: { alerts: store } });
    const alertId = "alert-died";
    await rig.raise(anAlert({ alertId }));
    rig.trouble = () => {
      if (rig.publications.length < 3) return undefined;
      throw new Error("killed");
    };
    await rig.publish(alertId);
    rig.trouble = undefined;
    rig.clock += 5 * 60_000;
    await rig.publish(alertId);
    const to = rig.publications.flatMap(({ attributes }) => attributes.to ?? []);
    expect([to.length, new Set(to).size]).toEqual([400, 400]);
    expect((await store.get(alertId))?.state).toBe("SENT");
  });
});
