import type { Now, RulesetStore } from "../../pipeline/ports.ts";
import type { Observed } from "../powertools/observe.ts";
import { loadPackedRules } from "./load-packed-rules.ts";
import { fromSource } from "./packed-rules.ts";
import { publishedRules } from "./published-rules.ts";
import type { RulesAtHand } from "./rules-at-hand.ts";

/** The rules in force for one stage, in the form it reads: those that came with the code until others are published. */
export function followRules<Read>(
  toRead: (rules: RulesAtHand) => Read,
  parts: { readonly rules: Pick<RulesetStore, "inForce" | "read">; readonly now: Now },
): (observed: Observed) => { current(): Promise<Read> } {
  let followed: { current(): Promise<Read> } | undefined;
  return (observed) => {
    if (followed === undefined) {
      const { version, load } = loadPackedRules(observed);
      const packed = { version, load: () => toRead(load()) };
      followed = publishedRules({ packed, compile: (files) => toRead(fromSource(files)), ...parts, log: observed.log });
    }
    return followed;
  };
}
