/**
 * Takes the place of the package `yaml` in the bundles. Every YAML file was checked before it got there and lies beside the bundle as JSON,
 * which is YAML too: parsing takes a millisecond instead of 25, and 115 KB stay at home. Faults have no line here; they were told at home.
 */
export const parse = (text: string): unknown => JSON.parse(text);

export class LineCounter {
  linePos(): { readonly line: number; readonly col: number } {
    return { line: 1, col: 1 };
  }
}

export const isNode = (): boolean => false;

export function parseDocument(text: string) {
  try {
    const value: unknown = JSON.parse(text);
    return { errors: [], toJS: () => value, getIn: () => undefined };
  } catch (cause) {
    const message = `expected JSON, as rules and feeds are published: ${cause instanceof Error ? cause.message : cause}`;
    return { errors: [{ pos: [0, 0], message }], toJS: () => undefined, getIn: () => undefined };
  }
}
