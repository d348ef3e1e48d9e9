import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { toErrorAnswer, WatchError } from "../shared/errors.ts";
import { print } from "./terminal.ts";

/**
 * A pure step as a filter: one JSON line in, one JSON line out, in order. A bad line is answered with
 * `{"ok": false, "error": {"code", "message"}}` (and its id or file, where it names one) and never stops the rest.
 */
export async function filterLines(
  answer: (value: Record<string, unknown>) => object | Promise<object>,
  input: Readable = process.stdin,
): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    print(JSON.stringify(await answerLine(line, answer)));
  }
}

async function answerLine(
  line: string,
  answer: (value: Record<string, unknown>) => object | Promise<object>,
): Promise<object> {
  let names: Record<string, unknown> = {};
  try {
    const value = parseObject(line);
    names = Object.fromEntries(
      ["id", "file"].filter((name) => typeof value[name] === "string").map((name) => [name, value[name]]),
    );
    return await answer(value);
  } catch (thrown) {
    return { ...names, ok: false, error: toErrorAnswer(thrown) };
  }
}

function parseObject(line: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new WatchError("INPUT_INVALID", "the line is no JSON", {}, { cause });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new WatchError("INPUT_INVALID", "the line is no JSON object");
  }
  return value as Record<string, unknown>;
}
