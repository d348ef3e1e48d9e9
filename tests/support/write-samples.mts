import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publishedSchemas } from "./published-schemas.ts";
import { samples } from "./sample-messages.ts";

/** Writes docs/samples and docs/schemas anew: `npm run samples`. */
const docs = join(import.meta.dirname, "../../docs");
for (const [folder, files] of Object.entries({ samples, schemas: publishedSchemas })) {
  rmSync(join(docs, folder), { recursive: true, force: true });
  mkdirSync(join(docs, folder), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(docs, folder, name), text);
}
