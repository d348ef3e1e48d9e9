import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import { type StageName, stageDefinition } from "../../../shared/stages.ts";
import { batchFailures } from "./batch-failures.ts";
import { sqsEvent } from "./events.ts";
import { type Handle, invoke } from "./invoke.ts";
import type { Observer } from "./observer.ts";

/** An SQS event source mapping: receives, invokes, deletes what succeeded; the rest is seen again after its visibility timeout. */
export class QueueSource {
  readonly #running = new Set<Promise<void>>();
  readonly #slots: number;
  readonly #batchSize: number;

  constructor(
    readonly stage: StageName,
    private readonly queueUrl: string,
    private readonly handle: Handle,
    private readonly parts: {
      readonly client: SQSClient;
      readonly region: string;
      readonly observe: Observer;
      readonly retryAfterSeconds?: number;
    },
  ) {
    const { trigger } = stageDefinition(stage);
    if (trigger.kind !== "queue") throw new TypeError(`${stage} reads no queue`);
    this.#slots = trigger.maxConcurrency;
    this.#batchSize = trigger.batchSize;
  }

  get running(): readonly Promise<void>[] {
    return [...this.#running];
  }

  /** Takes at most one batch when there is room and starts its invocation; answers how many messages it took. */
  async take(waitSeconds = 0, signal?: AbortSignal): Promise<number> {
    if (this.#running.size >= this.#slots) {
      await Promise.race(this.#running);
      return 0;
    }
    const { Messages = [] } = await this.parts.client.send(
      new ReceiveMessageCommand({
        QueueUrl: this.queueUrl,
        MaxNumberOfMessages: Math.min(this.#batchSize, 10),
        WaitTimeSeconds: waitSeconds,
        MessageSystemAttributeNames: ["All"],
      }),
      { ...(signal && { abortSignal: signal }), requestTimeout: (waitSeconds + 4) * 1_000 },
    );
    if (Messages.length > 0) this.#start(Messages);
    return Messages.length;
  }

  async waiting(): Promise<number> {
    const { Attributes } = await this.parts.client.send(
      new GetQueueAttributesCommand({ QueueUrl: this.queueUrl, AttributeNames: ["ApproximateNumberOfMessages"] }),
    );
    return Number(Attributes?.ApproximateNumberOfMessages ?? 0);
  }

  #start(messages: readonly Message[]): void {
    const run = this.#process(messages).catch((error) => {
      this.parts.observe({ kind: "unreachable", stage: this.stage, error });
    });
    this.#running.add(run);
    run.finally(() => this.#running.delete(run));
  }

  async #process(messages: readonly Message[]): Promise<void> {
    const arn = `arn:aws:sqs:${this.parts.region}:000000000000:${this.queueUrl.split("/").at(-1)}`;
    const event = sqsEvent(messages, arn, this.parts.region);
    const invocation = await invoke(this.stage, this.handle, event, this.parts.observe, messages.length);
    const messageIds = event.Records.map(({ messageId }) => messageId);
    const failed = invocation.ok ? batchFailures(invocation.answer, messageIds) : new Set(messageIds);
    await this.#settle(messages, failed);
    if (!invocation.ok) return;
    const { stage, parts } = this;
    parts.observe({ kind: "finished", stage, records: messages.length, failed: failed.size, ms: invocation.ms });
  }

  async #settle(messages: readonly Message[], failed: ReadonlySet<string>): Promise<void> {
    const { client, retryAfterSeconds } = this.parts;
    const entries = (wanted: boolean) =>
      messages
        .filter(({ MessageId = "" }) => failed.has(MessageId) === wanted)
        .map(({ ReceiptHandle }, place) => ({ Id: String(place), ReceiptHandle }));
    const QueueUrl = this.queueUrl;
    const [done, again] = [entries(false), entries(true)];
    if (done.length > 0) await client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries: done }));
    if (again.length > 0 && retryAfterSeconds !== undefined) {
      const Entries = again.map((entry) => ({ ...entry, VisibilityTimeout: retryAfterSeconds }));
      await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
    }
  }
}
