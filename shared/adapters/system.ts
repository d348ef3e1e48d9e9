import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Now, Random } from "../pipeline/ports.ts";

export interface System {
  readonly now: Now;
  readonly random: Random;
  readonly newId: () => string;
  readonly sleep: (ms: number) => Promise<void>;
}

/** The clock and chance of the machine. */
export const system: System = {
  now: Date.now,
  random: Math.random,
  newId: () => randomUUID(),
  sleep: (ms) => sleep(ms),
};
