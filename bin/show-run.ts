import { describeEvent } from "../infra/local/stages/describe-event.ts";
import type { Observer } from "../infra/local/stages/observer.ts";
import type { Feed } from "../shared/feeds/feed.ts";
import { print, talk } from "./terminal.ts";

/** What the summary counts, with the word for it. */
const counted = [
  ["FeedPolled", "polls"],
  ["FeedUnchanged", "unchanged"],
  ["FeedFailed", "failed"],
  ["ArticleStored", "new articles"],
  ["MentionFound", "mentions"],
  ["AlertRaised", "alerts raised"],
  ["AlertPublished", "published"],
] as const;

export interface ShownRun {
  readonly observe: Observer;
  nameFeeds(feeds: readonly Pick<Feed, "feedId" | "title">[]): void;
  /** Shows nothing from now on; answers what the run did, in one line. */
  end(): string;
}

/** Shows a run as it goes, lines for a person on stderr and, when asked, the stages' own JSON lines on stdout; and counts. */
export function showRun({ json }: { readonly json: boolean }): ShownRun {
  const sums = new Map<string, number>();
  const titles = new Map<string, string>();
  let hasEnded = false;
  return {
    nameFeeds(feeds) {
      for (const { feedId, title } of feeds) titles.set(feedId, title);
    },
    observe(event) {
      if (hasEnded) return; // what is cut off while the run closes is no news
      if (event.kind === "line") {
        if (json) print(JSON.stringify({ stage: event.stage, ...event.line }));
        if (event.line.message === "measured") add(sums, event.line);
      }
      const text = describeEvent(event, Date.now(), (feedId) => titles.get(feedId));
      if (text !== undefined && (!json || event.kind !== "line")) talk(text);
    },
    end() {
      hasEnded = true;
      const parts = counted.map(([name, word]) => [sums.get(name) ?? 0, word] as const).filter(([count]) => count > 0);
      return parts.length === 0
        ? "nothing was due, or nothing finished"
        : parts.map(([count, word]) => `${count} ${word}`).join(", ");
    },
  };
}

function add(sums: Map<string, number>, line: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(line)) {
    if (typeof value === "number") sums.set(name, (sums.get(name) ?? 0) + value);
  }
}
