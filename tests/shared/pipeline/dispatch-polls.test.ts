import { beforeEach, describe, expect, it } from "vitest";
import { memoryScheduleStore } from "../../../shared/adapters/memory/schedule-store.ts";
import { type DispatchPorts, dispatchPolls } from "../../../shared/pipeline/dispatch-polls.ts";
import type { PollMessage } from "../../../shared/pipeline/messages.ts";
import { noMetrics } from "../../../shared/pipeline/metrics.ts";
import { minute, start } from "../../support/a-feed.ts";
import { aLog } from "../../support/a-log.ts";

let ports: DispatchPorts;
let sent: PollMessage[];
let now: number;
beforeEach(() => {
  now = start;
  sent = [];
  let leases = 0;
  ports = {
    schedules: memoryScheduleStore(),
    pollQueue: { send: async (messages) => void sent.push(...messages) },
    now: () => now,
    newId: () => `lease-${++leases}`,
    log: aLog(),
    metrics: noMetrics,
  };
});
const schedules = () => ports.schedules as ReturnType<typeof memoryScheduleStore>;

describe("the dispatch of polls", () => {
  it("queues the feeds that are due, one message a shard, and no others", async () => {
    await schedules().place({ due: start, soon: start + minute, late: start - 30 * minute });
    expect(await dispatchPolls(ports)).toEqual({ claimed: 1, feeds: 2 });
    expect(sent).toEqual([{ v: 1, shardId: expect.any(String), leaseId: "lease-1", feedIds: ["due", "late"] }]);
  });

  it("claims no shard in which nothing is due, and none that is claimed", async () => {
    await schedules().place({ soon: start + minute });
    expect(await dispatchPolls(ports)).toEqual({ claimed: 0, feeds: 0 });
    now += minute;
    expect(await dispatchPolls(ports)).toEqual({ claimed: 1, feeds: 1 });
    now += minute;
    expect(await dispatchPolls(ports)).toEqual({ claimed: 0, feeds: 0 });
  });

  it("A14 claims many shards, each once, when it runs many times at once", async () => {
    await schedules().place(Object.fromEntries(Array.from({ length: 1_234 }, (_, index) => [`feed-${index}`, start])));
    await Promise.all(Array.from({ length: 3 }, () => dispatchPolls(ports)));
    const feeds = sent.flatMap(({ feedIds }) => feedIds);
    expect(feeds).toHaveLength(1_234);
    expect(new Set(feeds).size).toBe(1_234);
    expect(sent.every(({ feedIds }) => feedIds.length <= 50)).toBe(true);
  });

  it("works in whole minutes, so that a scheduler that fires early by seconds does not cost a minute", async () => {
    await schedules().place({ feed: start });
    now = start + 59_000;
    await dispatchPolls(ports);
    const [shard] = await schedules().list();
    expect(shard?.claimedAt).toBe(start);
    now = start - 1;
    await schedules().complete(shard?.shardId ?? "", "lease-1", {});
    expect(await dispatchPolls(ports)).toEqual({ claimed: 0, feeds: 0 });
  });

  it("gives a shard back whose message the queue would not take: the next dispatch claims it", async () => {
    await schedules().place({ feed: start });
    const away = { ...ports, pollQueue: { send: () => Promise.reject(new Error("the queue is away")) } };
    await expect(dispatchPolls(away)).rejects.toThrow("the queue is away");
    expect((await dispatchPolls(ports)).claimed).toBe(1);
  });

  it("takes up a claim whose claimant died before its message left, when its lease ends", async () => {
    await schedules().place({ feed: start });
    const lost = { ...ports, pollQueue: { send: async () => {} } };
    await dispatchPolls(lost);
    expect((await dispatchPolls(ports)).claimed).toBe(0);
    now += 15 * minute;
    expect((await dispatchPolls(ports)).claimed).toBe(1);
  });

  it("A15 claims nothing early when the clock runs backwards", async () => {
    await schedules().place({ feed: start });
    await dispatchPolls(ports);
    now -= 10 * minute;
    expect((await dispatchPolls(ports)).claimed).toBe(0);
  });
});
