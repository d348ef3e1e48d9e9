import type { Alert } from "../alerts/alert.ts";
import { decideAlert, type QuietReason } from "../alerts/decide-alert.ts";
import { earliestStory, findStory, type JoinReason } from "../alerts/find-story.ts";
import { beginStory, isProminent, joinStory } from "../alerts/join-story.ts";
import type { Report } from "../alerts/report.ts";
import type { Story } from "../alerts/story.ts";
import { WatchError } from "../errors.ts";
import type { ExtractPorts } from "./extract-ports.ts";
import { logFailure } from "./log-failure.ts";

/** What one report did to its story. */
export interface Telling {
  readonly report?: Report;
  /** Absent when it belongs to none. */
  readonly storyId?: string;
  readonly joined?: JoinReason | "begins";
  readonly alerts: readonly Alert[];
  /** Why no alert was raised. */
  readonly reason?: QuietReason;
}

/** More writers at one story than this do not happen: ten functions run at a time. */
const mostTries = 20;
const dayMs = 86_400_000;

/** Joins a report to its story, or begins one, and raises what is to be told. */
export async function tellStory(report: Report, ports: ExtractPorts): Promise<Telling> {
  const { policy, stories, now } = ports;
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const until = Math.max(now(), report.at) + dayMs;
    const { stories: recent, nextStoryId } = await stories.recent(earliestStory(report.at, policy), until);
    const match = findStory(report, recent, policy);
    if (match === undefined && !isProminent(report, policy)) {
      return { report, alerts: [], reason: "in the body, and no story matches" };
    }
    // The index may be behind: what is decided on is the row itself.
    const base = match && ((await stories.get(match.story.storyId)) ?? match.story);
    const joined = base ? joinStory(base, report, policy) : beginStory(nextStoryId, report, policy);
    const decision = decideAlert(joined, report, policy, now());
    const raised = await saveAndRaise(base, decision.story, ports);
    if (raised === undefined) continue;
    const { storyId } = decision.story;
    return {
      report,
      storyId,
      joined: match?.reason ?? "begins",
      alerts: raised,
      ...(decision.kind === "quiet" && { reason: decision.reason }),
    };
  }
  throw busy(report.article.articleId);
}

/** Changes a stored story; answers the alerts that this raised. */
export async function changeStory(
  storyId: string,
  change: (story: Story) => Story | undefined,
  ports: ExtractPorts,
): Promise<readonly Alert[]> {
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const base = await ports.stories.get(storyId);
    const changed = base && change(base);
    if (changed === undefined) return [];
    const raised = await saveAndRaise(base, changed, ports);
    if (raised !== undefined) return raised;
  }
  throw busy(storyId);
}

/**
 * The story claims its facts together with the alerts that tell them, then the alerts are put, then the story lets go of them:
 * whoever finds some still there puts them again, which changes nothing when they are there. Undefined when another writer was first.
 */
async function saveAndRaise(
  base: Story | undefined,
  changed: Story,
  ports: ExtractPorts,
): Promise<readonly Alert[] | undefined> {
  const isChanged = base === undefined || JSON.stringify(base) !== JSON.stringify(changed);
  const revision = base?.revision ?? 0;
  if (isChanged && !(await ports.stories.save(changed, revision))) return undefined;
  if (changed.unraised.length === 0) return [];
  const raised = await raise(changed.unraised, ports);
  await ports.stories.save({ ...changed, unraised: [] }, isChanged ? revision + 1 : revision);
  return raised;
}

/** Puts alerts in the outbox; answers those that were not there. The queue is only speed: without it the sweep finds them. */
async function raise(alerts: readonly Alert[], ports: ExtractPorts): Promise<readonly Alert[]> {
  const added: Alert[] = [];
  for (const alert of alerts) {
    if (!(await ports.alerts.add(alert))) continue;
    added.push(alert);
    ports.metrics.count("AlertRaised", 1, dimensionsOf(alert));
  }
  try {
    if (added.length > 0) await ports.alertQueue.send(added.map(({ alertId }) => ({ v: 1, alertId })));
  } catch (thrown) {
    logFailure(ports.log, "alerts are stored and cannot be queued: the sweep will", { alerts: added.length }, thrown);
  }
  return added;
}

function dimensionsOf({ direction, severity }: Alert) {
  const isNamed = direction === "iran_to_russia" || direction === "russia_to_iran" || direction === "both";
  return { direction: isNamed ? direction : "other", severity } as const;
}

function busy(id: string): WatchError {
  return new WatchError("STORE_UNAVAILABLE", `too many writers at the story of ${id}`, { id });
}
