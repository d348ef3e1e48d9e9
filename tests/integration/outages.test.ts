import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, it } from "vitest";
import { dynamoDbClient } from "../../shared/adapters/aws/clients.ts";
import { aFeedServer, aTransferReport } from "../support/a-feed-server.ts";
import { connectWatch, seedWatch } from "../support/a-watch.ts";
import { callCounter, startFaultProxy } from "../support/faults/fault-proxy.ts";
import { startAllStandIns } from "../support/stand-ins.ts";
import { takeSnapshot } from "../support/watch-snapshot.ts";

const minute = 60_000;
const outageMinutes = 10;

/** A watch whose ways to AWS can be shut; one round a simulated minute, as the Scheduler makes them. */
async function anOutage(service: "dynamodb" | "sqs" | "sns") {
  const clock = { now: Math.floor(Date.now() / minute) * minute };
  let isDown = false;
  const feed = await aFeedServer([aTransferReport(1, clock.now - 60 * minute)]);
  const standIns = await startAllStandIns({ now: () => clock.now, visibilitySeconds: 1 });
  const proxy = await startFaultProxy(
    service,
    standIns.aws.endpoints[service] ?? "",
    { fault: ({ index }) => (isDown ? (index % 2 === 0 ? "503" : "drop-before") : undefined) },
    { counter: callCounter(), lateByMs: 0 },
  );
  await seedWatch(standIns, feed.url, clock);
  const aws = {
    ...standIns.aws,
    endpoints: { ...standIns.aws.endpoints, [service]: proxy.endpoint },
    limits: { maxAttempts: 1 },
  };
  const watch = await connectWatch({ aws, standIns, clock });
  const minutePasses = async () => {
    clock.now += minute;
    await watch.stages.tick("dispatch-polls");
    await watch.stages.tick("sweep-pending");
    // Lambda gets no messages either while SQS is away.
    if (!(isDown && service === "sqs")) await watch.stages.untilQuiet();
  };
  return {
    feed,
    clock,
    standIns,
    minutePasses,
    setDown(down: boolean) {
      isDown = down;
    },
    async close() {
      await watch.close();
      await proxy.close();
      await standIns.close();
      await feed.close();
    },
  };
}

async function alertsIn({
  aws,
  resources,
}: {
  aws: Parameters<typeof dynamoDbClient>[0];
  resources: { tables: { alerts: string } };
}) {
  const client = dynamoDbClient(aws);
  const { Items = [] } = await client.send(new ScanCommand({ TableName: resources.tables.alerts }));
  client.destroy();
  return Items.map(({ alertId, state }) => ({ alertId: String(alertId), state: String(state) }));
}

async function mailsIn(outbox: string): Promise<string> {
  const names = (await readdir(outbox)).filter((name) => name.includes("-message-"));
  const mails = await Promise.all(names.map((name) => readFile(join(outbox, name), "utf8")));
  return mails.join("\n").replaceAll("=\r\n", "");
}

describe("ten minutes without", () => {
  it.each([
    ["A19", "dynamodb"],
    ["A19", "sqs"],
    ["A20", "sns"],
  ] as const)(
    "%s: %s lose nothing, and everything is delivered within two minutes after",
    { timeout: 60_000 },
    async (_, service) => {
      const outage = await anOutage(service);
      try {
        await outage.minutePasses();
        outage.setDown(true);
        for (const number of [2, 3, 4]) outage.feed.items.push(aTransferReport(number, outage.clock.now));
        for (let passed = 0; passed < outageMinutes; passed += 1) await outage.minutePasses();
        outage.setDown(false);
        await outage.minutePasses();
        await outage.minutePasses();
        const { articles, left } = await takeSnapshot(outage.standIns);
        expect(articles).toHaveLength(4);
        expect(left.filter((what) => what.startsWith("pending"))).toEqual([]);
        const alerts = await alertsIn(outage.standIns);
        expect(alerts.length).toBeGreaterThan(1);
        const mails = await mailsIn(outage.standIns.outbox);
        expect(alerts.filter(({ alertId, state }) => state !== "SENT" || !mails.includes(alertId))).toEqual([]);
      } finally {
        await outage.close();
      }
    },
  );
});
