import { type Document, isScalar, LineCounter, parseDocument } from "yaml";
import type { RuleFiles } from "./compile-rules.ts";

/** Where something of a rule file stands: the field, and what to look for or how many lines down in its text. */
export interface RulePlace {
  readonly file: string;
  readonly path: readonly (string | number)[];
  /** Words of the field's text: the first line of it that holds them is meant. */
  readonly words?: string;
  /** Lines down in the field's text, from 0. */
  readonly down?: number;
}

/** Answers lines (from 1) of places in rule files; each file is parsed once. */
export function ruleLines(files: RuleFiles): (place: RulePlace) => number {
  const parsed = new Map<
    string,
    { readonly document: Document; readonly lines: LineCounter; readonly text: string[] }
  >();
  return ({ file, path, words, down = 0 }) => {
    const yaml = files[file] ?? "";
    let known = parsed.get(file);
    if (known === undefined) {
      const lines = new LineCounter();
      known = { document: parseDocument(yaml, { lineCounter: lines }), lines, text: yaml.split("\n") };
      parsed.set(file, known);
    }
    const { document, lines, text } = known;
    const node = nearest(document, path);
    if (node?.range == null) return 1;
    const first = lines.linePos(node.range[0]).line;
    const last = lines.linePos(node.range[1]).line;
    if (words !== undefined) {
      const found = text.slice(first - 1, last).findIndex((line) => line.includes(words));
      return first + Math.max(0, found);
    }
    const isBlock = isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED");
    return first + down + (isBlock ? 1 : 0);
  };
}

/** The field, or the nearest one around it that exists. */
function nearest(document: Document, path: RulePlace["path"]) {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isScalar(node)) return node;
    if (typeof node === "object" && node !== null && "range" in node)
      return node as { range?: [number, number, number] };
  }
  return undefined;
}
