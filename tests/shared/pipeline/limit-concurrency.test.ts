import { describe, expect, it } from "vitest";
import { limitConcurrency } from "../../../shared/pipeline/limit-concurrency.ts";

describe("a limit of concurrency", () => {
  it("lets so many run at a time, all in the end, and answers each its own", async () => {
    const limiter = limitConcurrency(3);
    let running = 0;
    let most = 0;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        limiter(async () => {
          most = Math.max(most, ++running);
          await new Promise((resolve) => setTimeout(resolve, 1));
          running--;
          return index;
        }),
      ),
    );
    expect(most).toBe(3);
    expect(answers).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  it("gives back the place of one that fails", async () => {
    const limiter = limitConcurrency(1);
    await expect(limiter(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await limiter(async () => "next")).toBe("next");
  });
});
