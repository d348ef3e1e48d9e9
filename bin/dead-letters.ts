import { DeleteMessageCommand, type Message, ReceiveMessageCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import type { QueueName } from "../shared/stages.ts";
import type { ConnectedEnvironment } from "./connect-environment.ts";

interface Environment extends Pick<ConnectedEnvironment, "resources"> {
  readonly clients: Pick<ConnectedEnvironment["clients"], "sqs">;
}

/** Where a dead letter came from: a queue, a scheduled run that failed, or what nobody can tell. */
export type DeadLetterSource = QueueName | "scheduled run" | "unknown";

export interface DeadLetter {
  readonly source: DeadLetterSource;
  readonly messageId: string;
  readonly sentAt: number;
  readonly body: string;
  readonly receipt: string;
}

/** While looking, nobody else needs them; afterwards they show again. */
const lookSeconds = 20;
const mostLookedAt = 1_000;

/** Every dead letter that can be seen now, without taking it away. */
export async function lookAtDeadLetters({ clients, resources }: Environment): Promise<DeadLetter[]> {
  const found = new Map<string, DeadLetter>();
  while (found.size < mostLookedAt) {
    const { Messages = [] } = await clients.sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: resources.deadLetterQueue,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: lookSeconds,
        MessageSystemAttributeNames: ["All"],
      }),
    );
    const fresh = Messages.map(toDeadLetter).filter(({ messageId }) => !found.has(messageId));
    if (fresh.length === 0) break;
    for (const letter of fresh) found.set(letter.messageId, letter);
  }
  return [...found.values()];
}

export interface Redriven {
  readonly sent: number;
  /** Scheduled runs: the schedule has run again since. */
  readonly dropped: number;
  /** Nobody can tell where they belong; they stay. */
  readonly kept: number;
}

/** Sends each letter back to the queue it came from, then deletes it: a crash in between sends it twice, which every stage allows. */
export async function redrive({ clients, resources }: Environment, letters: readonly DeadLetter[]): Promise<Redriven> {
  const result = { sent: 0, dropped: 0, kept: 0 };
  for (const { source, body, receipt } of letters) {
    if (source === "unknown") {
      result.kept++;
      continue;
    }
    if (source === "scheduled run") result.dropped++;
    else {
      await clients.sqs.send(new SendMessageCommand({ QueueUrl: resources.queues[source], MessageBody: body }));
      result.sent++;
    }
    await clients.sqs.send(new DeleteMessageCommand({ QueueUrl: resources.deadLetterQueue, ReceiptHandle: receipt }));
  }
  return result;
}

function toDeadLetter({ MessageId = "", Body = "", ReceiptHandle = "", Attributes = {} }: Message): DeadLetter {
  const from = /-(poll|article|alert)$/.exec(Attributes.DeadLetterQueueSourceArn ?? "")?.[1];
  return {
    source: queueNamed(from) ?? sourceByContent(Body),
    messageId: MessageId,
    sentAt: Number(Attributes.SentTimestamp ?? 0),
    body: Body,
    receipt: ReceiptHandle,
  };
}

/** SQS names the source of what it moved itself; a message put here otherwise is known by what it carries. */
function sourceByContent(body: string): DeadLetterSource {
  const value = parseObject(body);
  if ("shardId" in value) return "poll";
  if ("articleId" in value) return "article";
  if ("alertId" in value) return "alert";
  // The Scheduler's event, or Lambda's report of a failed run.
  return "requestContext" in value || value.source === "aws.scheduler" ? "scheduled run" : "unknown";
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    return {}; // no JSON names no source: the letter stays where a person sees it
  }
}

function queueNamed(name: string | undefined): QueueName | undefined {
  return name === "poll" || name === "article" || name === "alert" ? name : undefined;
}
