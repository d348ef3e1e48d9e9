import { collectTerms, type TermCollector } from "./build-term-trie.ts";
import { languageTerms } from "./language-terms.ts";
import type { Tag } from "./lexicon.ts";
import { parsePlaces } from "./parse-places.ts";
import { type Endings, splitList } from "./parse-terms.ts";
import { GOODS, type Rule } from "./rule.ts";
import type { LanguageFile, LanguageSource, RuleFault, RuleSource, WatchSource } from "./ruleset-source.ts";
import { sharePlaces } from "./share-places.ts";
import type { TermTrie } from "./term-trie.ts";

export interface Language {
  readonly code: string;
  /** Bit of this language in the masks of terms. */
  readonly bit: number;
  readonly letters: string;
  /** Whose the goods are stands after them: "drones-of Iran". */
  readonly possessorsFollow: boolean;
  readonly retags: readonly Retag[];
}

export interface Retag {
  readonly from: string;
  readonly to: string;
  /** The marker class, and the side of the cue on which it stands. */
  readonly marker: string;
  readonly side: "before" | "after";
  readonly within: number;
}

export interface Ruleset {
  readonly watch: string;
  readonly version: string;
  readonly actors: readonly string[];
  readonly directions: WatchSource["directions"];
  readonly usualSupplier?: string;
  readonly languages: readonly Language[];
  readonly trie: TermTrie;
  /** Of places and lists of them that are the same there is one: see share-places.ts. */
  readonly rules: readonly Rule[];
}

export type Compiled =
  | { readonly ok: true; readonly ruleset: Ruleset }
  | { readonly ok: false; readonly faults: readonly RuleFault[] };

/** Builds matchers from a watch, or names every fault in it: a ruleset is never half there. */
export function compileRuleset(source: WatchSource): Compiled {
  const faults: RuleFault[] = [];
  const lexicon = collectTerms(source.actors);
  const languages: Language[] = [];
  const rules: Rule[] = [];
  source.languages.forEach((language, index) => {
    const bit = 2 ** index;
    const endings = readEndings(language, faults);
    const declined = readDeclensions(language, faults);
    for (const file of language.files) {
      for (const { path, terms, tag, ending } of languageTerms(file, source.actors, [...declined.keys()])) {
        const own = (ending !== undefined && declined.get(ending)) || endings;
        guard(faults, file, path, () => {
          lexicon.add(terms, own, { tag, languages: bit });
        });
      }
      addNumbers(lexicon, file, bit, faults);
    }
    languages.push({
      code: language.code,
      bit,
      letters: joined(language, "letters"),
      possessorsFollow: language.files.some(({ possessors }) => possessors === "after"),
      retags: readRetags(language),
    });
    rules.push(...readRules(language, bit, faults, rules.length));
  });
  if (faults.length > 0) return { ok: false, faults };
  const { watch, version, actors, directions, usualSupplier } = source;
  return {
    ok: true,
    ruleset: {
      watch,
      version,
      actors,
      directions,
      ...(usualSupplier && { usualSupplier }),
      languages,
      trie: lexicon.build(),
      rules: sharePlaces(rules),
    },
  };
}

function guard(faults: RuleFault[], file: LanguageFile, path: RuleFault["path"], read: () => void): void {
  try {
    read();
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    faults.push({ file: file.file, path, expected: thrown.message });
  }
}

export function readEndings({ files }: LanguageSource, faults: RuleFault[]): Map<string, string[]> {
  const endings = new Map<string, string[]>();
  for (const file of files) {
    for (const [name, list] of Object.entries(file.endings ?? {})) {
      guard(faults, file, ["endings", name], () => {
        if (endings.has(name)) throw new RangeError(`the endings "${name}" are already given`);
        endings.set(name, parseEndings(list));
      });
    }
  }
  return endings;
}

/** "-" stands for the bare stem. */
const parseEndings = (list: string) => splitList(list).map((ending) => (ending === "-" ? "" : ending));

