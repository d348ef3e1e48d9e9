import type { Element } from "domhandler";

export type Strictness = "strict" | "lenient";

/** Elements whose text is never the article's. */
const unread = new Set(
  "script style noscript template nav footer aside form button select option input textarea iframe object embed svg canvas audio video figcaption menu dialog head time label".split(
    " ",
  ),
);

/** Names that publishers give to what surrounds an article. Whole words of class and id, so "shared" is not "share". */
const noise =
  /(?:^|[\s_-])(?:ads?|advert\w*|sponsor\w*|promo\w*|banner|outbrain|taboola|cookies?|consent|gdpr|newsletters?|subscri\w+|paywall|signup|sign-up|login|share|sharing|shares|social\w*|follow|related\w*|recommend\w*|recirc\w*|trending|popular|most-?read|more-?(?:stories|news|from|on|in)|read-?(?:more|next|also)|also-?read|see-?also|up-?next|next-?(?:article|post|up)|prev(?:ious)?-?(?:article|post)|you-?may|latest|teaser\w*|carousel|slideshow|gallery|comments?|disqus|respond|reply|replies|breadcrumbs?|nav\w*|menu\w*|sidebar\w*|side-?bar|rail|footer\w*|masthead|toolbar|tools?|byline\w*|author-?(?:bio|box|info)?|bio|about-?author|dateline|timestamp|post-?meta|entry-?meta|article-?meta|meta(?:data)?|tags|post-?tags|tag-?list|tagcloud|topics|keywords|categories|captions?|credits?|copyright|disclaimer|hidden|visually-?hidden|sr-only|screen-?reader\S*|modal|popup|pop-up|overlay|widgets?-?area|widgets|sidebar-?widget\S*|print-only|skip|accessibility|rating|votes?|pagination|pager|jp-relatedposts|sharedaddy|wp-caption-text|pullquote|pull-quote|inline-?related|newsletter-\w+|cta|apester|playlist|video-?(?:player|js|caption|title)|timestamp|infobox|toc)(?:$|[\s_-])/i;

/** The ones that are never the article's, whatever a theme calls its wrappers. */
const plainNoise =
  /(?:^|[\s_-])(?:ads|advert\w*|cookies?|consent|gdpr|newsletters?|paywall|share|sharing|related\w*|recommend\w*|outbrain|taboola|comments?|disqus|respond|breadcrumbs?|captions?|copyright|modal|popup|hidden)(?:$|[\s_-])/i;

/** Names of what holds an article: they outweigh the ones above ("article-body no-sidebar"). */
const body =
  /(?:^|[\s_-])(?:article-?(?:body|content|text|main)?|body-?(?:text|copy|content)|story-?(?:body|content|text)?|post-?(?:body|content|text)?|entry-?(?:content|body|text)?|content-?(?:body|article|text|main)?|main-?content|page-?content|text)(?:$|[\s_-])/i;

/**
 * Whether the element and everything in it is something else than the article. Themes name wrappers oddly: where the
 * strict reading leaves nothing, the lenient one believes only the plainest names.
 */
export function isNoise(element: Element, strictness: Strictness): boolean {
  const { name, attribs } = element;
  if (unread.has(name)) return true;
  if (attribs.hidden !== undefined || attribs["aria-hidden"] === "true") return true;
  if (attribs.style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribs.style)) return true;
  if (/^(?:navigation|complementary|banner|contentinfo|dialog|search|menu)$/.test(attribs.role ?? "")) return true;
  if (name === "body" || name === "html" || name === "article" || name === "main") return false;
  if (attribs.itemprop === "articleBody") return false;
  const names = nameOf(element);
  if (names === "" || body.test(names)) return false;
  return (strictness === "strict" ? noise : plainNoise).test(names);
}

/** Class, id and the like, with "relatedPosts" as "related-Posts". */
function nameOf({ attribs }: Element): string {
  const names = `${attribs.class ?? ""} ${attribs.id ?? ""}`;
  return names === " " ? "" : names.slice(0, 400).replace(/([a-z])([A-Z])/g, "$1-$2");
}
