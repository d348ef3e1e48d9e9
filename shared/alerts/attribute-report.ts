import type { Article } from "../articles/article.ts";
import type { Mention } from "../mentions/extraction.ts";
import type { AlertPolicy, Outlet } from "./alert-policy.ts";
import { type CompiledTerm, compileTerm, findTerms, toTokens } from "./match-terms.ts";
import type { Report } from "./report.ts";
import type { Origin } from "./story.ts";

/** Where an article says whose report it passes on, if anywhere: its title and its first lines. */
const openingCharacters = 400;
/** Words between the outlet's name and the citing word: "reports the Financial Times", "as CNN has now reported". */
const citingDistance = 3;
/** A feed's name of two words, or a long one, can hardly be anything else in a text: "Ukraine" could. */
const unmistakable = /\S\s+\S|\S{9}/;

/** True when the one who says it, in the leading sentence, is an official body or person. */
export function isOfficial(mention: Mention, policy: AlertPolicy): boolean {
  const { attribution } = mention;
  return attribution !== undefined && findTerms(toTokens(attribution.text), policy.officials).length > 0;
}

/**
 * The owner groups of the outlets whose reporting an article passes on, nearest to the mention first: named as the attribution,
 * or beside a citing word in the mention's sentence or in the article's opening. Its own group is no citation.
 */
export function citedOutlets(article: Article, mention: Mention, ownGroup: string, policy: AlertPolicy): Outlet[] {
  const attributed = findTerms(toTokens(mention.attribution?.text ?? ""), policy.outlets).map(({ value }) => value);
  const cited = citedIn(openingOf(article, mention), policy.outlets, policy);
  const others = [...attributed, ...cited].filter(({ group }) => group.toLowerCase() !== ownGroup.toLowerCase());
  return others.filter(({ group }, index) => others.findIndex((other) => other.group === group) === index);
}

/**
 * The origin of the story that the report cites by the name of its feed: so a paper that the policy does not list is recognised
 * as soon as the story knows it. Names too short to be told from common words are left alone.
 */
export function citedOrigin(
  { article, evidence, feed }: Pick<Report, "article" | "evidence" | "feed">,
  origins: readonly Origin[],
  policy: AlertPolicy,
): Origin | undefined {
  const names = origins
    .filter(({ name, title }) => name !== feed.ownerGroup && unmistakable.test(title))
    .map((origin) => ({ term: compileTerm(origin.title), value: origin }));
  return names.length === 0 ? undefined : citedIn(openingOf(article, evidence), names, policy)[0];
}

function openingOf({ title, summary, text }: Article, { sentence }: Mention): string[] {
  return [sentence.text, title, summary, (text ?? summary).slice(0, openingCharacters)];
}

function citedIn<T>(
  texts: readonly string[],
  names: readonly { term: CompiledTerm; value: T }[],
  policy: AlertPolicy,
): T[] {
  return texts.flatMap((text) => {
    const tokens = toTokens(text);
    const found = findTerms(tokens, names);
    if (found.length === 0) return [];
    const citing = findTerms(tokens, policy.citing);
    return found
      .filter(({ start, end }) =>
        citing.some((cue) => {
          const between = cue.start >= end ? cue.start - end : start - cue.end;
          return between >= 0 && between <= citingDistance;
        }),
      )
      .map(({ value }) => value);
  });
}
