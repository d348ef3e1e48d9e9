import type { ItemKind, Status } from "../mentions/extraction.ts";
import type { AlertPolicy } from "./alert-policy.ts";
import { claimants } from "./grade-severity.ts";
import { isProminent } from "./join-story.ts";
import { detailsOf, type Report } from "./report.ts";
import type { Story } from "./story.ts";
import { designationName, kindName, statusName } from "./words.ts";

/** Begins the key of every fact about the number of origins. */
export const originsKey = "origins:";

/** Something worth telling once. The key is stable: the same fact found again is the same fact. */
export interface Fact {
  readonly key: string;
  /** What changed, a sentence. */
  readonly changed: string;
}

/**
 * What a report tells that the story's readers have not been told, gravest first. `story` is the story with the report joined.
 * Facts are compared with what was alerted, not with what was read: a fact in the background or in a report that could not alert
 * is still news when a report that can brings it.
 */
export function findFacts(story: Story, report: Report, policy: AlertPolicy): Fact[] {
  const known = new Set(story.knownFacts);
  return factsOf(story, report, policy).filter(({ key }) => !known.has(key));
}

function factsOf(story: Story, report: Report, policy: AlertPolicy): Fact[] {
  if (!isProminent(report, policy)) return [];
  const prominent = report.mentions.filter((mention) => isProminent(mention, policy));
  const { designations, kinds, quantities } = detailsOf(prominent);
  return [
    ...statusFact(story, report.status, policy),
    ...officialFact(report),
    ...quantityFact(story, quantities, policy),
    ...newlyNamed(designations, story).map((id) => ({
      key: `designation:${id}`,
      changed: `Newly named: ${designationName(id)}.`,
    })),
    ...kinds.map((kind: ItemKind) => ({ key: `kind:${kind}`, changed: `Newly reported: ${kindName(kind)}.` })),
    ...originFacts(story, policy),
  ];
}

function statusFact(story: Story, status: Status, { alert }: AlertPolicy): Fact[] {
  const told = story.knownFacts
    .filter((key) => key.startsWith("status:"))
    .at(-1)
    ?.slice("status:".length);
  // What was published before the status that the story has by now, and only comes later, is no change of it.
  const isChange = alert.statusChanges.some(({ from, to }) => from === told && to === status);
  const isNews = told === undefined || (isChange && story.status === status);
  if (!isNews) return [];
  const before = isStatus(told) ? `; before: ${statusName(told)}` : "";
  return [{ key: `status:${status}`, changed: `Now ${statusName(status)}${before}.` }];
}

function officialFact({ official, status, evidence }: Report): Fact[] {
  if (!official || status === "prospective") return [];
  const who = evidence.attribution?.text;
  const by = who === undefined ? "" : ` by ${who}`;
  return status === "denied"
    ? [{ key: "official-denial", changed: `Officially denied${by}.` }]
    : [{ key: "official-confirmation", changed: `Officially confirmed${by}.` }];
}

function quantityFact(story: Story, quantities: readonly number[], { alert }: AlertPolicy): Fact[] {
  const largest = quantities.at(-1);
  if (largest === undefined) return [];
  const known = Math.max(
    0,
    ...story.knownFacts.flatMap((key) => (key.startsWith("quantity:") ? Number(key.slice("quantity:".length)) : [])),
  );
  if (known > 0 && largest < known * alert.largerQuantity) return [];
  const changed = known > 0 ? `Now at least ${largest}; before: ${known}.` : `A number is given: at least ${largest}.`;
  return [{ key: `quantity:${largest}`, changed }];
}

/** A name that only says less than one already told ("Shahed" after "Shahed-136") is no news. */
function newlyNamed(designations: readonly string[], { knownFacts }: Story): string[] {
  const told = knownFacts.flatMap((key) => (key.startsWith("designation:") ? key.slice("designation:".length) : []));
  return designations.filter((id) => !told.some((known) => known === id || known.startsWith(`${id}-`)));
}

const ordinals: readonly (string | undefined)[] = [undefined, undefined, "Second", "Third", "Fourth", "Fifth"];

function originFacts(story: Story, { alert }: AlertPolicy): Fact[] {
  const origins = claimants(story);
  return alert.independentOrigins
    .filter((count) => origins.length >= count)
    .map((count) => {
      const [newest, ...others] = origins.map(({ title }) => title).reverse();
      return {
        key: `${originsKey}${count}`,
        changed: `${ordinals[count] ?? `${count}th`} independent origin: ${newest} (besides ${others.reverse().join(", ")}).`,
      };
    });
}

function isStatus(text: string | undefined): text is Status {
  return text === "completed" || text === "prospective" || text === "denied";
}
