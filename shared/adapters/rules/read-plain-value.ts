export type YamlValue = string | number | YamlValue[] | { [key: string]: YamlValue };

/**
 * A YAML value that is written in one line: plain text, a whole number, text in quotes without escapes, or a flow mapping or list of
 * these, each with a comment behind it or not. Undefined for anything else, and for what could be read in two ways.
 */
export function readPlainValue(text: string): YamlValue | undefined {
  const cursor: Cursor = { text, at: 0 };
  const first = text[0] ?? "";
  const value = first === "{" || first === "[" ? readFlow(cursor, first) : readScalar(cursor, inLine);
  if (value === undefined) return undefined;
  return /^(?: *| +#.*)$/.test(text.slice(cursor.at)) ? value : undefined;
}

interface Cursor {
  readonly text: string;
  at: number;
}

const quoted = /"([^"\\]*)"|'([^']*)'/y;
/** Begins with no sign that means something to YAML; ends before a comment, and in a flow before what ends an entry. */
const inLine = /[^\s\-?:,[\]{}#&*!|>'"%@`](?:(?! #|: |:$)[^\n])*/y;
const inFlow = /[^\s\-?:,[\]{}#&*!|>'"%@`](?:(?! #|: |:$|:[,[\]{}])[^\n,[\]{}])*/y;

function readScalar(cursor: Cursor, plain: RegExp): string | number | undefined {
  const inQuotes = match(cursor, quoted);
  if (inQuotes) return inQuotes[1] ?? inQuotes[2];
  const text = match(cursor, plain)?.[0].trimEnd();
  // A colon that could end a key leaves it open what is meant.
  if (text === undefined || /^ *:(?: |$|[,[\]{}])/.test(cursor.text.slice(cursor.at))) return undefined;
  if (/^(?:0|[1-9][0-9]{0,14})$/.test(text)) return Number(text);
  return isWordOfYaml(text) ? undefined : text;
}

/** Other numbers, and words that are no text. */
const isWordOfYaml = (text: string) =>
  /^(?:null|true|false|~|[0-9.+][0-9a-fox_.+:e-]*|\.(?:inf|nan)|<<|=|yes|no|on|off|y|n)$/i.test(text);

function match(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (found) cursor.at = pattern.lastIndex;
  return found;
}

const spaces = / */y;
const flowKey = /([A-Za-z][\w-]*): +/y;

function readFlow(cursor: Cursor, open: "{" | "["): YamlValue | undefined {
  const close = open === "{" ? "}" : "]";
  const list: YamlValue[] = [];
  const mapping: Record<string, YamlValue> = {};
  cursor.at++;
  do {
    match(cursor, spaces);
    const key = open === "{" ? match(cursor, flowKey)?.[1] : "";
    if (key === undefined || Object.hasOwn(mapping, key) || key === "__proto__") return undefined;
    const first = cursor.text[cursor.at] ?? "";
    const value = first === "{" || first === "[" ? readFlow(cursor, first) : readScalar(cursor, inFlow);
    if (value === undefined) return undefined;
    if (open === "{") mapping[key] = value;
    else list.push(value);
    match(cursor, spaces);
  } while (cursor.text[cursor.at++] === ",");
  if (cursor.text[cursor.at - 1] !== close) return undefined;
  return open === "{" ? mapping : list;
}
