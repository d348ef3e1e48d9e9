import type { IdentifiedEntry } from "./identify-entries.ts";
import type { SeenEntry } from "./seen-entries.ts";

export interface RecognisedEntry extends IdentifiedEntry {
  readonly state: "new" | "changed" | "known";
}

/** Text so long is not the same by chance. */
const TELLING_LENGTH = 80;

/**
 * Tells which entries of a window are stored already, first by article id, then by the entry's own id (its link may have
 * changed with its title), then by its words (everything else may change from poll to poll). An entry recognised by another way
 * than its article id keeps the article id it was stored under.
 */
export function recogniseEntries(entries: readonly IdentifiedEntry[], seen: readonly SeenEntry[]): RecognisedEntry[] {
  const byArticle = index(seen, ({ articleId }) => articleId);
  const taken = new Set(
    entries.map(({ articleId }) => byArticle.get(articleId)).filter((found) => found !== undefined),
  );
  const free = seen.filter((candidate) => !taken.has(candidate));
  const byId = index(free, ({ idKey }) => idKey);
  const byContent = index(free, ({ contentKey }) => contentKey);
  const claim = (candidate: SeenEntry | undefined): SeenEntry | undefined => {
    if (candidate === undefined || taken.has(candidate)) return undefined;
    taken.add(candidate);
    return candidate;
  };
  return entries.map((entry) => {
    const match =
      byArticle.get(entry.articleId) ??
      claim(entry.idKey === "" ? undefined : byId.get(entry.idKey)) ??
      claim(isTelling(entry) ? byContent.get(entry.contentKey) : undefined);
    if (match === undefined) return { ...entry, state: "new" };
    const state = match.contentKey === entry.contentKey ? "known" : "changed";
    return { ...entry, articleId: match.articleId, state };
  });
}

/** Two entries with links of their own and the same few words ("Live updates") may well be two. */
function isTelling({ byLink, text }: IdentifiedEntry): boolean {
  return !byLink || text.title.length + text.summary.length + (text.text?.length ?? 0) >= TELLING_LENGTH;
}

function index(seen: readonly SeenEntry[], key: (entry: SeenEntry) => string): Map<string, SeenEntry> {
  return new Map(seen.map((entry) => [key(entry), entry]));
}
