import * as z from "zod/mini";
import { WatchError } from "../shared/errors.ts";
import type { DocumentReader } from "../shared/pipeline/ports.ts";
import { filterLines } from "./filter-lines.ts";
import { readBytes } from "./read-bytes.ts";

const input = z.object({
  file: z.string(),
  contentType: z.optional(z.string()),
  url: z.optional(z.string()),
});

type Reading<Found> = ({ readonly ok: true } & Found) | { readonly ok: false; readonly error: WatchError };

/** A filter over files: lines {file, contentType?, url?} in, lines {file, ok: true, …} out, each document read in the worker. */
export async function readDocuments<Found>(
  read: (reader: DocumentReader, document: Parameters<DocumentReader["readPage"]>[0]) => Promise<Reading<Found>>,
  show: (found: Found) => object,
): Promise<void> {
  const { createDocumentReader } = await import("../shared/adapters/document-reader/document-reader.ts");
  const reader = createDocumentReader();
  try {
    await filterLines(async (value) => {
      const line = input.safeParse(value);
      if (!line.success) throw new WatchError("INPUT_INVALID", z.prettifyError(line.error));
      const { file, contentType, url } = line.data;
      const body = await readBytes(file);
      const reading = await read(reader, { body, url: url ?? "", ...(contentType !== undefined && { contentType }) });
      if (!reading.ok) throw reading.error;
      return { file, ok: true, ...show(reading) };
    });
  } finally {
    await reader.close();
  }
}
