import type { Command } from "commander";
import { WatchError } from "../shared/errors.ts";
import type { TimeRange } from "../shared/pipeline/ports.ts";
import { addEnvironmentOptions, type EnvironmentOptions } from "./environment-options.ts";
import type { WatchEnvironment } from "./open-environment.ts";

export interface ListOptions extends EnvironmentOptions {
  readonly since: string;
  readonly limit: string;
  readonly json?: boolean;
}

/** For commands that list what happened lately: how far back, how many, and where. */
export function addListOptions(command: Command): Command {
  return addEnvironmentOptions(command)
    .option("--since <time>", "how far back: 12h, 7d, or a date such as 2026-11-01", "30d")
    .option("--limit <count>", "at most so many, the newest first", "50")
    .option("--json", "one JSON line each");
}

/** @throws {WatchError} USAGE */
export function readRange({ since, limit }: Pick<ListOptions, "since" | "limit">, now: number): TimeRange {
  const count = Number(limit);
  if (!Number.isInteger(count) || count < 1) throw new WatchError("USAGE", `--limit is a whole number, not "${limit}"`);
  return { from: readSince(since, now), to: now + 1, limit: count };
}

function readSince(since: string, now: number): number {
  const [, amount, unit] = /^(\d{1,5})([hd])$/.exec(since) ?? [];
  if (amount !== undefined) return now - Number(amount) * (unit === "h" ? 3_600_000 : 86_400_000);
  const at = /^\d{4}-\d\d-\d\d/.test(since) ? Date.parse(since) : Number.NaN;
  if (Number.isNaN(at))
    throw new WatchError("USAGE", `--since is 12h, 7d or a date such as 2026-11-01, not "${since}"`);
  return at;
}

/** Opens the environment for one command and closes it whatever happens. */
export async function within(
  options: EnvironmentOptions,
  run: (environment: WatchEnvironment) => Promise<void>,
): Promise<void> {
  const { openEnvironment } = await import("./open-environment.ts");
  const environment = await openEnvironment(options);
  try {
    await run(environment);
  } finally {
    await environment.close();
  }
}

/** "2026-11-23 14:05", UTC. */
export function shortTime(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace("T", " ");
}
