import { type AnyNode, isTag, isText, type ParentNode } from "domhandler";
import { isNoise, type Strictness } from "./page-noise.ts";

/** A stretch of text that stands on its own: a paragraph, a heading, a list item. */
export interface Block {
  readonly element: ParentNode;
  readonly text: string;
  /** Share of its characters that are links, 0 to 1. */
  readonly linkDensity: number;
  readonly isHeading: boolean;
}

const inline = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u var wbr".split(
    " ",
  ),
);
const headings = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);

/** Everything readable under an element, in order, without what is noise by its name. */
export function collectBlocks(root: ParentNode, strictness: Strictness): Block[] {
  const collector = new BlockCollector(strictness);
  collector.visitChildren(root);
  collector.flush(root);
  return collector.blocks;
}

class BlockCollector {
  readonly blocks: Block[] = [];
  private parts: string[] = [];
  private linkLength = 0;
  private linkDepth = 0;

  constructor(private readonly strictness: Strictness) {}

  visitChildren(parent: ParentNode): void {
    for (const child of parent.children) this.visit(child, parent);
  }

  private visit(node: AnyNode, parent: ParentNode): void {
    if (isText(node)) {
      this.parts.push(node.data);
      if (this.linkDepth > 0) this.linkLength += node.data.trim().length;
      return;
    }
    if (!isTag(node) || isNoise(node, this.strictness)) return;
    if (node.name === "br") {
      this.parts.push("\n");
    } else if (inline.has(node.name)) {
      if (node.name === "a") this.linkDepth++;
      this.visitChildren(node);
      if (node.name === "a") this.linkDepth--;
    } else {
      this.flush(parent);
      this.visitChildren(node);
      this.flush(node);
    }
  }

  /** Ends the block that belongs to this element. */
  flush(element: ParentNode): void {
    if (this.parts.length === 0) return;
    const text = this.parts
      .join("")
      .replace(/[^\S\n]+/g, " ")
      .replace(/ ?\n[\s]*/g, "\n")
      .trim();
    if (text !== "") {
      const linkDensity = Math.min(1, this.linkLength / text.length);
      this.blocks.push({ element, text, linkDensity, isHeading: isTag(element) && headings.has(element.name) });
    }
    this.parts = [];
    this.linkLength = 0;
  }
}
