import { readFile, writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { WatchError } from "../../shared/errors.ts";
import { addEnvironmentOptions, type EnvironmentOptions } from "../environment-options.ts";
import { print, talk } from "../terminal.ts";

interface Options extends EnvironmentOptions {
  readonly dryRun?: boolean;
  readonly allowPrivateNetwork?: boolean;
}

/** import, export. */
export function addFeedsOpml(group: Command): void {
  addEnvironmentOptions(group.command("import"))
    .description(
      "watches the feeds of an OPML file, as other feed readers export it; feeds that are watched already stay as they are",
    )
    .argument("<file>", "an OPML file")
    .option("--allow-private-network", "accept loopback and private addresses")
    .option("--dry-run", "say what would be added, change nothing")
    .action(importOpml);
  addEnvironmentOptions(group.command("export"))
    .description("writes the watched feeds as OPML, for other feed readers")
    .argument("[file]", "where to (default: standard output)")
    .action(exportOpml);
}

async function importOpml(file: string, options: Options): Promise<void> {
  const { readOpml } = await import("../../shared/feeds/opml.ts");
  const { withinEnvironment } = await import("../within-environment.ts");
  const { syncFeeds } = await import("../../shared/pipeline/sync-feeds.ts");
  const { findUnfit } = await import("../../shared/adapters/feeds-file/read-feeds-file.ts");
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new WatchError("INPUT_INVALID", `${file}: the file cannot be read`, {}, { cause });
  });
  const { feeds: listed, faults } = readOpml(text);
  const unfit = new Map(findUnfit(listed, options).map(({ index, why }) => [index, why]));
  const fit = listed.filter((_, index) => !unfit.has(index));
  for (const fault of faults) talk(`left out, its address is none: ${fault}`);
  for (const [index, why] of unfit) talk(`left out, ${why}: ${listed[index]?.title}`);
  const added = await withinEnvironment(options, async (environment) => {
    const known = new Set((await environment.feeds.list()).map(({ feedId }) => feedId));
    const { feedIdFromUrl } = await import("../../shared/feeds/feed-id.ts");
    const fresh = [...new Map(fit.map((feed) => [feedIdFromUrl(feed.url), feed])).entries()].filter(
      ([id]) => !known.has(id),
    );
    const settings = fresh.map(([, feed]) => feed);
    return (await syncFeeds(settings, { ...environment, now: Date.now }, options)).add;
  });
  for (const { title, url } of added) print(`add      ${title}  ${url}`);
  talk(`${added.length} of ${listed.length} feeds ${options.dryRun ? "would be added" : "added"}`);
  if (faults.length + unfit.size > 0) process.exitCode = 1;
}

async function exportOpml(file: string | undefined, options: Options): Promise<void> {
  const { writeOpml } = await import("../../shared/feeds/opml.ts");
  const { withinEnvironment } = await import("../within-environment.ts");
  const feeds = await withinEnvironment(options, (environment) => environment.feeds.list());
  const opml = writeOpml(feeds, "transfer-watch");
  if (file === undefined) return print(opml.trimEnd());
  await writeFile(file, opml);
  talk(`${feeds.length} feeds written to ${file}`);
}
