import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];
interface Output {
  readonly isTTY?: boolean;
  /** Of a terminal: what it can show, and whether the person wants it (NO_COLOR). */
  hasColors?(): boolean;
}

/** Whether colours reach a person: piped or redirected output stays plain, and so does a terminal that shall. */
export const isColoured = (stream: Output = process.stdout) => stream.isTTY === true && stream.hasColors?.() !== false;

/** Colours a text for a person at a terminal. */
export function colour(style: Style, text: string, stream: Output = process.stdout): string {
  return isColoured(stream) ? styleText(style, text, { validateStream: false }) : text;
}
