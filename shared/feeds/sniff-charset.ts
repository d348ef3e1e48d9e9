/** The charsets that news feeds without a usable label turned out to be in. */
const candidates = [
  "windows-1251",
  "koi8-r",
  "koi8-u",
  "ibm866",
  "iso-8859-5",
  "euc-kr",
  "shift_jis",
  // Before GB 18030, which has the same kana in the same places.
  "euc-jp",
  "gb18030",
  "big5",
  "windows-1252",
  "windows-1256",
] as const;

/** How many bytes decide: enough for a headline or two in every script. */
const sampleBytes = 16_384;

/** The charset whose reading of the bytes looks most like written language; windows-1252 when none does. */
export function sniffCharset(body: Uint8Array): string {
  const sample = sampleAround(body);
  let best: { charset: string; score: number } = { charset: "windows-1252", score: 0.2 };
  for (const charset of candidates) {
    const score = plausibility(new TextDecoder(charset).decode(sample));
    if (score > best.score) best = { charset, score };
  }
  return best.charset;
}

/** Around -1 (garbage) to 1 (ordinary text): the mean worth of its characters beyond ASCII. */
export function plausibility(text: string): number {
  let sum = 0;
  let count = 0;
  const isKorean = /[\uAC00-\uD7A3]/.test(text);
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) < 0x80) continue;
    count++;
    const char = text[index] ?? " ";
    // Korean news has next to no Chinese characters; Chinese read as Korean is full of them.
    sum += isKorean && isHan(char) ? -0.5 : worth(text[index - 1] ?? " ", char, text[index + 1] ?? " ");
  }
  return count === 0 ? 0 : sum / count;
}

function worth(before: string, char: string, after: string): number {
  if (isCyrillic(char)) return worthOfCyrillic(before, char);
  if (/[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF]/.test(char))
    return (/[a-z]/i.test(before) || /[a-z]/i.test(after)) && !isHighLatin(before) && !isHighLatin(after) ? 0.8 : -0.5;
  if (/[\u00A0\u00AB\u00BB\u2013\u2014\u2018-\u201E\u2026\u2116\u3000-\u3002\uFF01-\uFF5E]/.test(char)) return 0.3;
  if (/[\uAC00-\uD7A3]/.test(char)) return 1;
  if (/[\u3040-\u30FF]/.test(char)) return isKanaOrHan(before) || isKanaOrHan(after) ? 0.95 : 0;
  if (isHan(char)) return commonHan.has(char) ? 1 : 0.55;
  if (/[\u0621-\u064A\u067E\u0686\u0698\u06A9\u06AF\u06CC]/.test(char))
    return isArabic(before) || isArabic(after) ? 0.7 : -0.3;
  return -1;
}

/** Letters by how often they stand in Russian and Ukrainian; a capital after a small letter is a sign of another charset. */
function worthOfCyrillic(before: string, char: string): number {
  const small = char.toLowerCase();
  const isCapital = char !== small;
  if (/[a-z]/i.test(before)) return -0.5;
  if (isCapital && isCyrillic(before) && before === before.toLowerCase()) return -1;
  return ("оеаинтсрвлкі".includes(small) ? 1 : 0.5) - (isCapital ? 0.05 : 0);
}

const isCyrillic = (char: string) => /[\u0400-\u045F\u0490\u0491]/.test(char);
const isHighLatin = (char: string) => /[\u0080-\u00FF]/.test(char);
const isArabic = (char: string) => /[\u0600-\u06FF]/.test(char);
const isHan = (char: string) => /[\u4E00-\u9FFF]/.test(char);
const isKanaOrHan = (char: string) => /[\u3040-\u30FF\u4E00-\u9FFF]/.test(char);
/** The characters that no page of Chinese does without: GBK and Big5 place them differently. */
const commonHan = new Set("的一是不了在人有我他这中大来上国年和为地到以说時时要就出会會對对發发這來國個个們们");

/** The bytes around the first ones beyond ASCII: a long ASCII head says nothing. */
function sampleAround(body: Uint8Array): Uint8Array {
  const first = body.findIndex((byte) => byte >= 0x80);
  // Two bytes earlier, so that the neighbours of the first character are seen.
  return first < 0 ? body.subarray(0, 0) : body.subarray(Math.max(0, first - 2), first + sampleBytes);
}
