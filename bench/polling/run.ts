import { cpus } from "node:os";
import { parseArgs } from "node:util";
import type { Units } from "./count-units.ts";
import { naiveLoop } from "./naive-loop.ts";
import { startPoller } from "./poller.ts";
import { startProcess } from "./start-process.ts";

/** Beyond it the naive loop's puts take minutes without telling anything new. */
const naiveUpTo = 1_000;

interface Result {
  readonly feeds: number;
  readonly what: "unchanged (304)" | "changed (200, 1 new of 20)" | "naive loop";
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly httpRequests: number;
  readonly units: Units;
  readonly messages: number;
  readonly invocations: number;
}

/**
 * `npm run bench -- polling [--sizes 100,1000,10000] [--json]`: CPU, requests and DynamoDB units of a poll, on loopback (no TLS,
 * no distance), with publishers and DynamoDB in processes of their own. CPU is that of the whole poller process.
 */
export async function run(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...options],
    options: { sizes: { type: "string", default: "100,1000,10000" }, json: { type: "boolean", default: false } },
  });
  const print = (line: string) => process.stdout.write(`${line}\n`);
  if (!values.json)
    print(`polling on ${cpus()[0]?.model ?? "?"} × ${cpus().length}, Node ${process.version}\n\n${header}`);
  for (const size of values.sizes.split(",").map(Number))
    for await (const result of measure(size)) print(values.json ? JSON.stringify(result) : row(result));
}

async function* measure(feeds: number): AsyncGenerator<Result> {
  const publisher = await startProcess<{ requests: number }>("./publisher.ts");
  const database = await startProcess<never>("./database.ts");
  const poller = await startPoller(publisher.endpoint, database.endpoint, feeds);

  async function measured(what: Result["what"], work: () => Promise<number>): Promise<Result> {
    poller.units.take();
    poller.takeQueued();
    const { requests: before } = await publisher.ask("count");
    const began = performance.now();
    const cpu = process.cpuUsage();
    const invocations = await work();
    const { user, system } = process.cpuUsage(cpu);
    const wallMs = performance.now() - began;
    const { requests } = await publisher.ask("count");
    const units = poller.units.take();
    const counts = { httpRequests: requests - before, messages: poller.takeQueued(), invocations };
    return { feeds, what, cpuMs: (user + system) / 1_000, wallMs, units, ...counts };
  }

  try {
    await poller.pollAll(); // the back-log: every feed has its cursor now, and the code is warm
    poller.storeForReal();
    await poller.laterAllDue();
    yield await measured("unchanged (304)", async () => (await poller.pollAll()).invocations);
    await publisher.ask("next");
    await poller.laterAllDue();
    yield await measured("changed (200, 1 new of 20)", async () => (await poller.pollAll()).invocations);
    if (feeds <= naiveUpTo) {
      const urls = Array.from({ length: feeds }, (_, index) => `http://127.0.0.1:${poller.port}/feed/${index}`);
      const naive = () => naiveLoop(urls, poller.client, poller.tables.articles, 50);
      yield await measured("naive loop", async () => naive().then(() => 0));
    }
  } finally {
    await poller.close();
    publisher.stop();
    database.stop();
  }
}

const columns = [7, 28, 9, 13, 8, 10, 10, 9] as const;
const header = line(["feeds", "poll", "CPU ms", "polls/s/core", "HTTP", "read u.", "write u.", "wall ms"]);

/** Every figure but the second is for one poll. */
function row({ feeds, what, cpuMs, wallMs, httpRequests, units }: Result): string {
  const sum = (kind: "read" | "write") => Object.values(units).reduce((total, table) => total + table[kind], 0);
  return line([
    String(feeds),
    what,
    (cpuMs / feeds).toFixed(2),
    (feeds / (cpuMs / 1_000)).toFixed(0),
    (httpRequests / feeds).toFixed(2),
    (sum("read") / feeds).toFixed(3),
    (sum("write") / feeds).toFixed(3),
    (wallMs / feeds).toFixed(2),
  ]);
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, index) => (index === 1 ? cell.padEnd(columns[1]) : cell.padStart(columns[index] ?? 8)))
    .join(" ");
}
