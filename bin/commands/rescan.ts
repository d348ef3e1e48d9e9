import type { Command } from "commander";
import { WatchError } from "../../shared/errors.ts";
import { addEnvironmentOptions, type EnvironmentOptions } from "../environment-options.ts";
import { print, talk } from "../terminal.ts";

interface Options extends EnvironmentOptions {
  readonly alert?: boolean;
  readonly since: string;
  readonly json?: boolean;
}

export function register(program: Command): void {
  addEnvironmentOptions(program.command("rescan"))
    .description(
      "reads stored articles again with the rules of this checkout and says what would newly alert; keeps nothing",
    )
    .option("--since <days>", "articles first seen in the last so many days", "30")
    .option("--alert", "store what is found and raise the alerts; doing it twice changes nothing")
    .option("--json", "one JSON line for each alert")
    .action(run);
}

async function run(options: Options): Promise<void> {
  const days = Number(options.since);
  if (!(days > 0)) throw new WatchError("USAGE", `--since is a number of days, not "${options.since}"`);
  const { within } = await import("../list-options.ts");
  const { compileWatch, packedRules } = await import("../../shared/adapters/rules/packed-rules.ts");
  const { rescanArticles } = await import("../../shared/pipeline/rescan-articles.ts");
  const { silentLog } = await import("../../shared/log.ts");
  const { noMetrics } = await import("../../shared/pipeline/metrics.ts");
  const { summariseAlert } = await import("../describe-alert.ts");

  const { extractor, policy } = compileWatch(packedRules().files);
  const parts = {
    policy,
    rulesets: { current: async () => extractor },
    now: Date.now,
    log: silentLog,
    metrics: noMetrics,
  };
  const alert = options.alert ?? false;
  await within(options, async (environment) => {
    const since = Date.now() - days * 86_400_000;
    const { articles, readings } = await rescanArticles({ ...environment, ...parts }, { since, alert });
    const raised = readings.flatMap(({ reading }) => reading.tellings.flatMap(({ alerts }) => alerts));
    for (const one of raised)
      print(options.json ? JSON.stringify(one) : `${summariseAlert(one)}\n    ${one.evidence.mention.sentence.text}`);
    talk(
      `${articles} articles read with rules ${extractor.version}: ${readings.length} mention transfers, ` +
        `${raised.length} ${alert ? "alerts raised" : "would newly alert; raise them with --alert"}`,
    );
  });
}
