/** Text as bytes of a legacy charset: TextDecoder read backwards. Characters that the charset lacks become "?". */
export function encodeAs(charset: string, text: string): Uint8Array {
  if (charset.startsWith("utf-16"))
    return Uint8Array.from([...text].flatMap((char) => utf16(char, charset.endsWith("be"))));
  if (charset.startsWith("utf-32")) {
    const bytes = new DataView(new ArrayBuffer([...text].length * 4));
    [...text].forEach((char, index) => {
      bytes.setUint32(index * 4, char.codePointAt(0) ?? 0, charset.endsWith("le"));
    });
    return new Uint8Array(bytes.buffer);
  }
  const table = tableOf(charset);
  return Uint8Array.from([...text].flatMap((char) => table.get(char) ?? [0x3f]));
}

function utf16(char: string, bigEndian: boolean): number[] {
  return [...Array(char.length).keys()].flatMap((index) => {
    const unit = char.charCodeAt(index);
    return bigEndian ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8];
  });
}

const tables = new Map<string, ReadonlyMap<string, number[]>>();

function tableOf(charset: string): ReadonlyMap<string, number[]> {
  const known = tables.get(charset);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(charset);
  const table = new Map<string, number[]>();
  const add = (...bytes: number[]) => {
    const char = decoder.decode(Uint8Array.from(bytes));
    if ([...char].length === 1 && char !== "\uFFFD" && !table.has(char)) table.set(char, bytes);
  };
  for (let byte = 0; byte < 0x100; byte++) add(byte);
  if (/^(gb|euc|shift|big5)/.test(charset))
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail);
  tables.set(charset, table);
  return table;
}
