import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import * as z from "zod/mini";
import { isTimezone } from "../shared/alerts/local-time.ts";
import type { Subscriber } from "../shared/alerts/subscriber.ts";
import { filtersSchema } from "../shared/alerts/subscriber-schema.ts";
import { toErrorAnswer, WatchError } from "../shared/errors.ts";
import { type SubscribePorts, type SubscribeRequest, subscribe } from "../shared/pipeline/subscribe.ts";
import { countOf } from "./count-of.ts";
import { readAddress } from "./read-subscriber-reference.ts";
import { print, talk } from "./terminal.ts";

const clock = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));

/** What another environment needs of a subscriber: consent is not among it, everybody confirms anew. */
const exportedSchema = z.object({
  protocol: z.enum(["email", "sms"]),
  address: z.string(),
  filters: filtersSchema,
  digest: z.exactOptional(z.enum(["daily", "weekly"])),
  quiet: z.exactOptional(z.object({ from: clock, to: clock })),
  timezone: z.string().check(z.refine(isTimezone, "is no IANA timezone")),
  fallbackId: z.exactOptional(z.string()),
  smsParts: z.exactOptional(z.literal([1, 2, 3])),
});

export type ExportedSubscriber = z.infer<typeof exportedSchema>;

export function toExported(subscriber: Subscriber): ExportedSubscriber {
  const { protocol, address, filters, digest, quiet, timezone, fallbackId, smsParts } = subscriber;
  return {
    protocol,
    address,
    filters,
    ...(digest && { digest }),
    ...(quiet && { quiet }),
    timezone,
    ...(fallbackId && { fallbackId }),
    ...(smsParts && { smsParts }),
  };
}

/**
 * Subscribes line by line; a bad line is answered and does not stop the others.
 * Exit code 1 when there was one.
 */
export async function importSubscribers(
  file: string,
  ports: Omit<SubscribePorts, "now">,
  isDryRun: boolean,
  now: () => number = Date.now,
): Promise<void> {
  // Listing SNS for every line would take a thousand lines some minutes; who is added here is in the table by then.
  let listed: ReturnType<SubscribePorts["registry"]["list"]> | undefined;
  const list = () => {
    listed ??= ports.registry.list();
    return listed;
  };
  const given = { ...ports, registry: { ...ports.registry, list }, now };
  const input = file === "-" ? process.stdin : createReadStream(file, "utf8");
  let line = 0;
  let lines = 0;
  let taken = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() === "") continue;
    lines += 1;
    try {
      const request = readExportedLine(text);
      const answer = isDryRun ? { outcome: "valid" } : await subscribe(request, given);
      const ok = answer.outcome !== "too-soon";
      if (!ok) process.exitCode = 1;
      if (ok) taken += 1;
      print(JSON.stringify({ line, ok, ...answer }));
    } catch (thrown) {
      process.exitCode = 1;
      const { code, message } = toErrorAnswer(thrown);
      print(JSON.stringify({ line, ok: false, error: { code, message: message.replace(/^--/, "") } }));
    }
  }
  talk(`${taken} of ${countOf(lines, "line")} ${isDryRun ? "would be subscribed" : "subscribed"}`);
}

/** @throws {WatchError} INPUT_INVALID, ADDRESS_INVALID */
export function readExportedLine(text: string): SubscribeRequest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new WatchError("INPUT_INVALID", "the line is no JSON", {}, { cause });
  }
  const result = exportedSchema.safeParse(value);
  if (!result.success) throw new WatchError("INPUT_INVALID", z.prettifyError(result.error));
  const { protocol, address, ...preferences } = result.data;
  return { address: readAddress({ [protocol]: address }), ...preferences };
}
