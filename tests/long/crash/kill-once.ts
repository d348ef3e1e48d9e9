import { isDeepStrictEqual } from "node:util";
import type { WatchSnapshot } from "../../support/watch-snapshot.ts";
import type { Go } from "./messages.ts";
import type { WorkerProcess } from "./worker-process.ts";
import { aWorld, type Scene } from "./world.ts";

/** Where a worker dies: at the n-th boundary of its run, or some milliseconds after it began. */
export type KillPlan = { readonly boundary: number } | { readonly afterMs: number };

export interface Expected {
  readonly snapshot: WatchSnapshot;
  readonly deliveries: ReadonlyMap<string, number>;
  readonly boundaries: number;
  /** What happens at the boundaries, each once: "after dynamodb PutItem …-alerts". */
  readonly places: ReadonlySet<string>;
}

export interface KillResult {
  /** False when the run was over before: then nothing was tested. */
  readonly killed: boolean;
  readonly at: string;
  /** Alerts that a reader never got. */
  readonly lost: number;
  /** Alerts that a reader got again. */
  readonly repeats: number;
  /** SNS had taken an alert whose mark was not written yet. */
  readonly inWindow: boolean;
  /** Tables that are not as after one application. */
  readonly wrong: readonly string[];
}

const minute = 60_000;
/** Long enough for every lease, sweep and back-off, simulated. */
const recoveryMinutes = [1, 4, 20, 24, 30, 50];

/** A world, a victim that dies in it, and another worker that takes over. */
export async function killOnce(
  scene: Scene,
  plan: KillPlan,
  expected: Expected,
  parts: { readonly victim: WorkerProcess; readonly successor: WorkerProcess; readonly order: Go["order"] },
): Promise<KillResult> {
  const { victim, successor, order } = parts;
  const world = await aWorld(scene);
  let count = 0;
  let at = "nowhere";
  let isDead = false;
  let inWindow = false;
  scene.boundary = (moment, call) => {
    const { action, table = "" } = call;
    if (isDead) return false;
    if (moment === "after" && action === "Publish") inWindow = true;
    if (moment === "after" && action === "UpdateItem" && table.endsWith("-alerts")) inWindow = false;
    count += 1;
    if (!("boundary" in plan) || count <= plan.boundary) return false;
    isDead = true;
    at = placeOf(moment, call);
    victim.kill();
    return true;
  };
  const timer = "afterMs" in plan ? setTimeout(() => killAtRandom(), plan.afterMs) : undefined;
  function killAtRandom(): void {
    isDead = true;
    at = `after ${count} boundaries`;
    victim.kill();
  }
  try {
    const survived = await victim.go(world.go(scene.startAt, order));
    clearTimeout(timer);
    isDead = true;
    for (const minutes of recoveryMinutes) {
      await successor.go(world.go(scene.startAt + minutes * minute, order));
      if (isDeepStrictEqual(await world.snapshot(), expected.snapshot)) break;
    }
    return { killed: !survived, at, inWindow, ...judge(await world.snapshot(), await world.deliveries(), expected) };
  } finally {
    scene.boundary = () => false;
    await world.close();
  }
}

function placeOf(...[moment, { service, action, table = "" }]: Parameters<Scene["boundary"]>): string {
  return `${moment} ${service} ${action} ${table}`.trim();
}

function judge(snapshot: WatchSnapshot, deliveries: ReadonlyMap<string, number>, expected: Expected) {
  const names = Object.keys(snapshot) as (keyof WatchSnapshot)[];
  const differing = names.filter((name) => !isDeepStrictEqual(snapshot[name], expected.snapshot[name]));
  const wrong = differing.map((name) => (name === "left" ? `left: ${snapshot.left.join(", ")}` : name));
  const lost = [...expected.deliveries.keys()].filter((delivery) => !deliveries.has(delivery)).length;
  const repeats = [...deliveries.values()].filter((count) => count > 1).length;
  return { wrong, lost, repeats };
}

/** A run that nobody disturbs: what must come of every other, and how many boundaries it has. */
export async function runUndisturbed(scene: Scene, worker: WorkerProcess, order: Go["order"]): Promise<Expected> {
  const world = await aWorld(scene);
  let boundaries = 0;
  const places = new Set<string>();
  scene.boundary = (...boundary) => {
    boundaries += 1;
    places.add(placeOf(...boundary));
    return false;
  };
  try {
    await worker.go(world.go(scene.startAt, order));
    return { snapshot: await world.snapshot(), deliveries: await world.deliveries(), boundaries, places };
  } finally {
    scene.boundary = () => false;
    await world.close();
  }
}
