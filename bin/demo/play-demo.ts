import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Alert } from "../../shared/alerts/alert.ts";
import { colour } from "../colour.ts";
import { openRuleset } from "../open-rules.ts";
import { print, talk } from "../terminal.ts";
import { explainSilence } from "./explain-silence.ts";
import { showAlert } from "./show-alert.ts";
import { showProgress } from "./show-progress.ts";
import { type DemoStage, setStage } from "./stage-demo.ts";
import { subscribeReaders } from "./subscribe-readers.ts";

const hourMs = 3_600_000;

/**
 * Plays the whole product on embedded stand-ins and sample feeds: a first poll, a second that finds nothing new, later news, a digest.
 * @throws {WatchError} when a stage fails, or when what must not happen twice does
 */
export async function playDemo(folder: string): Promise<void> {
  const started = Date.now();
  step("Starting DynamoDB, SQS and SNS stand-ins and six sample feeds on 127.0.0.1");
  const stage = await setStage(folder, showProgress);
  try {
    await subscribeReaders(stage);
    talk("  subscribed and confirmed: one email, one SMS, one daily digest");
    const shown = new Set<string>();

    step("First poll: six feeds in RSS, Atom, RDF and JSON Feed; English, Ukrainian, Russian (windows-1251), Persian");
    await poll(stage);
    await showNewAlerts(stage, shown);
    await showSilence(stage);

    step("Second poll, six hours later: the feeds have not changed");
    stage.putClockForward(6 * hourMs);
    const before = await countArticles(stage);
    await poll(stage);
    await showNewAlerts(stage, shown);
    talk(`  articles stored: ${before} before, ${await countArticles(stage)} after`);

    step("Later news: a larger number from a second source, and a denial");
    stage.samples.publishLaterNews();
    stage.putClockForward(6 * hourMs);
    await poll(stage);
    await showNewAlerts(stage, shown);

    step("The next morning: the digest");
    stage.putClockForward(24 * hourMs);
    await stage.local.stages.tick("send-digest");

    step("What lies in the outbox");
    for (const name of (await readdir(stage.outbox)).sort())
      print(`  ${join(relative(process.cwd(), stage.outbox), name)}`);
    talk(`\nDone in ${((Date.now() - started) / 1000).toFixed(1)} s. Open any .eml with a mail reader.`);
  } finally {
    await stage.close();
  }
}

async function poll({ local, samples }: DemoStage): Promise<void> {
  await local.stages.tick("dispatch-polls");
  await local.stages.untilQuiet();
  const answers = Object.entries(samples.takeAnswerCounts()).map(([status, count]) => `${count} × HTTP ${status}`);
  talk(`  the feeds answered ${answers.join(", ") || "nothing"}`);
}

async function showNewAlerts({ environment, now }: DemoStage, shown: Set<string>): Promise<void> {
  const alerts = (await listAlerts(environment, now())).filter(({ alertId }) => !shown.has(alertId));
  if (alerts.length === 0) print("No new alert.");
  for (const alert of alerts) {
    shown.add(alert.alertId);
    print(`\n${showAlert(alert)}`);
    print(`  sent to  ${sentTo(alert)}`);
  }
}

/** Protocols only: addresses are not shown. A subscriber's id begins with the letter of its protocol. */
function sentTo({ deliveries }: Alert): string {
  const outcomes = Object.entries(deliveries).filter(([id]) => id !== "machine");
  return outcomes.map(([id, { outcome }]) => `${id.startsWith("s-") ? "SMS" : "email"} ${outcome}`).join(", ");
}

function listAlerts({ alerts }: DemoStage["environment"], now: number): Promise<Alert[]> {
  return alerts.list({ from: now - 48 * hourMs, to: now + hourMs, limit: 100 });
}

async function showSilence({ environment }: DemoStage): Promise<void> {
  print(`\n${colour("bold", "No alert, and why:")}`);
  const ruleset = openRuleset("rules/iran-russia");
  for await (const article of environment.articles.scan()) {
    if ((await environment.mentions.byArticle(article.articleId)).length === 0) {
      print(`  ${article.title}\n    ${explainSilence(ruleset, article)}`);
    }
  }
}

async function countArticles({ environment }: DemoStage): Promise<number> {
  let count = 0;
  for await (const _ of environment.articles.scan()) count += 1;
  return count;
}

function step(text: string): void {
  talk(`\n${colour("bold", text, process.stderr)}`);
}
