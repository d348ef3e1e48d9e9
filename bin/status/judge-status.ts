import type { Status } from "./gather-status.ts";

const latestMs = 5 * 60_000;

/** What is wrong, each a sentence that names the command or section that helps; empty when all is well. */
export function judgeStatus(status: Status): string[] {
  const { pending, deadLetters, alertsOfTheDay, subscribers, environment } = status;
  const lost = (subscribers.vanished ?? 0) + (subscribers.deactivated ?? 0) + (subscribers["opted-out"] ?? 0);
  const always: (string | false)[] = [
    status.pause !== undefined && `everything is paused (${status.pause.reason}): transfer-watch resume`,
    deadLetters > 0 && `${deadLetters} dead letters: transfer-watch queues list`,
    (alertsOfTheDay.FAILED ?? 0) > 0 &&
      `${alertsOfTheDay.FAILED} alerts could not be sent: transfer-watch alerts failed`,
    Object.keys(status.feeds).length === 0 && "no feeds are watched: transfer-watch feeds sync",
    status.feedsThatNeedAPerson > 0 &&
      `${status.feedsThatNeedAPerson} feeds are silent or keep failing: transfer-watch feeds list`,
    (subscribers.confirmed ?? 0) === 0 && "nobody is subscribed: transfer-watch subscribe",
    lost > 0 && `${lost} subscribers no longer get alerts: transfer-watch subscriptions list`,
  ];
  // Where nothing runs nothing is late.
  const whenRunning: (string | false)[] = [
    status.overdueFeeds > 0 && `${status.overdueFeeds} feeds are overdue: docs/operating.md#alarm-stalled`,
    pending.articles.oldestMs > latestMs && "articles wait to be read: docs/operating.md#alarm-pending",
    pending.alerts.oldestMs > latestMs && "alerts wait to be sent: docs/operating.md#alarm-pending",
  ];
  return [...always, ...(environment.isRunning ? whenRunning : [])].filter((problem) => problem !== false);
}
