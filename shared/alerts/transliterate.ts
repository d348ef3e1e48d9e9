/**
 * Any text in plain ASCII: typographic signs by their plain forms, Latin letters without marks, Cyrillic and Persian by letters.
 * What has no ASCII form (emoji, other scripts) becomes "?"; control characters and line breaks become one space.
 */
export function toAscii(text: string): string {
  const folded = [...text.normalize("NFKD").replace(invisible, "")].map(letterToAscii).join("");
  return folded
    .replace(/\?(?:\s*\?)+/g, "?")
    .replace(/\s+/g, " ")
    .trim();
}

/** Zero-width and direction characters (Cf) and variation selectors; what combines is dropped letter by letter. */
const invisible = /\p{Cf}|[\ufe00-\ufe0f]/gu;

function letterToAscii(character: string): string {
  if (character >= " " && character <= "~") return character;
  const lower = character.toLowerCase();
  const known = plain.get(lower);
  if (known !== undefined) return lower === character ? known : known.charAt(0).toUpperCase() + known.slice(1);
  return /[\s\p{Cc}\p{Zl}\p{Zp}]/u.test(character) ? " " : /\p{M}/u.test(character) ? "" : "?";
}

function pairs(text: string): [string, string][] {
  return text
    .trim()
    .split(/\s+/)
    .map((pair) => [[...pair][0] ?? "", [...pair].slice(1).join("")]);
}

const cyrillic = pairs(`
  аa бb вv гg дd еe жzh зz иi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ьʹ эe юyu яya
  іi єie ґg ўu ђdj јj љlj њnj ћc џdz`);
const persian = pairs(`
  اa بb پp تt ثs جj چch حh خkh دd ذz رr زz ژzh سs شsh صs ضz طt ظz ع غgh فf قq کk كk گg لl مm نn وv هh یi يi ىi
  ةh ء ئ ؤv آa ۀh ـ ،, ؛; ؟? ٪%`);
const digits = [..."۰۱۲۳۴۵۶۷۸۹"].flatMap((digit, value): [string, string][] => [
  [digit, String(value)],
  [String.fromCharCode(0x660 + value), String(value)],
]);
const latin: [string, string][] = [
  ["ß", "ss"],
  ["æ", "ae"],
  ["ø", "o"],
  ["œ", "oe"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ł", "l"],
  ["ı", "i"],
];
const signs: [string, string][] = [
  ...[..."‘’‚‛′ʼʹ`´"].map((sign): [string, string] => [sign, "'"]),
  ...[..."“”„‟″«»"].map((sign): [string, string] => [sign, '"']),
  ...[..."‐‑‒–—―−"].map((sign): [string, string] => [sign, "-"]),
  ["…", "..."],
  ["•", "*"],
  ["·", "."],
  ["×", "x"],
  ["№", "No."],
  ["€", "EUR"],
  ["£", "GBP"],
  ["₽", "RUB"],
  ["₴", "UAH"],
  ["°", "deg"],
  ["‹", "'"],
  ["›", "'"],
  ["⁄", "/"],
];
const plain = new Map<string, string>([...cyrillic, ...persian, ...digits, ...latin, ...signs]);
plain.set("ь", "");
