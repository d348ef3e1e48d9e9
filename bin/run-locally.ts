import { holdDataFolder, isHeld } from "../infra/local/data-folder.ts";
import { localReaders, subscribeLocalReaders } from "../infra/local/local-readers.ts";
import { refillQueues } from "../infra/local/refill-queues.ts";
import { type Local, startLocal } from "../infra/local/start-local.ts";
import { readFeedsFile } from "../shared/adapters/feeds-file/read-feeds-file.ts";
import { readContactUrl } from "../shared/config.ts";
import { WatchError } from "../shared/errors.ts";
import type { FeedSettings } from "../shared/feeds/feed.ts";
import { MINUTE } from "../shared/feeds/interval.ts";
import { syncFeeds } from "../shared/pipeline/sync-feeds.ts";
import { type ConnectedEnvironment, connectEnvironment } from "./connect-environment.ts";
import { showRun } from "./show-run.ts";
import { talk } from "./terminal.ts";

export interface RunOptions {
  readonly once?: boolean;
  readonly feeds: string;
  readonly data: string;
  readonly allowPrivateNetwork?: boolean;
  /** Alert on what a feed that is new already holds; unless said, only with `once`. */
  readonly backfill?: boolean;
  readonly json?: boolean;
}

/**
 * Runs the whole product here, with its data in a folder: once, or until Ctrl-C.
 * @throws {WatchError} FEEDS_INVALID naming every fault of the feeds file, USAGE when another run holds the folder
 */
export async function runLocally(options: RunOptions): Promise<void> {
  const { allowPrivateNetwork = false, json = false } = options;
  const feeds = await readFeedsFile(options.feeds, { allowPrivateNetwork });
  const folder = await holdDataFolder(options.data);
  if (!isHeld(folder)) throw new WatchError("USAGE", `another run already watches with ${options.data}`);
  const shown = showRun({ json });
  let local: Local | undefined;
  let environment: ConnectedEnvironment | undefined;
  try {
    local = await startLocal({ data: options.data, allowPrivateNetwork, observe: shown.observe });
    environment = connectEnvironment(local.standIns);
    folder.publish(local.standIns);
    await bringFeedsInLine(feeds, environment, options);
    shown.nameFeeds(await environment.feeds.list());
    await refillQueues({ ...environment, now: Date.now });
    await greetReaders(environment, local.standIns.outbox);
    const from = Date.now();
    if (options.once) await runOnce(local);
    else await runUntilStopped(local);
    talk(shown.end());
    if (options.once) await showAlerts(environment, from, local.standIns.outbox);
  } finally {
    environment?.close();
    await local?.close();
    folder.release();
  }
}

async function bringFeedsInLine(
  listed: readonly FeedSettings[],
  environment: ConnectedEnvironment,
  { feeds: file, once = false, backfill = once }: RunOptions,
): Promise<void> {
  const settings = backfill ? listed.map((feed) => ({ ...feed, backfill })) : listed;
  // A feed is due when its minute has begun: one that is new is due at once.
  const now = () => Math.floor(Date.now() / MINUTE) * MINUTE;
  const plan = await syncFeeds(settings, { ...environment, now });
  const disabled = listed.filter(({ enabled }) => !enabled).length;
  talk(
    `${listed.length - disabled} feeds of ${file}${disabled > 0 ? `, ${disabled} more disabled` : ""}, ${plan.add.length} new`,
  );
}

async function greetReaders(environment: ConnectedEnvironment, outbox: string): Promise<void> {
  talk(`mails and SMS lie in ${outbox}`);
  if (readContactUrl() === "") talk("publishers cannot write to you: set CONTACT_URL to a page of yours");
  if (!(await subscribeLocalReaders({ ...environment, now: Date.now }, outbox))) return;
  const { email, sms } = localReaders;
  talk(`nobody was subscribed, so ${email} and ${sms} are; others by  transfer-watch subscribe --help`);
}

async function showAlerts(environment: ConnectedEnvironment, from: number, outbox: string): Promise<void> {
  const alerts = await environment.alerts.list({ from, to: Date.now() + 1, limit: 100 });
  if (alerts.length === 0) return talk("no alert");
  for (const { severity, direction, category, status, evidence } of alerts.toReversed()) {
    talk(`alert  ${severity}  ${direction} ${category} ${status}  "${evidence.articleTitle}"`);
  }
  talk(`${alerts.length} in ${outbox}`);
}

async function runOnce({ stages }: Local): Promise<void> {
  await stages.tick("dispatch-polls");
  await stages.untilQuiet();
}

async function runUntilStopped({ stages }: Local): Promise<void> {
  talk("Ctrl-C ends the run; nothing is lost");
  const stopping = new AbortController();
  // A second Ctrl-C ends the process at once, as Ctrl-C always does.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
  await stages.untilStopped(stopping.signal);
}
