import {
  type BatchResultErrorEntry,
  SendMessageBatchCommand,
  SendMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import { WatchError } from "../../errors.ts";
import type { Queue, Random } from "../../pipeline/ports.ts";
import { batchesOf } from "./batches.ts";

export interface QueueTiming {
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: Random;
}

const tries = 4;
const firstPauseMs = 100;

/** A queue of JSON messages: sent in batches, and what a batch refuses for the moment is sent again one by one, with back-off. */
export function sqsQueue<Message>(client: SQSClient, queueUrl: string, timing: QueueTiming): Queue<Message> {
  return {
    async send(messages) {
      const bodies = messages.map((message) => JSON.stringify(message));
      for (const batch of batchesOf(bodies)) {
        const failed = await reaching(() => sendBatch(client, queueUrl, batch));
        for (const { Id, SenderFault, Code } of failed) {
          if (SenderFault)
            throw new WatchError("MESSAGE_INVALID", `SQS refuses a message: ${Code}`, { awsCode: Code ?? "" });
          await sendAlone(client, queueUrl, batch[Number(Id)] ?? "", timing);
        }
      }
    },
  };
}

async function sendBatch(
  client: SQSClient,
  QueueUrl: string,
  bodies: readonly string[],
): Promise<BatchResultErrorEntry[]> {
  const Entries = bodies.map((MessageBody, place) => ({ Id: String(place), MessageBody }));
  const { Failed, Successful } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  const named = new Set([...(Failed ?? []), ...(Successful ?? [])].map(({ Id }) => Id));
  // An entry the answer does not name was not acknowledged: it counts as failed.
  const unnamed = Entries.filter(({ Id }) => !named.has(Id));
  return [...(Failed ?? []), ...unnamed.map(({ Id }) => ({ Id, Code: "Unacknowledged", SenderFault: false }))];
}

async function sendAlone(client: SQSClient, QueueUrl: string, MessageBody: string, timing: QueueTiming): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    await timing.sleep(firstPauseMs * 2 ** (attempt - 1) * (0.5 + timing.random()));
    try {
      await client.send(new SendMessageCommand({ QueueUrl, MessageBody }));
      return;
    } catch (cause) {
      if (attempt === tries) throw unavailable(cause);
    }
  }
}

async function reaching<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    throw unavailable(cause);
  }
}

function unavailable(cause: unknown): WatchError {
  const reason = cause instanceof Error ? cause.name : "unknown";
  return new WatchError("STORE_UNAVAILABLE", `the queue cannot be reached: ${reason}`, { reason }, { cause });
}
