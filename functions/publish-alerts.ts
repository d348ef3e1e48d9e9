import type { SQSEvent } from "aws-lambda";
import { connectDelivery } from "../shared/adapters/lambda/connect-delivery.ts";
import { queueStage } from "../shared/adapters/lambda/queue-stage.ts";
import { type Connect, lazyHandler } from "../shared/adapters/lambda/stage.ts";
import type { BatchAnswer } from "../shared/pipeline/answer-batch.ts";
import { alertMessage } from "../shared/pipeline/messages.ts";
import { publishAlerts } from "../shared/pipeline/publish-alerts.ts";
import { unlessPaused } from "../shared/pipeline/unless-paused.ts";

export const connect: Connect<SQSEvent, BatchAnswer> = (config, options) => {
  const { ports, pause, close } = connectDelivery(config, options?.system);
  return queueStage(
    config,
    options,
    alertMessage,
    async (items, invocation) => {
      const ids = items.map(({ message }) => message.alertId);
      const publish = () => publishAlerts(ids, { ...ports, ...invocation }, invocation);
      // Paused, the messages are let go: the rows stay pending, and the sweep queues them again afterwards.
      const { failed } = (await unlessPaused({ pause, ...invocation }, publish)) ?? { failed: [] };
      return {
        failedItemIds: items.flatMap(({ itemId, message }) => (failed.includes(message.alertId) ? itemId : [])),
      };
    },
    close,
  );
};

export const handler = lazyHandler("publish-alerts", connect);
