import { existsSync } from "node:fs";
import type { Command } from "commander";
import { WatchError } from "../../shared/errors.ts";
import type { Feed, FeedSettings } from "../../shared/feeds/feed.ts";
import type { FeedCheck } from "../../shared/pipeline/check-feed.ts";
import { addEnvironmentOptions, defaultDataFolder, type EnvironmentOptions } from "../environment-options.ts";
import { print, talk } from "../terminal.ts";

interface Options extends EnvironmentOptions {
  readonly all?: boolean;
  readonly feeds: string;
  readonly json?: boolean;
  readonly allowPrivateNetwork?: boolean;
}

interface Known {
  readonly feed: Feed;
  readonly nextPollAt?: number;
}

const checksAtOnce = 20;

export function addFeedsCheck(group: Command): void {
  addEnvironmentOptions(group.command("check"))
    .description("asks feeds now and says how they are; stores nothing. Exit 1 when one needs a look")
    .argument("[url]", "a feed's address or id")
    .option("--all", "every feed that is neither paused nor disabled")
    .option("--feeds <file>", "the file to take feeds from while nothing is stored yet", "feeds.yaml")
    .option("--allow-private-network", "also ask loopback and private addresses")
    .option("--json", "one JSON line a feed")
    .action(check);
}

async function check(reference: string | undefined, options: Options): Promise<void> {
  if ((reference === undefined) === (options.all !== true))
    throw new WatchError("USAGE", "name one feed, or say --all");
  const { checkFeed } = await import("../../shared/pipeline/check-feed.ts");
  const { limitConcurrency } = await import("../../shared/pipeline/limit-concurrency.ts");
  const { isFault } = await import("./describe-feed.ts");
  const { openWeb } = await import("./open-web.ts");
  const known = await findKnown(reference, options);
  const web = await openWeb(options);
  let faults = 0;
  try {
    const limit = limitConcurrency(checksAtOnce);
    const checks = known.map(({ feed, nextPollAt }) => ({
      nextPollAt,
      running: limit(() => checkFeed(feed, { ...web, now: Date.now })),
    }));
    for (const { nextPollAt, running } of checks) {
      const result = await running;
      if (isFault(result.state)) faults += 1;
      await show(result, nextPollAt, options.json ?? false);
    }
  } finally {
    await web.close();
  }
  talk(`${known.length} checked, ${faults === 0 ? "all well" : `${faults} need a look`}`);
  if (faults > 0) process.exitCode = 1;
}

async function findKnown(reference: string | undefined, options: Options): Promise<Known[]> {
  const { findStoredFeed } = await import("./find-stored-feed.ts");
  const { withinEnvironment } = await import("../within-environment.ts");
  const { newFeed } = await import("../../shared/feeds/new-feed.ts");
  if (options.stack === undefined && !existsSync(options.data ?? defaultDataFolder)) {
    const { readFeedsFile } = await import("../../shared/adapters/feeds-file/read-feeds-file.ts");
    if (reference !== undefined) return [{ feed: newFeed(stranger(reference), Date.now()) }];
    const listed = await readFeedsFile(options.feeds, options);
    return listed.filter(({ enabled }) => enabled).map((settings) => ({ feed: newFeed(settings, Date.now()) }));
  }
  return withinEnvironment(options, async (environment) => {
    const slots = Object.assign({}, ...(await environment.schedules.list()).map((shard) => shard.slots));
    const withTime = (feed: Feed): Known => ({ feed, nextPollAt: slots[feed.feedId]?.nextPollAt });
    if (reference === undefined)
      return (await environment.feeds.list()).filter(({ enabled, paused }) => enabled && !paused).map(withTime);
    const stored = await findStoredFeed(reference, environment).catch((thrown: unknown) => {
      if (URL.canParse(reference) && thrown instanceof WatchError && thrown.code === "NOT_FOUND") return undefined;
      throw thrown;
    });
    return [stored === undefined ? { feed: newFeed(stranger(reference), Date.now()) } : withTime(stored)];
  });
}

/** A feed that nobody added: looked at all the same. */
function stranger(url: string): FeedSettings {
  if (!URL.canParse(url)) throw new WatchError("NOT_FOUND", `there is no feed ${url}`);
  return { url, title: new URL(url).host, ownerGroup: "unknown", stateMedia: false, tier: 3, enabled: true };
}

async function show(
  { feed, state, health, entries, warnings, error }: FeedCheck,
  nextPollAt: number | undefined,
  json: boolean,
) {
  const { describeFeed, summariseFeed } = await import("./describe-feed.ts");
  const slot = nextPollAt === undefined ? undefined : { nextPollAt, intervalMs: 0, recent: "" };
  const { lastError, ...line } = describeFeed({ ...feed, health: { ...feed.health, ...health } }, slot, Date.now());
  const lastErrorNow = error ?? lastError;
  const found = {
    ...line,
    state,
    ...(entries !== undefined && { entries }),
    warnings,
    ...(lastErrorNow && { lastError: lastErrorNow }),
  };
  if (json) return print(JSON.stringify(found));
  print(summariseFeed({ ...found, failuresInARow: error ? Math.max(1, line.failuresInARow ?? 0) : 0 }, Date.now()));
  if (entries !== undefined)
    print(`              ${entries} entries${warnings.length > 0 ? `, ${warnings.join(", ")}` : ""}`);
}
