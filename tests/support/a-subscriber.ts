import { identifySubscriber } from "../../shared/alerts/identify-subscriber.ts";
import type { Subscriber } from "../../shared/alerts/subscriber.ts";
import { dayMs, nineOClock } from "./an-alert.ts";

/** An email subscriber who confirmed yesterday and follows everything. The id follows from the address, as it does for real. */
export function aSubscriber(changes: Partial<Subscriber> = {}): Subscriber {
  const protocol = changes.protocol ?? "email";
  const address = changes.address ?? (protocol === "email" ? "reader@example.org" : "+15550100123");
  return {
    subscriberId: identifySubscriber({ ok: true, protocol, address, identity: address.toLowerCase() }),
    protocol,
    address,
    filters: {},
    timezone: "UTC",
    state: "confirmed",
    createdAt: nineOClock - dayMs,
    confirmedAt: nineOClock - dayMs,
    ...changes,
  };
}
