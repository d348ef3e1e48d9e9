import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterEach, describe, expect, it } from "vitest";
import {
  createDocumentReader,
  type DocumentReaderOptions,
} from "../../../../shared/adapters/document-reader/document-reader.ts";
import type { DocumentReader } from "../../../../shared/pipeline/ports.ts";
import { anItem, anRssFeed, asBytes } from "../../../support/a-document.ts";

const url = "https://example.org/feed.xml";
const aFeed = (title: string) => ({ body: asBytes(anRssFeed(anItem(`<title>${title}</title>`))), url });

let reader: DocumentReader | undefined;
afterEach(async () => reader?.close());

function aReader(options: DocumentReaderOptions = {}): DocumentReader {
  reader = createDocumentReader(options);
  return reader;
}

/** A worker that speaks our protocol and does `act` with each request. */
const workerThat = (act: string) => ({
  text: `const { parentPort } = require("node:worker_threads");
    const tell = (message) => parentPort.postMessage(message);
    const feed = (title) => tell({ kind: "feed", document: { format: "rss", feed: {}, entries: [{ title }], warnings: [] } });
    parentPort.on("message", (request) => { ${act} });
    tell({ kind: "ready" });`,
});
const titleIn = async (reading: ReturnType<DocumentReader["readFeed"]>) => {
  const result = await reading;
  return result.ok ? result.document.entries[0]?.title : result.error.code;
};

describe("the document reader", () => {
  it("reads feeds and pages in one worker, each in its turn", async () => {
    const { readFeed, readPage } = aReader();
    const page = { body: asBytes("<html lang=en><title>Harbour opens</title><p>x"), url };
    const answers = await Promise.all([titleIn(readFeed(aFeed("a"))), readPage(page), titleIn(readFeed(aFeed("b")))]);
    expect(answers).toEqual([
      "a",
      { ok: true, page: { title: "Harbour opens", lang: "en", paywalled: false, text: "" } },
      "b",
    ]);
  });

  it("answers with the code and the facts of what went wrong", async () => {
    const reading = await aReader().readFeed({ body: asBytes("<html><title>Log in</title></html>"), url });
    expect(reading).toMatchObject({
      ok: false,
      error: { name: "WatchError", code: "PARSE_NOT_A_FEED", facts: { pageTitle: "Log in" } },
    });
  });

  it("kills a worker that takes too long, and reads the next document with a new one", async () => {
    const { readFeed } = aReader({
      timeoutMs: 150,
      code: workerThat(`if (request.body[0] === 1) for (;;); feed("read");`),
    });
    const readings = [readFeed({ body: Uint8Array.of(1), url }), readFeed({ body: Uint8Array.of(2), url })];
    expect(await Promise.all(readings.map(titleIn))).toEqual(["PARSE_TIMEOUT", "read"]);
  });

  it("asks the second parser when the first one was killed", async () => {
    const code = workerThat(`tell({ kind: "trying", parser: request.parsers[0] });
      if (request.parsers[0] === "feedsmith") for (;;);
      feed(request.parsers.join());`);
    expect(await titleIn(aReader({ timeoutMs: 150, code }).readFeed(aFeed("a")))).toBe("rss-parser");
  });

  it("gives up when the last parser is killed too, and when no parser was at work yet", async () => {
    const code = workerThat(
      `for (const parser of request.body[0] === 1 ? request.parsers : []) tell({ kind: "trying", parser }); for (;;);`,
    );
    const { readFeed } = aReader({ timeoutMs: 100, code });
    const startedAt = performance.now();
    expect(await titleIn(readFeed({ body: Uint8Array.of(1), url }))).toBe("PARSE_TIMEOUT");
    expect(await titleIn(readFeed({ body: Uint8Array.of(2), url }))).toBe("PARSE_TIMEOUT");
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it("survives a worker that eats its heap", async () => {
    const code = workerThat(
      `if (request.body[0] === 1) { const kept = []; for (;;) kept.push(new Array(1000).fill(kept.length)); } feed("read");`,
    );
    const { readFeed } = aReader({ memoryMb: 16, timeoutMs: 10_000, code });
    expect(await titleIn(readFeed({ body: Uint8Array.of(1), url }))).toBe("PARSE_LIMIT");
    expect(await titleIn(readFeed({ body: Uint8Array.of(2), url }))).toBe("read");
  });

  it("survives a worker that overflows its stack, throws, or leaves", async () => {
    const code = workerThat(`const deep = () => deep() + 1;
      if (request.body[0] === 1) deep();
      if (request.body[0] === 2) throw new Error("broken");
      if (request.body[0] === 3) process.exit(7);
      feed("read");`);
    const { readFeed } = aReader({ code });
    const readings = [1, 2, 3, 4].map((byte) => titleIn(readFeed({ body: Uint8Array.of(byte), url })));
    expect(await Promise.all(readings)).toEqual(["PARSE_LIMIT", "INTERNAL", "INTERNAL", "read"]);
  });

  it("says so when the worker does not start, every time", async () => {
    const { readFeed } = aReader({ code: { text: "throw new Error('no worker')" } });
    for (const _ of [1, 2]) {
      const reading = await readFeed(aFeed("a"));
      expect(reading).toMatchObject({
        ok: false,
        error: { code: "INTERNAL", message: expect.stringContaining("no worker") },
      });
    }
  });

  it("reads nothing more once it is closed", async () => {
    const closed = aReader();
    await closed.close();
    expect(await titleIn(closed.readFeed(aFeed("a")))).toBe("INTERNAL");
  });

  it("hands the worker no environment", async () => {
    const code = workerThat(`feed(String(Object.keys(process.env).length));`);
    expect(await titleIn(aReader({ code }).readFeed(aFeed("a")))).toBe("0");
  });

  it("runs bundled as it is deployed, worker.mjs beside the handler, and lets the process end", async () => {
    const folder = await mkdtemp(join(tmpdir(), "reader-"));
    const source = (name: string) => join(import.meta.dirname, "../../../../shared/adapters/document-reader", name);
    try {
      await writeFile(
        join(folder, "handler.ts"),
        `import { createDocumentReader } from ${JSON.stringify(source("document-reader.ts"))};
         const reading = await createDocumentReader().readFeed({ body: new TextEncoder().encode(${JSON.stringify(anRssFeed(anItem("<title>a</title>")))}), url: "" });
         console.log(JSON.stringify(reading.ok && reading.document.entries));`,
      );
      const banner = {
        js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
      };
      const options = { bundle: true, format: "esm", platform: "node", minify: true, banner } as const;
      await build({ ...options, entryPoints: [join(folder, "handler.ts")], outfile: join(folder, "handler.mjs") });
      const worker = await build({
        ...options,
        entryPoints: [source("worker.ts")],
        outfile: join(folder, "worker.mjs"),
        metafile: true,
      });
      const { stdout } = await promisify(execFile)(process.execPath, [join(folder, "handler.mjs")], {
        timeout: 15_000,
      });
      expect(stdout.trim()).toBe('[{"title":"a"}]');
      // The poll function's budget is 900 KB with its worker.
      expect(Object.values(worker.metafile.outputs)[0]?.bytes).toBeLessThan(560_000);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
