/** The owner group of a feed of which nobody said who owns it: publishers are told apart by their host. */
export function groupOfHost(hostname: string): string {
  return hostname.replace(/^(www|rss|feeds?)\./, "").replace(/[^a-z0-9]+/g, "-");
}
