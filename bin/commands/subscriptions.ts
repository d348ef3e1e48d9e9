import type { Command } from "commander";
import { countOf } from "../count-of.ts";
import { addEnvironmentOptions, type EnvironmentOptions } from "../environment-options.ts";
import type { WatchEnvironment } from "../open-environment.ts";
import { print, talk } from "../terminal.ts";
import { removeSubscriber } from "./unsubscribe.ts";

interface Options extends EnvironmentOptions {
  readonly all?: boolean;
  readonly showAddresses?: boolean;
  readonly json?: boolean;
  readonly dryRun?: boolean;
}

const who = ["<who>", "a subscriber id, an email address or a phone number"] as const;
const showAddresses = ["--show-addresses", "addresses in full, instead of their first and last letters"] as const;
const dryRun = ["--dry-run", "say what would be done, change nothing"] as const;

export function register(program: Command): void {
  const group = program.command("subscriptions").description("who gets alerts, and which");
  const add = (name: string, description: string) =>
    addEnvironmentOptions(group.command(name).description(description));

  add("list", "everyone who is subscribed")
    .option("--all", "also those who were removed")
    .option(...showAddresses)
    .option("--json", "one JSON line a subscriber")
    .action((options: Options) => within(options, (environment) => list(environment, options)));
  add("show", "one subscriber, with every setting")
    .argument(...who)
    .option(...showAddresses)
    .option("--json", "answer with JSON")
    .action((name: string, options: Options) => within(options, (environment) => show(environment, name, options)));
  add("pause", "sends nothing to one subscriber until resumed; what comes meanwhile is not sent later")
    .argument(...who)
    .action((name: string, options: Options) => within(options, (environment) => pause(environment, name, true)));
  add("resume", "sends alerts to a paused subscriber again")
    .argument(...who)
    .action((name: string, options: Options) => within(options, (environment) => pause(environment, name, false)));
  add("remove", "the same as unsubscribe")
    .argument(...who)
    .option(...dryRun)
    .action(removeSubscriber);
  add("reconcile", "compares the subscribers with SNS now, as the deployed function does every hour").action(
    (options: Options) => within(options, reconcile),
  );
  add(
    "export",
    "every subscriber as a JSON line, with the address: keep the file as you would keep the addresses",
  ).action((options: Options) => within(options, exportAll));
  add("import", "subscribes everyone in a file that `export` wrote; each is asked to confirm")
    .argument("<file>", "JSON lines, or - for standard input")
    .option(...dryRun)
    .action((file: string, options: Options) =>
      within(options, async (environment) => {
        const { importSubscribers } = await import("../import-subscribers.ts");
        await importSubscribers(file, environment, options.dryRun ?? false);
      }),
    );
}

async function within(
  options: EnvironmentOptions,
  run: (environment: WatchEnvironment) => Promise<void>,
): Promise<void> {
  const { openEnvironment } = await import("../open-environment.ts");
  const environment = await openEnvironment(options);
  try {
    await run(environment);
  } finally {
    await environment.close();
  }
}

async function list({ subscribers }: WatchEnvironment, options: Options): Promise<void> {
  const { describeSubscriber, summariseSubscriber } = await import("../describe-subscriber.ts");
  const rows = (await subscribers.list())
    .filter(({ state }) => options.all || state !== "removed")
    .sort((a, b) => a.createdAt - b.createdAt);
  const full = options.showAddresses ?? false;
  for (const row of rows) {
    print(options.json ? JSON.stringify(describeSubscriber(row, full)) : summariseSubscriber(row, full));
  }
  talk(
    rows.length === 0
      ? "nobody is subscribed: see  transfer-watch subscribe --help"
      : countOf(rows.length, "subscriber"),
  );
}

async function show({ subscribers }: WatchEnvironment, name: string, options: Options): Promise<void> {
  const { readSubscriberReference } = await import("../read-subscriber-reference.ts");
  const { describeSubscriber } = await import("../describe-subscriber.ts");
  const { WatchError } = await import("../../shared/errors.ts");
  const subscriberId = readSubscriberReference(name);
  const row = await subscribers.get(subscriberId);
  if (!row) throw new WatchError("SUBSCRIBER_UNKNOWN", `${name} is no subscriber`);
  const described = describeSubscriber(row, options.showAddresses ?? false);
  if (options.json) return print(JSON.stringify(described));
  for (const [field, value] of Object.entries(described)) print(`${field.padEnd(13)} ${String(value)}`);
}

async function pause({ subscribers }: WatchEnvironment, name: string, isPaused: boolean): Promise<void> {
  const { readSubscriberReference } = await import("../read-subscriber-reference.ts");
  const { pauseSubscription } = await import("../../shared/pipeline/unsubscribe.ts");
  const subscriberId = readSubscriberReference(name);
  const isChanged = await pauseSubscription(subscriberId, isPaused, subscribers);
  const state = (await subscribers.get(subscriberId))?.state ?? "unknown";
  print(`${subscriberId}  ${state}`);
  if (!isChanged) talk(`nothing to ${isPaused ? "pause" : "resume"}: it is ${state}`);
}

async function reconcile(environment: WatchEnvironment): Promise<void> {
  const { reconcileSubscribers } = await import("../../shared/pipeline/reconcile-subscribers.ts");
  const { describeFinding } = await import("../../shared/alerts/compare-subscriptions.ts");
  const { noMetrics } = await import("../../shared/pipeline/metrics.ts");
  const { silentLog } = await import("../../shared/log.ts");
  const rows = await environment.subscribers.list();
  const ports = { ...environment, now: Date.now, log: silentLog, metrics: noMetrics };
  const { findings } = await reconcileSubscribers(ports);
  for (const finding of findings) print(describeFinding(finding, rows));
  if (findings.length === 0) talk("the subscribers and SNS agree");
}

async function exportAll({ subscribers }: WatchEnvironment): Promise<void> {
  const { toExported } = await import("../import-subscribers.ts");
  const rows = (await subscribers.list()).filter(({ state }) => state !== "removed");
  for (const row of rows.sort((a, b) => a.createdAt - b.createdAt)) print(JSON.stringify(toExported(row)));
}
