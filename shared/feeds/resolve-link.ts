/**
 * A link as a person may follow it: absolute, http or https, without user name or password (X33, X34).
 * An absolute one is kept as given; a relative one is resolved against `base`. Without a base it stays relative.
 * Anything else (`javascript:`, `data:`, `file:`, user@host) is undefined.
 */
export function resolveLink(link: string | undefined, base?: string): string | undefined {
  const given = link?.trim().replace(/[\t\r\n]+/g, "");
  if (given === undefined || given === "") return undefined;
  const absolute = parseUrl(given);
  if (absolute) return isSafe(absolute) ? given : undefined;
  if (base === undefined || !URL.canParse(base))
    return /^[^:]*:/.test(given.split(/[/?#]/, 1)[0] ?? "") ? undefined : given;
  const resolved = parseUrl(given, base);
  return resolved && isSafe(resolved) ? resolved.href : undefined;
}

/** A base for what is inside an element: `xml:base` may itself be relative. */
export function resolveBase(base: string | undefined, outer: string | undefined): string | undefined {
  const given = base?.trim();
  if (given === undefined || given === "") return outer;
  const resolved = parseUrl(given, outer);
  return resolved && isSafe(resolved) ? resolved.href : outer;
}

function isSafe(url: URL): boolean {
  return (url.protocol === "http:" || url.protocol === "https:") && url.username === "" && url.password === "";
}

function parseUrl(link: string, outer?: string): URL | undefined {
  // An absolute link needs no base, not even a wrong one.
  const base = outer !== undefined && URL.canParse(outer) ? outer : undefined;
  return URL.canParse(link, base) ? new URL(link, base) : undefined;
}
