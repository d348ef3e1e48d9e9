import { rm } from "node:fs/promises";
import { parseArgs } from "node:util";
import { bundleWorker } from "./bundle-worker.ts";
import { type Expected, type KillPlan, type KillResult, killOnce, runUndisturbed } from "./kill-once.ts";
import type { Go } from "./messages.ts";
import { startWorker, type WorkerProcess } from "./worker-process.ts";
import { aScene } from "./world.ts";

/**
 * Kills real worker processes with SIGKILL at every request that the stages make, before it is served and after, and at random
 * moments; another worker takes over. Nothing may be lost, and an alert may come again only where SNS had taken it and the mark
 * was not written yet. The naive order is the control: it must lose.
 * Usage: npm run test:crash [-- --quick]
 */
const { values } = parseArgs({ options: { quick: { type: "boolean", default: false } } });
const say = (text: string) => process.stdout.write(`${text}\n`);
const bundle = await bundleWorker();
const workers: WorkerProcess[] = [];
const newWorker = () => {
  const worker = startWorker(bundle.file);
  workers.push(worker);
  return worker;
};

/** What a run is disturbed by, one after the other, until so many workers were killed. */
interface Plans {
  readonly of: (expected: Expected) => Iterable<KillPlan>;
  readonly enough?: number;
}

/** Each victim dies; its successor is the next victim, so a worker starts while another works. */
async function campaign(
  order: Go["order"],
  others: number,
  { of: plansFor, enough = Number.POSITIVE_INFINITY }: Plans,
) {
  const scene = await aScene(others);
  let victim = newWorker();
  let successor = newWorker();
  const results: KillResult[] = [];
  try {
    const expected = await runUndisturbed(scene, victim, order);
    if (expected.deliveries.size === 0) throw new Error("the undisturbed run alerted nobody");
    for (const plan of plansFor(expected)) {
      if (results.filter(({ killed }) => killed).length >= enough) break;
      const result = await killOnce(scene, plan, expected, { victim, successor, order });
      results.push(result);
      if (result.killed) {
        victim = successor;
        successor = newWorker();
      }
      if (isWrong(result) && order === "data-first") say(`  ${JSON.stringify(result)}`);
    }
    const kills = results.filter(({ killed }) => killed);
    const sum = (value: (result: KillResult) => number) => kills.reduce((total, result) => total + value(result), 0);
    const repeated = kills.filter(({ repeats }) => repeats > 0).length;
    const windows = kills.filter(({ inWindow }) => inWindow).length;
    say(
      `${order}, ${others + 1} entries: ${kills.length} kills, ${sum(({ lost }) => lost)} deliveries lost, ` +
        `${repeated} repeated, ${windows} kills in the acknowledgement window, ${kills.filter(isWrong).length} wrong`,
    );
    const hit = new Set(kills.map(({ at }) => at));
    const missed = [...expected.places].filter((place) => !hit.has(place));
    return { kills: kills.length, wrong: kills.filter(isWrong).length, lost: sum(({ lost }) => lost), missed };
  } finally {
    await scene.feed.close();
  }
}

function isWrong({ lost, repeats, inWindow, wrong }: KillResult): boolean {
  return lost > 0 || wrong.length > 0 || (repeats > 0 && !inWindow);
}

const everyBoundary = (step: number): Plans => ({
  of: ({ boundaries }) =>
    Array.from({ length: Math.ceil(boundaries / step) }, (_, place) => ({ boundary: place * step })),
});
/** A moment after the run's end kills nobody and is tried again. */
const atRandom = (enough: number): Plans => ({
  enough,
  *of() {
    for (;;) yield { afterMs: Math.random() * 400 };
  },
});
const enoughKills = 500;

const startedAt = Date.now();
try {
  const parts = values.quick
    ? [await campaign("data-first", 0, everyBoundary(9)), await campaign("data-first", 2, atRandom(5))]
    : [
        await campaign("data-first", 0, everyBoundary(1)),
        await campaign("data-first", 2, everyBoundary(1)),
        await campaign("data-first", 12, everyBoundary(2)),
        await campaign("data-first", 2, atRandom(140)),
      ];
  const naive = await campaign("naive", 0, everyBoundary(values.quick ? 5 : 1));
  const kills = parts.reduce((total, part) => total + part.kills, 0);
  const wrong = parts.reduce((total, part) => total + part.wrong, 0);
  say(
    `${kills} kills in ${Math.round((Date.now() - startedAt) / 1000)} s: ${wrong} wrong; the naive order lost ${naive.lost}`,
  );
  // The first campaign kills at every boundary there is, so no await of any stage may be without one.
  const missed = values.quick ? [] : (parts[0]?.missed ?? []);
  if (missed.length > 0) say(`nobody died ${missed.join("; ")}`);
  const enough = values.quick || kills >= enoughKills;
  if (!enough) say(`fewer than ${enoughKills} kills`);
  if (wrong > 0 || missed.length > 0 || naive.lost === 0 || !enough) process.exitCode = 1;
} finally {
  for (const worker of workers) worker.kill();
  await rm(bundle.folder, { recursive: true, force: true });
}
