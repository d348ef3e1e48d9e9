/**
 * Runs one area's measurements: `npm run bench -- AREA [options]`. An area is a folder here with a run.ts that exports `run`.
 * What only a comparison needs is installed by bench/package.json, not by the product's.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { register } from "tsx/esm/api";

// The deployed functions run Node 24; on an older Node the SDK would print its farewell notice among the figures.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";
register();

const here = import.meta.dirname;
const [area, ...options] = process.argv.slice(2);
const areas = readdirSync(here).filter((name) => existsSync(join(here, name, "run.ts")));

if (area === undefined || !areas.includes(area)) {
  process.stderr.write(`usage: npm run bench -- AREA [options]; areas: ${areas.join(", ")}\n`);
  process.exitCode = 2;
} else {
  const { run } = await import(`./${area}/run.ts`);
  await run(options);
}
