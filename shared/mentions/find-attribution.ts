import type { Span, TextFound } from "./extraction.ts";
import type { Found, Sentence } from "./view-sentence.ts";

/** Words between who says it and the verb of saying. */
const REACH = 4;

/** Who says so: whoever stands before a verb of saying, else behind it ("according to …", ", said …"); else a source that the sentence names. */
export function findAttribution(sentence: Sentence, text: string): TextFound | undefined {
  for (const says of sentence.hits) {
    if (!says.is.has("says")) continue;
    const speaker = sentence.possessorsFollow ? nearestSpeaker(sentence.hits, says) : speakerOf(sentence, says);
    if (speaker) return found(speaker, sentence, text);
  }
  const source = sentence.hits.find((hit) => hit.is.has("source"));
  return source && found(source, sentence, text);
}

/** Where verbs end the clause, speakers stand on either side. */
function nearestSpeaker(hits: readonly Found[], says: Found): Found | undefined {
  const near = hits.filter((hit) => hit !== says && maySpeak(hit) && gap(hit, says) <= REACH);
  return near.sort((a, b) => Number(b.is.has("source")) - Number(a.is.has("source")) || gap(a, says) - gap(b, says))[0];
}

function speakerOf(sentence: Sentence, says: Found): Found | undefined {
  const { hits } = sentence;
  if (says.markers.includes("citing")) return speakerAfter(sentence, says);
  const last = hits[says.index - 1];
  // "it said Iran had …": whoever it is.
  if (last?.is.has("pronoun") && gap(last, says) === 0) return undefined;
  const isPassive = last?.markers.includes("be") === true && gap(last, says) <= 1;
  if (isPassive)
    return hits
      .slice(says.index + 1)
      .find((hit) => maySpeak(hit) && stands(hits, hit, "by") && gap(hit, says) <= REACH);
  const before = hits.slice(0, says.index).findLast(maySpeak);
  if (before && gap(before, says) <= REACH && !isApart(sentence, before, says)) return before;
  // "warned Iran", "accused Tehran": who is told or accused does not say it.
  if (says.operators.some(({ effect }) => effect === "forbid" || effect === "settle")) return undefined;
  return speakerAfter(sentence, says);
}

/** "…, said the White House"; in "sources said Iran had sent" the name acts. */
function speakerAfter(sentence: Sentence, says: Found): Found | undefined {
  const { hits, commas } = sentence;
  const after = hits.slice(says.index + 1).find(maySpeak);
  if (!after || gap(after, says) > REACH || isApart(sentence, says, after)) return undefined;
  const isInverted = says.markers.includes("citing") || commas.has(says.firstWord) || says.index === 0;
  const acts = after.actor !== undefined && hits.slice(after.index + 1).some((hit) => hit.cues.length > 0);
  return isInverted || !acts ? after : undefined;
}

const maySpeak = (hit: Found) => hit.is.has("source") || hit.actor !== undefined;

const stands = (hits: readonly Found[], hit: Found, marker: string) =>
  hits[hit.index - 1]?.markers.includes(marker) === true;

/** A comma, goods or another verb between them. */
function isApart({ hits, commas }: Sentence, first: Found, second: Found): boolean {
  const between = hits.slice(first.index + 1, second.index);
  if (between.some((hit) => hit.item !== undefined || hit.cues.length > 0 || hit.is.has("says"))) return true;
  return [...commas].some((word) => word > first.lastWord && word <= second.firstWord);
}

const gap = (a: Found, b: Found) =>
  (a.firstWord > b.lastWord ? a.firstWord - b.lastWord : b.firstWord - a.lastWord) - 1;

/** With the names before it: "U.S. officials", "Ukrainian intelligence", "Britain and France". */
function found(speaker: Found, { hits, commas }: Sentence, text: string): TextFound {
  let first = speaker;
  for (let at = speaker.index - 1; ; at--) {
    const before = hits[at];
    if (!before || first.firstWord - before.lastWord > 2) break;
    // "… to Russia, Ukraine's ministry said": over a comma goes only a list, "Britain, France and Germany".
    const isListed = speaker.actor !== undefined && (first.index < speaker.index || before.index === 0);
    if (commas.has(first.firstWord) && !isListed) break;
    const isPart = before.is.has("and") ? hits[at - 1]?.actor?.watched === false : before.actor !== undefined;
    if (!isPart || (before.actor?.watched && !speaker.is.has("source"))) break;
    first = before;
  }
  const span: Span = [first.is.has("and") ? speaker.start : first.start, speaker.end];
  return { text: text.slice(...span), span };
}
