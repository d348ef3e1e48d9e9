import { isTag, type ParentNode } from "domhandler";
import type { Block } from "./page-blocks.ts";

/** Prose of this many characters says more than a teaser or a caption. */
const proseLength = 60;
/** The body holds at least this share of the page's prose… */
const mainShare = 0.7;
/** …or, when the page marks an element as the article's body, this one. */
const markedShare = 0.35;

/** The smallest element that holds most of the page's prose; undefined when there is none. */
export function findBody(blocks: readonly Block[]): ParentNode | undefined {
  const weights = weighAncestors(blocks);
  let total = 0;
  for (const weight of weights.values()) total = Math.max(total, weight);
  let best: { readonly element: ParentNode; readonly weight: number } | undefined;
  // A block's ancestors follow it from the inside out, so of equally heavy ones the first is the smallest.
  for (const [element, weight] of weights) {
    if (isMarked(element) && weight >= total * markedShare) return element;
    if (weight >= total * mainShare && (best === undefined || weight < best.weight)) best = { element, weight };
  }
  return best?.element;
}

/** Every element around some prose → how much of it. */
function weighAncestors(blocks: readonly Block[]): ReadonlyMap<ParentNode, number> {
  const weights = new Map<ParentNode, number>();
  for (const block of blocks) {
    const weight = proseWeight(block);
    if (weight === 0) continue;
    for (let at: ParentNode | null = block.element; at !== null; at = at.parent)
      weights.set(at, (weights.get(at) ?? 0) + weight);
  }
  return weights;
}

function proseWeight(block: Block): number {
  if (block.isHeading || block.text.length < proseLength || block.linkDensity > 0.4) return 0;
  return block.text.length * (1 - block.linkDensity);
}

function isMarked(element: ParentNode): boolean {
  return isTag(element) && /\barticleBody\b/.test(element.attribs.itemprop ?? "");
}

/** Whether it is the outer element or lies in it. */
export function isInside(element: ParentNode, outer: ParentNode): boolean {
  for (let at: ParentNode | null = element; at !== null; at = at.parent) if (at === outer) return true;
  return false;
}
