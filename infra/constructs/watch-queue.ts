import { Duration } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { type IQueue, Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { QueueDefinition } from "../../shared/queues.ts";

interface QueueNameAndKey {
  readonly queueName: string;
  readonly key?: IKey | undefined;
}

/** A queue that gives up a message after some receives and hands it to the dead-letter queue; TLS only, encrypted. */
export function watchQueue(
  scope: Construct,
  id: string,
  props: QueueNameAndKey & { readonly definition: QueueDefinition; readonly deadLetterQueue: IQueue },
): Queue {
  const { visibilityTimeoutSeconds, retentionSeconds, maxReceiveCount } = props.definition;
  return new Queue(scope, id, {
    ...secured(props),
    visibilityTimeout: Duration.seconds(visibilityTimeoutSeconds),
    retentionPeriod: Duration.seconds(retentionSeconds),
    deadLetterQueue: { queue: props.deadLetterQueue, maxReceiveCount },
  });
}

/** Where whatever failed for good waits for a person: messages of all queues, and runs that could not be started or failed. */
export function deadLetters(
  scope: Construct,
  id: string,
  props: QueueNameAndKey & { readonly retentionSeconds: number },
): Queue {
  return new Queue(scope, id, { ...secured(props), retentionPeriod: Duration.seconds(props.retentionSeconds) });
}

function secured({ queueName, key }: QueueNameAndKey) {
  return {
    queueName,
    enforceSSL: true,
    ...(key
      ? { encryption: QueueEncryption.KMS, encryptionMasterKey: key, dataKeyReuse: Duration.hours(1) }
      : { encryption: QueueEncryption.SQS_MANAGED }),
  };
}
