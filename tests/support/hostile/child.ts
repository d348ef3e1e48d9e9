// Runs in a process of its own: reads one bomb as the worker would and says what it cost.
import { entryToText } from "../../../shared/articles/entry-to-text.ts";
import { readPage } from "../../../shared/articles/read-page.ts";
import { WatchError } from "../../../shared/errors.ts";
import { readFeed } from "../../../shared/feeds/read-feed.ts";
import { cpuTimeOf } from "../cpu-time.ts";
import { bombs } from "./bombs.ts";

async function main(): Promise<void> {
  const bomb = Object.entries(bombs).find(([name]) => name === process.argv[2])?.[1];
  if (bomb === undefined) throw new Error(`no bomb named ${process.argv[2]}`);
  const body = new TextEncoder().encode(bomb.text());
  let outcome = "ok";
  const cpuMs = await cpuTimeOf(async () => {
    try {
      if (bomb.kind === "page") readPage({ body });
      else for (const entry of (await readFeed({ body })).entries) entryToText(entry);
    } catch (thrown) {
      outcome = thrown instanceof WatchError ? thrown.code : String(thrown);
    }
  });
  const maxRssMb = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(JSON.stringify({ outcome, cpuMs: Math.round(cpuMs), maxRssMb }));
}

void main();
