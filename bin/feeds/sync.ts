import type { Command } from "commander";
import type { SyncPlan } from "../../shared/pipeline/sync-feeds.ts";
import { addEnvironmentOptions, type EnvironmentOptions } from "../environment-options.ts";
import { print, talk } from "../terminal.ts";

interface Options extends EnvironmentOptions {
  readonly prune?: boolean;
  readonly dryRun?: boolean;
  readonly allowPrivateNetwork?: boolean;
}

export function addFeedsSync(group: Command): void {
  addEnvironmentOptions(group.command("sync"))
    .description(
      "brings the watched feeds in line with a file: adds, changes, disables; what happened at run time stays",
    )
    .argument("[file]", "a feeds file", "feeds.yaml")
    .option("--prune", "also remove feeds that are not in the file")
    .option("--allow-private-network", "accept loopback and private addresses in the file")
    .option("--dry-run", "say what would be done, change nothing")
    .action(sync);
  group
    .command("schema")
    .description("the JSON Schema of a feeds file, for editors (docs/feeds.schema.json)")
    .action(async () => {
      const { feedsJsonSchema } = await import("../../shared/adapters/feeds-file/feeds-json-schema.ts");
      print(JSON.stringify(feedsJsonSchema(), null, 2));
    });
}

async function sync(file: string, options: Options): Promise<void> {
  const { readFeedsFile } = await import("../../shared/adapters/feeds-file/read-feeds-file.ts");
  const { syncFeeds } = await import("../../shared/pipeline/sync-feeds.ts");
  const { withinEnvironment } = await import("../within-environment.ts");
  const listed = await readFeedsFile(file, options);
  const plan = await withinEnvironment(options, (environment) =>
    syncFeeds(listed, { ...environment, now: Date.now }, options),
  );
  showPlan(plan, options.prune ?? false);
  talk(options.dryRun ? "dry run: nothing was changed" : "in line");
}

function showPlan({ add, change, extra, keptGone }: SyncPlan, prune: boolean): void {
  for (const { title, enabled } of add) print(`add      ${title}${enabled ? "" : " (disabled)"}`);
  for (const { feed, changes } of change) print(`change   ${feed.title}: ${Object.keys(changes).join(", ")}`);
  for (const { title } of extra) print(`${prune ? "remove " : "keep   "}  ${title}, which is not in the file`);
  for (const { title } of keptGone) talk(`stays disabled, its publisher said that it is gone: ${title} (feeds resume)`);
}
