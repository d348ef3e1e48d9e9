import { hash } from "node:crypto";
import { directionOf } from "./choose-matches.ts";
import type { Ruleset } from "./compile-ruleset.ts";
import { decideStatus } from "./decide-status.ts";
import type { Category, ItemFound, Mention, RoleFound, TextFound, TextToRead } from "./extraction.ts";
import { findAttribution } from "./find-attribution.ts";
import { judgeProminence } from "./judge-prominence.ts";
import { measureQuantity } from "./measure-quantity.ts";
import { mixesAlphabets } from "./mixes-alphabets.ts";
import type { SceneMatch } from "./read-text.ts";
import type { Candidate } from "./scene.ts";
import type { ItemSeen } from "./see-items.ts";
import type { Found, Sentence } from "./view-sentence.ts";

/** A match as the contract gives it, with everything a person needs to check it against the article. */
export function buildMention(ruleset: Ruleset, match: SceneMatch, given: TextToRead): Mention {
  const { sentence } = match.scene;
  const text = sentence.in === "title" ? given.title : given.text;
  const direction = directionOf(ruleset, match);
  const { status, negation, modality } = decideStatus(match.cue, match.rule.status, sentence);
  const attribution = findAttribution(sentence, text);
  const places = sentence.hits.filter((hit) => hit.is.has("place")).map(spanOf);
  const disguised = sentence.hits.filter((hit) => mixesAlphabets(hit.text)).map(spanOf);
  return {
    id: mentionId(given.id, sentence, match.rule.id),
    direction,
    category: categoryOf(match.items),
    status,
    supplier: roleOf(match.supplier, sentence),
    recipient: roleOf(match.recipient, sentence),
    items: match.items.map((item) => toItem(item, match, sentence, text)),
    cue: spanOf(match.cue),
    ...(negation && { negation: spanOf(negation) }),
    ...(modality && { modality: spanOf(modality) }),
    ...(attribution && { attribution }),
    ...(places.length > 0 && { places }),
    ...(disguised.length > 0 && { disguised }),
    rule: { id: match.rule.id, version: ruleset.version },
    prominence: judgeProminence(sentence),
    language: ruleset.languages.find(({ bit }) => bit === sentence.language)?.code ?? "",
    sentence: { in: sentence.in, text: sentence.text, span: sentence.span },
  };
}

/** Where the sentence stands counts, so that a sentence said twice is two mentions. */
function mentionId(textId: string, { in: field, span }: Sentence, ruleId: string): string {
  return hash("sha256", JSON.stringify([textId, field, span, ruleId]), "hex").slice(0, 16);
}

function categoryOf(items: readonly ItemSeen[]): Category {
  const drone = items.some((item) => item.category === "drone");
  const missile = items.some((item) => item.category === "missile");
  return drone && missile ? "both" : missile ? "missile" : "drone";
}

const spanOf = (hit: Found): TextFound => ({ text: hit.text, span: [hit.start, hit.end] });

function roleOf({ actor, hit, implied }: Candidate, sentence: Sentence): RoleFound {
  const isHere = hit !== undefined && sentence.hits.includes(hit);
  return { actor: actor ?? "", ...(isHere && spanOf(hit)), ...(implied && { implied }) };
}

function toItem(item: ItemSeen, match: SceneMatch, sentence: Sentence, text: string): ItemFound {
  const quantity = measureQuantity(item, sentence, text);
  const designation = item.hit.item?.designation;
  return {
    ...spanOf(item.hit),
    category: item.category === "missile" ? "missile" : "drone",
    kind: item.kind !== "system" ? item.kind : (match.rule.moves ?? "system"),
    ...(designation !== undefined && { designation }),
    ...(quantity && { quantity }),
  };
}
