import { execFile } from "node:child_process";
import { basename, dirname, resolve } from "node:path";
import { promisify } from "node:util";
import { WatchError } from "../../errors.ts";
import type { RuleFiles } from "./compile-rules.ts";

const run = promisify(execFile);
const maxBuffer = 16 * 1024 * 1024;

/**
 * The rule files as they were in a revision of git, by path from the folder that holds the watch's; the work tree is not touched.
 * @throws {WatchError} INPUT_INVALID when there is no such revision, or no rules in it
 */
export async function readRevision(
  revision: string,
  folder: string,
): Promise<{ readonly files: RuleFiles; readonly folder: string }> {
  const watch = resolve(folder);
  const git = async (...args: string[]) => (await run("git", args, { cwd: dirname(watch), maxBuffer })).stdout;
  try {
    const commit = (await git("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`)).trim();
    const paths = (await git("ls-tree", "-r", "-z", "--name-only", commit)).split("\0");
    const files: Record<string, string> = {};
    for (const path of paths.filter((name) => name.endsWith(".yaml") && name.includes("/")))
      files[path] = await git("show", `${commit}:./${path}`);
    if (Object.keys(files).length > 0) return { files, folder: basename(watch) };
  } catch (cause) {
    throw new WatchError("INPUT_INVALID", `git has no rules at ${revision}`, {}, { cause });
  }
  throw new WatchError("INPUT_INVALID", `git has no rules at ${revision}`);
}
