import type { Command } from "commander";
import { WatchError } from "../../shared/errors.ts";
import { print } from "../terminal.ts";

interface CostOptions {
  readonly feeds: string;
  readonly interval: string;
  readonly articles: string;
  readonly alerts: string;
  readonly emails: string;
  readonly sms: string;
  readonly alarms: string;
  readonly json?: boolean;
}

export function register(program: Command): void {
  program
    .command("cost")
    .description("Estimates the monthly bill of a deployment, service by service. Needs no AWS.")
    .option("--feeds <n>", "feeds", "100")
    .option("--interval <minutes>", "minutes between two polls of each feed", "5")
    .option("--articles <n>", "new articles of a feed a day", "6")
    .option("--alerts <n>", "alerts a day", "5")
    .option("--emails <n>", "email subscribers", "5")
    .option("--sms <n>", "SMS subscribers", "0")
    .option("--alarms <level>", "frugal, or full: one for each function and queue", "frugal")
    .option("--json", "the whole estimate as JSON")
    .action(async (options: CostOptions) => {
      const { monthlyBill } = await import("../../infra/cost/monthly-bill.ts");
      const { showBill } = await import("../show-bill.ts");
      const bill = monthlyBill({
        feeds: amount("--feeds", options.feeds, 1),
        intervalMinutes: amount("--interval", options.interval, 1),
        articlesPerFeedPerDay: amount("--articles", options.articles),
        alertsPerDay: amount("--alerts", options.alerts),
        emailSubscribers: amount("--emails", options.emails),
        smsSubscribers: amount("--sms", options.sms),
        alarms: alarmLevel(options.alarms),
      });
      print(options.json ? JSON.stringify(bill) : showBill(bill));
    });
}

function alarmLevel(given: string): "frugal" | "full" {
  if (given === "frugal" || given === "full") return given;
  throw new WatchError("USAGE", `--alarms is "${given}", expected frugal or full`);
}

function amount(option: string, given: string, least = 0): number {
  const value = Number(given);
  if (given.trim() === "" || !(Number.isFinite(value) && value >= least))
    throw new WatchError("USAGE", `${option} is "${given}", expected a number of at least ${least}`);
  return value;
}
