/** More forms than any term has: beyond it the braces are a mistake. */
const MOST_FORMS = 2_000;
/** Longer than any name or phrase: a term of more is a text pasted in. */
const MOST_LETTERS = 200;

/**
 * The terms of a list, separated by commas or line ends, `#` to the line's end is a comment. `suppl{y,ies,ied}` is several terms,
 * `stem~noun` takes the endings of that name, `поставля*` every word that begins so.
 * @throws {RangeError} with what is wrong, for the caller to add file and line.
 */
export function parseTerms(list: string, endings: ReadonlyMap<string, readonly string[]> = new Map()): string[] {
  const terms: string[] = [];
  for (const piece of splitList(list)) {
    for (const form of expandBraces(piece)) {
      for (const term of addEndings(form, endings)) {
        checkTerm(term, piece);
        terms.push(term);
      }
    }
  }
  return terms;
}

/** Cuts a list at commas and line ends outside braces. */
export function splitList(list: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece = "";
  const end = (): void => {
    if (piece.trim() !== "") pieces.push(piece.trim());
    piece = "";
  };
  for (const line of list.split("\n")) {
    const hash = line.search(/(?:^|\s)#/);
    for (const sign of hash >= 0 ? line.slice(0, hash) : line) {
      if (sign === "{") depth++;
      if (sign === "}") depth--;
      if (depth < 0) throw new RangeError(`"${line.trim()}" closes a brace that is not open`);
      if ((sign === "," || sign === "،") && depth === 0) end();
      else piece += sign;
    }
    if (depth > 0) throw new RangeError(`"${line.trim()}" leaves a brace open`);
    end();
  }
  return pieces;
}

function expandBraces(text: string): string[] {
  const open = text.indexOf("{");
  if (open < 0) return [text];
  let depth = 0;
  let from = open + 1;
  const choices: string[] = [];
  for (let at = open; at < text.length; at++) {
    const sign = text[at];
    if (sign === "{") depth++;
    if (sign === "}") depth--;
    if ((sign === "," && depth === 1) || depth === 0) {
      choices.push(text.slice(from, at));
      from = at + 1;
    }
    if (depth === 0) break;
  }
  const rest = text.slice(from);
  const expanded = choices.flatMap((choice) => expandBraces(text.slice(0, open) + choice + rest));
  if (expanded.length > MOST_FORMS) throw new RangeError(`"${text}" has more than ${MOST_FORMS} forms`);
  return expanded;
}

function addEndings(form: string, endings: ReadonlyMap<string, readonly string[]>): string[] {
  const found = /~([\p{L}\p{Nd}-]+)/u.exec(form);
  if (!found) return [form];
  const list = endings.get(found[1] ?? "");
  if (!list) throw new RangeError(`"${form}" names the endings "${found[1]}", which this language does not have`);
  const before = form.slice(0, found.index);
  const after = form.slice(found.index + found[0].length);
  return list.flatMap((ending) => addEndings(before + ending + after, endings));
}

function checkTerm(term: string, piece: string): void {
  if (term.length > MOST_LETTERS)
    throw new RangeError(`"${piece.slice(0, 40)}…" has a term of more than ${MOST_LETTERS} letters`);
  if (!/[\p{L}\p{N}]/u.test(term)) throw new RangeError(`"${piece}" has a term without letters or digits`);
  if (/(?:^|[\s-])\*/.test(term))
    throw new RangeError(`"${piece}" would accept every word: a * needs letters before it`);
  if (/[[\]()?+|\\^$]/.test(term))
    throw new RangeError(`"${piece}" is no pattern: only {a,b}, ~endings and * are understood`);
}
