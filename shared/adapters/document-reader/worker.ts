// The entry of the worker thread: it parses what strangers publish, one document at a time, and knows nothing else.
import { parentPort } from "node:worker_threads";
import { readPage } from "../../articles/read-page.ts";
import { toErrorAnswer, WatchError } from "../../errors.ts";
import { readFeed } from "../../feeds/read-feed.ts";
import type { ReadRequest, WorkerMessage } from "./protocol.ts";

function tell(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

async function read(request: ReadRequest): Promise<WorkerMessage> {
  try {
    if (request.kind === "page") return { kind: "page", page: readPage(request) };
    const document = await readFeed(request, request.parsers, (parser) => tell({ kind: "trying", parser }));
    return { kind: "feed", document };
  } catch (thrown) {
    const facts = thrown instanceof WatchError ? thrown.facts : {};
    return { kind: "fault", fault: { ...toErrorAnswer(thrown), facts } };
  }
}

parentPort?.on("message", async (request: ReadRequest) => tell(await read(request)));
tell({ kind: "ready" });
