import { codeBudgetBytes } from "../../infra/function-limits.ts";
import { oneCoreMb, stageNames } from "../../shared/stages.ts";
import type { ColdStart } from "./measure-cold-starts.ts";
import { type LatencyResult, latencyTargetMs } from "./measure-latency.ts";
import type { MemoryResult } from "./measure-memory.ts";
import { median, percentile } from "./percentile.ts";

const coldTargetMs = 50;

export function showColdStarts(results: readonly ColdStart[]): string[] {
  const of = (stage: string, name: ColdStart["name"]) =>
    results.find((result) => result.stage === stage && result.name === name);
  const kb = (result: ColdStart | undefined) => ((result?.bytes ?? 0) / 1000).toFixed(0);
  const ms = (result: ColdStart | undefined) => (result?.loadMs ?? 0).toFixed(1);
  const rows = stageNames.map((stage) => {
    const [deployed, ours, peer] = [of(stage, "deployed"), of(stage, "without the SDK"), of(stage, "default bundling")];
    const rss = ((deployed?.maxRssKb ?? 0) / 1024).toFixed(0);
    const budget = (codeBudgetBytes(stage) / 1000).toFixed(0);
    return [stage, kb(deployed), budget, ms(ours), ms(deployed), rss, kb(peer), ms(peer)];
  });
  const slowest = Math.max(...stageNames.map((stage) => of(stage, "without the SDK")?.loadMs ?? 0));
  const biggest = stageNames.every((stage) => (of(stage, "deployed")?.bytes ?? 0) <= codeBudgetBytes(stage));
  return [
    "Cold start: code loaded in a fresh process, CPU over an empty Node, medians; KB of minified code with the page-reading worker,",
    "source maps and rules left out. The peer is the same handler as esbuild bundles it by itself, with all of cheerio.",
    ...table(["", "KB", "budget", "ms, no SDK", "ms, whole", "RSS MB", "peer: KB", "ms"], rows),
    verdict(
      `load without the SDK at most ${coldTargetMs} ms`,
      slowest <= coldTargetMs,
      `slowest ${slowest.toFixed(1)} ms`,
    ),
    verdict("every bundle within its budget", biggest, ""),
  ];
}

export function showMemory(results: readonly MemoryResult[]): string[] {
  const rows = results.map(({ stage, job, deployedMb, peakRssMb, advisedMb, cpuMs, secondsDeployed }) => [
    stage,
    deployedMb.toFixed(0),
    peakRssMb.toFixed(0),
    advisedMb.toFixed(0),
    cpuMs.toFixed(0),
    secondsDeployed.toFixed(1),
    job,
  ]);
  const tight = results.filter(({ deployedMb, advisedMb }) => deployedMb < advisedMb).map(({ stage }) => stage);
  return [
    "Memory: the peak of a process that starts cold and does the job; the least is what leaves a quarter free. Memory buys CPU too:",
    `the seconds are those of a cold start and the job on the share of a core that the deployed memory buys (${oneCoreMb} MB: one).`,
    ...table(["", "deployed MB", "peak MB", "least MB", "CPU ms", "s on its core", "job"], rows),
    verdict("every function has the least it needs", tight.length === 0, tight.join(", ")),
  ];
}

export function showLatency({ feeds, ownShareMs, cpuMs }: LatencyResult): string[] {
  const [p50, p95] = [median(ownShareMs), percentile(ownShareMs, 0.95)];
  return [
    `Latency: ${feeds} feeds on as many servers, all due at once, an entry published in one; from the schedule's start to the alert that SNS`,
    `acknowledged, ${ownShareMs.length} alerts, every stage and the stand-ins of the AWS services in one process (${median(cpuMs).toFixed(0)} ms CPU each).`,
    `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms; with a schedule of one minute an entry waits up to 60 s more for its poll.`,
    verdict(`our own share at most ${latencyTargetMs} ms`, p95 <= latencyTargetMs, `p95 ${p95.toFixed(0)} ms`),
  ];
}

function verdict(target: string, isMet: boolean, found: string): string {
  return `target ${isMet ? "met" : "NOT met"}: ${target}${found === "" ? "" : `: ${found}`}`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const width = (column: number) => Math.max(...[header, ...rows].map((cells) => cells[column]?.length ?? 0));
  const isText = (column: number) => column === 0 || header[column] === "job";
  return [header, ...rows].map((cells) =>
    cells
      .map((cell, column) => (isText(column) ? cell.padEnd(width(column)) : cell.padStart(width(column))))
      .join("  ")
      .trimEnd(),
  );
}
