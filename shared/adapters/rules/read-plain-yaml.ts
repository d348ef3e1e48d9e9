const [SPACE, HASH, LINE] = [0x20, 0x23, 0x0a];
const entry = /( *(?:- )?)([A-Za-z][\w-]*):(?: +([^\n]+))?\n/y;
const flowToken = / *(?:([{}[\],])|"([^"\\]*)"|'([^']*)'|([^\s"'{}[\],:#&*!|>%@`?-][^"'{}[\],:#]*))(:(?= ))? */y;
/** Tabs, spaces at the end of a line, other ends of lines, what is not printed or takes two units, and a last line without an end. */
const foreign = /[^\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]| \n|[^\n]$/;
/** What YAML takes for something else than text, or may take for it. */
const noText = /^(?:~|null|true|false)$|^[-+.\d][-+.\w]*$/i;

type Values = Record<string, unknown>;

class NotPlain extends Error {}

/**
 * The value of a file that keeps to a part of YAML in which every line says by itself what it is: mappings of names, literal blocks (`|`),
 * lists of mappings, quoted and plain texts and whole numbers on one line, `{…}` and `[…]` of these. Undefined for every other file, with a
 * fault or without.
 */
export function readPlainYaml(yaml: string): unknown {
  if (foreign.test(yaml)) return undefined;
  try {
    return readLines(yaml);
  } catch (thrown) {
    if (thrown instanceof NotPlain) return undefined;
    throw thrown;
  }
}

function fail(): never {
  throw new NotPlain();
}

function readLines(yaml: string): Values {
  let at = 0;

  function match(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = at;
    const found = pattern.exec(yaml) ?? fail();
    at = pattern.lastIndex;
    return found;
  }

  /** The indentation of the next line that says something, -1 at the end. */
  function nextIndent(): number {
    for (;;) {
      let text = at;
      while (yaml.charCodeAt(text) === SPACE) text++;
      const sign = yaml.charCodeAt(text);
      if (text === yaml.length) return -1;
      if (sign !== HASH && sign !== LINE) return text - at;
      at = yaml.indexOf("\n", text) + 1;
    }
  }

  const isItem = (indent: number) => yaml.startsWith("- ", at + indent);

  function readMapping(indent: number): Values {
    const values: Values = Object.create(null);
    for (;;) {
      const [, before = "", name = "", text] = match(entry);
      if (before.length !== indent || name in values || noText.test(name)) fail();
      values[name] = text === undefined ? readBelow(indent) : text === "|" ? readBlock(indent) : readInline(text);
      const next = nextIndent();
      if (next < indent) return values;
      if (next > indent || isItem(next)) fail();
    }
  }

  function readBelow(outer: number): unknown {
    const indent = nextIndent();
    if (indent <= outer) fail();
    return isItem(indent) ? readItems(indent) : readMapping(indent);
  }

  function readItems(indent: number): Values[] {
    const items: Values[] = [];
    for (;;) {
      items.push(readMapping(indent + 2));
      const next = nextIndent();
      if (next < indent) return items;
      if (next > indent || !isItem(next)) fail();
    }
  }

  /** Its lines without the indentation of the first of them, and one line end behind. */
  function readBlock(outer: number): string {
    let first = at;
    while (yaml.charCodeAt(first) === SPACE) first++;
    const indent = first - at;
    if (indent <= outer || yaml.charCodeAt(first) === LINE) fail();
    const [lines] = match(blockOf(indent));
    const text = lines.slice(indent).replaceAll(`\n${" ".repeat(indent)}`, "\n");
    return text.endsWith("\n\n") ? text.replace(/\n+$/, "\n") : text;
  }

  nextIndent();
  return readMapping(0);
}

const blocks: RegExp[] = [];

/** Lines that are indented so, and empty ones. */
function blockOf(indent: number): RegExp {
  blocks[indent] ??= new RegExp(`(?: {${indent}}[^\\n]*\\n|\\n)+`, "y");
  return blocks[indent] ?? fail();
}

function readInline(text: string): unknown {
  const [first = ""] = text;
  if (first === "{" || first === "[") return readFlow(text);
  if (first === '"' || first === "'") {
    const quoted = text.slice(1, -1);
    if (text.length < 2 || !text.endsWith(first) || quoted.includes(first) || text.includes("\\")) fail();
    return quoted;
  }
  if (/^[-?:,[\]{}#&*!|>%@`]|: | #|:$/.test(text)) fail();
  return readScalar(text);
}

function readScalar(text: string): string | number {
  if (!noText.test(text)) return text;
  return /^(?:0|[1-9]\d{0,8})$/.test(text) ? Number(text) : fail();
}

/** `{…}` or `[…]`. */
function readFlow(text: string): unknown {
  let at = 0;

  function token(): { readonly sign?: string; readonly value?: string | number; readonly isName: boolean } {
    flowToken.lastIndex = at;
    const [, sign, double, single, plain, colon] = flowToken.exec(text) ?? fail();
    at = flowToken.lastIndex;
    if (sign !== undefined) return colon === undefined ? { sign, isName: false } : fail();
    if (colon !== undefined && plain?.endsWith(" ")) fail();
    const value = double ?? single ?? readScalar((plain ?? "").replace(/ +$/, ""));
    return { value, isName: colon !== undefined };
  }

  function read(): unknown {
    const { sign, value, isName } = token();
    if (isName) fail();
    if (sign === "{") return readMapping();
    if (sign === "[") return readList();
    return sign === undefined ? value : fail();
  }

  function readMapping(): Values {
    const values: Values = Object.create(null);
    for (;;) {
      const { value: name, isName } = token();
      if (typeof name !== "string" || !isName || name in values) fail();
      values[name] = read();
      const { sign } = token();
      if (sign === "}") return values;
      if (sign !== ",") fail();
    }
  }

  function readList(): unknown[] {
    const list: unknown[] = [];
    for (;;) {
      list.push(read());
      const { sign } = token();
      if (sign === "]") return list;
      if (sign !== ",") fail();
    }
  }

  const value = read();
  return at === text.length ? value : fail();
}
