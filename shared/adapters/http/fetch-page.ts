import { WatchError } from "../../errors.ts";
import type { Now, PageFetcher } from "../../pipeline/ports.ts";
import type { HttpFetcher } from "./fetch-document.ts";
import { createRobotsCache } from "./robots-cache.ts";

/**
 * Fetches article pages where robots.txt lets us, asked at every hop of a redirect. Share it in a process: it holds the
 * robots cache. One asker's stop ends only its own waiting, never the reading of a robots.txt that others wait for too.
 */
export function createPageFetcher(fetcher: HttpFetcher, now: Now = Date.now): PageFetcher {
  const robots = createRobotsCache(fetcher, now);
  const beforeHop = async (url: URL): Promise<void> => {
    if (!(await robots.allows(url)))
      throw new WatchError("FETCH_ROBOTS", `the robots.txt of ${url.host} does not let us fetch the page`, {
        host: url.host,
      });
  };
  return {
    fetchPage: ({ url, signal }) => fetcher.fetch({ url, accept: "page", beforeHop, ...(signal && { signal }) }),
  };
}
