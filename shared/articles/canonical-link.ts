/** Parameters that say how a reader came, not what is read. */
const TRACKING =
  /^(utm_.*|at_(medium|campaign|link.*|ptr.*|bbc.*)|fbclid|gclid|gbraid|wbraid|yclid|ysclid|dclid|msclkid|twclid|igshid|mc_(cid|eid)|_(ga|gl|hsenc|hsmi)|mkt_tok|cmp(id)?|ito|ns_.*|ocid|smid|partner|ref|referrer|traffic_source|spm|wt_.*|pk_.*|mtm_.*|piwik_.*|sr_share|__twitter_impression)$/i;

/** Redirectors that carry the article's own address in a parameter. */
const redirectors: readonly { readonly host: RegExp; readonly path: string; readonly parameter: string }[] = [
  { host: /^(www\.)?google\.[a-z.]{2,6}$/, path: "/url", parameter: "url" },
  { host: /^(www\.)?bing\.com$/, path: "/news/apiclick.aspx", parameter: "url" },
];

/** Aggregators whose links change from poll to poll for one and the same article. */
const UNSTABLE_HOST = /^(news\.google\.[a-z.]{2,6}|news\.yandex\.[a-z]{2,4}|t\.co|bit\.ly)$/;

/**
 * The address that stands for an article in every spelling: https, lower-case host, no default port, fragment, tracking
 * parameters or closing slash, the other parameters sorted. Undefined for what is no http(s) link. Never shown to a person.
 */
export function canonicalLink(link: string | undefined): string | undefined {
  if (link === undefined || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  if (url.protocol !== "http:" && url.protocol !== "https:") return undefined;
  const carried = redirectors.find(({ host, path }) => host.test(url.hostname) && url.pathname === path);
  const target = carried && url.searchParams.get(carried.parameter);
  if (target?.startsWith("http")) return canonicalLink(target.slice(0, 2_048));
  const port = url.port === "" || url.port === "80" || url.port === "443" ? "" : `:${url.port}`;
  const path = url.pathname.replace(/%[0-9a-f]{2}/g, (octet) => octet.toUpperCase()).replace(/\/+$/, "");
  return `https://${url.hostname.replace(/\.$/, "")}${port}${path}${query(url.searchParams)}`;
}

/** Whether a canonical link is an aggregator's: it will be another one for the same article tomorrow. */
export function isAggregatorLink(canonical: string): boolean {
  return UNSTABLE_HOST.test(new URL(canonical).hostname);
}

/** Whether a canonical link is a site's front page, which names no article. */
export function isFrontPage(canonical: string): boolean {
  const { pathname, search } = new URL(canonical);
  return pathname === "/" && search === "";
}

function query(parameters: URLSearchParams): string {
  const kept = [...parameters]
    .filter(([name]) => !TRACKING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return kept.length === 0 ? "" : `?${new URLSearchParams(kept)}`;
}
