/** The extraction contract of the design (version 1). Spans are offsets [start, end) in UTF-16 units of the field named by `sentence.in`, as given. */
export type Span = readonly [start: number, end: number];
export type Actor = string; // "iran" | "russia" in the default watch; another watch names its own
export type Direction = string; // "iran_to_russia" | "russia_to_iran" | "both" in the default watch
export type Category = "missile" | "drone" | "both";
export type Status = "completed" | "prospective" | "denied";
export type Prominence = "headline" | "lead" | "body" | "background";
export type ItemKind = "system" | "component" | "technology" | "production" | "training";

export interface TextToRead {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** A hint only. */
  readonly lang?: string;
}

export interface Extraction {
  readonly id: string;
  readonly relevant: boolean;
  readonly direction: Direction | null;
  readonly category: Category | null;
  readonly status: Status | null;
  /** The leading mention first. */
  readonly mentions: readonly Mention[];
  /** Where reading stopped in a text that is longer and denser than any news; absent where all of it was read. */
  readonly readTo?: ReadTo;
}

/** An offset in title or text: what lies behind it was not read. */
export interface ReadTo {
  readonly in: "title" | "text";
  readonly at: number;
}

export interface Mention {
  /** Text id × sentence × rule, stable. */
  readonly id: string;
  readonly direction: Direction;
  readonly category: Category;
  readonly status: Status;
  readonly supplier: RoleFound;
  readonly recipient: RoleFound;
  readonly items: readonly ItemFound[];
  readonly cue: TextFound;
  /** What decided the status besides the cue. */
  readonly negation?: TextFound;
  readonly modality?: TextFound;
  readonly attribution?: TextFound;
  /** Ports, vessels, plants named in the sentence. */
  readonly places?: readonly TextFound[];
  /** Words that mix letters of alphabets and were read by their looks: somebody may want them not to be found. */
  readonly disguised?: readonly TextFound[];
  readonly rule: { readonly id: string; readonly version: string };
  readonly prominence: Prominence;
  readonly language: string;
  readonly sentence: { readonly in: "title" | "text"; readonly text: string; readonly span: Span };
}

export interface TextFound {
  readonly text: string;
  readonly span: Span;
}

export interface RoleFound {
  readonly actor: Actor;
  /** Absent when the actor is only implied ("for the war in Ukraine"). */
  readonly text?: string;
  readonly span?: Span;
  readonly implied?: boolean;
}

export interface ItemFound extends TextFound {
  readonly category: "missile" | "drone";
  readonly designation?: string;
  readonly kind: ItemKind;
  readonly quantity?: { readonly text: string; readonly atLeast: number; readonly span: Span };
}

/** Reads one text. Pure and synchronous: made once from a ruleset, used for every article. */
export interface Extractor {
  /** Content hash of the ruleset: every mention carries it. */
  readonly version: string;
  extract(text: TextToRead): Extraction;
  /** Cheap: whether the text names an item or an actor of the watch. An entry that does not is not worth fetching its page. */
  mayConcern(text: string): boolean;
}
