import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { dynamoDbClient } from "../../shared/adapters/aws/clients.ts";
import { alertStore } from "../../shared/adapters/dynamodb/alert-store.ts";
import type { AlertStore } from "../../shared/pipeline/ports.ts";
import { aSubscriber } from "../support/a-subscriber.ts";
import { anAlert, minuteMs } from "../support/an-alert.ts";
import { aDeliveryRig } from "../support/delivery-rig.ts";
import { startTables } from "../support/dynamo-tables.ts";
import { callCounter, type Fault, startFaultProxy } from "../support/faults/fault-proxy.ts";

let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.close());
const closers: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** The outbox behind a table that answers with a fault where it is told to; three tries a call, as deployed. */
async function outboxWith(faultOf: (action: string) => Fault | undefined) {
  const calls: { readonly action: string; readonly at: number }[] = [];
  const fault = ({ action }: { readonly action: string }) => {
    calls.push({ action, at: performance.now() });
    return faultOf(action);
  };
  const endpoint = tables.access.endpoints.dynamodb ?? "";
  const proxy = await startFaultProxy("dynamodb", endpoint, { fault }, { counter: callCounter(), lateByMs: 0 });
  const client = dynamoDbClient({
    ...tables.access,
    endpoints: { dynamodb: proxy.endpoint },
    limits: { maxAttempts: 3 },
  });
  closers.push(() => client.destroy(), proxy.close);
  return { calls, store: alertStore(client, tables.names.alerts) };
}

const deliver = (store: AlertStore) => aDeliveryRig({ subscribers: [aSubscriber()], stores: { alerts: store } });

describe("A3 a table that is asked too much (ProvisionedThroughputExceeded)", () => {
  it("is asked again after a wait of some chance, and the alert goes out once", async () => {
    let refusals = 0;
    const { store, calls } = await outboxWith((action) => {
      if (action !== "UpdateItem" || refusals === 2) return undefined;
      refusals += 1;
      return "throttle";
    });
    const rig = deliver(store);
    await rig.raise(anAlert({ alertId: "a3-once" }));
    expect(await rig.publish("a3-once")).toEqual({ failed: [] });
    expect(rig.publications).toHaveLength(1);
    const [first, second, third] = calls.filter(({ action }) => action === "UpdateItem").map(({ at }) => at);
    const waits = [(second ?? 0) - (first ?? 0), (third ?? 0) - (second ?? 0)];
    expect(Math.min(...waits)).toBeGreaterThan(0);
  });

  it("for longer than that leaves the message to the queue, and what is due to the sweep", async () => {
    let isBusy = true;
    const { store } = await outboxWith((action) => (isBusy && action === "UpdateItem" ? "throttle" : undefined));
    const rig = deliver(store);
    await rig.raise(anAlert({ alertId: "a3-long" }));
    expect(await rig.publish("a3-long")).toEqual({ failed: ["a3-long"] });
    expect(rig.publications).toEqual([]);
    isBusy = false;
    rig.clock += minuteMs;
    expect(await rig.publish("a3-long")).toEqual({ failed: [] });
    expect(rig.publications).toHaveLength(1);
  });
});

describe("A4 a transaction that is cancelled", () => {
  it("cannot be: no code of ours makes one", () => {
    const root = join(import.meta.dirname, "../..");
    const sources = ["bin", "functions", "infra", "shared"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => join(root, folder, name)),
    );
    expect(sources.length).toBeGreaterThan(300);
    expect(sources.filter((file) => /Transact(?:Write|Get)/.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});
