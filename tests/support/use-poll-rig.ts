import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { createDocumentReader } from "../../shared/adapters/document-reader/document-reader.ts";
import type { DocumentReader } from "../../shared/pipeline/ports.ts";
import { type PollRig, pollRig } from "./poll-rig.ts";

/** A rig of its own for every test of a file, with one document reader for all. */
export function usePollRig(): () => PollRig {
  let reader: DocumentReader;
  let rig: PollRig;
  beforeAll(() => {
    reader = createDocumentReader();
  });
  afterAll(() => reader.close());
  beforeEach(async () => {
    rig = await pollRig(reader);
  });
  afterEach(() => rig.close());
  return () => rig;
}
