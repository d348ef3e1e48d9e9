/**
 * A link as it may be shown: http or https, the host in punycode, nothing before an "@"; undefined for anything else.
 * A foreign host that looks like another is so always seen as what it is.
 */
export function showLink(link: string | undefined): string | undefined {
  if (link === undefined || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  if (url.protocol !== "http:" && url.protocol !== "https:") return undefined;
  if (url.username !== "" || url.password !== "") return undefined;
  return url.href;
}
