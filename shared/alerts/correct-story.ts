import type { Article } from "../articles/article.ts";
import type { Status } from "../mentions/extraction.ts";
import type { Alert } from "./alert.ts";
import { alertIdOf } from "./alert-id.ts";
import { evidenceOf, storyFacts } from "./decide-alert.ts";
import type { Report } from "./report.ts";
import type { StatusSaid, Story } from "./story.ts";
import { largestQuantity } from "./tell-news.ts";
import { designationName, statusName } from "./words.ts";

/** What an edited article took back of what an alert had told on its word. */
interface Retraction {
  readonly withdrawn: boolean;
  readonly status?: { readonly from: Status; readonly to: Status };
  readonly quantity?: { readonly from: number; readonly to?: number };
  readonly designations: readonly string[];
}

/**
 * The story after an edit of an article that its last alert rested on, with the correction among its unraised alerts; undefined
 * when the edit took nothing back, or this edit has been corrected already. `report` is what the article tells of the story now.
 */
export function correctStory(
  story: Story,
  { rested, article, report, now }: { rested: Alert; article: Article; report: Report | undefined; now: number },
): Story | undefined {
  const fact = `correction:${article.articleId}:${article.contentHash}`;
  if (story.knownFacts.includes(fact)) return undefined;
  const retraction = findRetraction(rested, report);
  const changed = describe(retraction);
  if (changed.length === 0) return undefined;
  const corrected = takeBack(
    { ...story, corrections: story.corrections + 1 },
    rested,
    article,
    report,
    retraction,
    now,
  );
  const { attempt, pendingSince, dueAt, lastErrorCode, sentAt, ...told } = rested;
  const alert: Alert = {
    ...told,
    alertId: alertIdOf(story, fact),
    kind: "correction",
    status: report?.status ?? rested.status,
    changed,
    // Whoever was told is told of the correction too.
    severityReasons: ["as grave as what it corrects"],
    evidence: report ? evidenceOf(report) : { ...rested.evidence, articleTitle: article.title },
    ...storyFacts(corrected),
    createdAt: now,
    ...pendingAgain,
  };
  return { ...corrected, knownFacts: [...corrected.knownFacts, fact], unraised: [...corrected.unraised, alert] };
}

const pendingAgain = { state: "PENDING", attempts: 0, deliveries: {} } as const;

function findRetraction(rested: Alert, report: Report | undefined): Retraction {
  if (report === undefined) return { withdrawn: true, designations: [] };
  const { items } = rested.evidence.mention;
  const before = largestQuantity(items);
  const after = report.quantities.at(-1);
  const named = items.flatMap(({ designation }) => designation ?? []);
  return {
    withdrawn: false,
    ...(report.status !== rested.status && { status: { from: rested.status, to: report.status } }),
    ...(before !== undefined &&
      (after ?? 0) < before && { quantity: { from: before, ...(after !== undefined && { to: after }) } }),
    designations: [...new Set(named)].filter((id) => !report.designations.includes(id)),
  };
}

function describe({ withdrawn, status, quantity, designations }: Retraction): string[] {
  const lines = [
    withdrawn && "The source no longer says this.",
    status && `Corrected: ${statusName(status.to)}, not ${statusName(status.from)}.`,
    quantity &&
      (quantity.to === undefined
        ? `The source no longer gives the number ${quantity.from}.`
        : `Corrected number: ${quantity.to}, not ${quantity.from}.`),
    designations.length > 0 && `The source no longer names: ${designations.map(designationName).join(", ")}.`,
  ];
  return lines.filter((line): line is string => typeof line === "string");
}

/** Facts that stood on this source alone are no longer known, so that they are news again when somebody else reports them. */
function takeBack(
  story: Story,
  rested: Alert,
  article: Article,
  report: Report | undefined,
  { withdrawn, status, quantity, designations }: Retraction,
  now: number,
): Story {
  const left = withdrawn ? leaveStory(story, article.articleId, now) : forgetWeight(story, article.articleId);
  const isAlone = new Set(story.sources.map(({ origin }) => origin)).size <= 1;
  if (!isAlone || withdrawn) return left;
  const gone = new Set([
    ...(status ? [`status:${rested.status}`, "official-confirmation", "official-denial"] : []),
    ...(quantity ? left.knownFacts.filter((key) => key.startsWith("quantity:")) : []),
    ...designations.map((id) => `designation:${id}`),
  ]);
  const facts = [
    ...left.knownFacts.filter((key) => !gone.has(key)),
    ...(status ? [`status:${status.to}`] : []),
    ...(quantity?.to === undefined ? [] : [`quantity:${quantity.to}`]),
  ];
  return {
    ...left,
    knownFacts: [...new Set(facts)],
    designations: left.designations.filter((id) => !designations.includes(id)),
    quantities: quantity ? [...(report?.quantities ?? [])] : left.quantities,
    ...(status && correctStatus(left, { status: status.to, at: now, articleId: article.articleId })),
  };
}

/** What was said until now happened; from now on the story is what it was corrected to. */
function correctStatus(
  { statusHistory }: Story,
  corrected: StatusSaid,
): Pick<Story, "status" | "statusHistory" | "said" | "settled"> {
  const settled = [...statusHistory, corrected];
  return { status: corrected.status, statusHistory: settled, said: [], settled };
}

/** Without the article that withdrew: its origin goes with it when nothing else stands on it, and the story when nothing is left. */
function leaveStory(story: Story, articleId: string, now: number): Story {
  const sources = story.sources.filter((source) => source.articleId !== articleId);
  if (sources.length === 0) return { ...story, withdrawnAt: now };
  const origins = new Set(sources.map(({ origin }) => origin));
  return {
    ...forgetWeight(story, articleId),
    sources,
    origins: story.origins.filter(({ name }) => origins.has(name)),
  };
}

/** What an article took back gives no weight to what others say. */
function forgetWeight(story: Story, articleId: string): Story {
  const { weightiest, ...rest } = story;
  return weightiest?.articleId === articleId ? rest : story;
}
