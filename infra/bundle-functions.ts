import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { compileRules } from "../shared/adapters/rules/compile-rules.ts";
import { prebuiltName } from "../shared/adapters/rules/load-packed-rules.ts";
import { packedRules, watchFolder } from "../shared/adapters/rules/packed-rules.ts";
import { writePrebuilt } from "../shared/adapters/rules/prebuilt/write-prebuilt.ts";
import { rulesToPublish, yamlAsJson } from "../shared/adapters/rules/rule-texts.ts";
import { type StageName, stageDefinition, stageNames } from "../shared/stages.ts";
import { leaveOutUnused } from "./leave-out-unused.ts";

const root = join(import.meta.dirname, "..");

export interface Bundle {
  readonly stage: StageName;
  readonly directory: string;
  /** Minified code, the worker, every shared chunk and undici's parser counted; without source maps. */
  readonly codeBytes: number;
}

/**
 * Bundles functions/*.ts, each into a folder of its own that is uploaded as it is: index.mjs, its source map, the document worker where
 * strangers' documents are parsed, rules/ (as JSON, and compiled) and feeds.yaml (as JSON) where they are read.
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
  if (readsRules) await packRules(join(directory, "rules"), trigger.kind !== "deploy");
  if (trigger.kind === "deploy")
    await writeFile(join(directory, "feeds.yaml"), yamlAsJson(await readFile(join(root, "feeds.yaml"), "utf8")));
  return { stage, directory, codeBytes };
}

/**
 * As JSON, which is YAML too (see json-as-yaml.ts), and compiled where texts are read by them, for a cold start. Both are of the same
 * texts, so that mentions carry the same version whichever is read.
 * @throws {WatchError} RULES_INVALID
 */
async function packRules(directory: string, readsTexts: boolean): Promise<void> {
  const { files, version } = rulesToPublish(packedRules().files);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), text);
  }
  if (readsTexts)
    await writeFile(join(directory, prebuiltName), writePrebuilt(compileRules(files, watchFolder), version));
}

/** @returns the bytes of code that it made */
async function bundleCode(outdir: string, entryPoints: Record<string, string>): Promise<number> {
  await build({
    entryPoints,
    outdir,
    outExtension: { ".js": ".mjs" },
    absWorkingDir: root,
    bundle: true,
    splitting: true, // what handler and worker share is there once
    minify: true,
    charset: "utf8", // Cyrillic and Persian letters as they are, in two bytes instead of six
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
    plugins: [leaveOutUnused],
    logLevel: "warning",
  });
  const code = (await readdir(outdir)).filter((name) => /[.](mjs|wasm)$/.test(name));
  const sizes = await Promise.all(code.map(async (name) => (await stat(join(outdir, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
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
