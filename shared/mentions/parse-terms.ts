/** More forms than any term has: beyond it the braces are a mistake. */
export const MOST_FORMS = 2_000;
/** Longer than any name or phrase: a term of more is a text pasted in. */
export const MOST_LETTERS = 200;

/** One piece of a list: texts one after another, and in some places one of several. */
export interface TermForms {
  /** As the list has it: "suppl{y,ies}". */
  readonly piece: string;
  readonly parts: readonly (string | readonly string[])[];
}

export type Endings = ReadonlyMap<string, readonly string[]>;

/**
 * The terms of a list, separated by commas or line ends, `#` to the line's end is a comment. `suppl{y,ies,ied}` is several terms,
 * `stem~noun` takes the endings of that name, `поставля*` every word that begins so.
 * @throws {RangeError} with what is wrong, for the caller to add file and line.
 */
export function parseTerms(list: string, endings: Endings = new Map()): string[] {
  return parseForms(list, endings).flatMap((forms) => {
    const terms = spellOut(forms);
    for (const term of terms) checkTerm(term, forms.piece);
    return terms;
  });
}

/** The same, not written out: thousands of terms differ only in their endings. What their letters are is not checked yet. */
export function parseForms(list: string, endings: Endings): TermForms[] {
  return splitList(list).map((piece) => {
    if (pattern.test(piece)) throw noPattern(piece);
    return { piece, parts: piece.includes("{") || piece.includes("~") ? cutPiece(piece, endings) : [piece] };
  });
}

/** Every term of a piece, in the order of its choices. */
export function spellOut({ parts }: TermForms): string[] {
  return parts.reduce<string[]>(
    (before, part) =>
      typeof part === "string"
        ? before.map((text) => text + part)
        : before.flatMap((text) => part.map((choice) => text + choice)),
    [""],
  );
}

const pattern = /[[\]()?+|\\^$]/;

function checkTerm(term: string, piece: string): void {
  if (term.length > MOST_LETTERS) throw tooLong(piece);
  if (!/[\p{L}\p{N}]/u.test(term)) throw noLetters(piece);
  if (/(?:^|[\s-])\*/.test(term)) throw noStem(piece);
  if (pattern.test(term)) throw noPattern(piece);
}

export const tooLong = (piece: string) =>
  new RangeError(`"${piece.slice(0, 40)}…" has a term of more than ${MOST_LETTERS} letters`);
export const noLetters = (piece: string) => new RangeError(`"${piece}" has a term without letters or digits`);
export const noStem = (piece: string) =>
  new RangeError(`"${piece}" would accept every word: a * needs letters before it`);
const noPattern = (piece: string) =>
  new RangeError(`"${piece}" is no pattern: only {a,b}, ~endings and * are understood`);

/** Cuts a list at commas and line ends outside braces. */
export function splitList(list: string): string[] {
  if (!/[{}#]/.test(list)) return plainPieces(list);
  const pieces: string[] = [];
  for (const line of list.split("\n")) {
    const hash = line.startsWith("#") ? 0 : line.search(/\s#/);
    splitLine(hash >= 0 ? line.slice(0, hash) : line, line, pieces);
  }
  return pieces;
}

const plainPieces = (list: string) =>
  list
    .split(/[,،\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");

function splitLine(text: string, line: string, pieces: string[]): void {
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const sign = text[at];
    if (sign === "{") depth++;
    if (sign === "}") depth--;
    if (depth < 0) throw new RangeError(`"${line.trim()}" closes a brace that is not open`);
    if (at < text.length && !((sign === "," || sign === "،") && depth === 0)) continue;
    const piece = text.slice(from, at).trim();
    if (piece !== "") pieces.push(piece);
    from = at + 1;
  }
  if (depth > 0) throw new RangeError(`"${line.trim()}" leaves a brace open`);
}

const nameAt = /~([\p{L}\p{Nd}-]+)/uy;
/** A name of endings goes on as far as it can, also into what braces leave there: only written out it can be told. */
const namesAcross = (piece: string) =>
  /~[\p{L}\p{Nd}-]*\{/u.test(piece) || (/~[^}]*\}/.test(piece) && /\}[\p{L}\p{Nd}-]/u.test(piece));

function cutPiece(piece: string, endings: Endings): TermForms["parts"] {
  if (piece.includes("{") && piece.includes("~") && namesAcross(piece))
    return [expandBraces(piece).flatMap((form) => addEndings(form, endings, piece))];
  const parts: (string | readonly string[])[] = [];
  let count = 1;
  let from = 0;
  for (let at = 0; at < piece.length; ) {
    const sign = piece[at];
    if (sign !== "{" && sign !== "~") {
      at++;
      continue;
    }
    const end = sign === "{" ? closingBrace(piece, at) + 1 : endOfName(piece, at);
    if (end === at) {
      at++;
      continue;
    }
    if (from < at) parts.push(piece.slice(from, at));
    const forms = expandBraces(piece.slice(at, end));
    count *= forms.length;
    if (count > MOST_FORMS) throw tooMany(piece);
    const [only = ""] = forms;
    parts.push(
      forms.length > 1 ? forms.flatMap((form) => addEndings(form, endings, piece)) : addEndings(only, endings, piece),
    );
    from = end;
    at = end;
  }
  if (from < piece.length) parts.push(piece.slice(from));
  return parts;
}

const tooMany = (text: string) => new RangeError(`"${text}" has more than ${MOST_FORMS} forms`);

function endOfName(piece: string, at: number): number {
  nameAt.lastIndex = at;
  const found = nameAt.exec(piece);
  return found ? at + found[0].length : at;
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}" && --depth === 0) return at;
  }
  return text.length - 1;
}

/** A text for every choice of its braces. */
export function expandBraces(text: string): string[] {
  const open = text.indexOf("{");
  if (open < 0) return [text];
  const close = closingBrace(text, open);
  const rest = text.slice(close + 1);
  const expanded = splitChoices(text.slice(open + 1, close)).flatMap((choice) =>
    expandBraces(text.slice(0, open) + choice + rest),
  );
  if (expanded.length > MOST_FORMS) throw tooMany(text);
  return expanded;
}

/** At commas outside inner braces. */
function splitChoices(text: string): string[] {
  const choices: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}") depth--;
    if (text[at] !== "," || depth > 0) continue;
    choices.push(text.slice(from, at));
    from = at + 1;
  }
  return [...choices, text.slice(from)];
}

function addEndings(form: string, endings: Endings, piece: string): readonly string[] {
  const found = form.includes("~") ? /~([\p{L}\p{Nd}-]+)/u.exec(form) : null;
  if (!found) return [form];
  const list = endings.get(found[1] ?? "");
  if (!list) throw new RangeError(`"${piece}" names the endings "${found[1]}", which this language does not have`);
  const before = form.slice(0, found.index);
  const after = form.slice(found.index + found[0].length);
  if (before === "" && after === "") return list;
  return list.flatMap((ending) => addEndings(before + ending + after, endings, piece));
}
