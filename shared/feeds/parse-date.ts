import { fillerWords, monthByName, zoneByName } from "./date-words.ts";

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Longer than any date: what is longer is not one. */
const maxLength = 80;

/**
 * A date as feeds write it → ISO 8601 UTC. RFC 822 and 3339, asctime, Russian and Ukrainian months, `26-10-02  10:45`,
 * `02.10.2026 10:45`; without a zone it is UTC. Strict: what is no date, is ambiguous (03/04/2026) or has an
 * unknown zone is undefined. Never guesses a year.
 */
export function parseDate(written: string | undefined): string | undefined {
  const text = normalise(written ?? "");
  if (text === "" || text.length > maxLength) return undefined;
  const { rest: withoutTime, minutes, milliseconds } = takeTime(text);
  if (minutes === undefined) return undefined;
  const { rest, offset } = takeZone(withoutTime, minutes.found);
  if (offset === undefined) return undefined;
  const date = readNumericDate(rest) ?? readWordyDate(rest);
  if (date === undefined || !isRealDay(date)) return undefined;
  const at = Date.UTC(date.year, date.month - 1, date.day) + (minutes.value - offset) * 60_000 + milliseconds;
  return new Date(at).toISOString();
}

function normalise(written: string): string {
  return written
    .normalize("NFKC")
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** Takes `10:45:03.5 pm` out. Without a time it is midnight; an impossible time is undefined. */
function takeTime(text: string) {
  const match = timeOfDay.exec(text);
  if (match === null) return { rest: text, minutes: { value: 0, found: false }, milliseconds: 0 };
  const [whole, hours, mins, seconds = "0", fraction = "0", half] = match;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === "p" ? 12 : 0);
  const isRealHour = half === undefined ? hour < 24 : Number(hours) >= 1 && Number(hours) <= 12;
  const isMidnight = hour === 24 && Number(mins) === 0 && Number(seconds) === 0;
  const isReal = (isRealHour || isMidnight) && Number(mins) < 60 && Number(seconds) <= 60;
  return {
    rest: `${text.slice(0, match.index)} ${text.slice(match.index + whole.length)}`.trim(),
    minutes: isReal ? { value: hour * 60 + Number(mins), found: true } : undefined,
    milliseconds: Number(seconds) * 1000 + Math.trunc(Number(`0.${fraction}`) * 1000),
  };
}

const timeOfDay = /(?:^|[\s,t])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?![\d:])(?: ?([ap])\.?m\b\.?)?/;

/** Takes the zone off the end: minutes east of Greenwich, 0 when there is none, undefined when it cannot be. */
function takeZone(text: string, hasTime: boolean): { rest: string; offset: number | undefined } {
  const remark = /\s?\(([^()]*)\)$/.exec(text);
  const bare = remark === null ? text : text.slice(0, remark.index);
  const numeric = /(?:^|\s)(?:gmt|utc?)?\s?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(bare);
  if (numeric !== null && hasTime) {
    const [whole, sign, hours, mins = "0"] = numeric;
    const offset = Number(hours) * 60 + Number(mins);
    const isReal = Number(hours) <= 14 && Number(mins) < 60;
    return {
      rest: bare.slice(0, bare.length - whole.length),
      offset: isReal ? (sign === "-" ? -offset : offset) : undefined,
    };
  }
  const inRemark = zoneByName.get(remark?.[1] ?? "");
  if (inRemark !== undefined) return { rest: bare, offset: inRemark };
  const name = /(?<!\p{L})\p{L}{1,5}$/u.exec(bare)?.[0] ?? "";
  const offset = zoneByName.get(name);
  return offset === undefined ? { rest: bare, offset: 0 } : { rest: bare.slice(0, -name.length), offset };
}

/** Dates in numbers alone: year first, or day first with dots; slashes only where one reading is possible. */
function readNumericDate(text: string): DateParts | undefined {
  const date = text
    .replace(/^\p{L}+[.,]? /u, (word) => (fillerWords.has(word.replace(/[., ]/g, "")) ? "" : word))
    .replace(/[\s,t]+$/, "");
  const yearFirst = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})$/.exec(date) ?? /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(date);
  if (yearFirst) return parts(Number(yearFirst[1]), yearFirst[3], yearFirst[4]);
  const coarse = /^(\d{4})(?:-(\d{2}))?$/.exec(date);
  if (coarse) return parts(Number(coarse[1]), coarse[2] ?? "1", "1");
  const shortYear = /^(\d{2})-(\d{2})-(\d{2})$/.exec(date);
  if (shortYear) return parts(fullYear(shortYear[1] ?? ""), shortYear[2], shortYear[3]);
  const dayFirst =
    /^(\d{1,2})([.-])(\d{1,2})\2(\d{4})(?: ?[гр]\.?)?$/.exec(date) ?? /^(\d{1,2})(\.)(\d{1,2})\.(\d{2})$/.exec(date);
  if (dayFirst) return parts(fullYear(dayFirst[4] ?? ""), dayFirst[3], dayFirst[1]);
  const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(date);
  if (!slashes) return undefined;
  const [, a, b, year] = slashes;
  if (Number(a) > 12 || a === b) return parts(Number(year), b, a);
  return Number(b) > 12 ? parts(Number(year), a, b) : undefined;
}

/** Dates with a month in words, in any order: the day is the number of one or two digits that comes first. */
function readWordyDate(text: string): DateParts | undefined {
  let month: number | undefined;
  const numbers: string[] = [];
  for (const word of text.split(/[\s,./()-]+/)) {
    const number = /^(\d{1,4})(?:st|nd|rd|th|er|º|го|-?е)?$/.exec(word)?.[1];
    const named = monthByName.get(word);
    if (number !== undefined) numbers.push(number);
    else if (named !== undefined && month === undefined) month = named;
    else if (word !== "" && !fillerWords.has(word)) return undefined;
  }
  const [first = "", second = ""] = numbers;
  if (month === undefined || numbers.length !== 2) return undefined;
  return first.length > 2
    ? parts(fullYear(first), String(month), second)
    : parts(fullYear(second), String(month), first);
}

function parts(year: number, month: string | undefined, day: string | undefined): DateParts {
  return { year, month: Number(month), day: Number(day) };
}

/** RFC 2822: 00-49 are this century, 50-99 the last; three digits are no year. */
function fullYear(written: string): number {
  if (written.length === 4) return Number(written);
  return written.length === 2 ? Number(written) + (Number(written) < 50 ? 2000 : 1900) : Number.NaN;
}

function isRealDay({ year, month, day }: DateParts): boolean {
  // No feed is older than 1970, and a year beyond 2100 is a typing fault.
  if (!(year >= 1970 && year <= 2100 && month >= 1 && month <= 12 && day >= 1)) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
