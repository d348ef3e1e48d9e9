import type { Command } from "commander";

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
}
