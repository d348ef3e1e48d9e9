import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import * as z from "zod/mini";
import { WatchError } from "../../shared/errors.ts";
import type { TextToRead } from "../../shared/mentions/extraction.ts";
import type { Label } from "../../shared/mentions/score-extractions.ts";
import type { EnvironmentOptions } from "../environment-options.ts";

export interface ArticleOptions extends EnvironmentOptions {
  readonly articles?: string;
}

export interface LabelledText extends TextToRead {
  readonly label?: Label;
}

const value = z.exactOptional(z.nullable(z.string()));
const lineSchema = z.object({
  id: z.exactOptional(z.string()),
  title: z.exactOptional(z.string()),
  text: z.exactOptional(z.string()),
  summary: z.exactOptional(z.string()),
  lang: z.exactOptional(z.string()),
  label: z.exactOptional(z.object({ relevant: z.boolean(), direction: value, category: value, status: value })),
});

/**
 * Texts to try rules on: the lines of a file (`-` is standard input), or the articles stored in an environment.
 * @throws {WatchError} USAGE for both or neither, INPUT_INVALID naming file and line
 */
export async function* readArticles({ articles, data, stack }: ArticleOptions): AsyncGenerator<LabelledText> {
  const isStored = data !== undefined || stack !== undefined;
  if ((articles !== undefined) === isStored)
    throw new WatchError("USAGE", "give either --articles, or where they are stored: --data or --stack");
  if (articles !== undefined) yield* readLines(articles);
  else yield* readStored({ ...(data !== undefined && { data }), ...(stack !== undefined && { stack }) });
}

async function* readLines(file: string): AsyncGenerator<LabelledText> {
  const input = file === "-" ? process.stdin : createReadStream(file, "utf8");
  let number = 0;
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      if (line.trim() !== "") yield readLine(line, `${file}:${number}`);
    }
  } catch (cause) {
    if (cause instanceof WatchError) throw cause;
    throw new WatchError("INPUT_INVALID", `the file ${file} cannot be read`, {}, { cause });
  }
}

function readLine(line: string, place: string): LabelledText {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch (cause) {
    throw new WatchError("INPUT_INVALID", `${place}: the line is no JSON`, {}, { cause });
  }
  const result = lineSchema.safeParse(given);
  if (!result.success) {
    const fields = result.error.issues.map(({ path }) => path.join(".") || "the line").join(", ");
    throw new WatchError("INPUT_INVALID", `${place}: not as {id, title, text, lang?, label?}: ${fields}`);
  }
  const { id = place, title = "", text, summary = "", lang, label } = result.data;
  return { id, title, text: text ?? summary, ...(lang !== undefined && { lang }), ...(label && { label }) };
}

async function* readStored(options: EnvironmentOptions): AsyncGenerator<LabelledText> {
  const { openEnvironment } = await import("../open-environment.ts");
  const environment = await openEnvironment(options);
  try {
    for await (const { articleId, title, text, summary, language } of environment.articles.scan())
      yield { id: articleId, title, text: text ?? summary, ...(language !== undefined && { lang: language }) };
  } finally {
    await environment.close();
  }
}
