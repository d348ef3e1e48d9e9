import { type Config, given } from "../../config.ts";
import { dynamoDbClient, snsClient } from "../aws/clients.ts";
import { alertStore } from "../dynamodb/alert-store.ts";
import { settingsStore } from "../dynamodb/settings-store.ts";
import { subscriberStore } from "../dynamodb/subscriber-store.ts";
import { snsNotices, snsPublisher } from "../sns/publisher.ts";
import { type System, system } from "../system.ts";

/** What the stages that deliver have in common: the outbox, the readers and the topics. */
export function connectDelivery(config: Config, machine: System = system) {
  const dynamodb = dynamoDbClient(config.aws);
  const sns = snsClient(config.aws);
  return {
    ports: {
      ...machine,
      alerts: alertStore(dynamodb, given(config.tables, "alerts")),
      subscribers: subscriberStore(dynamodb, given(config.tables, "subscribers")),
      publisher: snsPublisher(sns, given(config.topics, "alerts")),
      notices: snsNotices(sns, given(config.topics, "operator")),
      smsMonthlyBudgetUsd: config.smsMonthlyBudgetUsd,
    },
    pause: settingsStore(dynamodb, given(config.tables, "settings")),
    close() {
      dynamodb.destroy();
      sns.destroy();
    },
  };
}
