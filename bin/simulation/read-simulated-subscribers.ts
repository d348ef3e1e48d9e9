import { readFileSync } from "node:fs";
import { identifySubscriber } from "../../shared/alerts/identify-subscriber.ts";
import type { Subscriber } from "../../shared/alerts/subscriber.ts";
import { WatchError } from "../../shared/errors.ts";
import { readExportedLine } from "../import-subscribers.ts";

/** Who is assumed when nobody is named: everything at once, grave news at night by telephone, and a digest. */
const examples = [
  { protocol: "email", address: "everything@example.org", filters: {}, timezone: "UTC" },
  {
    protocol: "sms",
    address: "+15550100123",
    filters: { minSeverity: "high" },
    quiet: { from: "22:00", to: "07:00" },
    timezone: "Europe/Kyiv",
  },
  { protocol: "email", address: "digest@example.org", filters: {}, digest: "daily", timezone: "Europe/London" },
];

/**
 * Confirmed subscribers from a file that `subscriptions export` wrote, subscribed before the first article is seen.
 * @throws {WatchError} INPUT_INVALID, ADDRESS_INVALID naming the line
 */
export async function readSimulatedSubscribers(file: string | undefined, createdAt: number): Promise<Subscriber[]> {
  const lines =
    file === undefined ? examples.map((row) => JSON.stringify(row)) : readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      const { address, ...preferences } = readExportedLine(line);
      return [
        {
          subscriberId: identifySubscriber(address),
          protocol: address.protocol,
          address: address.address,
          ...preferences,
          state: "confirmed" as const,
          createdAt,
          confirmedAt: createdAt,
        },
      ];
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new WatchError("INPUT_INVALID", `${file ?? "examples"}:${index + 1}: ${reason}`, {}, { cause });
    }
  });
}
