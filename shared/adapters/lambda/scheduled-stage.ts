import type { Config } from "../../config.ts";
import { observe } from "../powertools/observe.ts";
import { system } from "../system.ts";
import { deadlineOf } from "./deadline.ts";
import type { Invocation } from "./queue-stage.ts";
import type { Stage, StageOptions } from "./stage.ts";

/** A stage that the Scheduler starts: the event says nothing that it needs, and its answer goes nowhere. */
export function scheduledStage(
  config: Config,
  options: StageOptions | undefined,
  run: (invocation: Invocation) => Promise<unknown>,
  close: () => Promise<void> | void,
): Stage<unknown, void> {
  const { now } = options?.system ?? system;
  const handle = observe<unknown, void>(
    config,
    async (_event, observed, context) => {
      await run({ ...observed, deadlineAt: deadlineOf(context, now()) });
    },
    options,
  );
  return { handle, close: async () => close() };
}
