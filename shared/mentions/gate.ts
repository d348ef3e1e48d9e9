import type { Ruleset } from "./compile-ruleset.ts";

export interface Gate {
  /** Whether a text may name the rarer side of the watch. Never false for one that does. */
  mayName(text: string): boolean;
}

export function buildGate(_ruleset: Ruleset): Gate {
  return { mayName: () => true };
}
