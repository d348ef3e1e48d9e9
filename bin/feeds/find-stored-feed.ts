import { WatchError } from "../../shared/errors.ts";
import type { Feed } from "../../shared/feeds/feed.ts";
import type { WatchEnvironment } from "../open-environment.ts";

/**
 * The feed that a person means by its address or its id.
 * @throws {WatchError} NOT_FOUND
 */
export async function findStoredFeed(reference: string, { feeds }: Pick<WatchEnvironment, "feeds">): Promise<Feed> {
  const { feedIdFromUrl } = await import("../../shared/feeds/feed-id.ts");
  const byId = await feeds.get(URL.canParse(reference) ? feedIdFromUrl(reference) : reference);
  // A feed that moved keeps the id of its first address.
  const found = byId ?? (await feeds.list()).find(({ url, movedFrom }) => reference === url || reference === movedFrom);
  if (found === undefined) throw new WatchError("NOT_FOUND", `there is no feed ${withoutCredentials(reference)}`);
  return found;
}

/** What may be repeated of an address that a person typed. */
export function withoutCredentials(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.username = "";
  url.password = "";
  return url.href;
}
