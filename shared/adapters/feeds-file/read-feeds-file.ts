import { readFile } from "node:fs/promises";
import { WatchError } from "../../errors.ts";
import type { FeedSettings } from "../../feeds/feed.ts";
import { type FeedList, feedListSchema, findListFaults, toFeedSettings } from "../../feeds/feed-list.ts";
import { fetchLimits } from "../http/fetch-limits.ts";
import { checkUrl, networkPolicy } from "../http/network-policy.ts";
import { type PlacedFault, placeFault, readRuleFile } from "../rules/read-rule-file.ts";

export interface ReadFeedsOptions {
  /** Accepts loopback and private addresses, on any port. */
  readonly allowPrivateNetwork?: boolean;
}

/**
 * Reads a feeds.yaml.
 * @throws {WatchError} FEEDS_INVALID naming every fault with file, line, field and what was expected
 */
export async function readFeedsFile(path: string, options: ReadFeedsOptions = {}): Promise<FeedSettings[]> {
  let yaml: string;
  try {
    yaml = await readFile(path, "utf8");
  } catch (cause) {
    throw new WatchError("FEEDS_INVALID", `${path}: the file cannot be read`, { file: path }, { cause });
  }
  return parseFeeds(path, yaml, options);
}

/** The same for text that is already here; `file` is its name in faults. */
export function parseFeeds(
  file: string,
  yaml: string,
  { allowPrivateNetwork = false }: ReadFeedsOptions = {},
): FeedSettings[] {
  const faults: PlacedFault[] = [];
  const list = readRuleFile(file, yaml, feedListSchema, faults);
  if (list !== undefined) {
    const more = [...findListFaults(list), ...addressFaults(list, allowPrivateNetwork)];
    faults.push(...more.map(({ path, expected }) => placeFault({ file, path: [...path], expected }, yaml)));
  }
  if (list === undefined || faults.length > 0) throw feedsInvalid(faults);
  return list.feeds.map(toFeedSettings);
}

function addressFaults({ feeds }: FeedList, allowPrivateNetwork: boolean) {
  return findUnfit(feeds, { allowPrivateNetwork }).map(({ index, why }) => ({
    path: ["feeds", index, "url"],
    expected: `a public web address: ${why}`,
  }));
}

/** Which of these addresses we would never fetch, and why; names are not looked up. */
export function findUnfit(
  feeds: readonly { readonly url: string }[],
  { allowPrivateNetwork = false }: ReadFeedsOptions,
): { readonly index: number; readonly why: string }[] {
  const policy = networkPolicy(allowPrivateNetwork);
  return feeds.flatMap(({ url }, index) => {
    try {
      checkUrl(url, policy, fetchLimits.urlLength);
      return [];
    } catch (thrown) {
      if (!(thrown instanceof WatchError)) throw thrown;
      return [{ index, why: thrown.message }];
    }
  });
}

function feedsInvalid(faults: readonly PlacedFault[]): WatchError {
  const lines = faults
    .toSorted((a, b) => a.line - b.line)
    .map(({ file, line, field, expected }) => `${file}:${line}: ${field === "" ? "" : `${field}: `}${expected}`);
  return new WatchError("FEEDS_INVALID", lines.join("\n"), { faults: faults.length });
}
