import type { Span, TextFound } from "./extraction.ts";
import type { Found, Sentence } from "./view-sentence.ts";

/** Words between who says it and the verb of saying. */
const REACH = 4;

/** Who says so: the source or actor beside the verb of saying that is nearest to the start or end of the sentence. */
export function findAttribution(sentence: Sentence, text: string): TextFound | undefined {
  for (const says of sentence.hits) {
    if (!says.is.has("says")) continue;
    const speaker = nearestSpeaker(sentence.hits, says);
    if (speaker) return found(speaker, sentence.hits, text);
  }
  const source = sentence.hits.find((hit) => hit.is.has("source"));
  return source && found(source, sentence.hits, text);
}

function nearestSpeaker(hits: readonly Found[], says: Found): Found | undefined {
  const near = hits.filter(
    (hit) => hit !== says && (hit.is.has("source") || hit.actor !== undefined) && gap(hit, says) <= REACH,
  );
  return near.sort((a, b) => Number(b.is.has("source")) - Number(a.is.has("source")) || gap(a, says) - gap(b, says))[0];
}

const gap = (a: Found, b: Found) =>
  (a.firstWord > b.lastWord ? a.firstWord - b.lastWord : b.firstWord - a.lastWord) - 1;

/** With the name before it: "U.S. officials", "Ukrainian intelligence". */
function found(speaker: Found, hits: readonly Found[], text: string): TextFound {
  const before = hits[speaker.index - 1];
  const withName =
    before?.actor && speaker.is.has("source") && speaker.firstWord - before.lastWord <= 2 ? before : speaker;
  const span: Span = [withName.start, speaker.end];
  return { text: text.slice(...span), span };
}
