import { doubtOf } from "./rule.ts";
import type { Candidate } from "./scene.ts";

export interface Pair {
  readonly supplier: Candidate;
  readonly recipient: Candidate;
}

/** The first supplier and recipient, in order of preference, that are two different actors. */
export function choosePair(
  suppliers: readonly Candidate[],
  recipients: readonly Candidate[],
  makers: readonly string[],
): Pair | undefined {
  let best: (Pair & { cost: number }) | undefined;
  suppliers.forEach((supplier, s) => {
    recipients.forEach((recipient, r) => {
      if (supplier.actor === recipient.actor || supplier.hit === recipient.hit) return;
      if (supplier.place.side !== "pair" && supplier.hit && recipient.group?.members.includes(supplier.hit)) return;
      // Of two readings that are as good, the recipient nearer to the cue: "to Iran warned that to Russia it not give".
      // "flew missiles to Tehran and got drones": who acts for want of others is the last to act.
      const isLast = recipient.isAside === true && !recipient.group?.forms.includes("object");
      const nearer = (recipient.place.side === "before" ? r * 1.01 : r) + (isLast ? 0.5 : 0);
      const doubt = doubtOf[supplier.place.side] + doubtOf[recipient.place.side];
      const undeclined = isUndeclined(supplier) ? 10 : 0;
      const cost = s + nearer + undeclined + (doubt + (returnsToMaker(recipient, makers) ? 2 : 0)) * 10;
      if (!best || cost < best.cost) best = { supplier, recipient, cost };
    });
  });
  return best;
}

/** Hardly anybody gives a maker its own goods: "Russia talks with Iran about the sale of S-400s". */
export const returnsToMaker = (recipient: Candidate, makers: readonly string[]) =>
  recipient.actor !== undefined && makers.includes(recipient.actor);

/** "поставки иранских дронов РФ": a name without cases stands where one of these is asked for only if nobody else does. */
export const isUndeclined = ({ group, place: { form } }: Candidate) =>
  (form === "instrumental" || form === "locative") && ["name", form].every((known) => group?.forms.includes(known));
