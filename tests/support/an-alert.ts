import type { Alert, AlertEvidence } from "../../shared/alerts/alert.ts";
import type { StoredMention, Story } from "../../shared/alerts/story.ts";
import type { Article } from "../../shared/articles/article.ts";
import type { Mention } from "../../shared/mentions/extraction.ts";

/** 1 November 2026, 09:00 UTC. */
export const nineOClock = Date.UTC(2026, 10, 1, 9);
export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

const sentence = "Iran shipped 200 Shahed-136 drones to Russia, Ukraine's defence ministry said.";

/** The span of a part of the sentence. */
export function found(part: string, text = sentence): { text: string; span: [number, number] } {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`"${part}" is not in "${text}"`);
  return { text: part, span: [start, start + part.length] };
}

export function aMention(changes: Partial<Mention> = {}): Mention {
  return {
    id: "mention-1",
    direction: "iran_to_russia",
    category: "drone",
    status: "completed",
    supplier: { actor: "iran", ...found("Iran") },
    recipient: { actor: "russia", ...found("Russia") },
    items: [
      {
        ...found("Shahed-136 drones"),
        category: "drone",
        designation: "shahed-136",
        kind: "system",
        quantity: { ...found("200"), atLeast: 200 },
      },
    ],
    cue: found("shipped"),
    attribution: found("Ukraine's defence ministry"),
    rule: { id: "en/supply-to", version: "abc123" },
    prominence: "headline",
    language: "en",
    sentence: { in: "title", text: sentence, span: [0, sentence.length] },
    ...changes,
  };
}

export function aStoredMention(changes: Partial<StoredMention> = {}): StoredMention {
  return {
    ...aMention(),
    articleId: "article-1",
    feedId: "feed-1",
    storyId: "story-1",
    at: nineOClock,
    firstSeenAt: nineOClock + minuteMs,
    ...changes,
  };
}

export function anArticle(changes: Partial<Article> = {}): Article {
  return {
    articleId: "article-1",
    feedId: "feed-1",
    title: sentence,
    summary: "",
    link: "https://news.example.org/a/1",
    publishedAt: nineOClock,
    firstSeenAt: nineOClock + minuteMs,
    contentHash: "hash-1",
    mayAlert: true,
    ...changes,
  };
}

export function anEvidence(changes: Partial<AlertEvidence> = {}): AlertEvidence {
  return {
    mention: aMention(),
    articleId: "article-1",
    articleTitle: sentence,
    articleLink: "https://news.example.org/a/1",
    feedId: "feed-1",
    feedTitle: "Example Wire",
    stateMedia: false,
    publishedAt: nineOClock,
    firstSeenAt: nineOClock + minuteMs,
    ...changes,
  };
}

export function anAlert(changes: Partial<Alert> = {}): Alert {
  return {
    alertId: "alert-1",
    storyId: "story-1",
    kind: "new",
    severity: "high",
    severityReasons: ["delivery reported as done", "tier 1 source"],
    direction: "iran_to_russia",
    category: "drone",
    status: "completed",
    language: "en",
    changed: [],
    evidence: anEvidence(),
    origins: [{ name: "Example Wire", at: nineOClock, stateMedia: false }],
    sources: [{ feedTitle: "Example Wire", title: sentence, link: "https://news.example.org/a/1", at: nineOClock }],
    statusHistory: [{ status: "completed", at: nineOClock }],
    createdAt: nineOClock + minuteMs,
    state: "PENDING",
    attempts: 0,
    deliveries: {},
    ...changes,
  };
}

export function aStory(changes: Partial<Story> = {}): Story {
  return {
    storyId: "story-1",
    direction: "iran_to_russia",
    category: "drone",
    designations: ["shahed-136"],
    places: [],
    kinds: ["system"],
    quantities: [200],
    status: "completed",
    statusHistory: [{ status: "completed", at: nineOClock, articleId: "article-1" }],
    said: [{ status: "completed", at: nineOClock, articleId: "article-1" }],
    settled: [],
    firstSeenAt: nineOClock,
    lastSeenAt: nineOClock,
    origins: [
      {
        name: "Example Group",
        title: "Example Wire",
        firstArticleId: "article-1",
        at: nineOClock,
        stateMedia: false,
        official: false,
        denies: false,
      },
    ],
    sources: [
      {
        articleId: "article-1",
        feedId: "feed-1",
        feedTitle: "Example Wire",
        origin: "Example Group",
        title: sentence,
        at: nineOClock,
      },
    ],
    sketches: [],
    knownFacts: [],
    alertedSeverities: [],
    unraised: [],
    corrections: 0,
    revision: 0,
    ...changes,
  };
}
