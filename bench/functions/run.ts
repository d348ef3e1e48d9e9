import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { stageDefinition, stageNames } from "../../shared/stages.ts";
import { buildVariants, type Variant } from "./variants.ts";

const script = join(import.meta.dirname, "../../infra/local/stages/run-bundle.mjs");

interface Sample {
  /** CPU of loading the function's code, over that of an empty Node. */
  readonly loadMs: number;
  readonly maxRssKb: number;
}

/**
 * `npm run bench -- functions [--samples 7] [--json]`: what a cold start costs. Each bundle is loaded in a fresh process, the variants taken
 * in turn; CPU is that of the import alone, so an empty Node is zero. The medians are shown.
 */
export async function run(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...options],
    options: { samples: { type: "string", default: "7" }, json: { type: "boolean", default: false } },
  });
  const out = await mkdtemp(join(tmpdir(), "transfer-watch-bench-"));
  const print = (line: string) => process.stdout.write(`${line}\n`);
  try {
    const variants = await buildVariants(out);
    const samples = new Map<Variant, Sample[]>(variants.map((variant) => [variant, []]));
    for (let round = 0; round < Number(values.samples); round++)
      for (const variant of variants) samples.get(variant)?.push(await load(variant));
    if (!values.json)
      print(`functions on ${cpus()[0]?.model ?? "?"} × ${cpus().length}, Node ${process.version}\n\n${header}`);
    for (const stage of stageNames) {
      const measured = variants
        .filter((variant) => variant.stage === stage)
        .map((variant) => ({ ...variant, ...medians(samples.get(variant) ?? []) }));
      print(values.json ? JSON.stringify({ stage, measured }) : row(stage, measured));
    }
  } finally {
    await rm(out, { recursive: true });
  }
}

async function load({ directory }: Variant): Promise<Sample> {
  // Nothing in the environment: the handler loads whole, then its first call says what it misses.
  const env = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true" };
  const running = promisify(execFile)(process.execPath, [script, directory], { env });
  running.child.stdin?.end("{}");
  const { stdout } = await running;
  return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "{}");
}

function medians(samples: readonly Sample[]): Sample {
  const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return {
    loadMs: median(samples.map(({ loadMs }) => loadMs)),
    maxRssKb: median(samples.map(({ maxRssKb }) => maxRssKb)),
  };
}

const header = `${"".padEnd(23)}memory MB |    deployed: KB  load ms  RSS MB | no SDK: load ms | default bundling: KB  load ms`;

function row(stage: (typeof stageNames)[number], measured: readonly (Variant & Sample)[]): string {
  const by = (name: Variant["name"]) => measured.find((variant) => variant.name === name);
  const [deployed, ours, peer] = [by("deployed"), by("without the SDK"), by("default bundling")];
  const number = (value: number | undefined, width: number, digits = 0) => (value ?? 0).toFixed(digits).padStart(width);
  return [
    `${stage.padEnd(23)}${number(stageDefinition(stage).memoryMb, 9)} |`,
    number((deployed?.bytes ?? 0) / 1000, 15),
    number(deployed?.loadMs, 8, 1),
    number((deployed?.maxRssKb ?? 0) / 1024, 7),
    ` |${number(ours?.loadMs, 16, 1)} |`,
    number((peer?.bytes ?? 0) / 1000, 20),
    number(peer?.loadMs, 8, 1),
  ].join(" ");
}
