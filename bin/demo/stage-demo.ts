import { mkdir, rm } from "node:fs/promises";
import { type SampleFeeds, startSampleFeeds } from "../../infra/local/demo/sample-feeds.ts";
import type { Observer } from "../../infra/local/stages/observer.ts";
import { type Local, startLocal } from "../../infra/local/start-local.ts";
import { system } from "../../shared/adapters/system.ts";
import { newFeed } from "../../shared/feeds/new-feed.ts";
import { type ConnectedEnvironment, connectEnvironment } from "../connect-environment.ts";

/** The stage that the demo plays on: stand-ins, sample feeds, and a clock that can be put forward. */
export interface DemoStage {
  readonly local: Local;
  readonly environment: ConnectedEnvironment;
  readonly samples: SampleFeeds;
  readonly outbox: string;
  now(): number;
  putClockForward(ms: number): void;
  close(): Promise<void>;
}

const dayMs = 86_400_000;

/** Starts everything in an emptied folder, with the sample feeds followed since yesterday. */
export async function setStage(folder: string, observe: Observer): Promise<DemoStage> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let aheadMs = 0;
  const now = () => Date.now() + aheadMs;
  const samples = await startSampleFeeds(now());
  const local = await startLocal({
    data: folder,
    inMemory: true,
    allowPrivateNetwork: true,
    now,
    system: { ...system, now },
    observe,
  });
  const environment = connectEnvironment(local.standIns);
  const feeds = samples.feeds.map((settings) => newFeed(settings, now() - dayMs));
  for (const feed of feeds) await environment.feeds.add(feed);
  await environment.schedules.place(Object.fromEntries(feeds.map(({ feedId }) => [feedId, now() - dayMs])));
  return {
    local,
    environment,
    samples,
    outbox: local.standIns.outbox,
    now,
    putClockForward: (ms) => {
      aheadMs += ms;
    },
    async close() {
      environment.close();
      await local.close();
      await samples.close();
    },
  };
}
