import type { Now, Random } from "../../pipeline/ports.ts";

/** Our manners towards one host, whatever number of its feeds we follow. */
export interface HostLimiter {
  /** Waits for a turn at the host; the answer gives the turn back. Rejects with the signal's reason. */
  enter(host: string, signal: AbortSignal): Promise<() => void>;
}

export interface HostLimiterOptions {
  readonly concurrent?: number;
  /** Between the starts of two requests; 0 switches spacing off (for a demo on loopback). */
  readonly spacingMs?: number;
  readonly now?: Now;
  readonly random?: Random;
  /** Resolves later; a test may advance its clock instead. */
  readonly wait?: (ms: number) => Promise<void>;
}

interface HostTurns {
  active: number;
  nextStartAt: number;
  readonly waiting: Waiter[];
  timed: boolean;
}

interface Waiter {
  start(): void;
}

const manyHosts = 1_000;
const jitterShare = 0.25; // so that two processes with the same feeds drift apart

/** At most two requests to a host at a time, their starts at least a second (and up to a quarter more) apart. */
export function createHostLimiter(options: HostLimiterOptions = {}): HostLimiter {
  const {
    concurrent = 2,
    spacingMs = 1_000,
    now = () => performance.now(),
    random = Math.random,
    wait = waitFor,
  } = options;
  const hosts = new Map<string, HostTurns>();

  const proceed = (turns: HostTurns): void => {
    if (turns.timed || turns.active >= concurrent || turns.waiting.length === 0) return;
    if (turns.nextStartAt > now()) {
      resumeLater(turns);
      return;
    }
    turns.active += 1;
    turns.nextStartAt = now() + spacingMs * (1 + jitterShare * random());
    turns.waiting.shift()?.start();
    proceed(turns);
  };

  const resumeLater = (turns: HostTurns): void => {
    turns.timed = true;
    void wait(turns.nextStartAt - now()).then(() => {
      turns.timed = false;
      proceed(turns);
    });
  };

  /** Forgets hosts that nobody uses or waits for, so that a long life with many hosts stays small. */
  const forgetIdle = (): void => {
    for (const [host, turns] of hosts)
      if (turns.active === 0 && turns.waiting.length === 0 && turns.nextStartAt <= now()) hosts.delete(host);
  };

  return {
    enter: (host, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        if (hosts.size >= manyHosts) forgetIdle();
        const turns = hosts.get(host) ?? { active: 0, nextStartAt: 0, waiting: [], timed: false };
        hosts.set(host, turns);
        const waiter: Waiter = {
          start() {
            signal.removeEventListener("abort", leave);
            resolve(() => {
              turns.active -= 1;
              proceed(turns);
            });
          },
        };
        const leave = () => {
          turns.waiting.splice(turns.waiting.indexOf(waiter), 1);
          reject(signal.reason);
        };
        signal.addEventListener("abort", leave, { once: true });
        turns.waiting.push(waiter);
        proceed(turns);
      }),
  };
}

function waitFor(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
