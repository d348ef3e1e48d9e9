import type { ItemKind, Status } from "./extraction.ts";
import type { StatusOperator } from "./lexicon.ts";

/** A watch as its folder says it, after the schema has checked the shape of every file; terms and places are still text. */
export interface WatchSource {
  readonly watch: string;
  readonly actors: readonly string[];
  /** Name of a direction → who supplies whom. */
  readonly directions: Readonly<Record<string, { readonly supplier: string; readonly recipient: string }>>;
  /** Who supplies when a text only says "the Iran–Russia drone deal". */
  readonly usualSupplier?: string;
  readonly languages: readonly LanguageSource[];
  /** Content hash of all files. */
  readonly version: string;
}

export interface LanguageSource {
  readonly code: string;
  readonly files: readonly LanguageFile[];
}

/** Sections of one file of a language's folder; any file may hold any section, and the same section of several files adds up. */
export interface LanguageFile {
  readonly file: string;
  /** True for the watch's own files: their examples are the watch's to keep. */
  readonly own: boolean;
  /** Letters that only this language of its script has: "іїєґ". */
  readonly letters?: string;
  /** Where a bare name or adjective stands that says whose the goods are: before them ("Iranian drones"), or up to three words after. */
  readonly possessors?: "before" | "after";
  readonly endings?: Readonly<Record<string, string>>;
  /** Declension → case → endings: actors under "declined" have a form for each case. */
  readonly declensions?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly actors?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly others?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly items?: Readonly<Record<string, string>>;
  readonly designations?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
  readonly parts?: Readonly<Partial<Record<ItemKind, string>>>;
  readonly voids?: { readonly after?: string; readonly before?: string };
  readonly cues?: Readonly<Record<string, string>>;
  readonly retag?: Readonly<Record<string, RetagSource>>;
  readonly markers?: Readonly<Record<string, string>>;
  readonly status?: Readonly<Record<string, StatusSource>>;
  readonly attribution?: { readonly says?: string; readonly source?: string };
  readonly pronouns?: string;
  /** "dozens = 24, thousand = 1000". */
  readonly numbers?: string;
  readonly background?: string;
  readonly implied?: Readonly<Record<string, string>>;
  readonly breaks?: string;
  /** Words that join a list: "and", "as well as", "including". */
  readonly lists?: string;
  readonly places?: string;
  /** Terms that say nothing and hide the shorter ones in them: "jet-powered" is no jet. */
  readonly ignored?: string;
  readonly rules?: readonly RuleSource[];
}

/** A cue that stands after (or before) a marker becomes another cue: "was supplied". Exactly one of the two is given. */
export interface RetagSource {
  readonly from: string;
  readonly after?: string;
  readonly before?: string;
  readonly within?: number;
}

export interface StatusSource {
  readonly effect: StatusOperator["effect"];
  readonly governs?: StatusOperator["governs"];
  readonly reach?: number;
  readonly terms: string;
}

export interface RuleSource {
  readonly id: string;
  readonly cue: string;
  readonly supplier: string;
  readonly recipient: string;
  readonly item: string;
  readonly status?: Status;
  readonly moves?: ItemKind;
  readonly needs?: string;
  readonly unless?: string;
  readonly examples: string;
}

/** One fault of a rule file. `path` leads to the field in the file. */
export interface RuleFault {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly expected: string;
}
