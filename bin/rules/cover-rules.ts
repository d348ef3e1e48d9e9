import { type Fired, measureCoverage } from "../../shared/mentions/measure-coverage.ts";
import { print, talk } from "../terminal.ts";
import { openWatch } from "./open-watch.ts";
import { type ArticleOptions, readArticles } from "./read-articles.ts";

interface Options extends ArticleOptions {
  readonly rules: string;
  readonly json?: boolean;
}

/** Names the rules and terms that had no part in any of the articles; with --json every one, with how many texts it was in. */
export async function coverRules(options: Options): Promise<void> {
  const { source, ruleset, placeOf } = openWatch(options.rules);
  const coverage = measureCoverage(source, ruleset);
  for await (const text of readArticles(options)) coverage.read(text);
  const { texts, rules, terms } = coverage.report();

  const show = (kind: "rule" | "term", { file, path, name, texts: count }: Fired) => {
    const place = placeOf({ file, path, ...(kind === "term" && { words: name }) });
    if (options.json) print(JSON.stringify({ kind, place, name, texts: count }));
    else if (count === 0) print(`${place} ${kind} ${name}`);
  };
  for (const rule of rules) show("rule", rule);
  for (const term of terms) show("term", term);
  talk(`${texts} texts: ${never(rules)} rules and ${never(terms)} terms never fired`);
}

const never = (all: readonly Fired[]) => `${all.filter(({ texts }) => texts === 0).length} of ${all.length}`;
