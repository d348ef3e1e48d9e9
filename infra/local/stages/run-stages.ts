import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { sqsClient } from "../../../shared/adapters/aws/clients.ts";
import type { AwsAccess } from "../../../shared/config.ts";
import { type StageName, stageDefinition, stageNames } from "../../../shared/stages.ts";
import type { Resources } from "../resources.ts";
import { scheduledEvent } from "./events.ts";
import { type Handle, invoke } from "./invoke.ts";
import type { Observer } from "./observer.ts";
import { QueueSource } from "./queue-source.ts";
import { rateMs } from "./rate.ts";

export interface StagesOptions {
  readonly aws: AwsAccess;
  readonly resources: Pick<Resources, "queues">;
  readonly handlers: Readonly<Partial<Record<StageName, Handle>>>;
  readonly observe?: Observer;
  /** When failed messages come again, instead of after their visibility timeout: tests need not wait for it. */
  readonly retryAfterSeconds?: number;
}

export interface RunningStages {
  /** Calls a scheduled stage once, as EventBridge Scheduler would; false when it failed. */
  tick(stage: StageName): Promise<boolean>;
  /** Handles what is queued, and what that queues, until no message is visible and no stage runs. Failed messages stay for later. */
  untilQuiet(): Promise<void>;
  /**
   * Ticks at each stage's rate and handles messages as they come, until the signal. Running invocations then have a second to end;
   * what is cut off is done again at the next start, as after any crash.
   */
  untilStopped(signal: AbortSignal): Promise<void>;
  close(): void;
}

const longPollSeconds = 2;
const pauseAfterErrorMs = 1_000;
const graceMs = 1_000;

/** Runs the stages as Lambda would: schedules and queues with their real event shapes, batches, concurrency and retries. */
export function runStages({ aws, resources, handlers, observe = () => {}, ...timing }: StagesOptions): RunningStages {
  const client = sqsClient(aws);
  const sources = stageNames.flatMap((stage) => {
    const { trigger } = stageDefinition(stage);
    const handle = handlers[stage];
    if (trigger.kind !== "queue" || handle === undefined) return [];
    return [
      new QueueSource(stage, resources.queues[trigger.queue], handle, {
        client,
        region: aws.region,
        observe,
        ...timing,
      }),
    ];
  });

  const tick = async (stage: StageName) => {
    const handle = handlers[stage];
    if (handle === undefined) throw new TypeError(`no handler for ${stage}`);
    const invocation = await invoke(stage, handle, scheduledEvent(stage, aws.region, Date.now()), observe);
    if (invocation.ok) observe({ kind: "finished", stage, records: 0, failed: 0, ms: invocation.ms });
    return invocation.ok;
  };

  const running = () => sources.flatMap((source) => source.running);

  return {
    tick,

    async untilQuiet() {
      for (;;) {
        const taken = await Promise.all(sources.map((source) => source.take()));
        if (taken.some((count) => count > 0)) continue;
        if (running().length === 0) return;
        await Promise.race(running());
      }
    },

    async untilStopped(signal) {
      const schedules = stageNames.flatMap((stage) => {
        const { trigger } = stageDefinition(stage);
        return trigger.kind === "schedule" && handlers[stage] !== undefined
          ? [keepTicking(() => tick(stage), rateMs(trigger.expression), signal)]
          : [];
      });
      const loops = Promise.all([...schedules, ...sources.map((source) => keepTaking(source, observe, signal))]);
      await Promise.race([loops.then(() => Promise.all(running())), graceAfter(signal)]);
    },

    close: () => client.destroy(),
  };
}

/** At once, and then at the full minutes of its rate, however long a tick takes. */
async function keepTicking(tick: () => Promise<unknown>, everyMs: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await tick();
    await pause(everyMs - (Date.now() % everyMs), signal);
  }
}

async function keepTaking(source: QueueSource, observe: Observer, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await source.take(longPollSeconds, signal);
    } catch (error) {
      if (signal.aborted) return;
      observe({ kind: "unreachable", stage: source.stage, error });
      await pause(pauseAfterErrorMs, signal);
    }
  }
}

async function graceAfter(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, "abort");
  await sleep(graceMs, undefined, { ref: false });
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {}); // ends early when stopped
}
