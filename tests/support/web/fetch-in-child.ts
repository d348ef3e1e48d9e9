import { execFile } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";

export interface ChildFetch {
  /** An error code, or the kind of outcome. */
  readonly code: string;
  readonly bytes: number;
  readonly ms: number;
  /** The process's peak of resident memory. */
  readonly peakMb: number;
}

const root = join(import.meta.dirname, "../../..");
let bundle: Promise<string> | undefined;

/**
 * Fetches one URL in a process of its own, so that its peak memory is its own. `guarded` is our fetcher, `naive` the built-in fetch
 * with no limit at all.
 */
export async function fetchInChild(url: string, how: "guarded" | "naive"): Promise<ChildFetch> {
  bundle ??= buildChild();
  const { stdout } = await promisify(execFile)(process.execPath, [await bundle, url, how], { timeout: 60_000 });
  return JSON.parse(stdout);
}

async function buildChild(): Promise<string> {
  const outfile = join(await mkdtemp(join(tmpdir(), "fetch-child-")), "child.mjs");
  await build({
    stdin: { contents: child, resolveDir: root, loader: "ts" },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile,
    logLevel: "silent",
    banner: {
      js: `import { createRequire } from "node:module"; const require = createRequire(${JSON.stringify(join(root, "package.json"))});`,
    },
  });
  return outfile;
}

const child = `
import { createDocumentFetcher } from "./shared/adapters/http/fetch-document.ts";
const [url, how] = process.argv.slice(2);
const startedAt = performance.now();
const answer = how === "naive" ? await naive() : await guarded();
const ms = Math.round(performance.now() - startedAt);
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify({ ...answer, ms, peakMb }));
async function naive() {
  const bytes = (await (await fetch(url)).arrayBuffer()).byteLength;
  return { code: "fetched", bytes };
}
async function guarded() {
  const fetcher = createDocumentFetcher({ contactUrl: "", allowPrivateNetwork: true });
  const outcome = await fetcher.fetch({ url, accept: "feed" });
  await fetcher.close();
  if (outcome.kind === "failed") return { code: outcome.error.code, bytes: 0 };
  return { code: outcome.kind, bytes: outcome.kind === "fetched" ? outcome.body.length : 0 };
}
`;
