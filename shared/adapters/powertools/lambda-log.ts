import { Logger, type LogItem } from "@aws-lambda-powertools/logger";
import type { Context } from "aws-lambda";
import type { LogLevel } from "../../config.ts";
import type { Log, LogFacts } from "../../log.ts";
import { cleanText, toJsonLine } from "./json-line.ts";

export type WriteLine = (line: string) => void;
export const writeToStdout: WriteLine = (line) => void process.stdout.write(`${line}\n`);

/** The log port on Powertools' logger: JSON lines with request id and trace id. Facts are cleaned once more on their way out. */
export class LambdaLog implements Log {
  readonly #logger: Logger;
  readonly #threshold: number;

  constructor(options: { readonly service: string; readonly level: LogLevel; readonly write?: WriteLine }) {
    this.#logger = new LineLogger(options.service, options.level, options.write ?? writeToStdout);
    this.#threshold = levels.indexOf(options.level);
  }

  /** Every later line carries this invocation's request id. */
  beginInvocation(context: Context): void {
    this.#logger.addContext(context);
  }

  debug = (message: string, facts?: LogFacts) => this.#say("DEBUG", message, facts);
  info = (message: string, facts?: LogFacts) => this.#say("INFO", message, facts);
  warn = (message: string, facts?: LogFacts) => this.#say("WARN", message, facts);
  error = (message: string, facts?: LogFacts) => this.#say("ERROR", message, facts);

  #say(level: LogLevel, message: string, facts: LogFacts = {}): void {
    if (levels.indexOf(level) < this.#threshold) return;
    const method = { DEBUG: "debug", INFO: "info", WARN: "warn", ERROR: "error" } as const;
    this.#logger[method[level]](cleanText(message), clean(facts));
  }
}

const levels: readonly LogLevel[] = ["DEBUG", "INFO", "WARN", "ERROR"];
/** Names that belong to the line itself: a fact of that name gets an underscore. */
const reserved = new Set(["level", "message", "timestamp", "service", "sampling_rate", "xray_trace_id"]);

function clean(facts: LogFacts): Record<string, string | number | boolean | null> {
  const cleaned: Record<string, string | number | boolean | null> = {};
  for (const [name, value] of Object.entries(facts)) {
    if (value === undefined) continue;
    cleaned[reserved.has(name) ? `${name}_` : name] = typeof value === "string" ? cleanText(value) : value;
  }
  return cleaned;
}

/** Writes through our own bounded, escaping line writer; which levels are written is decided by LambdaLog. */
class LineLogger extends Logger {
  readonly #write: WriteLine;

  constructor(serviceName: string, level: LogLevel, write: WriteLine) {
    super({ serviceName, logLevel: level });
    this.#write = write;
  }

  protected override printLog(_level: number, item: LogItem): void {
    item.prepareForPrint();
    this.#write(toJsonLine(item.getAttributes()));
  }
}
