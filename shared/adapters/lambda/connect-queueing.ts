import { type Config, given } from "../../config.ts";
import { dynamoDbClient, sqsClient } from "../aws/clients.ts";
import { settingsStore } from "../dynamodb/settings-store.ts";
import { system } from "../system.ts";
import type { StageOptions } from "./stage.ts";

/** What the stages that fill queues have in common: the clients, the settings (the pause, the rules in force), the machine's clock. */
export function connectQueueing(config: Config, options: StageOptions = {}) {
  const dynamodb = dynamoDbClient(config.aws);
  const sqs = sqsClient(config.aws);
  return {
    machine: options.system ?? system,
    dynamodb,
    sqs,
    settings: settingsStore(dynamodb, given(config.tables, "settings")),
    close() {
      dynamodb.destroy();
      sqs.destroy();
    },
  };
}
