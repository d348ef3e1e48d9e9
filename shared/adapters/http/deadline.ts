import { WatchError } from "../../errors.ts";

/** One time limit over many steps. While paused (waiting for our own turn at a host) it does not run. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Runs the wait with the clock stopped; the caller's own signal still ends it. */
  paused<T>(wait: () => Promise<T>): Promise<T>;
  /** Ends everything under way with this fault. */
  fail(error: WatchError): void;
  end(): void;
}

/** Its signal aborts with a WatchError: FETCH_TIMEOUT after totalMs, or when the caller stops. */
export function startDeadline(totalMs: number, caller?: AbortSignal): Deadline {
  const controller = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    controller.signal.addEventListener("abort", () => reject(controller.signal.reason), { once: true });
  });
  aborted.catch(() => {}); // nobody may be waiting for it
  let remainingMs = totalMs;
  let startedAt = performance.now();
  const timeUp = () =>
    controller.abort(new WatchError("FETCH_TIMEOUT", `the fetch took longer than ${totalMs} ms`, { totalMs }));
  let timer = setTimeout(timeUp, remainingMs);
  const stop = () =>
    controller.abort(new WatchError("FETCH_TIMEOUT", "the caller stopped the fetch", { stopped: true }));
  if (caller?.aborted) stop();
  else caller?.addEventListener("abort", stop, { once: true });
  return {
    signal: controller.signal,
    async paused(wait) {
      clearTimeout(timer);
      remainingMs -= performance.now() - startedAt;
      try {
        return await Promise.race([wait(), aborted]);
      } finally {
        startedAt = performance.now();
        timer = setTimeout(timeUp, Math.max(0, remainingMs));
      }
    },
    fail: (error) => controller.abort(error),
    end() {
      clearTimeout(timer);
      caller?.removeEventListener("abort", stop);
    },
  };
}
