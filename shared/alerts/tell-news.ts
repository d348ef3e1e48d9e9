import type { ItemFound } from "../mentions/extraction.ts";
import type { Alert } from "./alert.ts";
import { cleanText } from "./clean-text.ts";
import { categoryName, designationName, directionName, kindName, statusName } from "./words.ts";

/** The news in a line: "Iran to Russia: Shahed-136 drones, at least 200, reported as done". A correction says what was corrected. */
export function newsLine(alert: Alert): string {
  const what = `${directionName(alert.direction)}: ${goods(alert)}`;
  const [change] = alert.changed;
  return alert.kind === "correction" && change !== undefined
    ? `${what}: ${change.charAt(0).toLowerCase()}${change.slice(1).replace(/\.$/, "")}`
    : `${what}, ${statusName(alert.status)}`;
}

/** For a subject line: updates and corrections lead with what changed. */
export function shortNews(alert: Alert): string {
  const [change] = alert.changed;
  if (alert.kind === "new" || change === undefined) return newsLine(alert);
  return `${change.replace(/\.$/, "")} - ${directionName(alert.direction)}: ${goods(alert)}`;
}

/** What moves, as far as the leading sentence says. */
export function goods({ category, evidence }: Alert): string {
  const { items } = evidence.mention;
  const names = [...new Set(items.flatMap(({ designation }) => designation ?? []))].map(designationName);
  const name = names.length > 0 ? `${names.join(" and ")} ${categoryName(category)}` : categoryName(category);
  const kinds = [...new Set(items.map(({ kind }) => kind))].filter((kind) => kind !== "system");
  const what = kinds.length > 0 ? `${kinds.map(kindName).join(" and ")} for ${name}` : name;
  const largest = largestQuantity(items);
  return largest === undefined ? what : `${what}, at least ${largest}`;
}

export function largestQuantity(items: readonly ItemFound[]): number | undefined {
  const counts = items.flatMap(({ quantity }) => quantity?.atLeast ?? []);
  return counts.length === 0 ? undefined : Math.max(...counts);
}

/** Who says so: the one the sentence names, and the feed that carries it. */
export function whoSays({ evidence }: Alert): string {
  const { mention, feedTitle, stateMedia } = evidence;
  const feed = `${cleanText(feedTitle)}${stateMedia ? " (state media)" : ""}`;
  return mention.attribution
    ? `${cleanText(mention.attribution.text)}, in ${feed}`
    : `${feed} (no one named in the sentence)`;
}

/** What the reader would want to know and the alert cannot say. */
export function notKnown(alert: Alert): string[] {
  const { mention } = alert.evidence;
  const gaps = [
    mention.items.every(({ designation }) => designation === undefined) && "which system: no name is given",
    largestQuantity(mention.items) === undefined && "how many: no number is given",
    (mention.places ?? []).length === 0 && "where: no port, airport or plant is named",
    mention.attribution === undefined && "who says so: the sentence names no one",
    (mention.supplier.implied || mention.recipient.implied) && "one side is only implied by the sentence, not named",
    alert.origins.length < 2 && "whether it is so: there is one independent origin",
    alert.status === "prospective" && "whether it will happen",
  ];
  return gaps.filter((gap) => gap !== false && gap !== undefined);
}
