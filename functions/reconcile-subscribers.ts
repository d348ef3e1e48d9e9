import { dynamoDbClient, snsClient } from "../shared/adapters/aws/clients.ts";
import { subscriberStore } from "../shared/adapters/dynamodb/subscriber-store.ts";
import { scheduledStage } from "../shared/adapters/lambda/scheduled-stage.ts";
import { type Connect, lazyHandler } from "../shared/adapters/lambda/stage.ts";
import { snsNotices } from "../shared/adapters/sns/publisher.ts";
import { snsSubscriptionRegistry } from "../shared/adapters/sns/subscription-registry.ts";
import { system } from "../shared/adapters/system.ts";
import { given } from "../shared/config.ts";
import { reconcileSubscribers } from "../shared/pipeline/reconcile-subscribers.ts";

export const connect: Connect<unknown, void> = (config, options) => {
  const machine = options?.system ?? system;
  const dynamodb = dynamoDbClient(config.aws);
  const sns = snsClient(config.aws);
  const ports = {
    ...machine,
    subscribers: subscriberStore(dynamodb, given(config.tables, "subscribers")),
    registry: snsSubscriptionRegistry(sns, given(config.topics, "alerts"), config.alertTopics),
    notices: snsNotices(sns, given(config.topics, "operator")),
  };
  return scheduledStage(
    config,
    options,
    (invocation) => reconcileSubscribers({ ...ports, ...invocation }),
    () => {
      dynamodb.destroy();
      sns.destroy();
    },
  );
};

export const handler = lazyHandler("reconcile-subscribers", connect);
