import { execFile } from "node:child_process";
import { basename, dirname, relative, resolve } from "node:path";
import { promisify } from "node:util";
import { WatchError } from "../../errors.ts";
import type { RuleFiles } from "./compile-rules.ts";

const run = promisify(execFile);
const maxBuffer = 16 * 1024 * 1024;

/**
 * The rule files as they were in a revision of git, by path from the folder that holds the watch's; the work tree is not touched.
 * @throws {WatchError} INPUT_INVALID when the watch is in no repository of git, or there is no such revision, or no such watch in it
 */
export async function readRevision(
  revision: string,
  folder: string,
): Promise<{ readonly files: RuleFiles; readonly folder: string }> {
  const watch = resolve(folder);
  const name = basename(watch);
  const git = (...args: string[]) => runGit(dirname(watch), args);
  const top = await git("rev-parse", "--show-toplevel");
  if (top === undefined) throw new WatchError("INPUT_INVALID", `${folder} is in no repository of git`);
  const commit = await git("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`);
  if (commit === undefined)
    throw new WatchError("INPUT_INVALID", `there is no revision of git and no folder called "${revision}"`);
  const listed = (await git("ls-tree", "-r", "-z", "--name-only", commit.trim())) ?? "";
  const paths = listed.split("\0").filter((path) => path.endsWith(".yaml") && path.includes("/"));
  if (!paths.includes(`${name}/watch.yaml`)) {
    const place = relative(top.trim(), watch) || ".";
    throw new WatchError("INPUT_INVALID", `the revision "${revision}" has no watch in ${place}`);
  }
  const files: Record<string, string> = {};
  for (const path of paths) files[path] = (await git("show", `${commit.trim()}:./${path}`)) ?? "";
  return { files, folder: name };
}

/** What git prints, undefined when it refuses. */
async function runGit(cwd: string, args: readonly string[]): Promise<string | undefined> {
  try {
    return (await run("git", args, { cwd, maxBuffer })).stdout;
  } catch (error) {
    if (error instanceof Error && "code" in error && typeof error.code === "number") return undefined;
    throw new WatchError("INPUT_INVALID", "git cannot be run", {}, { cause: error });
  }
}
