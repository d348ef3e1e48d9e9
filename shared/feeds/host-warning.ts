import { domainToUnicode } from "node:url";

/**
 * Says why a link's host may not be what it looks like: letters of several scripts in one label (`раураl` with a Latin l),
 * or a label wholly of foreign letters that look Latin. Show the punycode host with it, as WHATWG URLs give it.
 * @param url an absolute http or https URL
 * @returns a sentence for a person, or undefined when the host looks like itself
 */
export function hostWarning(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  if (!hostname.includes("xn--")) return undefined;
  const labels = domainToUnicode(hostname).split(".");
  const latinEnding = /^[a-z-]+$/.test(labels.at(-1) ?? "");
  for (const label of labels) {
    const scripts = scriptsOf(label);
    if (scripts.length > 1) return `the host ${hostname} mixes ${scripts.join(" and ")} letters`;
    if (latinEnding && looksLatin.test(label))
      return `the host ${hostname} is written in ${scripts[0] ?? "foreign"} letters that look Latin`;
  }
  return undefined;
}

/** Scripts whose letters are mistaken for each other; Han, kana and Hangul mix with Latin in honest names. */
const confusableScripts = [
  ["Latin", /\p{Script=Latin}/u],
  ["Cyrillic", /\p{Script=Cyrillic}/u],
  ["Greek", /\p{Script=Greek}/u],
  ["Armenian", /\p{Script=Armenian}/u],
  ["Cherokee", /\p{Script=Cherokee}/u],
] as const;

function scriptsOf(label: string): string[] {
  return confusableScripts.filter(([, letters]) => letters.test(label)).map(([name]) => name);
}

/** Cyrillic and Greek small letters that share a Latin letter's shape. */
const looksLatin =
  /^[асеорхуіјѕһԁԛԝьӏкмтвнпгοανικρυχωτε\d-]*[асеорхуіјѕһԁԛԝӏοανικρυχω][асеорхуіјѕһԁԛԝьӏкмтвнпгοανικρυχωτε\d-]*$/u;
