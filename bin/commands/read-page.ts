import type { Command } from "commander";

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
      const { readDocuments } = await import("../read-documents.ts");
      await readDocuments(
        (reader, document) => reader.readPage(document),
        ({ page }) => page,
      );
    });
}
