import { describe, expect, it } from "vitest";
import { memoryArticleStore } from "../../../shared/adapters/memory/article-store.ts";
import type { MetricName } from "../../../shared/pipeline/metrics.ts";
import { type SweepPorts, sweepPending } from "../../../shared/pipeline/sweep-pending.ts";
import { aFeedArticle, day, hour, minute, start } from "../../support/a-feed.ts";
import { aLog } from "../../support/a-log.ts";

function sweepRig(alerts: readonly { alertId: string; dueAt: number }[] = []) {
  const queued: string[] = [];
  const ages = new Map<MetricName, number>();
  const clock = { now: start };
  const articles = memoryArticleStore();
  const ports: SweepPorts = {
    articles,
    alerts: {
      listPending: async (before) =>
        alerts.filter(({ dueAt }) => dueAt < before).map((alert) => ({ ...alert, pendingSince: alert.dueAt })),
    },
    articleQueue: { send: async (messages) => void queued.push(...messages.map(({ articleId }) => articleId)) },
    alertQueue: { send: async (messages) => void queued.push(...messages.map(({ alertId }) => alertId)) },
    now: () => clock.now,
    log: aLog(),
    metrics: { count() {}, timing: (name, ms) => void ages.set(name, ms) },
  };
  return { ports, articles, queued, ages, clock };
}

describe("the sweep", () => {
  it("queues again what has been pending too long, and not what is still on its way", async () => {
    const { ports, articles, queued, clock } = sweepRig([{ alertId: "alert-1", dueAt: start }]);
    await articles.add(aFeedArticle({ articleId: "old" }), start);
    await articles.add(aFeedArticle({ articleId: "fresh" }), start + 2 * minute);
    clock.now = start + 3 * minute;
    expect(await sweepPending(ports)).toEqual({ articles: 1, alerts: 1 });
    expect(queued.sort()).toEqual(["alert-1", "old"]);
  });

  it("leaves alone what was read, and what is held for later", async () => {
    const { ports, articles, queued, clock } = sweepRig([{ alertId: "held", dueAt: start + day }]);
    await articles.add(aFeedArticle(), start);
    await articles.markRead("article-1", { contentHash: "hash-1", rulesetVersion: "rules-1" });
    clock.now = start + hour;
    expect(await sweepPending(ports)).toEqual({ articles: 0, alerts: 0 });
    expect(queued).toEqual([]);
  });

  it("A21 measures how long the oldest has been pending, also when nothing is", async () => {
    const { ports, articles, ages, clock } = sweepRig();
    await sweepPending(ports);
    expect(ages.get("PendingArticleAge")).toBe(0);
    await articles.add(aFeedArticle(), start);
    clock.now = start + 7 * minute;
    await sweepPending(ports);
    expect(ages.get("PendingArticleAge")).toBe(7 * minute);
  });

  it("tries what can never be read once an hour, so that it does not run up a bill, and for ever", async () => {
    const { ports, articles, queued, clock } = sweepRig();
    await articles.add(aFeedArticle(), start);
    const sweepsThrough = async (from: number, to: number) => {
      queued.length = 0;
      for (clock.now = start + from; clock.now < start + to; clock.now += minute) await sweepPending(ports);
      return queued.length;
    };
    expect(await sweepsThrough(0, hour)).toBeGreaterThan(50);
    expect(await sweepsThrough(hour, day)).toBeLessThanOrEqual(2 * 23);
    expect(await sweepsThrough(10 * day, 10 * day + hour)).toBeGreaterThanOrEqual(1);
  });
});
