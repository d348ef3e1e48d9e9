import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Figure } from "./figure.ts";
import { median } from "./interleave.ts";

interface Loaded {
  readonly firstMs: number;
  readonly warmMs: number;
  readonly memoryMb: number;
}

/** From rule files to an extractor, in fresh processes one after another; each goes on to load some more times, warm. */
export async function measureLoad(samples: number): Promise<Figure[]> {
  const source = await loadInProcesses("source", samples);
  const loaded = (pick: (one: Loaded) => number) => median(source.map(pick));
  return [
    { name: "rules from source, warm", value: loaded((one) => one.warmMs), unit: "ms", atMost: 15 },
    { name: "rules from source, in a fresh process", value: loaded((one) => one.firstMs), unit: "ms" },
    { name: "memory of the rules from source", value: loaded((one) => one.memoryMb), unit: "MB", atMost: 10 },
  ];
}

async function loadInProcesses(form: string, samples: number): Promise<Loaded[]> {
  const script = join(import.meta.dirname, "load-once.ts");
  const loaded: Loaded[] = [];
  for (let sample = 0; sample < samples; sample++) {
    const args = ["--expose-gc", "--import", "tsx", script, form];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    loaded.push(JSON.parse(stdout));
  }
  return loaded;
}
