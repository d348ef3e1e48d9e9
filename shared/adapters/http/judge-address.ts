import ipaddr from "ipaddr.js";

/**
 * - `public`: anybody may be asked for it.
 * - `local`: loopback and private networks, reached only where a person allowed it.
 * - `refused`: never: metadata services, link-local, addresses that carry another address inside, reserved ranges, and what is no address.
 */
export type AddressVerdict = "public" | "local" | "refused";

export type JudgeAddress = (address: string) => AddressVerdict;

const localRanges: ReadonlySet<string> = new Set(["loopback", "private", "uniqueLocal"]);

/** Today's whole global unicast space: what is outside (::127.0.0.1, NAT64, site-local) is an alias or a mistake. */
const globalUnicast = ipaddr.parseCIDR("2000::/3");

/** Unique-local, so `local` by its range: the metadata service of a virtual machine. */
const metadata = new Set(["fd00:ec2::254", "fd20:ce::254"]);

/** Judges a literal address as DNS or a URL gives it: four decimal parts, or IPv6 with or without brackets. */
export function judgeAddress(address: string): AddressVerdict {
  const text = address.startsWith("[") && address.endsWith("]") ? address.slice(1, -1) : address;
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return fromRange(ipaddr.IPv4.parse(text).range());
  if (!ipaddr.IPv6.isValid(text)) return "refused";
  const parsed = ipaddr.IPv6.parse(text);
  if (parsed.zoneId !== undefined || metadata.has(parsed.toRFC5952String())) return "refused";
  const verdict = fromRange(parsed.range());
  return verdict === "public" && !parsed.match(globalUnicast) ? "refused" : verdict;
}

function fromRange(range: string): AddressVerdict {
  if (range === "unicast") return "public";
  return localRanges.has(range) ? "local" : "refused";
}

/** True for a host that is an address and no name, as WHATWG URLs spell it. */
export function isAddress(host: string): boolean {
  return host.startsWith("[") || ipaddr.IPv4.isValidFourPartDecimal(host) || ipaddr.IPv6.isValid(host);
}
