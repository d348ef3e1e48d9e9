import type { Command } from "commander";
import { addEnvironmentOptions, type EnvironmentOptions, sameEnvironment } from "../environment-options.ts";
import { talk } from "../terminal.ts";
import { withinEnvironment } from "../within-environment.ts";

interface Options extends EnvironmentOptions {
  readonly reason: string;
  readonly dryRun?: boolean;
}

export function register(program: Command): void {
  addEnvironmentOptions(program.command("pause"))
    .description("Stops polling and sending within a minute. Nothing is lost: what is pending waits for resume.")
    .option("--reason <text>", "why, for whoever looks at the status", "no reason given")
    .option("--dry-run", "say what would be done, change nothing")
    .action(({ reason, dryRun, ...options }: Options) =>
      withinEnvironment(options, async (environment) => {
        if (!dryRun) await environment.settings.pause({ since: Date.now(), reason });
        talk(
          `${environment.name} ${dryRun ? "would be" : "is"} paused; resume it with: transfer-watch resume${sameEnvironment(environment)}`,
        );
      }),
    );
}
