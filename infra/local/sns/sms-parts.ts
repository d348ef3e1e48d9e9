const basic =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const escaped = "^{}\\[]~|€\f"; // each takes two characters

export interface SmsMeasure {
  readonly encoding: "GSM-7" | "UCS-2";
  /** In characters of that encoding. */
  readonly units: number;
  readonly parts: number;
}

/** How a text travels: 160 GSM-7 or 70 UCS-2 characters in one part, 153 or 67 in each of several. */
export function measureSms(text: string): SmsMeasure {
  const units7 = gsm7Units(text);
  const encoding = units7 === undefined ? "UCS-2" : "GSM-7";
  const units = units7 ?? text.length;
  const [single, several] = encoding === "GSM-7" ? [160, 153] : [70, 67];
  return { encoding, units, parts: units <= single ? 1 : Math.ceil(units / several) };
}

function gsm7Units(text: string): number | undefined {
  let units = 0;
  for (const character of text) {
    if (basic.includes(character)) units += 1;
    else if (escaped.includes(character)) units += 2;
    else return undefined;
  }
  return units;
}
