import { entryToText } from "../../shared/articles/entry-to-text.ts";
import { type IdentifiedEntry, identifyEntries } from "../../shared/articles/identify-entries.ts";
import type { SeenEntry } from "../../shared/articles/seen-entries.ts";
import type { Entry } from "../../shared/feeds/feed-document.ts";

export function anEntry(changes: Partial<Entry> = {}): Entry {
  return {
    id: "tag:news.example.org,2026:1",
    title: "Harbour opens again",
    link: "https://news.example.org/2026/harbour",
    published: "2026-11-02T08:00:00Z",
    summary: "The harbour opens again after the storm, the port authority says in a statement on Monday morning.",
    ...changes,
  };
}

/** Entries of one document, identified. */
export function identified(entries: readonly Entry[], feedId = "feed-1"): IdentifiedEntry[] {
  return identifyEntries(
    feedId,
    entries.map((entry) => ({ entry, text: entryToText(entry) })),
  );
}

export function asSeen(entries: readonly IdentifiedEntry[]): SeenEntry[] {
  return entries.map(({ articleId, idKey, contentKey }) => ({ articleId, idKey, contentKey }));
}
