import type { Article } from "../articles/article.ts";
import type { Mention } from "../mentions/extraction.ts";
import type { AlertPolicy, Outlet } from "./alert-policy.ts";
import { findTerms, toTokens } from "./match-terms.ts";

/** Where an article says whose report it passes on, if anywhere: its title and its first lines. */
const openingCharacters = 400;
/** Words between the outlet's name and the citing word: "reports the Financial Times", "as CNN has now reported". */
const citingDistance = 3;

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
  const body = article.text ?? article.summary;
  const opening = [mention.sentence.text, article.title, article.summary, body.slice(0, openingCharacters)];
  const cited = opening.flatMap((text) => citedIn(text, policy));
  const others = [...attributed, ...cited].filter(({ group }) => group.toLowerCase() !== ownGroup.toLowerCase());
  return others.filter(({ group }, index) => others.findIndex((other) => other.group === group) === index);
}

function citedIn(text: string, policy: AlertPolicy): Outlet[] {
  const tokens = toTokens(text);
  const outlets = findTerms(tokens, policy.outlets);
  if (outlets.length === 0) return [];
  const citing = findTerms(tokens, policy.citing);
  return outlets
    .filter(({ start, end }) =>
      citing.some((cue) => {
        const between = cue.start >= end ? cue.start - end : start - cue.end;
        return between >= 0 && between <= citingDistance;
      }),
    )
    .map(({ value }) => value);
}
