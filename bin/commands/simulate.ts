import type { Command } from "commander";
import { print, talk } from "../terminal.ts";

interface Options {
  readonly subscribers?: string;
  readonly rules: string;
  readonly policy?: string;
  readonly json?: boolean;
}

export function register(program: Command): void {
  program
    .command("simulate")
    .description("reads articles and says what would be sent, when, to whom, and why the rest would not; sends nothing")
    .argument("<file>", "articles as JSON lines {at, feed, title, text, …}, or - for standard input")
    .option("--subscribers <file>", "who gets alerts, as `subscriptions export` wrote it (default: three examples)")
    .option("--rules <dir>", "the watch to read with", "rules/iran-russia")
    .option("--policy <file>", "the alert policy (default: rules/alerts.yaml)")
    .option("--json", "one JSON line for each alert and each mention that raised none")
    .action(run);
}

async function run(file: string, options: Options): Promise<void> {
  const { readSimulatedArticles } = await import("../simulation/read-simulated-articles.ts");
  const { readSimulatedSubscribers } = await import("../simulation/read-simulated-subscribers.ts");
  const { simulateArticles } = await import("../simulation/simulate-articles.ts");
  const { tellEvent, toEvents } = await import("../simulation/tell-simulation.ts");
  const { loadAlertPolicy } = await import("../../shared/adapters/rules/load-alert-policy.ts");
  const { openRuleset } = await import("../open-rules.ts");
  const { createExtractor } = await import("../../shared/mentions/create-extractor.ts");
  const { explainNone } = await import("../simulation/explain-none.ts");

  const ruleset = openRuleset(options.rules);
  const extractor = createExtractor(ruleset);
  const policy = loadAlertPolicy(options.policy);
  const articles = await readSimulatedArticles(file);
  const subscribers = await readSimulatedSubscribers(options.subscribers, articles[0]?.seenAt ?? 0);
  const simulation = await simulateArticles(articles, { extractor, policy, subscribers });
  const whyNone = explainNone(ruleset, extractor);
  for (const event of toEvents(simulation, subscribers, whyNone))
    print(options.json ? JSON.stringify(event) : tellEvent(event));

  const count = (kind: string) => simulation.alerts.filter((alert) => alert.kind === kind).length;
  talk(
    `${articles.length} articles, ${simulation.stories.length} stories, ${count("new")} new, ${count("update")} updates, ` +
      `${count("correction")} corrections, ${simulation.sent.length} messages to ${subscribers.length} subscribers`,
  );
  for (const { subject } of simulation.notices) talk(`the operator would be told: ${subject}`);
}
