import type { Prominence } from "./extraction.ts";
import type { Sentence } from "./view-sentence.ts";

/** Sentences of the body that count as its lead. */
const LEAD_SENTENCES = 2;

/** How prominently a text says it. Background: a sentence after the lead that recalls older events ("since 2022", "has long"). */
export function judgeProminence(sentence: Sentence): Prominence {
  if (sentence.in === "title") return "headline";
  if (sentence.index < LEAD_SENTENCES) return "lead";
  return sentence.hits.some((hit) => hit.is.has("background")) ? "background" : "body";
}
