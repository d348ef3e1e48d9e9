import type { Status } from "../mentions/extraction.ts";
import type { AlertPolicy } from "./alert-policy.ts";
import type { StatusSaid, Story } from "./story.ts";

/** The story's status with what one more prominent report says. Each status counts from the first that said it, so the order in which they come is all one. */
export function followStatus(
  story: Story,
  entry: StatusSaid,
  policy: AlertPolicy,
): Pick<Story, "status" | "statusHistory" | "said"> {
  const said = withStatus(story.said, entry);
  const statusHistory = [...story.settled, ...orderStatuses(said, story.settled.at(-1)?.status, policy)];
  return { status: statusHistory.at(-1)?.status ?? entry.status, statusHistory, said };
}

function withStatus(said: readonly StatusSaid[], entry: StatusSaid): readonly StatusSaid[] {
  const known = said.find(({ status }) => status === entry.status);
  if (known === undefined) return [...said, entry];
  const isEarlier = entry.at < known.at || (entry.at === known.at && compareIds(entry, known) < 0);
  return isEarlier ? said.map((other) => (other === known ? entry : other)) : said;
}

/** What is planned comes before what is done, and what is said before what is denied, where the times are the same. */
const courseOfThings: readonly Status[] = ["prospective", "completed", "denied"];

/** By when they were published; of those that follow another only the changes that the policy calls news. */
function orderStatuses(
  said: readonly StatusSaid[],
  settled: Status | undefined,
  { alert }: Pick<AlertPolicy, "alert">,
): StatusSaid[] {
  const inOrder = [...said].sort(
    (a, b) => a.at - b.at || courseOfThings.indexOf(a.status) - courseOfThings.indexOf(b.status),
  );
  const history: StatusSaid[] = [];
  for (const entry of inOrder) {
    const before = history.at(-1)?.status ?? settled;
    const isChange = alert.statusChanges.some(({ from, to }) => from === before && to === entry.status);
    if (before === undefined || isChange) history.push(entry);
  }
  return history;
}

export function compareIds(a: { readonly articleId: string }, b: { readonly articleId: string }): number {
  return a.articleId < b.articleId ? -1 : Number(a.articleId > b.articleId);
}
