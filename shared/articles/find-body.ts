import { type Element, isTag } from "domhandler";
import type { Block } from "./page-blocks.ts";

/** Prose of this many characters says more than a teaser or a caption. */
const proseLength = 60;
/** The body holds at least this share of the page's prose… */
const mainShare = 0.7;
/** …or, when the page marks an element as the article's body, this one. */
const markedShare = 0.35;

/** The smallest element that holds most of the page's prose; undefined when there is none. */
export function findBody(blocks: readonly Block[]): Element | undefined {
  const weights = new Map<Element, number>();
  let total = 0;
  for (const block of blocks) {
    const weight = proseWeight(block);
    if (weight === 0) continue;
    total += weight;
    for (let at: Element | undefined = block.element; at !== undefined; at = parentOf(at))
      weights.set(at, (weights.get(at) ?? 0) + weight);
  }
  let best: Element | undefined;
  let marked: Element | undefined;
  // Later ones lie deeper or further on; of several that hold enough, the one with the least beside it wins.
  for (const [element, weight] of weights) {
    if (
      weight >= total * mainShare &&
      (best === undefined || weight <= (weights.get(best) ?? 0)) &&
      isInside(element, best)
    )
      best = element;
    if (
      isMarked(element) &&
      weight >= total * markedShare &&
      weight > (weights.get(marked ?? element) ?? 0) - 1 &&
      marked === undefined
    )
      marked = element;
  }
  return marked ?? best;
}

function proseWeight(block: Block): number {
  if (block.isHeading || block.text.length < proseLength || block.linkDensity > 0.4) return 0;
  return block.text.length * (1 - block.linkDensity);
}

function isMarked({ attribs }: Element): boolean {
  return /\barticleBody\b/.test(attribs.itemprop ?? "");
}

/** Whether it is the outer element or lies in it; everything lies inside undefined. */
export function isInside(element: Element, outer: Element | undefined): boolean {
  if (outer === undefined) return true;
  for (let at: Element | undefined = element; at !== undefined; at = parentOf(at)) if (at === outer) return true;
  return false;
}

export function parentOf(element: Element): Element | undefined {
  return element.parent !== null && isTag(element.parent) ? element.parent : undefined;
}
