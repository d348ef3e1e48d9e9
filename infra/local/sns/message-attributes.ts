import { invalid, SnsFault } from "./fault.ts";

export interface MessageAttribute {
  readonly type: string;
  /** As sent: text, or base64 for Binary. */
  readonly value: string;
}

const refuse = (message: string) => new SnsFault("ParameterValueInvalid", message);

/** @throws {SnsFault} naming the attribute. */
export function checkMessageAttributes(attributes: ReadonlyMap<string, MessageAttribute>): void {
  for (const [name, { type, value }] of attributes) {
    checkName(name);
    if (!/^(String|String\.Array|Number|Binary)(\.[\w.-]+)?$/.test(type)) {
      throw refuse(
        `The message attribute '${name}' has an invalid message attribute type, the set of supported type prefixes is Binary, Number, and String.`,
      );
    }
    if (value === "") {
      throw refuse(
        `The message attribute '${name}' must contain non-empty message attribute value for message attribute type '${type}'.`,
      );
    }
    if (type.startsWith("Number") && !isNumber(value)) {
      throw refuse(`Could not cast message attribute '${name}' value to number.`);
    }
    if (type === "String.Array") arrayIn(name, value);
  }
}

/** The values a filter policy compares with. */
export function valuesOf(
  name: string,
  { type, value }: MessageAttribute,
): readonly (string | number | boolean | null)[] {
  if (type === "String.Array") return arrayIn(name, value);
  if (type.startsWith("Number")) return [Number(value)];
  return type.startsWith("String") ? [value] : [];
}

function checkName(name: string): void {
  const wellFormed = /^[A-Za-z0-9_.-]{1,256}$/.test(name) && !/^\.|\.\.|\.$/.test(name);
  if (!wellFormed || /^(aws|amazon)\.(?!SNS\.SMS\.)/i.test(name)) throw invalid(`message attribute name '${name}'`);
}

/** At most 38 digits, as SNS documents. */
function isNumber(value: string): boolean {
  return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value) && Number.isFinite(Number(value)) && value.length <= 40;
}

function arrayIn(name: string, value: string): readonly (string | number | boolean | null)[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    parsed = undefined;
  }
  const simple = (one: unknown) => one === null || ["string", "number", "boolean"].includes(typeof one);
  if (!Array.isArray(parsed) || !parsed.every(simple)) {
    throw refuse(
      `The message attribute '${name}' of type String.Array is no JSON array of strings, numbers, booleans and null.`,
    );
  }
  return parsed;
}
