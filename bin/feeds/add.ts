import type { Command } from "commander";
import { WatchError } from "../../shared/errors.ts";
import type { FeedSettings } from "../../shared/feeds/feed.ts";
import { groupOfHost } from "../../shared/feeds/group-of-host.ts";
import type { FoundFeed } from "../../shared/pipeline/find-feed.ts";
import { addEnvironmentOptions, type EnvironmentOptions } from "../environment-options.ts";
import { print, talk } from "../terminal.ts";

interface Options extends EnvironmentOptions {
  readonly title?: string;
  readonly language?: string;
  readonly ownerGroup?: string;
  readonly stateMedia?: boolean;
  readonly tier: string;
  readonly backfill?: boolean;
  readonly allowPrivateNetwork?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function addFeedsAdd(group: Command): void {
  addEnvironmentOptions(group.command("add"))
    .description("finds the feed at an address (a feed, or a page that points to one), shows it and watches it")
    .argument("<url>", "the address of a feed or of a web page")
    .option("--title <title>", "its name here (default: the feed's own title)")
    .option("--language <tag>", "e.g. en, ru, uk, fa (default: what the feed says)")
    .option("--owner-group <name>", "who owns the publisher (default: from the host)")
    .option("--state-media", "a government decides what it publishes")
    .option("--tier <n>", "1 wires and official bodies, 2 established press and institutes, 3 everything else", "3")
    .option("--backfill", "alert also on what the feed already holds")
    .option("--allow-private-network", "also loopback and private addresses")
    .option("--dry-run", "show what was found, watch nothing")
    .option("--json", "what was found as one JSON line")
    .action(add);
}

async function add(url: string, options: Options): Promise<void> {
  const { feedIdFromUrl } = await import("../../shared/feeds/feed-id.ts");
  const found = await find(url, options);
  const settings = settingsOf(found, options);
  const feedId = feedIdFromUrl(settings.url);
  await preview(found, settings, feedId, options.json ?? false);
  if (options.dryRun) return talk("dry run: nothing was added");
  const { withinEnvironment } = await import("../within-environment.ts");
  const { dueNow } = await import("../../shared/pipeline/sync-feeds.ts");
  const { newFeed } = await import("../../shared/feeds/new-feed.ts");
  await withinEnvironment(options, async ({ feeds, schedules }) => {
    const now = Date.now();
    if (!(await feeds.add(newFeed(settings, now)))) return talk(`it is watched already, as ${feedId}`);
    await schedules.place({ [feedId]: dueNow(now) });
    talk(`added as ${feedId}; it is polled within a minute of a run`);
  });
}

async function find(url: string, options: Options): Promise<FoundFeed> {
  const { findFeed } = await import("../../shared/pipeline/find-feed.ts");
  const { openWeb } = await import("./open-web.ts");
  const web = await openWeb(options);
  try {
    return await findFeed(url, web);
  } finally {
    await web.close();
  }
}

function settingsOf({ url, document }: FoundFeed, options: Options): FeedSettings {
  const { feed } = document;
  const tier = options.tier === "1" ? 1 : options.tier === "2" ? 2 : options.tier === "3" ? 3 : undefined;
  if (tier === undefined) throw new WatchError("USAGE", "--tier is 1, 2 or 3");
  const language = options.language ?? feed.language;
  const { hostname } = new URL(url);
  return {
    url,
    title: options.title ?? (feed.title?.trim() || hostname),
    ownerGroup: options.ownerGroup ?? groupOfHost(hostname),
    stateMedia: options.stateMedia ?? false,
    tier,
    enabled: true,
    ...(language !== undefined && { language }),
    ...(options.backfill && { backfill: true }),
  };
}

async function preview(
  { document, others }: FoundFeed,
  settings: FeedSettings,
  feedId: string,
  json: boolean,
): Promise<void> {
  const { hostWarning } = await import("../../shared/feeds/host-warning.ts");
  const warning = hostWarning(settings.url);
  const { entries, warnings } = document;
  if (json)
    return print(
      JSON.stringify({
        feedId,
        ...settings,
        entries: entries.length,
        newest: entries.slice(0, 3).map(({ title, link, published }) => ({ title, link, published })),
        warnings: warnings.map(({ code }) => code),
        others,
        ...(warning !== undefined && { warning }),
      }),
    );
  print(`${settings.title}\n${settings.url}`);
  print(`${document.format}, ${entries.length} entries${settings.language ? `, language ${settings.language}` : ""}`);
  for (const { title = "(no title)", published } of entries.slice(0, 3))
    print(`  ${published ?? "no date".padEnd(20)}  ${title}`);
  if (warning !== undefined) talk(`careful: ${warning}`);
  for (const { code, message } of warnings) talk(`${code}: ${message}`);
  for (const other of others) talk(`the page also has  ${other.url}${other.title ? `  (${other.title})` : ""}`);
}
