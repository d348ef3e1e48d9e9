import { decodeHTMLStrict } from "entities";
import { stripControls } from "./strip-controls.ts";

const reference = /&(?:#[xX]([0-9a-fA-F]+)|#([0-9]+)|[a-zA-Z][a-zA-Z0-9]*);/g;

/**
 * Decodes character references and HTML's named entities once, in one linear pass. References to no character
 * (`&#0;`, `&#x110000;`, surrogates, controls) vanish; unknown names and stray ampersands stay as they are.
 */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(reference, (whole: string, hex?: string, decimal?: string) => {
    if (hex === undefined && decimal === undefined) return decodeHTMLStrict(whole);
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return "";
    return stripControls(decodeHTMLStrict(whole));
  });
}

/** Escapes text for an element or a double-quoted attribute. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
