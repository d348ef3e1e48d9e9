import { Worker } from "node:worker_threads";
import type { FeedParser } from "../../feeds/feed-parsers.ts";
import type { WorkerCode } from "./locate-worker.ts";
import type { ReadFault, ReadRequest, WorkerMessage } from "./protocol.ts";

export interface WorkerOutcome {
  readonly message: Exclude<WorkerMessage, { kind: "ready" | "trying" }>;
  /** The parser that was at work last, if any. */
  readonly tried: FeedParser | undefined;
  /** The worker was killed over this document, or died of it. */
  readonly wasKilled: boolean;
}

/** Starting takes part of a second; on a busy machine some. It does not count against a document's time. */
const startLimitMs = 30_000;

/** One worker thread: started when first needed, killed when a document takes too long, then started anew. */
export class ParseWorker {
  private running: Promise<Worker> | undefined;
  private isClosed = false;

  constructor(
    private readonly options: {
      readonly timeoutMs: number;
      readonly memoryMb: number;
      readonly locate: () => Promise<WorkerCode>;
    },
  ) {}

  /** Reads one document; call it again only when it has answered. Never rejects over what a document does. */
  async read(request: ReadRequest): Promise<WorkerOutcome> {
    if (this.isClosed)
      return { message: fault("INTERNAL", "the document reader is closed"), tried: undefined, wasKilled: false };
    this.running ??= this.start();
    let worker: Worker;
    try {
      worker = await this.running;
    } catch (cause) {
      this.running = undefined;
      return {
        message: fault("INTERNAL", `the parse worker did not start: ${String(cause)}`),
        tried: undefined,
        wasKilled: false,
      };
    }
    const outcome = await this.ask(worker, request);
    if (outcome.wasKilled) {
      this.running = undefined;
      await worker.terminate();
    }
    return outcome;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const worker = await this.running?.catch(() => undefined);
    await worker?.terminate();
  }

  private async start(): Promise<Worker> {
    const code = await this.options.locate();
    // A small nursery: 32 MB of it cost 25 MB of memory more and saved no time.
    const resourceLimits = { maxOldGenerationSizeMb: this.options.memoryMb, maxYoungGenerationSizeMb: 8 };
    // Nothing of the process is passed on: a parser needs no environment.
    const settings = { resourceLimits, env: {}, execArgv: [] };
    const worker =
      "file" in code ? new Worker(code.file, settings) : new Worker(code.text, { ...settings, eval: true });
    // A killed worker may still report an error: unheard, it would end the process.
    worker.on("error", () => {});
    const first = await this.nextOf(worker, startLimitMs, () => true);
    if (first.message?.kind !== "ready") {
      await worker.terminate();
      throw new Error(first.fault?.message ?? "its first word was not that it is ready");
    }
    worker.once("exit", () => {
      this.running = undefined;
    });
    // An idle worker must not keep the process alive.
    worker.unref();
    return worker;
  }

  private async ask(worker: Worker, request: ReadRequest): Promise<WorkerOutcome> {
    let tried: FeedParser | undefined;
    worker.ref();
    const answer = this.nextOf(worker, this.options.timeoutMs, (message) => {
      if (message.kind === "trying") tried = message.parser;
      return message.kind !== "trying";
    });
    worker.postMessage(request);
    const { message, fault: died } = await answer;
    worker.unref();
    if (message === undefined || message.kind === "ready" || message.kind === "trying")
      return { message: { kind: "fault", fault: died ?? unexpected }, tried, wasKilled: true };
    return { message, tried, wasKilled: false };
  }

  /** The first message that `isWanted`, or what happened instead: too late, out of memory, gone. */
  private nextOf(
    worker: Worker,
    limitMs: number,
    isWanted: (message: WorkerMessage) => boolean,
  ): Promise<{ readonly message?: WorkerMessage; readonly fault?: ReadFault }> {
    return new Promise((resolve) => {
      const settle = (result: { readonly message?: WorkerMessage; readonly fault?: ReadFault }) => {
        clearTimeout(timer);
        worker.off("message", onMessage).off("error", onError).off("exit", onExit);
        resolve(result);
      };
      const onMessage = (message: WorkerMessage) => isWanted(message) && settle({ message });
      const onError = (error: Error & { readonly code?: string }) => settle({ fault: this.faultOf(error) });
      const onExit = (status: number) =>
        settle({ fault: { code: "INTERNAL", message: `the parse worker ended (${status})`, facts: {} } });
      const timer = setTimeout(() => {
        const { timeoutMs } = this.options;
        settle({
          fault: { code: "PARSE_TIMEOUT", message: `reading took longer than ${limitMs} ms`, facts: { timeoutMs } },
        });
      }, limitMs);
      worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    });
  }

  private faultOf(error: Error & { readonly code?: string }): ReadFault {
    const { memoryMb } = this.options;
    if (error.code === "ERR_WORKER_OUT_OF_MEMORY")
      return { code: "PARSE_LIMIT", message: `reading needs more than ${memoryMb} MB`, facts: { memoryMb } };
    if (error instanceof RangeError) return { code: "PARSE_LIMIT", message: error.message, facts: {} };
    return { code: "INTERNAL", message: `the parse worker failed: ${error.message}`, facts: {} };
  }
}

const unexpected: ReadFault = { code: "INTERNAL", message: "the parse worker spoke out of turn", facts: {} };

function fault(code: ReadFault["code"], message: string): Extract<WorkerMessage, { kind: "fault" }> {
  return { kind: "fault", fault: { code, message, facts: {} } };
}
