import { scheduleStore } from "../shared/adapters/dynamodb/schedule-store.ts";
import { connectQueueing } from "../shared/adapters/lambda/connect-queueing.ts";
import { scheduledStage } from "../shared/adapters/lambda/scheduled-stage.ts";
import { type Connect, lazyHandler } from "../shared/adapters/lambda/stage.ts";
import { sqsQueue } from "../shared/adapters/sqs/queue.ts";
import { given } from "../shared/config.ts";
import { dispatchPolls } from "../shared/pipeline/dispatch-polls.ts";
import type { PollMessage } from "../shared/pipeline/messages.ts";
import { unlessPaused } from "../shared/pipeline/unless-paused.ts";

export const connect: Connect<unknown, void> = (config, options) => {
  const { machine, dynamodb, sqs, settings: pause, close } = connectQueueing(config, options);
  const ports = {
    ...machine,
    schedules: scheduleStore(dynamodb, given(config.tables, "schedules")),
    pollQueue: sqsQueue<PollMessage>(sqs, given(config.queues, "poll"), machine),
  };
  return scheduledStage(
    config,
    options,
    (invocation) => unlessPaused({ pause, ...invocation }, () => dispatchPolls({ ...ports, ...invocation })),
    close,
  );
};

export const handler = lazyHandler("dispatch-polls", connect);
