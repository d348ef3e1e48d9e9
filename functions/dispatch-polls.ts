import { dynamoDbClient, sqsClient } from "../shared/adapters/aws/clients.ts";
import { scheduleStore } from "../shared/adapters/dynamodb/schedule-store.ts";
import { settingsStore } from "../shared/adapters/dynamodb/settings-store.ts";
import { scheduledStage } from "../shared/adapters/lambda/scheduled-stage.ts";
import { type Connect, lazyHandler } from "../shared/adapters/lambda/stage.ts";
import { sqsQueue } from "../shared/adapters/sqs/queue.ts";
import { system } from "../shared/adapters/system.ts";
import { given } from "../shared/config.ts";
import { dispatchPolls } from "../shared/pipeline/dispatch-polls.ts";
import type { PollMessage } from "../shared/pipeline/messages.ts";
import { unlessPaused } from "../shared/pipeline/unless-paused.ts";

export const connect: Connect<unknown, void> = (config, options) => {
  const machine = options?.system ?? system;
  const dynamodb = dynamoDbClient(config.aws);
  const sqs = sqsClient(config.aws);
  const pause = settingsStore(dynamodb, given(config.tables, "settings"));
  const ports = {
    ...machine,
    schedules: scheduleStore(dynamodb, given(config.tables, "schedules")),
    pollQueue: sqsQueue<PollMessage>(sqs, given(config.queues, "poll"), machine),
  };
  return scheduledStage(
    config,
    options,
    (invocation) => unlessPaused({ pause, ...invocation }, () => dispatchPolls({ ...ports, ...invocation })),
    () => {
      dynamodb.destroy();
      sqs.destroy();
    },
  );
};

export const handler = lazyHandler("dispatch-polls", connect);
