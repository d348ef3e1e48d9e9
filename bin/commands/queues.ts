import type { Command } from "commander";
import { addEnvironmentOptions, type EnvironmentOptions } from "../environment-options.ts";
import type { WatchEnvironment } from "../open-environment.ts";
import { print, talk } from "../terminal.ts";
import { withinEnvironment } from "../within-environment.ts";

interface Options extends EnvironmentOptions {
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

/** Where nothing is watched there are no queues to look at. */
const look = { mustExist: true };

export function register(program: Command): void {
  const group = program.command("queues").description("what waits between the stages, and what failed for good");
  addEnvironmentOptions(group.command("list"))
    .description("every queue with its depth, and each dead letter with where it came from")
    .option("--json", "one JSON line a dead letter")
    .action((options: Options) => withinEnvironment(options, (environment) => list(environment, options), look));
  addEnvironmentOptions(group.command("redrive"))
    .description("sends dead letters back to the queues they came from; failed scheduled runs are dropped")
    .option("--dry-run", "say what would be done, change nothing")
    .action((options: Options) => withinEnvironment(options, (environment) => sendBack(environment, options), look));
}

async function list(environment: WatchEnvironment, { json }: Options): Promise<void> {
  const { gatherStatus } = await import("../status/gather-status.ts");
  const { lookAtDeadLetters } = await import("../dead-letters.ts");
  const { queues } = await gatherStatus(environment, Date.now());
  const letters = await lookAtDeadLetters(environment);
  if (json) {
    for (const { receipt: _, ...letter } of letters) print(JSON.stringify(letter));
    return;
  }
  for (const { name, waiting, inFlight } of queues) print(`${name.padEnd(14)}${waiting} waiting, ${inFlight} in hand`);
  print(`${"dead letters".padEnd(14)}${letters.length}`);
  for (const { source, messageId, sentAt, body } of letters)
    print(`  ${new Date(sentAt).toISOString()}  ${source.padEnd(14)}${messageId}  ${body.slice(0, 80)}`);
}

async function sendBack(environment: WatchEnvironment, { dryRun }: Options): Promise<void> {
  const { lookAtDeadLetters, redrive } = await import("../dead-letters.ts");
  const letters = await lookAtDeadLetters(environment);
  if (dryRun) {
    for (const { source, messageId } of letters) print(`${messageId} would go to: ${source}`);
    return talk(`${letters.length} dead letters, nothing changed`);
  }
  const { sent, dropped, kept } = await redrive(environment, letters);
  talk(`${sent} sent back, ${dropped} scheduled runs dropped, ${kept} kept because their queue is unknown`);
  if (kept > 0) process.exitCode = 1;
}
