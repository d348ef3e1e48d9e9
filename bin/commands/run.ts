import type { Command } from "commander";
import { defaultDataFolder } from "../environment-options.ts";
import type { RunOptions } from "../run-locally.ts";

export function register(program: Command): void {
  program
    .command("run")
    .description(
      "Polls the feeds and sends alerts on this machine, until Ctrl-C. What it found is kept in the data folder, and every email and SMS lies in its outbox.",
    )
    .option("--once", "poll everything that is due once, handle what came of it, show the alerts, and end")
    .option("--feeds <file>", "the feeds to watch", "feeds.yaml")
    .option("--data <dir>", "folder of the data and of the outbox", defaultDataFolder)
    .option("--allow-private-network", "also fetch from loopback and private addresses")
    .option("--backfill", "also alert on what new feeds already hold (default with --once)")
    .option("--no-backfill", "with --once: only alert on entries newer than the feed's first poll")
    .option("--json", "every log line of the stages as JSON on stdout")
    .action(async (options: RunOptions) => {
      const { runLocally } = await import("../run-locally.ts");
      await runLocally(options);
    });
}
