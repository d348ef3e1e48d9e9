import type { Command } from "commander";
import { WatchError } from "../../shared/errors.ts";
import type { TextToRead } from "../../shared/mentions/extraction.ts";

export function register(program: Command): void {
  program
    .command("extract")
    .description(
      "Reads texts and answers with the transfers they mention: JSON lines in {id, title, text, lang?}, JSON lines out, in order.",
    )
    .option("--rules <folder>", "the watch to use", "rules/iran-russia")
    .action(async ({ rules }: { rules: string }) => {
      const { filterLines } = await import("../filter-lines.ts");
      const { openRules } = await import("../open-rules.ts");
      const extractor = await openRules(rules);
      await filterLines((value) => extractor.extract(toText(value)));
    });
}

function toText({ id, title = "", text = "", lang }: Record<string, unknown>): TextToRead {
  if (typeof id !== "string") throw new WatchError("INPUT_INVALID", "id should be a string");
  if (typeof title !== "string" || typeof text !== "string")
    throw new WatchError("INPUT_INVALID", "title and text should be strings");
  return { id, title, text, ...(typeof lang === "string" && { lang }) };
}
