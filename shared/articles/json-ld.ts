import { scanJson } from "../feeds/scan-json.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

/** Longer scripts are data, not a description of the page. */
const maxLength = 512 * 1024;
const article = /article|posting|report|newsitem/i;

/** What a page's JSON-LD scripts say of the article, the most telling object first; scripts at fault say nothing. */
export function articlesInJsonLd(scripts: readonly string[]): JsonObject[] {
  const found = scripts.flatMap((script) => objectsIn(parse(script)));
  return found
    .filter((object) => typesOf(object).some((type) => article.test(type)))
    .sort((a, b) => Number("articleBody" in b) - Number("articleBody" in a));
}

/** A text field; a list of texts gives its first. */
export function textIn(object: JsonObject | undefined, field: string): string | undefined {
  const value = object?.[field];
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" && first.trim() !== "" ? first.trim() : undefined;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object itself, those in a list, and those of its @graph and mainEntity: JSON-LD nests no deeper in practice. */
function objectsIn(value: unknown, depth = 0): JsonObject[] {
  if (depth > 3) return [];
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((item) => objectsIn(item, depth + 1));
  if (!isObject(value)) return [];
  return [value, ...objectsIn(value["@graph"], depth + 1), ...objectsIn(value.mainEntity, depth + 1)];
}

function typesOf(object: JsonObject): string[] {
  const type = object["@type"];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === "string");
}

function parse(script: string): unknown {
  if (script.length > maxLength) return undefined;
  try {
    // Publishers put line breaks into strings, which JSON forbids.
    return JSON.parse(scanJson(script).text.replace(/[\n\r\t]+/g, " "));
  } catch {
    return undefined;
  }
}
