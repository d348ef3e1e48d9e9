import type { ItemFound } from "../mentions/extraction.ts";
import type { Alert } from "./alert.ts";
import { cleanText } from "./clean-text.ts";
import { showLink } from "./show-link.ts";
import { categoryName, designationName, directionName, kindName, statusName } from "./words.ts";

/** What is known in a line: "Iran to Russia: Shahed-136 drones, at least 200, reported as done". A correction says what was corrected. */
export function newsLine(alert: Alert): string {
  return alert.kind === "correction"
    ? shortNews(alert)
    : `${directionName(alert.direction)}: ${goods(alert)}, ${statusName(alert.status)}`;
}

/** The news itself, for a subject or a text message: of an update or a correction what changed, "… drones - now at least 300; before: 200". */
export function shortNews(alert: Alert): string {
  const [change] = alert.changed;
  if (alert.kind === "new" || change === undefined) return newsLine({ ...alert, kind: "new" });
  const shown = change.replace(/ \(besides .*\)/, "").replace(/\.$/, "");
  return `${directionName(alert.direction)}: ${goodsNamed(alert)} - ${shown.charAt(0).toLowerCase()}${shown.slice(1)}`;
}

/** What moves, as far as the leading sentence says. */
export function goods(alert: Alert): string {
  const largest = largestQuantity(alert.evidence.mention.items);
  return largest === undefined ? goodsNamed(alert) : `${goodsNamed(alert)}, at least ${largest}`;
}

/** The same without a number. */
function goodsNamed({ category, evidence }: Alert): string {
  const { items } = evidence.mention;
  const names = [...new Set(items.flatMap(({ designation }) => designation ?? []))].map(designationName);
  const name = names.length > 0 ? `${names.join(" and ")} ${categoryName(category)}` : categoryName(category);
  const kinds = [...new Set(items.map(({ kind }) => kind))].filter((kind) => kind !== "system");
  return kinds.length > 0 ? `${kinds.map(kindName).join(" and ")} for ${name}` : name;
}

export function largestQuantity(items: readonly ItemFound[]): number | undefined {
  const counts = items.flatMap(({ quantity }) => quantity?.atLeast ?? []);
  return counts.length === 0 ? undefined : Math.max(...counts);
}

/** Who says so: the one the sentence names, and the feed that carries it; `show` makes each fit for where it is shown. */
export function whoSays({ evidence }: Alert, show: (text: string) => string = cleanText): string {
  const { mention, feedTitle, stateMedia } = evidence;
  const feed = `${show(feedTitle)}${stateMedia ? " (state media)" : ""}`;
  return mention.attribution
    ? `${show(mention.attribution.text)}, in ${feed}`
    : `${feed} (no one named in the sentence)`;
}

/** Whose report it is, in letters that can be read in ASCII: Arabic script has no vowels to write, so there it is the link's host. */
export function plainSource({ evidence }: Alert): string | undefined {
  const { feedTitle, articleLink } = evidence;
  if (!isArabic(feedTitle)) return feedTitle;
  const link = showLink(articleLink);
  return link && new URL(link).hostname;
}

export const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text);

/** "2 independent origins, denied by 1 more". */
export function countOrigins({ origins }: Pick<Alert, "origins">): string {
  const denying = origins.filter(({ denies }) => denies).length;
  const claiming = origins.length - denying;
  const claim = `${claiming} independent origin${claiming === 1 ? "" : "s"}`;
  return denying === 0 ? claim : `${claim}, denied by ${denying} other${denying === 1 ? "" : "s"}`;
}

/** What the reader would want to know and the alert cannot say. */
export function notKnown(alert: Alert): string[] {
  const { mention } = alert.evidence;
  const claiming = alert.origins.filter(({ denies }) => !denies).length;
  const gaps = [
    mention.items.every(({ designation }) => designation === undefined) && "which system: no name is given",
    largestQuantity(mention.items) === undefined && "how many: no number is given",
    (mention.places ?? []).length === 0 && "where: no port, airport or plant is named",
    mention.attribution === undefined && "who says so: the sentence names no one",
    (mention.supplier.implied || mention.recipient.implied) && "one side is only implied by the sentence, not named",
    claiming === 1 && "whether it is so: one independent origin says it",
    claiming === 0 && "whether it was ever said elsewhere: we have read the denial alone",
    alert.status === "prospective" && "whether it will happen",
  ];
  return gaps.filter((gap) => gap !== false && gap !== undefined);
}
