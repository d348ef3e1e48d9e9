import { WatchError } from "../../errors.ts";
import { feedParsers } from "../../feeds/feed-parsers.ts";
import type { DocumentReader, FeedReading, PageReading } from "../../pipeline/ports.ts";
import { locateWorker, type WorkerCode } from "./locate-worker.ts";
import { ParseWorker } from "./parse-worker.ts";
import type { ReadRequest } from "./protocol.ts";

export interface DocumentReaderOptions {
  /** A document that takes longer is given up; its worker is killed and started anew. */
  readonly timeoutMs?: number;
  /** Heap of the worker; a document that needs more is given up. */
  readonly memoryMb?: number;
  /** Another worker to run: tests have hostile ones. */
  readonly code?: WorkerCode;
}

/**
 * Reads documents in one reused worker thread, one after the other. A parser that hangs or eats the heap takes the
 * worker with it, not the process: the document is answered with PARSE_TIMEOUT or PARSE_LIMIT, unless the other
 * parser can read it.
 */
export function createDocumentReader(options: DocumentReaderOptions = {}): DocumentReader {
  const worker = new ParseWorker({
    timeoutMs: options.timeoutMs ?? 5_000,
    memoryMb: options.memoryMb ?? 256,
    locate: options.code === undefined ? locateWorker : () => Promise.resolve(options.code ?? { text: "" }),
  });
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const turn = last.then(task);
    last = turn.catch(() => {});
    return turn;
  };
  return {
    readFeed: (document) => inTurn(() => readFeed(worker, { ...document, kind: "feed", parsers: feedParsers })),
    readPage: (document) => inTurn(() => readPage(worker, { ...document, kind: "page", parsers: [] })),
    close: () => worker.close(),
  };
}

async function readFeed(worker: ParseWorker, request: ReadRequest): Promise<FeedReading> {
  const { message, tried, wasKilled } = await worker.read(request);
  if (message.kind === "feed") return { ok: true, document: message.document };
  const untried = tried === undefined ? [] : request.parsers.slice(request.parsers.indexOf(tried) + 1);
  // What stopped one parser may not stop the next; what stopped before any parser would stop again.
  if (wasKilled && untried.length > 0) return readFeed(worker, { ...request, parsers: untried });
  return { ok: false, error: toError(message) };
}

async function readPage(worker: ParseWorker, request: ReadRequest): Promise<PageReading> {
  const { message } = await worker.read(request);
  return message.kind === "page" ? { ok: true, page: message.page } : { ok: false, error: toError(message) };
}

function toError(message: Awaited<ReturnType<ParseWorker["read"]>>["message"]): WatchError {
  if (message.kind !== "fault") return new WatchError("INTERNAL", `the parse worker answered "${message.kind}"`);
  const { code, message: text, facts } = message.fault;
  return new WatchError(code, text, facts);
}
