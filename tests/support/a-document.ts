/** Feed documents for tests: an RSS feed around these items, and an item of these elements. */
export function anRssFeed(items: string, channel = "<title>Wire</title><link>https://example.org/</link>"): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel>${channel}${items}</channel></rss>`;
}

export function anItem(elements: string): string {
  return `<item>${elements}</item>`;
}

export function anAtomFeed(inner: string, attributes = ""): string {
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"${attributes}><title>Wire</title>${inner}</feed>`;
}

export function aJsonFeed(fields: object): string {
  return JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Wire", ...fields });
}

export const asBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Runs and answers what was thrown; fails when nothing was. */
export async function thrownBy(act: () => unknown): Promise<unknown> {
  try {
    await act();
  } catch (thrown) {
    return thrown;
  }
  throw new Error("nothing was thrown");
}
