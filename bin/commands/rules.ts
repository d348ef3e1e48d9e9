import type { Command } from "commander";
import { addEnvironmentOptions } from "../environment-options.ts";

const watch = ["--rules <folder>", "the watch: its folder", "rules/iran-russia"] as const;
const json = ["--json", "one JSON line each"] as const;

/** The group of commands about rules; publishing adds itself from rules-publish.ts. */
export function register(program: Command): void {
  const group = program.command("rules").description("the rules that find mentions: try, check and compare them");
  group
    .command("test")
    .description("runs every example of every rule; names those that do not come out as they say, and exits with 1")
    .option(...watch)
    .option(...json)
    .action(async (options) => (await import("../rules/test-rules.ts")).testRules(options));
  group
    .command("lint")
    .description(
      "names terms and rules that never match, contradict, repeat or hide each other; exits with 1 for errors",
    )
    .option(...watch)
    .option(...json)
    .action(async (options) => (await import("../rules/lint-rules.ts")).lintRules(options));
  addArticleOptions(group.command("backtest"))
    .description(
      "says which mentions these rules gain, lose and read otherwise than the base; precision and recall where texts carry a label",
    )
    .requiredOption("--base <revision|folder>", "the rules to compare with: a revision of git, or a watch's folder")
    .action(async (options) => (await import("../rules/backtest-rules.ts")).backtestRules(options));
  addArticleOptions(group.command("coverage"))
    .description("names the rules and terms that had no part in any of the texts")
    .action(async (options) => (await import("../rules/cover-rules.ts")).coverRules(options));
}

/** Which texts the rules are tried on. */
function addArticleOptions(command: Command): Command {
  return addEnvironmentOptions(
    command
      .option(...watch)
      .option("--articles <file>", "texts as JSON lines {id, title, text, lang?, label?}, or - for standard input")
      .option(...json),
  );
}
