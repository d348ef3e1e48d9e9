import type { Command } from "commander";

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
      const { readDocuments } = await import("../read-documents.ts");
      await readDocuments(
        (reader, document) => reader.readFeed(document),
        ({ document }) => document,
      );
    });
}
