import type { Command } from "commander";
import { WatchError } from "../../shared/errors.ts";
import { print } from "../terminal.ts";

interface Options {
  readonly rules: string;
  readonly json?: true;
  readonly html?: true;
}

export function register(program: Command): void {
  program
    .command("explain [file]")
    .description("says what a text mentions and why; of a text without mention, what it lacks")
    .option("--rules <folder>", "the watch to use", "rules/iran-russia")
    .option("--json", "one JSON line")
    .option("--html", "a page that stands alone, with the words marked in the text")
    .addHelpText(
      "after",
      `
FILE is a web page (.html, .html.gz), a saved article as JSON ({"title", "text"}), or plain text with the title in its first line.
Without FILE, or with -, it comes from standard input.

  transfer-watch explain article.txt
  transfer-watch explain --html page.html > explained.html`,
    )
    .action(async (file: string | undefined, { rules, json, html }: Options) => {
      if (json && html) throw new WatchError("USAGE", "choose one of --json and --html");
      const { readTextToExplain } = await import("../explain/read-text-to-explain.ts");
      const { openRuleset } = await import("../open-rules.ts");
      const { explainText } = await import("../../shared/mentions/explain-text.ts");
      const given = await readTextToExplain(file);
      const explanation = explainText(openRuleset(rules), given);
      if (json) print(JSON.stringify(explanation));
      else if (html) print((await import("../explain/explanation-page.ts")).explanationPage(given, explanation));
      else print((await import("../explain/show-explanation.ts")).showExplanation(explanation));
    });
}
