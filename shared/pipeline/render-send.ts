import { describeFilters } from "../alerts/match-filters.ts";
import type { PlannedSend } from "../alerts/plan-delivery.ts";
import { renderAlert } from "../alerts/render-alert.ts";
import { renderSummary } from "../alerts/render-summary.ts";
import type { Reader, Rendered } from "../alerts/rendered.ts";
import type { Subscriber } from "../alerts/subscriber.ts";

export function readerOf({
  timezone,
  filters,
  smsParts,
}: Pick<Subscriber, "timezone" | "filters" | "smsParts">): Reader {
  return { timezone, because: describeFilters(filters), ...(smsParts && { smsParts }) };
}

/** One alert in full, or several in one message. */
export function renderFor(send: PlannedSend, reader: Reader): Rendered {
  const [first] = send.alerts;
  if (!first) throw new RangeError("a send without alerts");
  return send.occasion ? renderSummary(send.alerts, reader, send.occasion) : renderAlert(first, reader);
}

export function renderSend(send: PlannedSend, subscriber: Subscriber): Rendered {
  return renderFor(send, readerOf(subscriber));
}
