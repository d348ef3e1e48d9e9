import type { ItemKind } from "./extraction.ts";
import type { ItemCategory, StatusOperator, Tag } from "./lexicon.ts";
import type { LanguageFile } from "./ruleset-source.ts";

export interface TermList {
  readonly path: readonly string[];
  readonly terms: string;
  readonly tag: Tag;
  /** The case whose endings the terms take. */
  readonly ending?: string;
}

/** How far a status word reaches when its file does not say. */
const REACH = 8;

/** Every term list of a file, with what its terms mean. */
export function* languageTerms(
  file: LanguageFile,
  watchedActors: readonly string[],
  cases: readonly string[],
): Generator<TermList> {
  yield* actorTerms(file, watchedActors, cases);
  yield* itemTerms(file);
  for (const [cue, terms] of Object.entries(file.cues ?? {}))
    yield { path: ["cues", cue], terms, tag: { kind: "cue", cue } };
  for (const [marker, terms] of Object.entries(file.markers ?? {}))
    yield { path: ["markers", marker], terms, tag: { kind: "marker", marker } };
  for (const [id, { effect, governs = "after", reach = REACH, terms }] of Object.entries(file.status ?? {})) {
    const operator: StatusOperator = { id, effect, governs, reach };
    yield { path: ["status", id, "terms"], terms, tag: { kind: "status", operator } };
  }
  for (const [actor, terms] of Object.entries(file.implied ?? {}))
    yield { path: ["implied", actor], terms, tag: { kind: "implied", actor } };
  const plain = [
    [["attribution", "says"], file.attribution?.says, "says"],
    [["attribution", "source"], file.attribution?.source, "source"],
    [["pronouns"], file.pronouns, "pronoun"],
    [["background"], file.background, "background"],
    [["breaks"], file.breaks, "break"],
    [["lists"], file.lists, "and"],
    [["places"], file.places, "place"],
    [["ignored"], file.ignored, "ignored"],
  ] as const;
  for (const [path, terms, kind] of plain) if (terms !== undefined) yield { path, terms, tag: { kind } };
}

function* actorTerms(
  file: LanguageFile,
  watchedActors: readonly string[],
  cases: readonly string[],
): Generator<TermList> {
  for (const section of ["actors", "others"] as const) {
    for (const [actor, forms] of Object.entries(file[section] ?? {})) {
      const watched = section === "actors" && watchedActors.includes(actor);
      for (const [form, terms] of Object.entries(forms)) {
        const path = [section, actor, form];
        if (form !== "declined") yield { path, terms, tag: { kind: "actor", actor, form, watched } };
        else
          for (const ending of cases)
            yield { path, terms, ending, tag: { kind: "actor", actor, form: ending, watched } };
      }
    }
  }
}

function* itemTerms(file: LanguageFile): Generator<TermList> {
  for (const [category, terms] of Object.entries(file.items ?? {}))
    yield { path: ["items", category], terms, tag: { kind: "item", category: category as ItemCategory } };
  for (const [category, origins] of Object.entries(file.designations ?? {})) {
    for (const [origin, ids] of Object.entries(origins)) {
      for (const [designation, terms] of Object.entries(ids)) {
        const tag: Tag = {
          kind: "item",
          category: category as ItemCategory,
          designation,
          ...(origin !== "any" && { origin }),
        };
        yield { path: ["designations", category, origin, designation], terms, tag };
      }
    }
  }
  for (const [part, terms] of Object.entries(file.parts ?? {}))
    yield { path: ["parts", part], terms, tag: { kind: "part", part: part as ItemKind } };
  for (const side of ["after", "before"] as const) {
    const terms = file.voids?.[side];
    if (terms !== undefined) yield { path: ["voids", side], terms, tag: { kind: "void", side } };
  }
}
