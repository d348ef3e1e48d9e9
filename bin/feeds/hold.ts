import type { Command } from "commander";
import { addEnvironmentOptions, type EnvironmentOptions } from "../environment-options.ts";
import { print, talk } from "../terminal.ts";

interface Options extends EnvironmentOptions {
  readonly dryRun?: boolean;
}

const which = ["<feed>", "a feed's address or id"] as const;
const dryRun = ["--dry-run", "say what would be done, change nothing"] as const;

/** remove, pause, resume. */
export function addFeedsHold(group: Command): void {
  addEnvironmentOptions(group.command("remove"))
    .description("watches a feed no longer; its articles and alerts stay")
    .argument(...which)
    .option(...dryRun)
    .action(remove);
  addEnvironmentOptions(group.command("pause"))
    .description("polls a feed no more until it is resumed")
    .argument(...which)
    .option(...dryRun)
    .action((reference: string, options: Options) => hold(reference, options, true));
  addEnvironmentOptions(group.command("resume"))
    .description("polls a paused or disabled feed again, at once")
    .argument(...which)
    .option(...dryRun)
    .action((reference: string, options: Options) => hold(reference, options, false));
}

async function remove(reference: string, options: Options): Promise<void> {
  const { findStoredFeed } = await import("./find-stored-feed.ts");
  const { withinEnvironment } = await import("../within-environment.ts");
  const { removeFeed } = await import("../../shared/pipeline/sync-feeds.ts");
  await withinEnvironment(options, async (environment) => {
    const { feedId, title } = await findStoredFeed(reference, environment);
    if (!options.dryRun) await removeFeed(feedId, environment);
    print(feedId);
    talk(`${options.dryRun ? "would remove" : "removed"}: ${title}`);
  });
}

async function hold(reference: string, options: Options, isPaused: boolean): Promise<void> {
  const { findStoredFeed } = await import("./find-stored-feed.ts");
  const { withinEnvironment } = await import("../within-environment.ts");
  const { dueNow } = await import("../../shared/pipeline/sync-feeds.ts");
  await withinEnvironment(options, async (environment) => {
    const { feedId, title, paused, enabled } = await findStoredFeed(reference, environment);
    const { feeds, schedules } = environment;
    if (paused === isPaused && (isPaused || enabled))
      return talk(`${title}: it is ${isPaused ? "paused" : "polled"} already`);
    if (!options.dryRun && isPaused) {
      await feeds.saveSettings(feedId, { paused: true });
      await schedules.remove(feedId);
    } else if (!options.dryRun) {
      await feeds.saveSettings(feedId, { paused: false, enabled: true, disabledReason: undefined });
      await schedules.place({ [feedId]: dueNow(Date.now()) });
    }
    print(feedId);
    talk(`${options.dryRun ? "would be " : ""}${isPaused ? "paused" : "resumed, due now"}: ${title}`);
  });
}