/** For each case the endings of every declension in it. */
export function readDeclensions({ files }: LanguageSource, faults: RuleFault[]): Map<string, Map<string, string[]>> {
  const declined = new Map<string, Map<string, string[]>>();
  for (const file of files) {
    for (const [name, cases] of Object.entries(file.declensions ?? {})) {
      for (const [form, list] of Object.entries(cases)) {
        guard(faults, file, ["declensions", name, form], () => {
          const inCase = declined.get(form) ?? new Map<string, string[]>();
          if (inCase.has(name)) throw new RangeError(`the endings "${name}" are already given`);
          declined.set(form, inCase.set(name, parseEndings(list)));
        });
      }
    }
  }
  return declined;
}

const noEndings: Endings = new Map();

function addNumbers(lexicon: TermCollector, file: LanguageFile, languages: number, faults: RuleFault[]): void {
  guard(faults, file, ["numbers"], () => {
    for (const piece of splitList(file.numbers ?? "")) {
      const [terms = "", value = ""] = piece.split("=").map((part) => part.trim());
      if (!(Number(value) > 0)) throw new RangeError(`"${piece}" should be a word = its number`);
      const tag: Tag = { kind: "number", value: Number(value) };
      lexicon.add(terms, noEndings, { tag, languages });
    }
  });
}

const joined = ({ files }: LanguageSource, key: "letters") => files.map((file) => file[key] ?? "").join("");

function readRetags({ files }: LanguageSource): Retag[] {
  return files.flatMap((file) =>
    Object.entries(file.retag ?? {}).map(([to, { from, after, before, within }]) => ({
      from,
      to,
      marker: after ?? before ?? "",
      side: after === undefined ? ("after" as const) : ("before" as const),
      within: within ?? 3,
    })),
  );
}

function readRules(language: LanguageSource, bit: number, faults: RuleFault[], before: number): Rule[] {
  const names = (key: "markers" | "cues" | "retag") =>
    new Set(language.files.flatMap((file) => Object.keys(file[key] ?? {})));
  const markers = names("markers");
  const cues = new Set([GOODS, ...names("cues"), ...names("retag")]);
  // Most places are asked for by several rules.
  const parsed = new Map<string, Rule["item"]>();
  const ids = new Set<string>();
  const rules: Rule[] = [];
  for (const file of language.files) {
    (file.rules ?? []).forEach((source, index) => {
      const id = `${language.code}/${source.id}`;
      if (ids.has(id)) {
        faults.push({
          file: file.file,
          path: ["rules", index, "id"],
          expected: `an id of its own: ${id} is already there`,
        });
      }
      ids.add(id);
      const places = (role: "supplier" | "recipient" | "item"): Rule["item"] => {
        let found = parsed.get(source[role]) ?? [];
        if (found.length > 0) return found;
        guard(faults, file, ["rules", index, role], () => {
          found = parsePlaces(source[role], markers);
          parsed.set(source[role], found);
        });
        return found;
      };
      rules.push({
        id,
        language: bit,
        cues: readNames(source.cue, cues, "cue", file, index, faults),
        supplier: places("supplier"),
        recipient: places("recipient"),
        item: places("item"),
        status: source.status ?? "completed",
        ...(source.moves && { moves: source.moves }),
        needs: readNames(source.needs, markers, "needs", file, index, faults),
        unless: readNames(source.unless, markers, "unless", file, index, faults),
        order: before + rules.length,
      });
    });
  }
  return rules;
}

/** A list of cue or marker classes, each of which the language must have. */
function readNames(
  text: string | undefined,
  known: ReadonlySet<string>,
  field: keyof RuleSource,
  file: LanguageFile,
  index: number,
  faults: RuleFault[],
): string[] {
  const names = (text ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  for (const name of names) {
    if (known.has(name)) continue;
    faults.push({
      file: file.file,
      path: ["rules", index, field],
      expected: `a name that the lexicon gives: "${name}" is none`,
    });
  }
  return names;
}
