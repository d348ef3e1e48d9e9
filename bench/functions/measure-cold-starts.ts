import { invokeBundle } from "../../infra/local/stages/invoke-bundle.ts";
import { median } from "./percentile.ts";
import type { Variant } from "./variants.ts";

export interface ColdStart extends Variant {
  /** Of loading the function's code, over that of an empty Node. */
  readonly loadMs: number;
  readonly maxRssKb: number;
}

/** Each bundle is loaded in a fresh process, the variants taken in turn; CPU is that of the import alone, so an empty Node is zero. */
export async function measureColdStarts(variants: readonly Variant[], samples: number): Promise<readonly ColdStart[]> {
  const runs = new Map<Variant, { loadMs: number[]; maxRssKb: number[] }>(
    variants.map((variant) => [variant, { loadMs: [], maxRssKb: [] }]),
  );
  for (let round = 0; round < samples; round++)
    for (const [{ directory }, { loadMs, maxRssKb }] of runs) {
      // Nothing in the environment: the handler loads whole, then its first call says what it misses.
      const sample = await invokeBundle(directory, {});
      loadMs.push(sample.loadMs);
      maxRssKb.push(sample.maxRssKb);
    }
  return [...runs].map(([variant, { loadMs, maxRssKb }]) => ({
    ...variant,
    loadMs: median(loadMs),
    maxRssKb: median(maxRssKb),
  }));
}
