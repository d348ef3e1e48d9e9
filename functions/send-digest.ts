import { dynamoDbClient, snsClient } from "../shared/adapters/aws/clients.ts";
import { alertStore } from "../shared/adapters/dynamodb/alert-store.ts";
import { settingsStore } from "../shared/adapters/dynamodb/settings-store.ts";
import { subscriberStore } from "../shared/adapters/dynamodb/subscriber-store.ts";
import { scheduledStage } from "../shared/adapters/lambda/scheduled-stage.ts";
import { type Connect, lazyHandler } from "../shared/adapters/lambda/stage.ts";
import { snsNotices, snsPublisher } from "../shared/adapters/sns/publisher.ts";
import { system } from "../shared/adapters/system.ts";
import { given } from "../shared/config.ts";
import { sendDigests } from "../shared/pipeline/send-digest.ts";
import { unlessPaused } from "../shared/pipeline/unless-paused.ts";

export const connect: Connect<unknown, void> = (config, options) => {
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
  return scheduledStage(
    config,
    options,
    (invocation) => unlessPaused({ pause, ...invocation }, () => sendDigests({ ...ports, ...invocation }, invocation)),
    () => {
      dynamodb.destroy();
      sns.destroy();
    },
  );
};

export const handler = lazyHandler("send-digest", connect);
