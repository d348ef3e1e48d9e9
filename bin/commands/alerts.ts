import type { Command } from "commander";
import type { Alert } from "../../shared/alerts/alert.ts";
import { WatchError } from "../../shared/errors.ts";
import { countOf } from "../count-of.ts";
import { addEnvironmentOptions, type EnvironmentOptions } from "../environment-options.ts";
import { addListOptions, type ListOptions, readRange, shortTime, within } from "../list-options.ts";
import type { WatchEnvironment } from "../open-environment.ts";
import { print, talk } from "../terminal.ts";

interface RetryOptions extends EnvironmentOptions {
  readonly all?: boolean;
  readonly dryRun?: boolean;
}

export function register(program: Command): void {
  const group = program.command("alerts").description("what was raised and what became of it");
  addListOptions(group.command("list").description("alerts, the newest first")).action((options: ListOptions) =>
    list(options, () => true),
  );
  addListOptions(
    group.command("failed").description("alerts that could not be delivered and wait for a person"),
  ).action((options: ListOptions) => list(options, ({ state }) => state === "FAILED", "failed alert"));
  addEnvironmentOptions(
    group
      .command("show")
      .description("one alert with its evidence and every delivery")
      .argument("<alert>", "an alert id")
      .option("--json", "answer with JSON"),
  ).action(show);
  addEnvironmentOptions(
    group
      .command("retry")
      .description("sends failed alerts again, to those who have not got them")
      .argument("[alert...]", "alert ids")
      .option("--all", "every failed alert of the last 30 days")
      .option("--dry-run", "say what would be sent again, change nothing"),
  ).action(retry);
}

async function list(options: ListOptions, wanted: (alert: Alert) => boolean, noun = "alert"): Promise<void> {
  const { summariseAlert } = await import("../describe-alert.ts");
  const range = readRange(options, Date.now());
  await within(options, async ({ alerts }) => {
    const all = await alerts.list({ ...range, limit: Number.POSITIVE_INFINITY });
    const found = all.filter(wanted).slice(0, range.limit);
    for (const one of found) {
      const alert = one.deliveryPages === undefined ? one : ((await alerts.get(one.alertId)) ?? one);
      print(options.json ? JSON.stringify(alert) : summariseAlert(alert));
    }
    talk(`${countOf(found.length, noun)} since ${shortTime(range.from)} UTC`);
  });
}

async function show(alertId: string, options: EnvironmentOptions & { readonly json?: boolean }): Promise<void> {
  const { showAlertHistory } = await import("../describe-alert.ts");
  const { nameSubscribers } = await import("../name-subscribers.ts");
  await within(options, async (environment) => {
    const alert = await environment.alerts.get(alertId);
    if (alert === undefined) throw new WatchError("NOT_FOUND", `there is no alert ${alertId}`);
    if (options.json) return print(JSON.stringify(alert, null, 2));
    print(showAlertHistory(alert, await nameSubscribers(environment)).join("\n"));
  });
}

async function retry(alertIds: readonly string[], options: RetryOptions): Promise<void> {
  if (alertIds.length === 0 && !options.all) throw new WatchError("USAGE", "name the alerts, or say --all");
  await within(options, async (environment) => {
    const ids = options.all ? await findFailed(environment) : alertIds;
    for (const alertId of ids) {
      const isRetried = options.dryRun
        ? (await environment.alerts.get(alertId))?.state === "FAILED"
        : await environment.alerts.retry(alertId, Date.now());
      if (isRetried && !options.dryRun) await environment.alertQueue.send([{ v: 1, alertId }]);
      print(`${alertId}  ${isRetried ? (options.dryRun ? "would be sent again" : "queued again") : "has not failed"}`);
      if (!isRetried) process.exitCode = 1;
    }
    if (ids.length === 0) talk("no alert has failed");
  });
}

async function findFailed({ alerts }: WatchEnvironment): Promise<string[]> {
  const range = { ...readRange({ since: "30d", limit: "1" }, Date.now()), limit: Number.POSITIVE_INFINITY };
  return (await alerts.list(range)).filter(({ state }) => state === "FAILED").map(({ alertId }) => alertId);
}
