import type { Feed, FeedSettings } from "../feeds/feed.ts";
import { feedIdFromUrl } from "../feeds/feed-id.ts";
import { MINUTE } from "../feeds/interval.ts";
import { newFeed } from "../feeds/new-feed.ts";
import type { FeedChanges, FeedStore, Now, ScheduleStore, Shard } from "./ports.ts";

export interface SyncPorts {
  readonly feeds: Pick<FeedStore, "list" | "add" | "saveSettings" | "remove">;
  readonly schedules: Pick<ScheduleStore, "list" | "place" | "remove">;
  readonly now: Now;
}

/** What brings the stored feeds in line with a list. */
export interface SyncPlan {
  readonly add: readonly FeedSettings[];
  readonly change: readonly { readonly feed: Feed; readonly changes: FeedChanges }[];
  /** Enabled feeds without a place in the schedule: new, enabled again, or left so by a sync that was cut off. */
  readonly place: readonly string[];
  /** Stored, yet not in the list, so added by hand: removed only when asked. */
  readonly extra: readonly Feed[];
  /** Enabled in the list, yet the publisher said that it is gone: stays disabled until a person resumes it. */
  readonly keptGone: readonly Feed[];
}

/**
 * Brings the stored feeds in line with a list. Safe to repeat and to run twice at once. Without `prune` nothing is removed;
 * with `dryRun` nothing is written at all.
 * @returns the plan that was, or would be, carried out
 */
export async function syncFeeds(
  listed: readonly FeedSettings[],
  ports: SyncPorts,
  { prune = false, dryRun = false }: { readonly prune?: boolean; readonly dryRun?: boolean } = {},
): Promise<SyncPlan> {
  const plan = planSync(listed, await ports.feeds.list(), await ports.schedules.list());
  if (!dryRun) await applySync(plan, prune, ports);
  return plan;
}

/** A feed's address, cursor, pause and health are run-time truth, which no list touches. */
const settable = [
  "title",
  "language",
  "ownerGroup",
  "stateMedia",
  "tier",
  "enabled",
  "disabledReason",
  "minIntervalMs",
  "maxIntervalMs",
] as const satisfies readonly (keyof FeedSettings)[];

export function planSync(
  listed: readonly FeedSettings[],
  stored: readonly Feed[],
  shards: readonly Pick<Shard, "slots">[],
): SyncPlan {
  const storedById = new Map(stored.map((feed) => [feed.feedId, feed]));
  const placed = new Set(shards.flatMap(({ slots }) => Object.keys(slots)));
  const ids = listed.map(({ url }) => feedIdFromUrl(url));
  const known = listed.flatMap((settings) => {
    const feed = storedById.get(feedIdFromUrl(settings.url));
    return feed === undefined ? [] : [{ feed, settings }];
  });
  const keptGone = known.filter(({ feed, settings }) => settings.enabled && isGone(feed)).map(({ feed }) => feed);
  // Feeds of one host next to each other share a shard, and so one process that keeps its manners towards the host.
  const byHost = listed.toSorted((a, b) => (new URL(a.url).host < new URL(b.url).host ? -1 : 1));
  return {
    add: listed.filter(({ url }) => !storedById.has(feedIdFromUrl(url))),
    change: known.flatMap(({ feed, settings }) => {
      const changes = changesOf(feed, settings);
      return Object.keys(changes).length === 0 ? [] : [{ feed, changes }];
    }),
    place: byHost.flatMap(({ url, enabled }) => {
      const feedId = feedIdFromUrl(url);
      const feed = storedById.get(feedId);
      const wanted = enabled && (feed === undefined || !(feed.paused || isGone(feed)));
      return wanted && !placed.has(feedId) ? [feedId] : [];
    }),
    extra: stored.filter(({ feedId }) => !ids.includes(feedId)),
    keptGone,
  };
}

const isGone = (feed: Feed) => !feed.enabled && feed.health.state === "gone";

function changesOf(feed: Feed, settings: FeedSettings): FeedChanges {
  const names = settable.filter((name) => feed[name] !== settings[name]);
  const wanted = isGone(feed) ? names.filter((name) => name !== "enabled" && name !== "disabledReason") : names;
  return Object.fromEntries(wanted.map((name) => [name, settings[name]]));
}

/** Rows before their places in the schedule: what a crash leaves unplaced, the next sync places. */
async function applySync(plan: SyncPlan, prune: boolean, { feeds, schedules, now }: SyncPorts): Promise<void> {
  const at = now();
  const dueAt = dueNow(at);
  for (const settings of plan.add) await feeds.add(newFeed(settings, at));
  for (const { feed, changes } of plan.change) {
    await feeds.saveSettings(feed.feedId, changes);
    if (changes.enabled === false) await schedules.remove(feed.feedId);
  }
  if (plan.place.length > 0) await schedules.place(Object.fromEntries(plan.place.map((feedId) => [feedId, dueAt])));
  if (prune) for (const { feedId } of plan.extra) await removeFeed(feedId, { feeds, schedules });
}

/** A place in the schedule that is due at the next dispatch: feeds are due when their minute has begun. */
export const dueNow = (now: number): number => Math.floor(now / MINUTE) * MINUTE;

/** Out of the schedule first: a poll that is under way then finds no feed to save. */
export async function removeFeed(
  feedId: string,
  ports: { readonly feeds: Pick<FeedStore, "remove">; readonly schedules: Pick<ScheduleStore, "remove"> },
): Promise<void> {
  await ports.schedules.remove(feedId);
  await ports.feeds.remove(feedId);
}
