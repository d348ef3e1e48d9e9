import type { QueueName, StageName, TopicName } from "./stages.ts";
import type { TableName } from "./tables.ts";

/** One for all queues: SQS keeps with each dead message which queue it came from, and one alarm watches it. */
export const deadLetterQueue = "dead-letters";

/** What everything is called in AWS, so that the command line finds a deployment by its environment's name alone. */
export function resourceNames(environment: string) {
  const named = <Name extends string>(name: Name) => `transfer-watch-${environment}-${name}`;
  return {
    stack: `transfer-watch-${environment}`,
    table: (name: TableName) => named(name),
    queue: (name: QueueName | typeof deadLetterQueue) => named(name),
    topic: (name: TopicName) => named(name),
    function: (name: StageName) => named(name),
    schedule: (name: StageName) => named(name),
    alarm: (name: string) => named(name),
    dashboard: `transfer-watch-${environment}`,
    key: `alias/transfer-watch-${environment}`,
  };
}
