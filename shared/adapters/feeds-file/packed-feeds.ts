import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FeedSettings } from "../../feeds/feed.ts";
import { readFeedsFile } from "./read-feeds-file.ts";

/**
 * The feeds.yaml that came with the code: beside the bundle of a deployed function, at the root of the sources everywhere else.
 * @throws {WatchError} FEEDS_INVALID
 */
export async function packedFeeds(): Promise<FeedSettings[]> {
  const beside = fileURLToPath(new URL("./feeds.yaml", import.meta.url));
  return readFeedsFile(existsSync(beside) ? beside : fileURLToPath(new URL("../../../feeds.yaml", import.meta.url)));
}
