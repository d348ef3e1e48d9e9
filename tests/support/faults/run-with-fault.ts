import { isDeepStrictEqual } from "node:util";
import type { AwsAccess } from "../../../shared/config.ts";
import { type AFeedServer, aFeedServer, aTransferReport } from "../a-feed-server.ts";
import { connectWatch, seedWatch } from "../a-watch.ts";
import { startAllStandIns } from "../stand-ins.ts";
import { deliveries, takeSnapshot, type WatchSnapshot } from "../watch-snapshot.ts";
import { callCounter, type Fault, type FaultProxy, type ProxiedCall, startFaultProxy } from "./fault-proxy.ts";

export interface FaultPlan {
  /** Place of the call in the run. */
  readonly at: number;
  readonly fault: Fault;
  /** Of the SDK: with 1 the fault reaches our own code, with more the SDK sends the call again. */
  readonly attempts: number;
}

export interface FaultedRun {
  /** Every call that the stages made, in order. */
  readonly calls: readonly ProxiedCall[];
  /** The call that met the fault; undefined when the run made fewer calls. */
  readonly hit: ProxiedCall | undefined;
  /** Of the SDK. */
  readonly attempts: number;
  readonly snapshot: WatchSnapshot;
  readonly deliveries: ReadonlyMap<string, number>;
}

/** What all runs have in common, so that their ids and times are the same. */
export interface FaultGround {
  readonly feed: AFeedServer;
  readonly startAt: number;
}

export async function layFaultGround(): Promise<FaultGround> {
  const startAt = Date.now();
  return { startAt, feed: await aFeedServer([aTransferReport(1, startAt - 60 * minute)]) };
}

/**
 * A run without a fault, to compare others with. A machine so busy that a parser ran out of its five seconds disturbs it too: then
 * once more, because what is compared must be what an undisturbed run does.
 */
export async function runWithoutFault(ground: FaultGround): Promise<FaultedRun> {
  for (let attempt = 1; ; attempt++) {
    const run = await runWithFault(ground, undefined);
    if (run.snapshot.left.length === 0 && run.deliveries.size > 0) return run;
    if (attempt === 3)
      throw new Error(`disturbed three times: ${run.snapshot.left.join(", ") || "nobody was alerted"}`);
  }
}

const minute = 60_000;
/** The longest wait of the product is a lease of 15 minutes; then come the sweep and the back-off of a failed publish. */
const rounds = [0, 1, 3, 16, 3, 3].map((minutes) => minutes * minute);
/** Short only where no answer, or a late one, is the fault: a busy machine must not add faults of its own. */
const answerTimeoutMs = (fault: Fault | undefined) => (fault === "hang" || fault === "late" ? 500 : 10_000);

/**
 * From a feed with one new report to its alert, with one fault on the way; the stages then have the time they need to mend it, and
 * no more than they need when it is known what should come of it.
 */
export async function runWithFault(
  { feed, startAt }: FaultGround,
  plan: FaultPlan | undefined,
  expected?: WatchSnapshot,
): Promise<FaultedRun> {
  const clock = { now: startAt };
  const attempts = plan?.attempts ?? 1;
  const timeoutMs = answerTimeoutMs(plan?.fault);
  const standIns = await startAllStandIns({ now: () => clock.now, visibilitySeconds: 30 });
  const calls: ProxiedCall[] = [];
  let hit: ProxiedCall | undefined;
  const counter = callCounter();
  const interference = {
    fault(call: ProxiedCall) {
      calls.push(call);
      if (plan === undefined || call.index !== plan.at) return undefined;
      hit = call;
      return plan.fault;
    },
  };
  const proxies: FaultProxy[] = [];
  const through = async (service: string, target = "") => {
    const proxy = await startFaultProxy(service, target, interference, { counter, lateByMs: 2 * timeoutMs });
    proxies.push(proxy);
    return proxy.endpoint;
  };
  try {
    await seedWatch(standIns, feed.url, clock);
    const { endpoints } = standIns.aws;
    const aws: AwsAccess = {
      ...standIns.aws,
      endpoints: {
        dynamodb: await through("dynamodb", endpoints.dynamodb),
        sqs: await through("sqs", endpoints.sqs),
        sns: await through("sns", endpoints.sns),
      },
      limits: { maxAttempts: attempts, answerTimeoutMs: timeoutMs },
    };
    const watch = await connectWatch({ aws, standIns, clock });
    try {
      for (const wait of plan === undefined ? [0] : rounds) {
        clock.now += wait;
        await watch.round();
        if (hit !== undefined && isDeepStrictEqual(await takeSnapshot(standIns), expected)) break;
      }
    } finally {
      await watch.close();
    }
    return {
      calls,
      hit,
      attempts,
      snapshot: await takeSnapshot(standIns),
      deliveries: await deliveries(standIns.outbox),
    };
  } finally {
    await Promise.all(proxies.map((proxy) => proxy.close()));
    await standIns.close();
  }
}

/** The places worth a fault: every call, but of a row of equal ones (a query a day, say) only the first and the last. */
export function placesOf(calls: readonly ProxiedCall[]): readonly ProxiedCall[] {
  const same = (a: ProxiedCall | undefined, b: ProxiedCall) => a?.action === b.action && a.service === b.service;
  return calls.filter((call, place) => !(same(calls[place - 1], call) && same(calls[place + 1], call)));
}

/** What is wrong with a run that had one fault, compared with one that had none; empty when its state is that of one application. */
export function faultsOf(run: FaultedRun, fault: Fault, expected: FaultedRun): readonly string[] {
  const wrong: string[] = [];
  for (const [name, rows] of Object.entries(run.snapshot)) {
    const wanted = expected.snapshot[name as keyof WatchSnapshot];
    if (!isDeepStrictEqual(rows, wanted))
      wrong.push(`${name}: ${JSON.stringify(rows)} instead of ${JSON.stringify(wanted)}`);
  }
  const most = mayRepeat(run, fault) ? 2 : 1;
  for (const [delivery, count] of run.deliveries) {
    if (count > most) wrong.push(`${delivery}: ${count} times`);
  }
  if (run.deliveries.size !== expected.deliveries.size) wrong.push(`${run.deliveries.size} deliveries`);
  return wrong;
}

/**
 * Where an address may get an alert again: SNS had taken it, and either its answer was lost or the mark could not be written, with
 * nobody to send that call again.
 */
function mayRepeat({ calls, hit, attempts }: FaultedRun, fault: Fault): boolean {
  if (hit === undefined) return false;
  if (hit.action === "Publish") return ["cut-after", "cut-half", "late", "duplicate"].includes(fault);
  const marksAlert = hit.action === "UpdateItem" && hit.table?.endsWith("-alerts") === true;
  const before = calls.findLast(({ index }) => index < hit.index);
  // An answer that it cannot parse, the SDK does not ask for again.
  const reachesUs = attempts === 1 || fault === "html-200";
  return reachesUs && marksAlert && before?.action === "Publish";
}
