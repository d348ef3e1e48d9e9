import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import type { BombName } from "./bombs.ts";

export interface Cost {
  readonly outcome: string;
  readonly cpuMs: number;
  readonly maxRssMb: number;
}

export interface ChildReader {
  /** Reads the bomb in a process of its own, which is killed after 20 s. */
  read(name: BombName): Promise<Cost>;
  close(): Promise<void>;
}

export async function aChildReader(): Promise<ChildReader> {
  const folder = await mkdtemp(join(tmpdir(), "bombs-"));
  const outfile = join(folder, "child.cjs");
  await build({
    entryPoints: [join(import.meta.dirname, "child.ts")],
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile,
  });
  return {
    read: async (name) => {
      const { stdout } = await promisify(execFile)(process.execPath, [outfile, name], { timeout: 20_000 });
      return JSON.parse(stdout);
    },
    close: () => rm(folder, { recursive: true }),
  };
}
