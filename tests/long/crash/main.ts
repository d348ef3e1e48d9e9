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

/** Each victim dies; its successor is the next victim, so a worker starts while another works. */
async function campaign(order: Go["order"], others: number, plansFor: (expected: Expected) => readonly KillPlan[]) {
  const scene = await aScene(others);
  let victim = newWorker();
  let successor = newWorker();
  const results: KillResult[] = [];
  try {
    const expected = await runUndisturbed(scene, victim, order);
    if (expected.deliveries.size === 0) throw new Error("the undisturbed run alerted nobody");
    for (const plan of plansFor(expected)) {
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
    return { kills: kills.length, wrong: kills.filter(isWrong).length, lost: sum(({ lost }) => lost) };
  } finally {
    await scene.feed.close();
  }
}

function isWrong({ lost, repeats, inWindow, wrong }: KillResult): boolean {
  return lost > 0 || wrong.length > 0 || (repeats > 0 && !inWindow);
}

const everyBoundary = (step: number) => (expected: Expected) =>
  Array.from({ length: Math.ceil(expected.boundaries / step) }, (_, place) => ({ boundary: place * step }));
const atRandom = (count: number) => () => Array.from({ length: count }, () => ({ afterMs: Math.random() * 400 }));

const startedAt = Date.now();
try {
  const parts = values.quick
    ? [await campaign("data-first", 0, everyBoundary(9)), await campaign("data-first", 2, atRandom(5))]
    : [
        await campaign("data-first", 0, everyBoundary(1)),
        await campaign("data-first", 2, everyBoundary(1)),
        await campaign("data-first", 12, everyBoundary(2)),
        await campaign("data-first", 2, atRandom(120)),
      ];
  const naive = await campaign("naive", 0, everyBoundary(values.quick ? 5 : 1));
  const kills = parts.reduce((total, part) => total + part.kills, 0);
  const wrong = parts.reduce((total, part) => total + part.wrong, 0);
  say(
    `${kills} kills in ${Math.round((Date.now() - startedAt) / 1000)} s: ${wrong} wrong; the naive order lost ${naive.lost}`,
  );
  const enough = values.quick || kills >= 500;
  if (wrong > 0 || naive.lost === 0 || !enough) process.exitCode = 1;
} finally {
  for (const worker of workers) worker.kill();
  await rm(bundle.folder, { recursive: true, force: true });
}
