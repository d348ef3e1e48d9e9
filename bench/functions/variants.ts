import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { bundleFunctions } from "../../infra/bundle-functions.ts";
import { leaveOutUnused } from "../../infra/leave-out-unused.ts";
import { type StageName, stageNames } from "../../shared/stages.ts";

const root = join(import.meta.dirname, "../..");

/** One way to bundle a function: where it lies and how big its code is, in bytes. */
export interface Variant {
  readonly name: "deployed" | "without the SDK" | "default bundling";
  readonly stage: StageName;
  readonly directory: string;
  readonly bytes: number;
}

/** As deployed; the same with the AWS SDK taken out, to see what is ours; and the peer: esbuild as it comes, with all of cheerio. */
export async function buildVariants(out: string): Promise<Variant[]> {
  const deployed = await bundleFunctions(join(out, "deployed"));
  const others = await Promise.all(
    stageNames.flatMap((stage) => [
      bundle(stage, "without the SDK", join(out, "without-sdk", stage), [withoutSdk, leaveOutUnused]),
      bundle(stage, "default bundling", join(out, "default", stage), [allOfCheerio]),
    ]),
  );
  return [
    ...deployed.map(({ stage, directory, codeBytes }) => ({
      name: "deployed" as const,
      stage,
      directory,
      bytes: codeBytes,
    })),
    ...others,
  ];
}

async function bundle(stage: StageName, name: Variant["name"], directory: string, plugins: Plugin[]): Promise<Variant> {
  await mkdir(directory, { recursive: true });
  const isPeer = name === "default bundling";
  const entries = {
    index: `functions/${stage}.ts`,
    ...(stage === "poll-feeds" && { worker: "shared/adapters/document-reader/worker.ts" }),
  };
  const { metafile } = await build({
    entryPoints: entries,
    outdir: directory,
    outExtension: { ".js": ".mjs" },
    absWorkingDir: root,
    bundle: true,
    minify: !isPeer,
    platform: "node",
    target: "node20",
    format: "esm",
    mainFields: ["module", "main"],
    banner: { js: 'import { createRequire as __r } from "node:module"; const require = __r(import.meta.url);' },
    plugins,
    metafile: true,
    logLevel: "error",
  });
  const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  return { name, stage, directory, bytes };
}

const withoutSdk: Plugin = {
  name: "without-sdk",
  setup(setup) {
    setup.onLoad({ filter: /node_modules[/\\](@aws-sdk|@smithy|@aws)[/\\]/ }, () => ({
      contents: "module.exports = new Proxy(function () {}, { get: (target, name) => target[name] ?? target });",
      loader: "js",
    }));
  },
};

const allOfCheerio: Plugin = {
  name: "all-of-cheerio",
  setup(setup) {
    setup.onResolve({ filter: /^cheerio\/slim$/ }, ({ resolveDir, kind }) =>
      setup.resolve("cheerio", { resolveDir, kind }),
    );
  },
};
