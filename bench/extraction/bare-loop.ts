import type { TextToRead } from "../../shared/mentions/extraction.ts";

/** The least that reading can cost: every UTF-16 unit of every text once. The sum keeps the loop from being left out. */
export function readBare(texts: readonly TextToRead[]): number {
  let sum = 0;
  for (const { title, text } of texts) {
    for (let at = 0; at < title.length; at++) sum = (sum + title.charCodeAt(at)) | 0;
    for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  }
  return sum;
}
