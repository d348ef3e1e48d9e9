import type { Command } from "commander";
import { type Preferences, readPreferences, type WrittenPreferences } from "../shared/alerts/read-preferences.ts";
import { WatchError } from "../shared/errors.ts";

/** Takes "a,b" and the option given twice alike; "-" and "_" are the same in names of directions. */
function collect(text: string, earlier: readonly string[] | undefined): string[] {
  const values = text.split(",").map((value) => value.trim());
  return [...(earlier ?? []), ...values.filter((value) => value !== "")];
}

const collectDirections = (text: string, earlier: readonly string[] | undefined): string[] =>
  collect(text.replaceAll("-", "_"), earlier);

/** The options that say what a subscriber wants and when. */
export function addPreferenceOptions(command: Command): Command {
  return command
    .option("--min-severity <severity>", "high, medium or low: nothing below it")
    .option("--direction <directions>", "iran_to_russia, russia_to_iran; several with commas", collectDirections)
    .option("--category <categories>", "missile, drone; several with commas", collect)
    .option("--status <statuses>", "completed, prospective, denied; several with commas", collect)
    .option("--language <languages>", "languages of the articles, e.g. en,fa", collect)
    .option("--digest <period>", "daily or weekly: one message at eight in the morning instead of one an alert")
    .option("--quiet <hours>", "e.g. 22:00-07:00: only alerts of high severity come then, all others after")
    .option("--parts <count>", "with --sms: up to so many parts a message, 1 to 3, each paid for (default: 1)")
    .option("--timezone <name>", "IANA name for quiet hours, digests and times in messages (default: UTC)");
}

/** @throws {WatchError} USAGE naming every option at fault */
export function readPreferenceOptions(options: WrittenPreferences): Preferences {
  const read = readPreferences(options);
  if (read.ok) return read.preferences;
  throw new WatchError("USAGE", read.faults.map(({ field, problem }) => `--${field} ${problem}`).join("; "));
}
