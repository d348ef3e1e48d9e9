import { cleanText, isolateText } from "../../shared/alerts/clean-text.ts";
import { matchedWords } from "../../shared/alerts/mark-evidence.ts";
import type { Explanation, MentionExplained } from "../../shared/mentions/explain-text.ts";
import type { ItemFound, Mention, RoleFound } from "../../shared/mentions/extraction.ts";
import type { NearMiss } from "../../shared/mentions/find-nearest-miss.ts";
import { colour, isColoured } from "../colour.ts";
import { isWithin, type Part, splitByParts } from "./split-by-parts.ts";

/** An explanation for a person at a terminal. */
export function showExplanation({ mentions, nearest }: Explanation): string {
  if (nearest) return showNearest(nearest);
  const count = `${mentions.length} ${mentions.length === 1 ? "mention" : "mentions"}`;
  return [count, ...mentions.map(showMention)].join("\n\n");
}

function showMention({ mention, statusReasons }: MentionExplained, index: number): string {
  const { direction, category, status, sentence, cue, rule, prominence, attribution, places = [] } = mention;
  const parts = matchedWords(mention).map(({ role, found }) => ({ part: role, span: found.span }));
  return [
    colour("bold", `${index + 1}. ${[direction.replaceAll("_", " "), category, status].join(" · ")}`),
    line("sentence", markSentence(sentence, parts)),
    line("supplier", showRole(mention.supplier)),
    line("recipient", showRole(mention.recipient)),
    ...mention.items.map((item) => line("goods", showItem(item, mention))),
    line("transfer", quote(cue.text)),
    line("status", `${status}: ${statusReasons.map(isolateText).join(" ")}`),
    ...(attribution ? [line("said by", quote(attribution.text))] : []),
    ...places.map((place) => line("place", quote(place.text))),
    line("rule", `${rule.id} (ruleset ${rule.version.slice(0, 12)}); ${whereOf(mention)}, ${prominence}`),
  ].join("\n");
}

function showNearest({ says, sentence, found, rule }: NearMiss): string {
  return [
    colour("bold", "No mention."),
    line("why", cleanText(says)),
    ...(sentence ? [line("nearest", markSentence(sentence, found))] : []),
    ...found.map(({ part, text }) => line(part, quote(text))),
    ...(rule === undefined ? [] : [line("rule", rule)]),
  ].join("\n");
}

const line = (name: string, text: string) => `  ${name.padEnd(13)} ${text}`;
const quote = (text: string) => isolateText(`“${text}”`);
const whereOf = ({ sentence }: Mention) =>
  sentence.in === "title" ? "in the title" : `at ${sentence.span[0]} of the text`;

function showRole({ actor, text, implied }: RoleFound): string {
  return [actor, ...(text === undefined ? [] : [quote(text)]), ...(implied ? ["(implied)"] : [])].join(" ");
}

/** "Weapons" are what another sentence says they are: its goods lie outside this one. */
function showItem({ text, span, category, kind, designation, quantity }: ItemFound, { sentence }: Mention): string {
  const details = [category, kind, ...(designation ? [designation] : [])];
  const number = quantity ? `, at least ${quantity.atLeast} (${quote(quantity.text)})` : "";
  return `${quote(text)} ${details.join(", ")}${number}${isWithin(span, sentence.span) ? "" : "; named elsewhere"}`;
}

/** Colour at a terminal, brackets elsewhere. Each stretch is cleaned by itself, so that no text can colour or hide anything. */
function markSentence({ text, span }: Mention["sentence"], parts: readonly Part[]): string {
  const own = parts.map(({ part, span: [start, end] }) => ({ part, span: [start - span[0], end - span[0]] as const }));
  const stretches = splitByParts(
    text,
    [0, text.length],
    own.filter(({ span: [start] }) => start >= 0),
  );
  const marked = stretches.map(({ text: words, part }) => (part ? mark(cleanText(words)) : keepSpaces(words)));
  return marked.join("");
}

const mark = (words: string) => (isColoured() ? colour(["bold", "cyan"], words) : `[${words}]`);

/** Clean, with a space at either end where there was one. */
function keepSpaces(words: string): string {
  const clean = cleanText(words);
  if (clean === "") return " ";
  return `${/^\s/.test(words) ? " " : ""}${clean}${/\s$/.test(words) ? " " : ""}`;
}
