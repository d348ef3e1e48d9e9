import type { Entry } from "../feeds/feed-document.ts";
import { canonicalLink, isAggregatorLink, isFrontPage } from "./canonical-link.ts";
import type { EntryText } from "./entry-to-text.ts";
import { contentHash, hashId, shortHash } from "./hash.ts";

/** An entry with what tells it from all others. */
export interface IdentifiedEntry {
  readonly entry: Entry;
  readonly text: EntryText;
  readonly articleId: string;
  readonly canonicalLink?: string;
  /** Whether the id comes from the link alone: the same article in two feeds is then one article. */
  readonly byLink: boolean;
  /** Key of the entry's own id; "" when there is none or others share it. */
  readonly idKey: string;
  readonly contentHash: string;
  readonly contentKey: string;
}

/**
 * Gives each entry of one document its article id: from its canonical link where that is its own and lasting, else from feed and
 * entry id, else from feed, title and date. An id or link that several different entries share identifies none of them alone.
 * An entry listed twice comes back once.
 */
export function identifyEntries(
  feedId: string,
  entries: readonly { readonly entry: Entry; readonly text: EntryText }[],
): IdentifiedEntry[] {
  const read = entries.map(({ entry, text }) => ({ entry, text, link: canonicalLink(entry.link) }));
  const distinct = withoutRepeats(read, ({ entry, text, link }) => [
    entry.id,
    link,
    text.title,
    text.summary,
    text.text,
  ]);
  const ids = count(distinct.map(({ entry }) => entry.id));
  const links = count(distinct.map(({ link }) => link));
  const identified = distinct.map(({ entry, text, link }): IdentifiedEntry => {
    const ownId = entry.id !== undefined && ids.get(entry.id) === 1 ? entry.id : undefined;
    const isAggregated = link !== undefined && isAggregatorLink(link);
    const byLink = link !== undefined && !isAggregated && !isFrontPage(link) && links.get(link) === 1;
    const hash = contentHash(text);
    return {
      entry,
      text,
      articleId: byLink
        ? hashId("link", link)
        : articleIdWithoutLink(feedId, { entry, text, link, ownId, isAggregated, hash }),
      ...(link !== undefined && { canonicalLink: link }),
      byLink,
      idKey: ownId === undefined ? "" : shortHash(ownId),
      contentHash: hash,
      contentKey: hash.slice(0, 8),
    };
  });
  return withoutRepeats(identified, ({ articleId }) => [articleId]);
}

function articleIdWithoutLink(
  feedId: string,
  found: {
    readonly entry: Entry;
    readonly text: EntryText;
    readonly link: string | undefined;
    readonly ownId: string | undefined;
    readonly isAggregated: boolean;
    readonly hash: string;
  },
): string {
  const { entry, text, link, ownId, isAggregated, hash } = found;
  const title = text.title.toLowerCase();
  // An aggregator gives new ids and links to the same article again and again: only its title lasts.
  if (isAggregated && title !== "") return hashId("title", feedId, title);
  if (ownId !== undefined) return hashId("id", feedId, ownId);
  if (entry.id !== undefined) return hashId("shared id", feedId, entry.id, link ?? "", title || hash);
  if (title !== "") return hashId("title and date", feedId, title, entry.published ?? entry.updated ?? "");
  return hashId("content", feedId, hash);
}

function count(values: readonly (string | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function withoutRepeats<T>(values: readonly T[], parts: (value: T) => readonly (string | undefined)[]): T[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = JSON.stringify(parts(value));
    return !seen.has(key) && seen.add(key);
  });
}
