import type { AwsAccess } from "../../../shared/config.ts";
import { type AFeedServer, aFeedServer, aTransferReport } from "../../support/a-feed-server.ts";
import { seedWatch } from "../../support/a-watch.ts";
import { callCounter, type FaultProxy, type ProxiedCall, startFaultProxy } from "../../support/faults/fault-proxy.ts";
import { startAllStandIns } from "../../support/stand-ins.ts";
import { deliveries, takeSnapshot, type WatchSnapshot } from "../../support/watch-snapshot.ts";
import type { Go } from "./messages.ts";

const minute = 60_000;

/** What every world begins with: the same feed and the same time, so that ids can be compared. */
export interface Scene {
  readonly feed: AFeedServer;
  readonly startAt: number;
  /** Called at each boundary: before a request is served, and again when it was and its answer is still to be sent. True when the worker dies there. */
  boundary: (moment: "before" | "after", call: Pick<ProxiedCall, "service" | "action" | "table">) => boolean;
}

/** One report to alert on, among others that are none: so what comes of it does not depend on the order of reading. */
export async function aScene(others: number): Promise<Scene> {
  const startAt = Date.now();
  const items = Array.from({ length: others }, (_, number) => ({
    id: `other-${number}`,
    title: `Grain harvest ${number} begins in the south, farmers say`,
    publishedAt: startAt - (90 + number) * minute,
  }));
  items.push(aTransferReport(1, startAt - 60 * minute));
  const boundaries = { boundary: (() => false) as Scene["boundary"] };
  const onRequest = (path: string) => {
    boundaries.boundary("before", { service: "feed", action: path });
  };
  return Object.assign(boundaries, { startAt, feed: await aFeedServer(items, onRequest) });
}

/** Stand-ins in the harness's own process, so that they outlive every worker; workers reach them through proxies. */
export interface World {
  go(now: number, order: Go["order"]): Go;
  snapshot(): Promise<WatchSnapshot>;
  deliveries(): Promise<ReadonlyMap<string, number>>;
  close(): Promise<void>;
}

export async function aWorld(scene: Scene): Promise<World> {
  const clock = { now: scene.startAt };
  // Longer than a worker takes for a batch on a busy machine: else a slow batch counts as received again and again, and dies.
  const standIns = await startAllStandIns({ now: () => clock.now, visibilitySeconds: 30 });
  const interference = {
    beforeForward: (call: ProxiedCall) => (scene.boundary("before", call) ? ("drop" as const) : undefined),
    beforeAnswer: (call: ProxiedCall) => void scene.boundary("after", call),
  };
  const counter = callCounter();
  const through = (service: string, target = "") =>
    startFaultProxy(service, target, interference, { counter, lateByMs: 0 });
  const { endpoints } = standIns.aws;
  const dynamodb = await through("dynamodb", endpoints.dynamodb);
  const sqs = await through("sqs", endpoints.sqs);
  const sns = await through("sns", endpoints.sns);
  const proxies: FaultProxy[] = [dynamodb, sqs, sns];
  const aws: AwsAccess = {
    ...standIns.aws,
    endpoints: { dynamodb: dynamodb.endpoint, sqs: sqs.endpoint, sns: sns.endpoint },
  };
  await seedWatch(standIns, scene.feed.url, clock);
  return {
    go(now, order) {
      clock.now = now;
      return { aws, direct: standIns.aws, resources: standIns.resources, now, order };
    },
    snapshot: () => takeSnapshot(standIns),
    deliveries: () => deliveries(standIns.outbox),
    async close() {
      await Promise.all(proxies.map((proxy) => proxy.close()));
      await standIns.close();
    },
  };
}
