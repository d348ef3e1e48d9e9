import * as z from "zod/mini";
import { WatchError } from "../../shared/errors.ts";
import type { TextToRead } from "../../shared/mentions/extraction.ts";
import { readBytes } from "../read-bytes.ts";

/** An article as stored, or a line of `extract`. */
const savedArticle = z.object({
  title: z._default(z.string(), ""),
  text: z.optional(z.string()),
  summary: z.optional(z.string()),
  language: z.optional(z.string()),
  lang: z.optional(z.string()),
});

const looksLikeHtml = /^\s*<(?:!doctype\s+html|html|head|body)\b/i;

/**
 * What a person wants explained: a page, a saved article as JSON, or plain text with its title in the first line.
 * @param file "-" or nothing for standard input
 * @throws {WatchError} INPUT_INVALID when it is none of these, or empty; what the page reader says of a page
 */
export async function readTextToExplain(file = "-"): Promise<TextToRead> {
  const body = file === "-" ? await readInput() : await readBytes(file);
  const name = file.replace(/\.gz$/i, "");
  const start = new TextDecoder().decode(body.subarray(0, 1024));
  const given =
    /\.x?html?$/i.test(name) || looksLikeHtml.test(start)
      ? await readHtml(body)
      : /\.json$/i.test(name) || start.trimStart().startsWith("{")
        ? readSaved(toText(body))
        : readPlain(toText(body));
  if (given.title.trim() === "" && given.text.trim() === "")
    throw new WatchError("INPUT_INVALID", "there is no text to explain");
  return given;
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function toText(body: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch (cause) {
    throw new WatchError("INPUT_INVALID", "the text is not in UTF-8", {}, { cause });
  }
}

function readPlain(text: string): TextToRead {
  const [title = "", ...rest] = text.trimStart().split(/\r?\n/);
  return { id: "text", title, text: rest.join("\n").trim() };
}

function readSaved(json: string): TextToRead {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new WatchError("INPUT_INVALID", "the saved article is no JSON", {}, { cause });
  }
  const saved = savedArticle.safeParse(value);
  if (!saved.success) {
    const fields = saved.error.issues.map(({ path }) => path.join(".") || "the whole").join(", ");
    throw new WatchError(
      "INPUT_INVALID",
      `the saved article should be {"title", "text"} with texts; at fault: ${fields}`,
    );
  }
  const { title, text, summary, language, lang = language } = saved.data;
  return { id: "text", title, text: text ?? summary ?? "", ...(lang !== undefined && { lang }) };
}

async function readHtml(body: Uint8Array): Promise<TextToRead> {
  const { createDocumentReader } = await import("../../shared/adapters/document-reader/document-reader.ts");
  const reader = createDocumentReader();
  try {
    const reading = await reader.readPage({ body, url: "" });
    if (!reading.ok) throw reading.error;
    const { title = "", text, lang } = reading.page;
    return { id: "text", title, text, ...(lang !== undefined && { lang }) };
  } finally {
    await reader.close();
  }
}
