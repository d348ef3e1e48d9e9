import type { SQSEvent } from "aws-lambda";
import type { ZodMiniType } from "zod/mini";
import type { Config } from "../../config.ts";
import { answerBatch, type BatchAnswer, type BatchItem } from "../../pipeline/answer-batch.ts";
import { type Observed, observe } from "../powertools/observe.ts";
import { system } from "../system.ts";
import { deadlineOf } from "./deadline.ts";
import type { Stage, StageOptions } from "./stage.ts";

/** What one invocation is given besides its work; the deadline is in epoch milliseconds. */
export interface Invocation extends Observed {
  readonly deadlineAt: number;
}

/** A stage that reads a queue: each message is read for itself, and only those named as failed come again. */
export function queueStage<Message>(
  config: Config,
  options: StageOptions | undefined,
  schema: ZodMiniType<Message>,
  run: (
    items: readonly BatchItem<Message>[],
    invocation: Invocation,
  ) => Promise<{ readonly failedItemIds: readonly string[] }>,
  close: () => Promise<void> | void,
): Stage<SQSEvent, BatchAnswer> {
  const { now } = options?.system ?? system;
  const handle = observe<SQSEvent, BatchAnswer>(
    config,
    (event, observed, context) => {
      const invocation = { ...observed, deadlineAt: deadlineOf(context, now()) };
      return answerBatch(event.Records, schema, (items) => run(items, invocation), observed.log);
    },
    options,
  );
  return { handle, close: async () => close() };
}
