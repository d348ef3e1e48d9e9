import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const small = join(import.meta.dirname, "../fixtures/watches/north-korea-russia");

/** The small watch in a repository of git of its own. */
export interface RulesRepository {
  /** The folder of the watch in the work tree. */
  readonly watch: string;
  /** Writes another text in place of one in a file of the watch. */
  change(file: string, from: string, to: string): void;
  /** Answers with the revision. */
  commit(): string;
  remove(): void;
}

export function aRulesRepository(): RulesRepository {
  const folder = mkdtempSync(join(tmpdir(), "rules-"));
  const watch = join(folder, "rules", "korea");
  cpSync(small, watch, { recursive: true });
  const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, encoding: "utf8" }).trim();
  git("init", "-q");
  return {
    watch,
    change(file, from, to) {
      const path = join(watch, file);
      const text = readFileSync(path, "utf8");
      if (!text.includes(from)) throw new RangeError(`${file} has no ${from}`);
      writeFileSync(path, text.replace(from, to));
    },
    commit() {
      git("add", "-A");
      git("-c", "user.name=A. Tester", "-c", "user.email=tester@example.org", "commit", "-q", "-m", "rules");
      return git("rev-parse", "HEAD");
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
