import type { ZodMiniType } from "zod/mini";
import { toErrorAnswer } from "../errors.ts";
import type { Log } from "../log.ts";
import { readMessage } from "./messages.ts";

/** One message as the queue delivered it; its id is unique in the batch. */
export interface QueueRecord {
  readonly messageId: string;
  readonly body: string;
}

export interface BatchItem<Message> {
  readonly itemId: string;
  readonly message: Message;
}

/** What Lambda must be told: these come again, every other message is done. */
export interface BatchAnswer {
  readonly batchItemFailures: { readonly itemIdentifier: string }[];
}

/**
 * Reads each message and runs the stage on those that are well-formed; the others fail alone, and end in the dead-letter queue.
 * An answer that names an item which was not in the batch cannot be trusted about the others: then all failed.
 * A throw goes through: Lambda takes it as the failure of the whole batch.
 */
export async function answerBatch<Message>(
  records: readonly QueueRecord[],
  schema: ZodMiniType<Message>,
  run: (items: readonly BatchItem<Message>[]) => Promise<{ readonly failedItemIds: readonly string[] }>,
  log: Log,
): Promise<BatchAnswer> {
  const items: BatchItem<Message>[] = [];
  const malformed: string[] = [];
  for (const { messageId, body } of records) {
    try {
      items.push({ itemId: messageId, message: readMessage(schema, body) });
    } catch (thrown) {
      malformed.push(messageId);
      const { code, message } = toErrorAnswer(thrown);
      log.error("malformed queue message", { code, messageId, reason: message });
    }
  }
  const { failedItemIds } = items.length > 0 ? await run(items) : { failedItemIds: [] };
  const known = new Set(items.map(({ itemId }) => itemId));
  const strange = failedItemIds.some((id) => !known.has(id));
  if (strange) log.error("the stage named an item that was not in its batch", { code: "INTERNAL" });
  const failed = new Set([...malformed, ...(strange ? known : failedItemIds)]);
  return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
}
