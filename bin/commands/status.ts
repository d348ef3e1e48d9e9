import type { Command } from "commander";
import { addEnvironmentOptions, type EnvironmentOptions } from "../environment-options.ts";
import type { WatchEnvironment } from "../open-environment.ts";
import { print } from "../terminal.ts";
import { withinEnvironment } from "../within-environment.ts";

export function register(program: Command): void {
  addEnvironmentOptions(program.command("status"))
    .description("The one page to look at first: what waits, what runs, what is wrong. Exit code 1 when anything is.")
    .option("--json", "as one JSON object")
    .action(async (options: EnvironmentOptions & { readonly json?: boolean }) => {
      const { gatherStatus } = await import("../status/gather-status.ts");
      const { judgeStatus } = await import("../status/judge-status.ts");
      const { showStatus } = await import("../status/show-status.ts");
      const look = async (environment: WatchEnvironment) => {
        const status = await gatherStatus(environment, Date.now());
        const problems = judgeStatus(status);
        print(options.json ? JSON.stringify({ ...status, problems }) : showStatus(status, problems));
        if (problems.length > 0) process.exitCode = 1;
      };
      await withinEnvironment(options, look, { mustExist: true });
    });
}
