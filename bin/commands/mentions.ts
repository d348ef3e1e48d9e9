import type { Command } from "commander";
import { addListOptions, type ListOptions, readRange, shortTime, within } from "../list-options.ts";
import { print, talk } from "../terminal.ts";

export function register(program: Command): void {
  const group = program.command("mentions").description("what the articles said");
  addListOptions(group.command("list").description("mentions found, the newest first")).action(list);
}

async function list(options: ListOptions): Promise<void> {
  const range = readRange(options, Date.now());
  await within(options, async ({ mentions }) => {
    const found = await mentions.list(range);
    for (const mention of found) {
      if (options.json) {
        print(JSON.stringify(mention));
        continue;
      }
      const { at, direction, category, status, prominence, storyId = "-", sentence, withdrawnAt } = mention;
      const facts = [shortTime(at), storyId, direction, category, status, prominence].join("  ");
      print(`${facts}${withdrawnAt === undefined ? "" : "  (withdrawn)"}\n    ${sentence.text}`);
    }
    talk(`${found.length} mentions since ${shortTime(range.from)} UTC`);
  });
}
