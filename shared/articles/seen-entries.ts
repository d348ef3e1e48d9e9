/**
 * The entries of a feed that are stored and queued, as its cursor keeps them: 32 characters each (article id 16, key of the
 * entry id 8, key of the content 8), newest first. The last window is always kept whole, so that no entry still listed is ever
 * forgotten; and so much of what left the window that a feed that shuffles its entries finds them again.
 */
export interface SeenEntry {
  readonly articleId: string;
  /** "" when the entry has no id, or one that is not its own. */
  readonly idKey: string;
  readonly contentKey: string;
}

const RECORD = 32;
const NO_KEY = "........";
/** A feed's row stays under 4 KB, half a read unit, with so many. */
const KEPT_AT_LEAST = 100;

export function readSeen(seen: string | undefined): SeenEntry[] {
  const entries: SeenEntry[] = [];
  for (let at = 0; seen !== undefined && at + RECORD <= seen.length; at += RECORD) {
    const idKey = seen.slice(at + 16, at + 24);
    entries.push({
      articleId: seen.slice(at, at + 16),
      idKey: idKey === NO_KEY ? "" : idKey,
      contentKey: seen.slice(at + 24, at + RECORD),
    });
  }
  return entries;
}

/** @param stored the entries of this window that are stored and queued, in the window's order */
export function writeSeen(stored: readonly SeenEntry[], before: readonly SeenEntry[]): string {
  if (stored.length === 0) return encode(before); // a feed that is empty for a day forgets nothing
  const listed = new Set(stored.map(({ articleId }) => articleId));
  const older = before.filter(({ articleId }) => !listed.has(articleId));
  const kept = [...stored, ...older].slice(0, Math.max(stored.length, KEPT_AT_LEAST));
  return encode(kept);
}

function encode(entries: readonly SeenEntry[]): string {
  return entries.map(({ articleId, idKey, contentKey }) => articleId + (idKey || NO_KEY) + contentKey).join("");
}
