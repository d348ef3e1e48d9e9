/**
 * A charset label as publishers write it ("cp-1251", `'utf8'`, "Windows 1251") → the name that TextDecoder gives it,
 * or undefined when there is no such charset.
 */
export function resolveCharset(label: string): string | undefined {
  const plain = label
    .trim()
    .replace(/^["']+|["';,]+$/g, "")
    .trim()
    .toLowerCase();
  if (plain === "") return undefined;
  if (/^(utf-?32|ucs-?4)(le|be)?$/.test(plain)) return plain.endsWith("be") ? "utf-32be" : "utf-32le";
  const spellings = [plain, aliases[plain] ?? "", plain.replaceAll(/[\s_]+/g, "-"), plain.replaceAll(/[\s_-]+/g, "")];
  for (const spelling of [...spellings, plain.replace(/^(?:cp|win|windows|ms)[-_ ]?(?=\d)/, "windows-")]) {
    try {
      if (spelling !== "") return new TextDecoder(spelling).encoding;
    } catch {
      // Not a label TextDecoder knows: the next spelling may be.
    }
  }
  return undefined;
}

const aliases: Readonly<Record<string, string>> = {
  koi8r: "koi8-r",
  koi8u: "koi8-u",
  cp866: "ibm866",
  "dos-866": "ibm866",
  euckr: "euc-kr",
  cp949: "euc-kr",
  uhc: "euc-kr",
  cp936: "gbk",
  cp950: "big5",
  cp932: "shift_jis",
  utf8mb4: "utf-8",
};

/** The label in a Content-Type header, e.g. `text/xml; charset="windows-1251"`. */
export function charsetInHeader(contentType: string | undefined): string | undefined {
  return /charset\s*=\s*("[^"]*"|'[^']*'|[^\s;,]+)/i.exec(contentType ?? "")?.[1];
}

/** The label in an XML declaration or an HTML meta element, looked for in the first 4 KiB, read as Latin-1. */
export function charsetInDocument(head: string): string | undefined {
  const start = head.slice(0, 4096);
  const inProlog = /<\?xml[^>]{0,400}?encoding\s*=\s*["']([^"']{1,60})["']/i.exec(start)?.[1];
  return inProlog ?? /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w:.-]{1,60})/i.exec(start)?.[1];
}
