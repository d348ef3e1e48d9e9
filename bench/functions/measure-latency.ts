import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectEnvironment } from "../../bin/connect-environment.ts";
import { localReaders, subscribeLocalReaders } from "../../infra/local/local-readers.ts";
import type { RunEvent } from "../../infra/local/stages/observer.ts";
import { startLocal } from "../../infra/local/start-local.ts";
import { bucketSize } from "../../shared/alerts/pace.ts";
import { newFeed } from "../../shared/feeds/new-feed.ts";
import { startProcess } from "../polling/start-process.ts";

export const latencyTargetMs = 1_500;

export interface LatencyResult {
  readonly feeds: number;
  /** From the schedule's start of dispatch-polls, the entry just published, to the alert acknowledged by SNS: one for each alert. */
  readonly ownShareMs: readonly number[];
  /** CPU of everything in this process meanwhile, the stand-ins of the AWS services included. */
  readonly cpuMs: readonly number[];
}

/**
 * Our own share of the way from an entry in a feed to SNS: every stage as deployed, over the stand-ins, with each publisher a server of its
 * own in another process. Every feed is due at each round, the worst that a 1-minute schedule can bring. What comes on top is the waiting
 * for the minute, and the publisher's and AWS's own time.
 */
export async function measureLatency({ feeds, rounds }: { feeds: number; rounds: number }): Promise<LatencyResult> {
  const data = await mkdtemp(join(tmpdir(), "transfer-watch-latency-"));
  const publishers = await startProcess<{ readonly urls: readonly string[] }>("../functions/publishers.ts");
  const published = new Arrivals();
  const local = await startLocal({
    data,
    inMemory: true,
    allowPrivateNetwork: true,
    hostSpacingMs: 0,
    observe: published.see,
  });
  const environment = connectEnvironment(local.standIns);
  const stop = new AbortController();
  const running = local.stages.untilStopped(stop.signal);
  try {
    const { urls } = await publishers.ask(`start ${feeds}`);
    const settings = { ownerGroup: "Bench", stateMedia: false, tier: 1 as const, enabled: true };
    const added = urls.map((url) => newFeed({ ...settings, url, title: url }, Date.now() - 60_000));
    for (const feed of added) await environment.feeds.add(feed);
    await subscribeLocalReaders({ ...environment, now: Date.now }, local.standIns.outbox);
    const pollAll = async () => {
      const due = Math.floor(Date.now() / 60_000) * 60_000;
      await environment.schedules.place(Object.fromEntries(added.map(({ feedId }) => [feedId, due])));
      await local.stages.tick("dispatch-polls");
    };
    await pollAll(); // every feed has its cursor then, and the code is warm
    await published.quiet(added.length);

    const ownShareMs: number[] = [];
    const cpuMs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await refillTokens(environment);
      await publishers.ask(`publish ${(round * 37) % feeds}`);
      const [cpu, began] = [process.cpuUsage(), performance.now()];
      const arrival = published.next();
      await pollAll();
      ownShareMs.push((await arrival) - began);
      const { user, system } = process.cpuUsage(cpu);
      cpuMs.push((user + system) / 1_000);
      await published.quiet(added.length);
    }
    return { feeds, ownShareMs: ownShareMs.slice(1), cpuMs: cpuMs.slice(1) }; // the first loads the rules, as any cold start does
  } finally {
    stop.abort();
    await running;
    environment.close();
    await local.close();
    publishers.stop();
    await rm(data, { recursive: true, force: true });
  }
}

/** Nobody gets so many alerts in a minute without a summary: each round is another day. */
async function refillTokens({ subscribers }: ReturnType<typeof connectEnvironment>): Promise<void> {
  for (const { subscriberId, address, pace } of await subscribers.list()) {
    if (address !== localReaders.email || pace === undefined) continue;
    await subscribers.savePace(
      subscriberId,
      { ...pace, tokens: bucketSize, revision: pace.revision + 1 },
      pace.revision,
    );
  }
}

/** Watches the stages' own lines: when alerts were published, and when a round of polls is over. */
class Arrivals {
  #resolve: ((at: number) => void) | undefined;
  #polled = 0;

  see = (event: RunEvent): void => {
    if (event.kind === "crashed") throw new Error(`${event.stage} failed`, { cause: event.error });
    if (event.kind !== "line" || event.line.message !== "measured") return;
    if (event.stage === "poll-feeds") this.#polled += Number(event.line.FeedPolled ?? 0);
    if (event.stage === "publish-alerts" && Number(event.line.AlertPublished ?? 0) > 0)
      this.#resolve?.(performance.now());
  };

  next(): Promise<number> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("no alert was published within 30 s")), 30_000);
      this.#resolve = (at) => {
        clearTimeout(timer);
        resolve(at);
      };
    });
  }

  /** Once so many feeds have been polled, counted from the last time. */
  async quiet(feeds: number): Promise<void> {
    while (this.#polled < feeds) await new Promise((resolve) => setTimeout(resolve, 20));
    this.#polled = 0;
  }
}
