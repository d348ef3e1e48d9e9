import type { Command } from "commander";
import { addEnvironmentOptions, type EnvironmentOptions } from "../environment-options.ts";
import type { WatchEnvironment } from "../open-environment.ts";
import { talk } from "../terminal.ts";
import { withinEnvironment } from "../within-environment.ts";

interface Options extends EnvironmentOptions {
  readonly dryRun?: boolean;
}

/** Adds `publish` and `rollback` to the commands about rules. */
export function register(program: Command): void {
  const rules = program.commands.find((command) => command.name() === "rules");
  const group = rules ?? program.command("rules").description("the rules that find mentions");
  addEnvironmentOptions(group.command("publish"))
    .description(
      "puts the rules of this checkout in force within a minute, without deploying code; faulty ones are refused",
    )
    .option("--dry-run", "check them and say what would change")
    .action((options: Options) => withinEnvironment(options, (environment) => publish(environment, options)));
  addEnvironmentOptions(group.command("rollback"))
    .description("puts the rules in force that were before these; again for one step further back")
    .option("--dry-run", "say which rules would be in force")
    .action((options: Options) => withinEnvironment(options, (environment) => rollBack(environment, options)));
}

async function publish({ settings, name }: WatchEnvironment, { dryRun }: Options): Promise<void> {
  const { checkedRules } = await import("../checked-rules.ts");
  const { publishRules } = await import("../../shared/pipeline/publish-rules.ts");
  const rules = await checkedRules();
  const before = (await settings.inForce())?.version ?? "those deployed with the code";
  if (dryRun) return talk(`${name}: ${rules.version} would take over from ${before}`);
  await publishRules(rules, { rules: settings, now: Date.now });
  talk(
    `${name}: rules ${rules.version} are in force within a minute, instead of ${before}; undo: transfer-watch rules rollback`,
  );
}

async function rollBack({ settings, name }: WatchEnvironment, { dryRun }: Options): Promise<void> {
  const { rollBackRules } = await import("../../shared/pipeline/publish-rules.ts");
  const before = await settings.inForce();
  if (dryRun)
    return talk(
      `${name}: ${before?.previous[0] ?? "nothing"} would be in force instead of ${before?.version ?? "nothing"}`,
    );
  const { version } = await rollBackRules({ rules: settings, now: Date.now });
  talk(`${name}: rules ${version} are in force again within a minute, instead of ${before?.version}`);
}
