import { WatchError } from "../../errors.ts";

const maxEntries = 10;
/** SQS allows 1 MiB a message and a batch. */
const maxBytes = 1024 * 1024;

/** @throws {WatchError} MESSAGE_INVALID for one that fits in no batch. */
export function batchesOf(bodies: readonly string[]): string[][] {
  const batches: string[][] = [];
  let batch: string[] = [];
  let bytes = 0;
  for (const body of bodies) {
    const size = Buffer.byteLength(body);
    if (size > maxBytes) throw new WatchError("MESSAGE_INVALID", "the message is larger than 1 MiB", { bytes: size });
    if (batch.length === maxEntries || bytes + size > maxBytes) {
      batches.push(batch);
      batch = [];
      bytes = 0;
    }
    batch.push(body);
    bytes += size;
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
