import { sameEnvironment } from "../environment-options.ts";
import type { Status } from "./gather-status.ts";

const latestMs = 5 * 60_000;
/** Of the watched feeds: a few fail at any time, so many at once have a cause of ours. */
const mostFailing = 0.5;

/** States in which a feed is not polled. */
const unwatched: ReadonlySet<string> = new Set(["disabled", "paused", "gone"]);

/** What is wrong, each a sentence that names the command or section that helps; empty when all is well. */
export function judgeStatus(status: Status): string[] {
  const { pending, deadLetters, alertsOfTheDay, subscribers, environment } = status;
  const lost = (subscribers.vanished ?? 0) + (subscribers.deactivated ?? 0) + (subscribers["opted-out"] ?? 0);
  const watched = Object.entries(status.feeds).reduce((sum, [state, n]) => sum + (unwatched.has(state) ? 0 : n), 0);
  const failing = (status.feeds.failing ?? 0) + (status.feeds.blocked ?? 0);
  const here = sameEnvironment(environment);
  const always: (string | false)[] = [
    status.pause !== undefined && `everything is paused (${status.pause.reason}): transfer-watch resume${here}`,
    deadLetters > 0 && `${deadLetters} dead letters: transfer-watch queues list${here}`,
    (alertsOfTheDay.FAILED ?? 0) > 0 &&
      `${alertsOfTheDay.FAILED} alerts could not be sent: transfer-watch alerts failed${here}`,
    watched === 0 && `no feeds are watched: transfer-watch feeds sync${here}`,
    failing > 0 &&
      failing >= watched * mostFailing &&
      `${failing} of ${watched} feeds cannot be read now, so it may be the network: transfer-watch feeds list${here}`,
    status.feedsThatNeedAPerson > 0 &&
      `${status.feedsThatNeedAPerson} feeds are silent or keep failing: transfer-watch feeds list${here}`,
    (subscribers.confirmed ?? 0) === 0 && `nobody is subscribed: transfer-watch subscribe${here}`,
    lost > 0 && `${lost} subscribers no longer get alerts: transfer-watch subscriptions list${here}`,
  ];
  // Where nothing runs nothing is late.
  const whenRunning: (string | false)[] = [
    status.overdueFeeds > 0 && `${status.overdueFeeds} feeds are overdue: docs/operating.md#alarm-stalled`,
    pending.articles.oldestMs > latestMs && "articles wait to be read: docs/operating.md#alarm-pending",
    pending.alerts.oldestMs > latestMs && "alerts wait to be sent: docs/operating.md#alarm-pending",
  ];
  return [...always, ...(environment.isRunning ? whenRunning : [])].filter((problem) => problem !== false);
}
