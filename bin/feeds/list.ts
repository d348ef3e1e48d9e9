import { existsSync } from "node:fs";
import type { Command } from "commander";
import { addEnvironmentOptions, defaultDataFolder, type EnvironmentOptions } from "../environment-options.ts";
import { print, talk } from "../terminal.ts";
import type { FeedLine } from "./describe-feed.ts";

interface Options extends EnvironmentOptions {
  readonly feeds: string;
  readonly state?: string;
  readonly json?: boolean;
}

export function addFeedsList(group: Command): void {
  addEnvironmentOptions(group.command("list"))
    .description("every feed with its state, last entry, usual gap, next poll and last error")
    .option("--feeds <file>", "the file to list while nothing has been polled yet", "feeds.yaml")
    .option("--state <state>", "only feeds in this state, e.g. silent; `fault` for all that need a look")
    .option("--json", "one JSON line a feed")
    .action(list);
}

/** From the store where there is one, else from the file. */
async function list(options: Options): Promise<void> {
  const { isFault, summariseFeed } = await import("./describe-feed.ts");
  const now = Date.now();
  const mayBeStored = options.stack !== undefined || existsSync(options.data ?? defaultDataFolder);
  const stored = mayBeStored ? await fromStore(options, now) : [];
  // Nothing is there yet: what a run would watch is more telling than nothing.
  const isStored = stored.length > 0 || options.stack !== undefined;
  const lines = isStored ? stored : await fromFile(options.feeds);
  const { state } = options;
  const wanted = lines.filter(
    (line) => state === undefined || (state === "fault" ? isFault(line.state) : line.state === state),
  );
  for (const line of wanted) print(options.json ? JSON.stringify(line) : summariseFeed(line, now));
  const source = isStored ? "" : ` of ${options.feeds}, none polled yet`;
  talk(`${countFeeds(wanted.length)}${source}${countFaults(wanted.filter((line) => isFault(line.state)).length)}`);
}

const countFeeds = (feeds: number) => (feeds === 1 ? "1 feed" : `${feeds} feeds`);
const countFaults = (faults: number) =>
  faults === 0 ? "" : `, ${faults} of them need a look: feeds list --state fault`;

async function fromStore(options: Options, now: number): Promise<FeedLine[]> {
  const { describeFeed } = await import("./describe-feed.ts");
  const { withinEnvironment } = await import("../within-environment.ts");
  return withinEnvironment(options, async ({ feeds, schedules }) => {
    const slots = Object.assign({}, ...(await schedules.list()).map((shard) => shard.slots));
    const stored = await feeds.list();
    return stored
      .toSorted((a, b) => a.tier - b.tier || a.title.localeCompare(b.title))
      .map((feed) => describeFeed(feed, slots[feed.feedId], now));
  });
}

async function fromFile(path: string): Promise<FeedLine[]> {
  const { describeSettings } = await import("./describe-feed.ts");
  const { readFeedsFile } = await import("../../shared/adapters/feeds-file/read-feeds-file.ts");
  return (await readFeedsFile(path, { allowPrivateNetwork: true })).map(describeSettings);
}
