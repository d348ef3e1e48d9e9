import { createHash } from "node:crypto";
import { escapeUTF8 } from "entities";
import type { Explanation, MentionExplained } from "../../shared/mentions/explain-text.ts";
import type { TextToRead } from "../../shared/mentions/extraction.ts";
import { partsIn, type Stretch, splitByParts } from "./split-by-parts.ts";

/** Hues in the order in which parts are met: each part has one in the text and in the legend. */
const hues = [50, 200, 120, 280, 330, 20, 160, 240, 80];

const style = `body{font:16px/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
h1{font-size:1.3rem}h2{font-size:1.05rem;margin-top:2rem}mark{padding:0 .15em;border-radius:.2em;color:inherit}p{white-space:pre-line}
dt{font-weight:600}dd{margin:0 0 .3rem 1rem}ul{list-style:none;padding:0}li{display:inline-block;margin-right:1rem}
${hues.map((hue, index) => `.p${index}{background:hsl(${hue} 80% 85%)}`).join("")}`;

/** A page that stands alone: the whole text with marked words, a legend, and what was found. Runs no script and loads nothing. */
export function explanationPage(given: TextToRead, explanation: Explanation): string {
  const cut = (field: "title" | "text") =>
    splitByParts(given[field], [0, given[field].length], partsIn(field, given, explanation));
  const [title, text] = [cut("title"), cut("text")];
  const names = [...new Set([...title, ...text].flatMap(({ part }) => (part === undefined ? [] : [part])))];
  const shown = (stretches: readonly Stretch[]) =>
    stretches.map(({ text: words, part }) => (part ? markWords(names, part, words) : escapeUTF8(words))).join("");
  const styleHash = createHash("sha256").update(style).digest("base64");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash}'">
<meta name="viewport" content="width=device-width">
<title>Explained: ${escapeUTF8(given.title || "a text")}</title>
<style>${style}</style>
</head>
<body>
<h1 dir="auto">${shown(title)}</h1>
<p dir="auto">${shown(text)}</p>
<h2>Legend</h2>
<ul>${names.map((name) => `<li>${markWords(names, name, name)}</li>`).join("")}</ul>
${explanation.nearest ? nearestPart(explanation.nearest) : explanation.mentions.map(mentionPart).join("\n")}
</body>
</html>
`;
}

function markWords(names: readonly string[], part: string, words: string): string {
  return `<mark class="p${names.indexOf(part) % hues.length}" title="${escapeUTF8(part)}">${escapeUTF8(words)}</mark>`;
}

function mentionPart({ mention, statusReasons }: MentionExplained, index: number): string {
  const { direction, category, status, supplier, recipient, items, cue, attribution, rule, sentence } = mention;
  return `<h2>${index + 1}. ${escapeUTF8([direction.replaceAll("_", " "), category, status].join(" · "))}</h2>
<dl>${terms([
    ["Sentence", sentence.text],
    ["Supplier", `${supplier.actor} ${supplier.text ?? "(implied)"}`],
    ["Recipient", `${recipient.actor} ${recipient.text ?? "(implied)"}`],
    ...items.map((item): [string, string] => [
      "Goods",
      [item.text, item.category, item.kind, item.designation, item.quantity?.text].filter(Boolean).join(", "),
    ]),
    ["Transfer", cue.text],
    ["Status", statusReasons.join(" ")],
    ...(attribution ? [["Said by", attribution.text] as [string, string]] : []),
    ["Rule", `${rule.id}, ruleset ${rule.version}`],
  ])}</dl>`;
}

function nearestPart({ says, rule }: NonNullable<Explanation["nearest"]>): string {
  return `<h2>No mention</h2>
<dl>${terms([["Why", says], ...(rule === undefined ? [] : [["Nearest rule", rule] as [string, string]])])}</dl>`;
}

const terms = (pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([name, value]) => `<dt>${escapeUTF8(name)}</dt><dd dir="auto">${escapeUTF8(value)}</dd>`).join("");
