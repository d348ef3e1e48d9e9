import type { Command } from "commander";

export interface EnvironmentOptions {
  /** Folder of a local environment; default `.transfer-watch`. */
  readonly data?: string;
  /** A deployed stack instead, e.g. "transfer-watch-prod". */
  readonly stack?: string;
}

export const defaultDataFolder = ".transfer-watch";

/** What to add to a command that is to reach the same environment again: "" or " --data DIR" or " --stack NAME". */
export function sameEnvironment({
  kind,
  name,
}: {
  readonly kind: "local" | "deployed";
  readonly name: string;
}): string {
  if (kind === "deployed") return ` --stack ${name}`;
  return name === defaultDataFolder ? "" : ` --data ${name}`;
}

/** The options that say which environment a command means; apart from what opens it, so that every command starts fast. */
export function addEnvironmentOptions(command: Command): Command {
  return command
    .option("--data <dir>", `folder of the local data (default: ${defaultDataFolder})`)
    .option("--stack <name>", "a deployed stack instead, e.g. transfer-watch-prod");
}
