import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

/** The clock and chance of the machine. */
export const system = {
  now: Date.now,
  random: Math.random,
  newId: () => randomUUID(),
  sleep: (ms: number): Promise<void> => sleep(ms),
};
