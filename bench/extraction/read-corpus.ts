import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Corpus, CorpusText } from "./corpus.ts";

const endings = new Set([".txt", ".md", ".text", ""]);

/** News articles are shorter: a longer file is read as several, cut at the end of a line. */
const longestText = 16 * 1024;

/**
 * Every text file under a folder, as articles whose title is their first line.
 * @throws {RangeError} when there is none
 */
export function readCorpus(folder: string): Corpus {
  const texts: CorpusText[] = [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && endings.has(extname(entry.name)),
  );
  for (const { parentPath, name } of files)
    for (const piece of cutText(readFileSync(join(parentPath, name), "utf8"))) {
      const [title = "", ...lines] = piece.split("\n");
      texts.push({ id: `${name}-${texts.length}`, kind: "read", title, text: lines.join("\n") });
    }
  if (texts.length === 0) throw new RangeError(`${folder} has no text files (${[...endings].join(" ").trim()})`);
  return { origin: `${files.length} files under ${folder}`, texts };
}

function* cutText(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const line = text.lastIndexOf("\n", at + longestText);
    const end = text.length - at <= longestText ? text.length : line > at ? line + 1 : at + longestText;
    yield text.slice(at, end);
    at = end;
  }
}
