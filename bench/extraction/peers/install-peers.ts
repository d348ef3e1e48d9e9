import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const bench = join(import.meta.dirname, "../..");

/** The peers come with bench/package-lock.json, the first time somebody compares. @throws what npm says when it cannot. */
export async function installPeers(): Promise<void> {
  if (["wink-nlp", "compromise"].every((name) => existsSync(join(bench, "node_modules", name)))) return;
  process.stderr.write("installing the peers (npm ci --prefix bench)\n");
  await promisify(execFile)("npm", ["ci", "--ignore-scripts", "--prefix", bench], { cwd: bench });
}
