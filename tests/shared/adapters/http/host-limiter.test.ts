import { describe, expect, it } from "vitest";
import { createHostLimiter } from "../../../../shared/adapters/http/host-limiter.ts";

/** A clock that waits by being advanced: timers fire in order when their time has come. */
function aClock() {
  let time = 0;
  const timers: { at: number; fire: () => void }[] = [];
  return {
    now: () => time,
    wait: (ms: number) => new Promise<void>((fire) => timers.push({ at: time + ms, fire })),
    async advance(ms: number) {
      const end = time + ms;
      for (;;) {
        await settle();
        timers.sort((a, b) => a.at - b.at);
        const next = timers[0];
        if (next === undefined || next.at > end) break;
        timers.shift();
        time = Math.max(time, next.at);
        next.fire();
      }
      time = end;
      await settle();
    },
  };
}
const settle = () => new Promise((resolve) => setImmediate(resolve));
const never = new AbortController().signal;

function aLimiter(options: { readonly random?: () => number; readonly spacingMs?: number } = {}) {
  const clock = aClock();
  const limiter = createHostLimiter({ now: clock.now, wait: clock.wait, random: () => 0, ...options });
  const starts: number[] = [];
  const leaves: (() => void)[] = [];
  const ask = (host = "news.example", signal = never) =>
    limiter.enter(host, signal).then((leave) => {
      starts.push(clock.now());
      leaves.push(leave);
    });
  return { clock, starts, leaves, ask };
}

describe("turns at a host", () => {
  it("are two at a time and a second apart", async () => {
    const { clock, starts, leaves, ask } = aLimiter();
    for (let n = 0; n < 4; n += 1) void ask();
    await clock.advance(10_000);
    expect(starts).toEqual([0, 1_000]);
    leaves[0]?.();
    await clock.advance(0);
    expect(starts).toEqual([0, 1_000, 10_000]);
    leaves[1]?.();
    await clock.advance(500);
    expect(starts).toHaveLength(3);
    await clock.advance(500);
    expect(starts).toEqual([0, 1_000, 10_000, 11_000]);
  });

  it("are up to a quarter further apart by chance", async () => {
    const { clock, starts, leaves, ask } = aLimiter({ random: () => 0.999 });
    void ask();
    void ask();
    await clock.advance(1_249);
    expect(starts).toEqual([0]);
    await clock.advance(10);
    expect(starts).toHaveLength(2);
    expect(leaves).toHaveLength(2);
  });

  it("do not wait for another host", async () => {
    const { clock, starts, ask } = aLimiter();
    void ask("a.example");
    void ask("b.example");
    await clock.advance(0);
    expect(starts).toEqual([0, 0]);
  });

  it("keep their distance after the host was left", async () => {
    const { clock, starts, leaves, ask } = aLimiter();
    void ask();
    await clock.advance(10);
    leaves[0]?.();
    void ask();
    await clock.advance(2_000);
    expect(starts).toEqual([0, 1_000]);
  });

  it("are given up by whoever stops waiting, with its reason, and go to the next", async () => {
    const { clock, starts, ask } = aLimiter();
    const stop = new AbortController();
    void ask();
    const stopped = ask("news.example", stop.signal);
    void ask();
    await clock.advance(10);
    stop.abort(new Error("enough"));
    await expect(stopped).rejects.toThrow("enough");
    await clock.advance(2_000);
    expect(starts).toEqual([0, 1_000]);
  });

  it("are not spaced when spacing is off, yet still two at a time", async () => {
    const { clock, starts, ask } = aLimiter({ spacingMs: 0 });
    for (let n = 0; n < 3; n += 1) void ask();
    await clock.advance(0);
    expect(starts).toEqual([0, 0]);
  });
});
