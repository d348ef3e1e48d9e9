import type { Log } from "../../log.ts";
import type { Now, RulesetStore } from "../../pipeline/ports.ts";
import type { RuleFiles } from "./compile-rules.ts";
import { packedRules } from "./packed-rules.ts";
import { publishedRules } from "./published-rules.ts";

/** The rules in force for one stage, in the form it reads: those that came with the code until others are published. */
export function followRules<Compiled>(
  compile: (files: RuleFiles) => Compiled,
  parts: { readonly rules: Pick<RulesetStore, "inForce" | "read">; readonly now: Now },
): (log: Log) => { current(): Promise<Compiled> } {
  let followed: { current(): Promise<Compiled> } | undefined;
  return (log) => {
    if (followed === undefined) {
      const { files, version } = packedRules();
      followed = publishedRules({ packed: { version, load: () => compile(files) }, compile, ...parts, log });
    }
    return followed;
  };
}
