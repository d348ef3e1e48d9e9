import * as z from "zod/mini";
import { WatchError } from "../errors.ts";

const id = z.string().check(z.minLength(1), z.maxLength(200));

/** What travels between the stages. A message carries ids, never content: the row is the truth. */
export const pollMessage = z.strictObject({
  v: z.literal(1),
  shardId: id,
  leaseId: id,
  feedIds: z.array(id).check(z.minLength(1), z.maxLength(100)),
});
export const articleMessage = z.strictObject({ v: z.literal(1), articleId: id });
export const alertMessage = z.strictObject({ v: z.literal(1), alertId: id });

export type PollMessage = z.infer<typeof pollMessage>;
export type ArticleMessage = z.infer<typeof articleMessage>;
export type AlertMessage = z.infer<typeof alertMessage>;

/** @throws {WatchError} MESSAGE_INVALID, so that the message ends in the dead-letter queue and its batch-mates go on. */
export function readMessage<T>(schema: z.ZodMiniType<T>, body: string): T {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (cause) {
    throw new WatchError("MESSAGE_INVALID", "queue message is no JSON", {}, { cause });
  }
  const result = schema.safeParse(value);
  if (!result.success) throw new WatchError("MESSAGE_INVALID", z.prettifyError(result.error), {});
  return result.data;
}
