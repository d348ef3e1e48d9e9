import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectTerms } from "../../../shared/mentions/build-term-trie.ts";
import type { Tag } from "../../../shared/mentions/lexicon.ts";
import {
  MOST_LETTERS,
  noLetters,
  noStem,
  parseForms,
  spellOut,
  tooLong,
} from "../../../shared/mentions/parse-terms.ts";
import { splitTerm } from "../../../shared/mentions/split-term.ts";
import { nextNode, type TermTrie, TOP, termAt } from "../../../shared/mentions/term-trie.ts";
import { ROOT } from "../../../shared/mentions/word-automaton.ts";
import { childrenOf, wordsAt } from "../../support/plain-words.ts";

const tag: Tag = { kind: "cue", cue: "give" };
const endings = new Map([
  ["m", ["", "а", "ом"]],
  ["n-2", ["*", "s t", "-7"]],
  ["odd", ["=", "x{y"]],
  ["none", []],
  ["long", ["abcdefghijklmnopqrstuvwxyz"]],
]);

/** What a list says, form by form as it is written out: the exact texts of each, in order; or the fault of the list. */
function spelledOut(list: string): Record<string, string[]> | string {
  const said: Record<string, Set<string>> = {};
  try {
    for (const forms of parseForms(list, endings)) {
      for (const written of spellOut(forms)) {
        const text = written.replace(/^=/, "");
        if (/(?:^|[\s-])\*/.test(text)) throw noStem(forms.piece);
        if (text.length > MOST_LETTERS) throw tooLong(forms.piece);
        const words = splitTerm(text).join(" ");
        if (words === "") throw noLetters(forms.piece);
        const exact = said[words] ?? new Set();
        said[words] = exact.add(text === written ? "" : text);
      }
    }
  } catch (thrown) {
    return thrown instanceof RangeError ? thrown.message : Promise.reject(thrown).toString();
  }
  return Object.fromEntries(Object.entries(said).map(([words, exact]) => [words, [...exact].sort()]));
}

/** The same, as the trie of the list has it. */
function collected(list: string): Record<string, string[]> | string {
  const terms = collectTerms(["iran", "russia"]);
  try {
    terms.add(list, endings, { tag, languages: 1 });
  } catch (thrown) {
    return thrown instanceof RangeError ? thrown.message : Promise.reject(thrown).toString();
  }
  const trie = terms.build();
  const words = wordsOf(trie);
  const said: Record<string, string[]> = {};
  const visit = (node: number, before: readonly string[]) => {
    const term = node === TOP ? undefined : termAt(trie, node);
    if (term) said[before.join(" ")] = term.tags.map(({ exact }) => exact ?? "").sort();
    words.forEach((word, id) => {
      const next = nextNode(trie, node, id);
      if (next >= 0) visit(next, [...before, word]);
    });
  };
  visit(TOP, []);
  return said;
}

function wordsOf({ words }: TermTrie): string[] {
  const found: string[] = [];
  const visit = (node: number, word: string) => {
    const [exact, open] = wordsAt(words, node);
    if (exact >= 0) found[exact] = word;
    if (open >= 0) found[open] = `${word}*`;
    for (const [child, unit] of childrenOf(words, node)) visit(child, word + String.fromCharCode(unit));
  };
  visit(ROOT, "");
  return found;
}

const expectSame = (list: string) => expect({ list, said: collected(list) }).toEqual({ list, said: spelledOut(list) });

describe("a list of terms", () => {
  it.each([
    "plain, two words\nShahed-136, Shahed136",
    "suppl{y,ies,ied}, {re,}send{,s}, a{b}c{,d}e",
    "стол~m, больш~m стол~m стоит, word~n-2",
    "{стол~m,стул~m} стоит, {дом,стен~m}, a{b,{c,d}e}",
    "{стол~,a}m, x~{m,n-2}, стол~{m,m}, {a~m,b} c~m",
    "=US, =The Guards, us{,a}",
    "поставля*, a* b, ab*c, é*",
    "# all of them\nsends # or gives, {\nsent",
    "یک، دو، سه",
    "𝐀bc, S­o, a\u00a0b",
    " , spaced , ,",
  ])("says what its forms say: %s", (list) => {
    expect(collected(list)).toBeTypeOf("object");
    expectSame(list);
  });

  it.each([
    ["a star without letters", "a, -*, b"],
    ["a star that braces leave alone", "{a,}*"],
    ["signs without letters", "a, «», b"],
    ["nothing in its braces", "a, {,b}"],
    ["an open brace", "a{b,c\nd"],
    ["a closed brace", "a}, b"],
    ["endings that are not there", "a~x"],
    ["a pattern", "a, b+"],
    ["a term of too many letters", `${"a".repeat(150)}{${"b".repeat(60)},c}`],
    ["too many forms", `{${"a,".repeat(50)}a}{${"b,".repeat(50)}b}`],
    ["too many forms in braces in braces", `{a,{${"b,".repeat(1_500)}c}}{d,e}`],
    ["two faults, the second of which is found first", "a, -*, b~x"],
  ])("that has %s is refused in the same words as when it is written out", (_, list) => {
    expect(collected(list)).toBeTypeOf("string");
    expectSame(list);
  });

  it("says the same as its forms, whatever it is made of", () => {
    const signs = [
      "a",
      "b7",
      "ж",
      "é",
      "́",
      "{",
      "{",
      "}",
      "}",
      ",",
      ",",
      ", ",
      "~m",
      "~n-2",
      "~odd",
      "~none",
      "~long",
      "~x",
      "~",
    ];
    const others = [
      "*",
      " ",
      "-",
      "=",
      "#",
      " #",
      "\n",
      "،",
      "+",
      "«",
      "\u00a0",
      "\u00ad",
      "𝐀",
      "1",
      "{a,b}",
      "{a~m,b}",
      "word",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs, ...others), { maxLength: 9 }), (parts) => {
        expectSame(parts.join(""));
      }),
      { numRuns: 400 },
    );
  });
});
