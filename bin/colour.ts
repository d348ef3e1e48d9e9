import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

/** Colours a text for a person at a terminal; piped or redirected output stays plain. */
export function colour(style: Style, text: string, stream: { readonly isTTY?: boolean } = process.stdout): string {
  return stream.isTTY ? styleText(style, text) : text;
}
