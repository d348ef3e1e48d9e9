/**
 * Runs one area's measurements: `npm run bench -- AREA [options]`. An area is a folder here with a run.ts that exports `run`.
 * It is bundled first, as what is deployed is: tsx gives every function its name anew whenever it is made, which would be measured too.
 * What only a comparison needs is installed by bench/package.json, not by the product's.
 */
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

// The deployed functions run Node 24; on an older Node the SDK would print its farewell notice among the figures.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";

const here = import.meta.dirname;
const [area, ...options] = process.argv.slice(2);
const areas = readdirSync(here).filter((name) => existsSync(join(here, name, "run.ts")));

/** Files find what lies beside them wherever the bundle lies. */
const ownFolders = {
  name: "own-folders",
  setup({ onLoad }) {
    onLoad({ filter: /\.m?ts$/, namespace: "file" }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll("import.meta.dirname", JSON.stringify(dirname(path))),
      loader: "ts",
    }));
  },
};

if (area === undefined || !areas.includes(area)) {
  process.stderr.write(`usage: npm run bench -- AREA [options]; areas: ${areas.join(", ")}\n`);
  process.exitCode = 2;
} else {
  const outdir = join(here, "dist", area);
  // With what runs in processes of its own.
  const entries = readdirSync(join(here, area)).filter((name) => name === "run.ts" || name.endsWith("-once.ts"));
  await build({
    entryPoints: entries.map((name) => join(here, area, name)),
    outdir,
    splitting: true,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "error",
    plugins: [ownFolders],
  });
  const { run } = await import(pathToFileURL(join(outdir, "run.mjs")).href);
  await run(options);
}
