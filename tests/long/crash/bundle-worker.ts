import { cp, mkdir, mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "../../..");

/** The worker as one file that starts in a fraction of a second, with what a deployed function has beside it. */
export async function bundleWorker(): Promise<{ readonly folder: string; readonly file: string }> {
  const cache = join(root, "node_modules/.cache"); // so that what is not bundled is found
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "crash-worker-"));
  await build({
    entryPoints: {
      index: join(root, "tests/long/crash/worker.ts"),
      worker: join(root, "shared/adapters/document-reader/worker.ts"),
    },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    mainFields: ["module", "main"],
    // The stand-ins stay in the harness; the worker only speaks to them.
    external: ["dynalite", "fauxqs", "esbuild"],
    banner: { js: 'import { createRequire as __r } from "node:module"; const require = __r(import.meta.url);' },
    logLevel: "error",
  });
  await cp(join(root, "rules"), join(folder, "rules"), { recursive: true });
  return { folder, file: join(folder, "index.mjs") };
}
