import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { type StageName, stageDefinition, stageNames } from "../shared/stages.ts";

const root = join(import.meta.dirname, "..");

export interface Bundle {
  readonly stage: StageName;
  readonly directory: string;
  /** Minified code in bytes: entry and worker, without source maps and data. */
  readonly codeBytes: number;
}

/**
 * Bundles functions/*.ts, each into a folder of its own that is uploaded as it is: index.mjs, its source map, the document worker where
 * strangers' documents are parsed, and rules/ and feeds.yaml where they are read.
 */
export async function bundleFunctions(
  outDirectory: string,
  stages: readonly StageName[] = stageNames,
): Promise<readonly Bundle[]> {
  return await Promise.all(stages.map((stage) => bundleFunction(stage, join(outDirectory, stage))));
}

async function bundleFunction(stage: StageName, directory: string): Promise<Bundle> {
  const { touchesInternet, readsRules, trigger } = stageDefinition(stage);
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const codeBytes = await bundleCode(directory, {
    index: join(root, "functions", `${stage}.ts`),
    ...(touchesInternet && { worker: join(root, "shared/adapters/document-reader/worker.ts") }),
  });
  if (readsRules) await cp(join(root, "rules"), join(directory, "rules"), { recursive: true });
  if (trigger.kind === "deploy") await cp(join(root, "feeds.yaml"), join(directory, "feeds.yaml"));
  return { stage, directory, codeBytes };
}

async function bundleCode(outdir: string, entryPoints: Record<string, string>): Promise<number> {
  const { metafile } = await build({
    entryPoints,
    outdir,
    outExtension: { ".js": ".mjs" },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    sourcemap: "linked",
    sourcesContent: false, // line numbers are enough, and the sources are in the repository
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    // CommonJS packages (rss-parser's among them) call require, which an ECMAScript module does not have.
    banner: {
      js: 'import { createRequire as __require } from "node:module"; const require = __require(import.meta.url);',
    },
    metafile: true,
    logLevel: "warning",
  });
  const sizes = Object.entries(metafile.outputs).filter(([path]) => path.endsWith(".mjs"));
  return sizes.reduce((sum, [, { bytes }]) => sum + bytes, 0);
}

/** A hash of everything in the folder: changes exactly when what is deployed changes. */
export async function contentVersion(directory: string): Promise<string> {
  const hash = createHash("sha256");
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  for (const file of files.sort()) {
    hash.update(file.slice(directory.length));
    hash.update(await readFile(file));
  }
  return hash.digest("hex").slice(0, 16);
}
