import type { Command } from "commander";
import * as z from "zod/mini";
import { WatchError } from "../../shared/errors.ts";
import { filterLines } from "../filter-lines.ts";
import { readBytes } from "../read-bytes.ts";

const input = z.object({
  file: z.string(),
  url: z.optional(z.string()),
  contentType: z.optional(z.string()),
});

export function register(program: Command): void {
  program
    .command("read-page")
    .description(
      "find the article in web pages: JSON lines {file, url} in, {file, ok, title, text, published, canonicalUrl, lang} out",
    )
    .addHelpText(
      "after",
      `
Files (.html or .html.gz) are looked up from the current folder. One answer a line, in order; a line or file that cannot
be read is answered with {"file", "ok": false, "error": {"code", "message"}} and never stops the rest.

  echo '{"file": "page.html.gz", "url": "https://example.org/news/1"}' | transfer-watch read-page`,
    )
    .action(async () => {
      const { createDocumentReader } = await import("../../shared/adapters/document-reader/document-reader.ts");
      const reader = createDocumentReader();
      try {
        await filterLines(async (value) => {
          const line = input.safeParse(value);
          if (!line.success) throw new WatchError("INPUT_INVALID", z.prettifyError(line.error));
          const { file, url, contentType } = line.data;
          const reading = await reader.readPage({
            body: await readBytes(file),
            url: url ?? "",
            ...(contentType !== undefined && { contentType }),
          });
          if (!reading.ok) throw reading.error;
          return { file, ok: true, ...reading.page };
        });
      } finally {
        await reader.close();
      }
    });
}
