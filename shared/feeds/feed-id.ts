import { createHash } from "node:crypto";
import { WatchError } from "../errors.ts";

/**
 * The id of the feed at an address: 16 base64url characters. http and https, a default port, the case of the host and a
 * fragment make no difference, so the same feed added twice is one feed.
 * @throws {WatchError} FEEDS_INVALID when the address is none.
 */
export function feedIdFromUrl(address: string): string {
  if (!URL.canParse(address)) throw new WatchError("FEEDS_INVALID", "the feed's address is no URL", {});
  const { hostname, port, pathname, search } = new URL(address);
  const place = `${hostname}${port === "80" || port === "443" ? "" : `:${port}`}${pathname}${search}`;
  return createHash("sha256").update(place).digest("base64url").slice(0, 16); // 96 bits: ids by the billion do not collide
}
