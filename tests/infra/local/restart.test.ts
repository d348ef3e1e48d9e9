import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connectEnvironment } from "../../../bin/connect-environment.ts";
import { refillQueues } from "../../../infra/local/refill-queues.ts";
import { type StandIns, startStandIns } from "../../../infra/local/stand-ins.ts";
import { type AFeedServer, aFeedServer, aTransferReport } from "../../support/a-feed-server.ts";
import { connectWatch, seedWatch } from "../../support/a-watch.ts";
import { deliveries, takeSnapshot } from "../../support/watch-snapshot.ts";

const minute = 60_000;
let data: string;
let feed: AFeedServer;
let clock: { now: number };

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "restart-"));
  clock = { now: Math.floor(Date.now() / minute) * minute };
  feed = await aFeedServer([aTransferReport(1, clock.now - 60 * minute)]);
});
afterEach(async () => {
  await feed.close();
  await rm(data, { recursive: true, force: true });
});

const start = () => startStandIns({ data, now: () => clock.now });

/** Leaves a message in each of the queues in turn, and then the process ends: the queues are gone, the rows are not. */
async function beginAndStopBefore(stage: "poll-feeds" | "extract-mentions" | "publish-alerts"): Promise<void> {
  const standIns = await start();
  await seedWatch(standIns, feed.url, clock);
  const never = ["poll-feeds", "extract-mentions", "publish-alerts"] as const;
  const left = never.slice(never.indexOf(stage));
  const watch = await connectWatch({ aws: standIns.aws, standIns, clock }, undefined, left);
  await watch.stages.tick("dispatch-polls");
  await watch.stages.untilQuiet();
  await watch.close();
  await standIns.close();
}

async function finish(standIns: StandIns, begin: (watch: Awaited<ReturnType<typeof connectWatch>>) => Promise<void>) {
  const watch = await connectWatch({ aws: standIns.aws, standIns, clock });
  await begin(watch);
  await watch.stages.untilQuiet();
  await watch.close();
  const { left, alerts } = await takeSnapshot(standIns);
  expect(left).toEqual([]);
  expect(alerts).toMatchObject([{ state: "SENT" }]);
  expect([...(await deliveries(standIns.outbox)).values()]).toEqual([1, 1]);
}

describe("a local watch whose process ended with messages in its queues", () => {
  it.each(["poll-feeds", "extract-mentions", "publish-alerts"] as const)(
    "finds again at the next start what %s had not read, and does it",
    async (stage) => {
      await beginAndStopBefore(stage);
      const standIns = await start();
      const environment = connectEnvironment(standIns);
      try {
        const refilled = await refillQueues({ ...environment, now: () => clock.now });
        expect(Object.values(refilled).reduce((sum, count) => sum + count, 0)).toBe(1);
        await finish(standIns, async () => {});
      } finally {
        environment.close();
        await standIns.close();
      }
    },
  );

  it.each([
    ["poll-feeds", 15],
    ["extract-mentions", 4],
    ["publish-alerts", 4],
  ] as const)(
    "would, without that, do what %s had not read by lease or sweep within %i minutes",
    async (stage, minutes) => {
      await beginAndStopBefore(stage);
      const standIns = await start();
      try {
        clock.now += minutes * minute;
        await finish(standIns, async (watch) => {
          await watch.stages.tick("dispatch-polls");
          await watch.stages.tick("sweep-pending");
        });
      } finally {
        await standIns.close();
      }
    },
  );
});
