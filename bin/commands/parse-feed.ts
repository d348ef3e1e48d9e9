import type { Command } from "commander";
import * as z from "zod/mini";
import { WatchError } from "../../shared/errors.ts";
import { filterLines } from "../filter-lines.ts";
import { readBytes } from "../read-bytes.ts";

const input = z.object({
  file: z.string(),
  contentType: z.optional(z.string()),
  url: z.optional(z.string()),
});

export function register(program: Command): void {
  program
    .command("parse-feed")
    .description(
      "read feed documents: JSON lines {file, contentType?, url?} in, {file, ok, format, feed, entries, warnings} out",
    )
    .addHelpText(
      "after",
      `
Files are looked up from the current folder. One answer a line, in order; a line or file that cannot be read is answered
with {"file", "ok": false, "error": {"code", "message"}} and never stops the rest. Dates are ISO 8601 UTC or absent;
titles, summaries and contents may hold HTML.

  echo '{"file": "feed.xml", "url": "https://example.org/feed.xml"}' | transfer-watch parse-feed`,
    )
    .action(async () => {
      const { createDocumentReader } = await import("../../shared/adapters/document-reader/document-reader.ts");
      const reader = createDocumentReader();
      try {
        await filterLines(async (value) => {
          const line = input.safeParse(value);
          if (!line.success) throw new WatchError("INPUT_INVALID", z.prettifyError(line.error));
          const { file, contentType, url } = line.data;
          const reading = await reader.readFeed({
            body: await readBytes(file),
            url: url ?? "",
            ...(contentType !== undefined && { contentType }),
          });
          if (!reading.ok) throw reading.error;
          return { file, ok: true, ...reading.document };
        });
      } finally {
        await reader.close();
      }
    });
}
