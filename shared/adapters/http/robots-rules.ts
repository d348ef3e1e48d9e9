/** One Allow or Disallow line of a robots.txt (RFC 9309), its pattern normalised for comparing. */
export interface RobotsRule {
  readonly allow: boolean;
  readonly pattern: string;
}

const maxRules = 10_000;
const maxPatternLength = 2_048;

/**
 * The rules of all groups that name our product token, else those of the groups for "*". Lines of other kinds (Sitemap,
 * Crawl-delay, what is no record at all) neither end a group nor begin one, as the RFC has it.
 */
export function parseRobots(text: string, productToken: string): readonly RobotsRule[] {
  const ours: RobotsRule[] = [];
  const everybodys: RobotsRule[] = [];
  const us = productToken.toLowerCase();
  let named = false;
  let agents = new Set<string>();
  let inRules = false;
  for (const [field, value] of records(text)) {
    if (field === "user-agent") {
      if (inRules) agents = new Set();
      inRules = false;
      agents.add(tokenOf(value));
      named ||= agents.has(us);
    } else {
      inRules = true;
      if (value === "" || value.length > maxPatternLength) continue;
      const rule = { allow: field === "allow", pattern: normalisePath(value) };
      if (agents.has(us) && ours.length < maxRules) ours.push(rule);
      if (agents.has("*") && everybodys.length < maxRules) everybodys.push(rule);
    }
  }
  return named ? ours : everybodys;
}

/** The longest pattern that matches decides; of two equal ones the allowing; without a match all is allowed. */
export function isAllowed(url: URL, rules: readonly RobotsRule[]): boolean {
  if (url.pathname === "/robots.txt") return true;
  const path = normalisePath(`${url.pathname}${url.search}`);
  let best: RobotsRule | undefined;
  for (const rule of rules) {
    const longer = best === undefined || rule.pattern.length > best.pattern.length;
    const kinder = rule.allow && rule.pattern.length === best?.pattern.length;
    if ((longer || kinder) && matches(rule.pattern, path)) best = rule;
  }
  return best?.allow ?? true;
}

function* records(text: string): Generator<["user-agent" | "allow" | "disallow", string]> {
  for (const line of text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/)) {
    const record = /^\s*(user-agent|allow|disallow)\s*:(.*)$/i.exec(line.split("#", 1)[0] ?? "");
    const field = record?.[1]?.toLowerCase();
    if (field === "user-agent" || field === "allow" || field === "disallow") yield [field, (record?.[2] ?? "").trim()];
  }
}

/** "Transfer-Watch/2.0 (x)" names the token transfer-watch. */
function tokenOf(value: string): string {
  return value === "*" ? "*" : (/^[A-Za-z_-]+/.exec(value)?.[0] ?? value).toLowerCase();
}

/** Percent-encodes what is not ASCII, writes escapes in capitals and undoes those of unreserved characters. */
function normalisePath(path: string): string {
  const encoded = path.replace(/[^\x21-\x7e]+/g, (part) => encodeURI(part));
  return encoded.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(character) ? character : escaped.toUpperCase();
  });
}

/** `*` is any run of characters, a final `$` the end: pieces are searched left to right, so no pattern can make it slow. */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith("$");
  const [head = "", ...pieces] = (anchored ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(head)) return false;
  const last = anchored ? pieces.pop() : undefined;
  let at = head.length;
  for (const piece of pieces) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  if (!anchored) return true;
  return last === undefined ? at === path.length : path.endsWith(last) && path.length - last.length >= at;
}
