import { cutText } from "./clean-text.ts";
import type { SmsParts } from "./subscriber.ts";
import { toAscii } from "./transliterate.ts";

/** GSM 03.38: the basic alphabet, one septet each, and the extension, two. */
const basic = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const extended = new Set("^{}\\[~]|€\f");

/** What one publish may carry to a telephone. */
const mostCharacters = 1_600;

/** Septets of a text in GSM-7; undefined when one of its characters is not in that alphabet. */
export function countSeptets(text: string): number | undefined {
  let septets = 0;
  for (const character of text) {
    if (basic.has(character)) septets += 1;
    else if (extended.has(character)) septets += 2;
    else return undefined;
  }
  return septets;
}

/** How many messages an operator bills: 160 septets or 70 UCS-2 units in one, 153 or 67 each in several. */
export function countSmsParts(text: string): number {
  const septets = countSeptets(text);
  if (septets !== undefined) return septets <= 160 ? 1 : Math.ceil(septets / 152); // a double character is never split
  return text.length <= 70 ? 1 : Math.ceil(text.length / 66); // nor is a surrogate pair
}

/**
 * A text message in GSM-7: the news first, then as many of the details as fit, in their order, then the link, whole or not at all.
 * A link goes before the details, because it is how the message is checked.
 */
export function composeSms(
  news: string,
  details: readonly string[],
  link: string | undefined,
  parts: SmsParts = 1,
): string {
  const fits = (text: string) => text.length <= mostCharacters && countSmsParts(text) <= parts;
  const first = cutToFit(toSmsText(news), fits);
  const ending = link !== undefined && isPlain(link) && fits(`${first} ${link}`) ? ` ${link}` : "";
  let text = first;
  for (const detail of details.map(toSmsText).filter((line) => line !== "")) {
    if (fits(`${text} ${detail}${ending}`)) text = `${text} ${detail}`;
  }
  return text + ending;
}

/** ASCII that GSM-7 has: of ASCII it lacks only the grave accent. */
export function toSmsText(text: string): string {
  return toAscii(text).replaceAll("`", "'");
}

const isPlain = (link: string) => countSeptets(link) !== undefined;

function cutToFit(text: string, fits: (text: string) => boolean): string {
  let cut = text;
  for (let most = text.length; !fits(cut); most -= Math.max(1, Math.ceil((most - 150) / 20))) cut = cutText(text, most);
  return cut;
}
