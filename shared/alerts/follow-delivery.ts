import type { Delivery } from "./alert.ts";

/** Enough to see a hold, a failure and a retry; an outage of days must not swell the row. */
const mostEarlier = 4;

/** What has become of it now, with what had become of it before. */
export function followDelivery(before: Delivery | undefined, now: Delivery): Delivery {
  if (before === undefined) return now;
  const { earlier = [], ...last } = before;
  return { ...now, earlier: [...earlier, last].slice(-mostEarlier) };
}
