/**
 * Which messages of a batch come again, as Lambda reads a partial batch response: an answer without failures means that all
 * succeeded; a malformed one, or one that names a message which is not in the batch, that all failed.
 */
export function batchFailures(answer: unknown, messageIds: readonly string[]): ReadonlySet<string> {
  if (answer === null || answer === undefined) return new Set();
  if (typeof answer !== "object") return new Set(messageIds);
  const failures = "batchItemFailures" in answer ? answer.batchItemFailures : [];
  if (failures === null || failures === undefined) return new Set();
  if (!Array.isArray(failures)) return new Set(messageIds);
  const named = failures.map((failure) => failure?.itemIdentifier);
  return named.every((id) => messageIds.includes(id)) ? new Set(named) : new Set(messageIds);
}
