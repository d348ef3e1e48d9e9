import { statSync } from "node:fs";
import { compileRules } from "../../shared/adapters/rules/compile-rules.ts";
import { readRuleFiles } from "../../shared/adapters/rules/load-ruleset.ts";
import { readRevision } from "../../shared/adapters/rules/read-revision.ts";
import { compareExtractions, describeField, type MentionChange } from "../../shared/mentions/compare-extractions.ts";
import { createExtractor } from "../../shared/mentions/create-extractor.ts";
import type { Extraction, Extractor, Mention } from "../../shared/mentions/extraction.ts";
import { type Label, type Score, scoreExtractions } from "../../shared/mentions/score-extractions.ts";
import { colour } from "../colour.ts";
import { print, talk } from "../terminal.ts";
import { findWatch } from "./open-watch.ts";
import { type ArticleOptions, readArticles } from "./read-articles.ts";

interface Options extends ArticleOptions {
  readonly base: string;
  readonly rules: string;
  readonly json?: boolean;
}

/** Says what the rules of this checkout find that the base did not, what they lose, and what they read otherwise. */
export async function backtestRules(options: Options): Promise<void> {
  const { base, after } = await openBoth(options);
  const labelled: { label: Label; before: Extraction; after: Extraction }[] = [];
  const count = { gained: 0, lost: 0, changed: 0 };
  let texts = 0;
  for await (const text of readArticles(options)) {
    texts += 1;
    const found = { before: base.extract(text), after: after.extract(text) };
    if (text.label) labelled.push({ label: text.label, ...found });
    for (const change of compareExtractions(found.before, found.after)) {
      count[change.kind] += 1;
      print(options.json ? JSON.stringify({ id: text.id, ...toJson(change) }) : tell(text.id, change));
    }
  }
  const scores = {
    base: scoreExtractions(labelled.map(({ label, before }) => ({ label, found: before }))),
    now: scoreExtractions(labelled.map(({ label, after }) => ({ label, found: after }))),
  };
  if (options.json) print(JSON.stringify({ kind: "summary", texts, ...count, ...(labelled.length > 0 && { scores }) }));
  talk(
    `${texts} texts, ${base.version} → ${after.version}: ${count.gained} gained, ${count.lost} lost, ${count.changed} changed`,
  );
  if (labelled.length > 0)
    for (const [name, score] of Object.entries(scores)) talk(`${name.padEnd(5)} ${tellScore(score)}`);
}

/** The base may be a folder with a watch in it, or a revision of git. Both are read by today's engine. */
async function openBoth({ base, rules }: Options): Promise<{ base: Extractor; after: Extractor }> {
  const folder = findWatch(rules);
  const isFolder = statSync(base, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const old = isFolder ? readRuleFiles(base) : await readRevision(base, folder);
  const now = readRuleFiles(folder);
  return {
    base: createExtractor(compileRules(old.files, old.folder)),
    after: createExtractor(compileRules(now.files, now.folder)),
  };
}

function toJson(change: MentionChange): object {
  const { kind } = change;
  const before = "before" in change ? brief(change.before) : undefined;
  const after = "after" in change ? brief(change.after) : undefined;
  const { sentence } = "after" in change ? change.after : change.before;
  return { kind, ...(before && { before }), ...(after && { after }), sentence: sentence.text };
}

function brief(mention: Mention): object {
  const { direction, category, status, prominence, rule } = mention;
  return { direction, category, status, prominence, items: describeField(mention, "items"), rule: rule.id };
}

const styles = { gained: "green", lost: "red", changed: "yellow" } as const;

function tell(id: string, change: MentionChange): string {
  const { sentence, rule } = "after" in change ? change.after : change.before;
  const facts =
    change.kind === "changed"
      ? change.fields
          .map((field) => `${field} ${describeField(change.before, field)} → ${describeField(change.after, field)}`)
          .join("; ")
      : factsOf("after" in change ? change.after : change.before);
  return `${colour(styles[change.kind], change.kind)} ${id} ${facts} (${rule.id})\n    ${sentence.text}`;
}

const factsOf = ({ direction, category, status }: Mention) => `${direction} ${category} ${status}`;

function tellScore({ texts, ...shares }: Score): string {
  const shown = Object.entries(shares).map(([name, share]) => `${name} ${share.toFixed(3)}`);
  return [`${texts} labelled`, ...shown].join("  ");
}
