import type { SQSEvent } from "aws-lambda";
import { dynamoDbClient, snsClient } from "../shared/adapters/aws/clients.ts";
import { alertStore } from "../shared/adapters/dynamodb/alert-store.ts";
import { settingsStore } from "../shared/adapters/dynamodb/settings-store.ts";
import { subscriberStore } from "../shared/adapters/dynamodb/subscriber-store.ts";
import { queueStage } from "../shared/adapters/lambda/queue-stage.ts";
import { type Connect, lazyHandler } from "../shared/adapters/lambda/stage.ts";
import { snsNotices, snsPublisher } from "../shared/adapters/sns/publisher.ts";
import { system } from "../shared/adapters/system.ts";
import { given } from "../shared/config.ts";
import type { BatchAnswer } from "../shared/pipeline/answer-batch.ts";
import { alertMessage } from "../shared/pipeline/messages.ts";
import { publishAlerts } from "../shared/pipeline/publish-alerts.ts";
import { unlessPaused } from "../shared/pipeline/unless-paused.ts";

export const connect: Connect<SQSEvent, BatchAnswer> = (config, options) => {
  const machine = options?.system ?? system;
  const dynamodb = dynamoDbClient(config.aws);
  const sns = snsClient(config.aws);
  const pause = settingsStore(dynamodb, given(config.tables, "settings"));
  const ports = {
    ...machine,
    alerts: alertStore(dynamodb, given(config.tables, "alerts")),
    subscribers: subscriberStore(dynamodb, given(config.tables, "subscribers")),
    publisher: snsPublisher(sns, given(config.topics, "alerts")),
    notices: snsNotices(sns, given(config.topics, "operator")),
    smsMonthlyBudgetUsd: config.smsMonthlyBudgetUsd,
  };
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
    () => {
      dynamodb.destroy();
      sns.destroy();
    },
  );
};

export const handler = lazyHandler("publish-alerts", connect);
