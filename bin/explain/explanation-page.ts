import { createHash } from "node:crypto";
import { escapeUTF8 } from "entities";
import { toName } from "../../shared/mentions/describe-miss.ts";
import type { Explanation, MentionExplained } from "../../shared/mentions/explain-text.ts";
import type { ItemFound, Mention, RoleFound, TextToRead } from "../../shared/mentions/extraction.ts";
import type { NearMiss } from "../../shared/mentions/find-nearest-miss.ts";
import { markText, markWord, showText } from "./mark-text.ts";
import { pageParts, pageStyle } from "./page-style.ts";
import { isWithin, partsIn, splitByParts } from "./split-by-parts.ts";

/** A page that stands alone: what was found, the whole text with marked words, a legend. Runs no script and loads nothing. */
export function explanationPage(given: TextToRead, explanation: Explanation): string {
  const { mentions, nearest, version } = explanation;
  const [leading] = mentions;
  const styleHash = createHash("sha256").update(pageStyle).digest("base64");
  const lang = leading ? ` lang="${escapeUTF8(leading.mention.language)}"` : "";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash}'">
<meta name="viewport" content="width=device-width">
<title>Explained: ${showText(given.title || "a text")}</title>
<style>${pageStyle}</style>
</head>
<body>
<header>${leading ? verdict(leading.mention, mentions.length) : "<strong>No mention</strong>"}${nearest ? showText(nearest.says) : ""}</header>
<main>
<ul aria-label="Legend">${legend(given, explanation)}</ul>
<h1${lang} dir="auto">${markText("title", given, explanation)}</h1>
<p${lang} dir="auto">${markText("text", given, explanation)}</p>
${nearest ? missPart(nearest) : mentions.map(mentionPart).join("\n")}
</main>
<footer><ul><li>Ruleset ${escapeUTF8(version)}</li></ul></footer>
</body>
</html>
`;
}

const verdict = (leading: Mention, count: number) =>
  `<strong>${wayOf(leading)} · ${leading.category} · ${leading.status}</strong>${count === 1 ? "1 mention" : `${count} mentions, led by number 1`}`;

const wayOf = ({ supplier, recipient }: Mention) =>
  escapeUTF8(`${toName(supplier.actor)} to ${toName(recipient.actor)}`);

/** What the marked words of this page are, and what that means. */
function legend(given: TextToRead, explanation: Explanation): string {
  const stretches = (["title", "text"] as const).flatMap((field) =>
    splitByParts(given[field], [0, given[field].length], partsIn(field, given, explanation)),
  );
  const used = new Set(stretches.map(({ part }) => part));
  return pageParts
    .filter(([part]) => used.has(part))
    .map(
      ([part, meaning]) => `<li>${markWord(part, part).replace(/ data-part="[^"]*"/, "")} ${escapeUTF8(meaning)}</li>`,
    )
    .join("");
}

function mentionPart(
  { mention, statusReasons }: MentionExplained,
  index: number,
  all: readonly MentionExplained[],
): string {
  const { category, status, supplier, recipient, items, cue, attribution, rule, prominence, places = [] } = mention;
  const number = index + 1;
  return `<section><h2>${number}. ${wayOf(mention)} · ${category} · ${status}</h2>
<dl>${terms([
    ["Supplier", role(supplier)],
    ["Recipient", role(recipient)],
    ...items.map((item): [string, string] => ["Goods", goods(item, mention)]),
    ["Transfer", quote(cue.text)],
    ["Status", `${status}: ${showText(statusReasons.join(" "))}`],
    ...(attribution ? [["Said by", quote(attribution.text)] as [string, string]] : []),
    ...places.map((place): [string, string] => ["Place", quote(place.text)]),
    ["Where", `<a href="#sentence-${firstOf(mention, all)}">${where(mention)}</a>: ${sentenceOf(mention)}`],
    ["Rule", escapeUTF8(`${rule.id} (${prominence})`)],
  ])}</dl></section>`;
}

/** The first mention of the same sentence: that one has the anchor. */
const firstOf = ({ sentence: { in: field, span } }: Mention, all: readonly MentionExplained[]) =>
  all.findIndex(({ mention: { sentence } }) => sentence.in === field && sentence.span[0] === span[0]) + 1;

const where = ({ sentence }: Mention) => (sentence.in === "title" ? "title" : `text, from ${sentence.span[0]}`);
const sentenceOf = ({ sentence }: Mention) => `<bdi>${showText(sentence.text)}</bdi>`;

const quote = (text: string) => `<bdi>“${showText(text)}”</bdi>`;

const role = ({ actor, text, implied }: RoleFound) =>
  `${escapeUTF8(toName(actor))}${text === undefined ? "" : ` ${quote(text)}`}${implied ? " (implied)" : ""}`;

/** Goods that another sentence names lie outside this one. */
function goods({ text, span, category, kind, designation, quantity }: ItemFound, { sentence }: Mention): string {
  const isHere = isWithin(span, sentence.span);
  const details = [category, kind, designation].filter((detail) => detail !== undefined);
  const number = quantity ? `, at least ${quantity.atLeast} (${quote(quantity.text)})` : "";
  return `${quote(text)} ${escapeUTF8(details.join(", "))}${number}${isHere ? "" : "; named elsewhere in the text"}`;
}

function missPart({ rule, sentence }: NearMiss): string {
  if (rule === undefined && sentence === undefined) return "";
  return `<section><h2>What came nearest</h2>
<dl>${terms([
    ...(sentence ? [["Sentence", `<bdi>${showText(sentence.text)}</bdi>`] as [string, string]] : []),
    ...(rule === undefined ? [] : [["Rule", escapeUTF8(rule)] as [string, string]]),
  ])}</dl></section>`;
}

/** Values are HTML already. */
const terms = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join("");
