import { type QueueName, stageDefinition, stageNames } from "./stages.ts";

/** How each queue is set up: read by the constructs and by the local stand-in. */
export interface QueueDefinition {
  /** Six times the timeout of the function that reads it, as AWS advises, so that a slow batch is not delivered twice. */
  readonly visibilityTimeoutSeconds: number;
  /** A message that failed this often goes to the dead-letter queue. */
  readonly maxReceiveCount: number;
  readonly retentionSeconds: number;
}

export const queueNames = ["poll", "article", "alert"] as const satisfies readonly QueueName[];

const daySeconds = 86_400;

/** The longest SQS keeps anything: time for a person to come back. */
export const deadLetterRetentionSeconds = 14 * daySeconds;

export function queueDefinition(name: QueueName): QueueDefinition {
  return {
    visibilityTimeoutSeconds: 6 * readerTimeoutSeconds(name),
    maxReceiveCount: 3,
    retentionSeconds: 4 * daySeconds,
  };
}

function readerTimeoutSeconds(name: QueueName): number {
  const timeouts = stageNames
    .map(stageDefinition)
    .filter(({ trigger }) => trigger.kind === "queue" && trigger.queue === name)
    .map(({ timeoutSeconds }) => timeoutSeconds);
  return Math.max(...timeouts);
}
