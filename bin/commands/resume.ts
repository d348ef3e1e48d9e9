import type { Command } from "commander";
import { addEnvironmentOptions, type EnvironmentOptions } from "../environment-options.ts";
import { talk } from "../terminal.ts";
import { withinEnvironment } from "../within-environment.ts";

export function register(program: Command): void {
  addEnvironmentOptions(program.command("resume"))
    .description("Ends a pause: polling goes on, and what is pending is sent, the oldest first.")
    .option("--dry-run", "say what would be done, change nothing")
    .action(({ dryRun, ...options }: EnvironmentOptions & { readonly dryRun?: boolean }) =>
      withinEnvironment(options, async (environment) => {
        const pause = await environment.settings.paused();
        if (pause === undefined) return talk(`${environment.name} is not paused`);
        if (!dryRun) await environment.settings.resume();
        const since = new Date(pause.since).toISOString();
        talk(
          `${environment.name} ${dryRun ? "would be" : "is"} resumed; it was paused since ${since} (${pause.reason})`,
        );
      }),
    );
}
