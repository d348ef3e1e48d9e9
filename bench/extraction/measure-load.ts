import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Figure } from "./figure.ts";
import { median } from "./interleave.ts";
import { withPrebuilt } from "./loaders.ts";

interface Loaded {
  readonly firstMs: number;
  readonly warmMs: number;
  readonly memoryMb: number;
}

/** From files to an extractor, in fresh processes one after another and in turn; each goes on to load some more times, warm. */
export async function measureLoad(samples: number): Promise<Figure[]> {
  return await withPrebuilt(async (file, bytes) => {
    const source: Loaded[] = [];
    const prebuilt: Loaded[] = [];
    for (let sample = 0; sample < samples; sample++) {
      source.push(await loadInProcess("source", file));
      prebuilt.push(await loadInProcess("prebuilt", file));
    }
    const of = (loaded: readonly Loaded[], pick: (one: Loaded) => number) => median(loaded.map(pick));
    const [warm, first, memory] = [
      (one: Loaded) => one.warmMs,
      (one: Loaded) => one.firstMs,
      (one: Loaded) => one.memoryMb,
    ];
    const size = `${(bytes / 1e6).toFixed(1)} MB on disk`;
    return [
      { name: "rules from source, warm", value: of(source, warm), unit: "ms", atMost: 15 },
      { name: "rules from source, in a fresh process", value: of(source, first), unit: "ms" },
      { name: "memory of the rules from source", value: of(source, memory), unit: "MB", atMost: 10 },
      { name: "prebuilt rules, in a fresh process", value: of(prebuilt, first), unit: "ms", atMost: 5, detail: size },
      { name: "prebuilt rules, warm", value: of(prebuilt, warm), unit: "ms" },
      { name: "memory of the prebuilt rules", value: of(prebuilt, memory), unit: "MB" },
    ];
  });
}

async function loadInProcess(form: string, file: string): Promise<Loaded> {
  const script = fileURLToPath(new URL("load-once.mjs", import.meta.url)); // beside this one when bundled
  const args = [script, form, file];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout);
}
