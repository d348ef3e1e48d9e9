import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureColdStarts } from "./measure-cold-starts.ts";
import { measureLatency } from "./measure-latency.ts";
import { measureMemory } from "./measure-memory.ts";
import { showColdStarts, showLatency, showMemory } from "./show-results.ts";
import { buildVariants } from "./variants.ts";

const parts = ["cold", "memory", "latency"] as const;

/**
 * `npm run bench -- functions [--only cold,memory,latency] [--samples 7] [--feeds 100] [--rounds 11] [--json]`: what a cold start of each
 * function costs beside its peers, how much memory its main job takes, and our own share of the way from a feed to SNS.
 */
export async function run(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...options],
    options: {
      only: { type: "string", default: parts.join(",") },
      samples: { type: "string", default: "7" },
      feeds: { type: "string", default: "100" },
      rounds: { type: "string", default: "11" },
      json: { type: "boolean", default: false },
    },
  });
  const print = (part: string, shown: readonly string[], raw: unknown) =>
    process.stdout.write(values.json ? `${JSON.stringify({ part, result: raw })}\n` : `${shown.join("\n")}\n\n`);
  const isWanted = (part: (typeof parts)[number]) => values.only.split(",").includes(part);
  const out = await mkdtemp(join(tmpdir(), "transfer-watch-bench-"));
  if (!values.json)
    process.stdout.write(
      `functions on ${cpus()[0]?.model ?? "?"} × ${cpus().length}, Node ${process.version}, load average ${loadavg()[0]?.toFixed(1)}${busy()}\n\n`,
    );
  try {
    const variants = isWanted("cold") || isWanted("memory") ? await buildVariants(out) : [];
    if (isWanted("cold")) {
      const results = await measureColdStarts(variants, Number(values.samples));
      print("cold", showColdStarts(results), results);
    }
    if (isWanted("memory")) {
      const deployed = new Map(variants.filter(({ name }) => name === "deployed").map((v) => [v.stage, v.directory]));
      const results = await measureMemory((stage) => deployed.get(stage) ?? "");
      print("memory", showMemory(results), results);
    }
    if (isWanted("latency")) {
      const result = await measureLatency({ feeds: Number(values.feeds), rounds: Number(values.rounds) });
      print("latency", showLatency(result), result);
    }
  } finally {
    await rm(out, { recursive: true });
  }
}

/** Waiting for a core counts in wall time, and a shared cache slows every core. */
function busy(): string {
  return (loadavg()[0] ?? 0) > cpus().length ? ": busy, so that times say as much about its other work" : "";
}
