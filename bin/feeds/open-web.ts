import { readContactUrl } from "../../shared/config.ts";
import type { DocumentReader } from "../../shared/pipeline/ports.ts";

/** What commands need to look at feeds themselves: the guarded fetcher and the reader. */
export async function openWeb({ allowPrivateNetwork = false }: { readonly allowPrivateNetwork?: boolean }) {
  const { createDocumentFetcher } = await import("../../shared/adapters/http/fetch-document.ts");
  const { createDocumentReader } = await import("../../shared/adapters/document-reader/document-reader.ts");
  const fetcher = createDocumentFetcher({ contactUrl: readContactUrl(), allowPrivateNetwork });
  const reader: DocumentReader = createDocumentReader();
  return {
    fetcher,
    reader,
    async close() {
      await Promise.all([fetcher.close(), reader.close()]);
    },
  };
}
