import { WatchError } from "../../errors.ts";
import { type AddressVerdict, isAddress, type JudgeAddress, judgeAddress } from "./judge-address.ts";

/** Where we go: public addresses on web ports, and on request the machine's own networks on any port. */
export interface NetworkPolicy {
  readonly allowPrivateNetwork: boolean;
  /** Only tests replace it, to show that a canary would have been reached without it. */
  readonly judgeAddress: JudgeAddress;
}

export const networkPolicy = (allowPrivateNetwork: boolean): NetworkPolicy => ({ allowPrivateNetwork, judgeAddress });

const webPorts: ReadonlySet<number> = new Set([80, 443, 8080, 8443]);

/**
 * Checks a URL as far as it can be without DNS: scheme, length, credentials, port, a literal address in any spelling
 * (WHATWG parsing turns `0x7f.1`, `2130706433` and `127。0。0。1` into 127.0.0.1 first).
 * @throws {WatchError} FETCH_BLOCKED_URL, FETCH_BLOCKED_ADDRESS or FETCH_BLOCKED_PORT; the message never holds credentials.
 */
export function checkUrl(text: string, policy: NetworkPolicy, maxLength: number): URL {
  if (text.length > maxLength)
    throw new WatchError("FETCH_BLOCKED_URL", `the URL is longer than ${maxLength} characters`);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) throw new WatchError("FETCH_BLOCKED_URL", "the text is no URL");
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new WatchError("FETCH_BLOCKED_URL", `the scheme "${url.protocol.slice(0, 20)}" is neither http nor https`);
  if (url.username !== "" || url.password !== "")
    throw new WatchError("FETCH_BLOCKED_URL", "the URL carries credentials", { host: url.hostname });
  if (url.href.length > maxLength)
    throw new WatchError("FETCH_BLOCKED_URL", `the URL is longer than ${maxLength} characters`);
  if (isAddress(url.hostname)) checkAddresses(url.hostname, portOf(url), [url.hostname], policy);
  else if (!policy.allowPrivateNetwork) checkPort(portOf(url), false);
  url.hash = "";
  return url;
}

/**
 * All answers must be fit: one private address among public ones is how a name is rebound, so it refuses the whole name.
 * @throws {WatchError} FETCH_BLOCKED_ADDRESS or FETCH_BLOCKED_PORT
 */
export function checkAddresses(
  host: string,
  port: number,
  addresses: readonly string[],
  { allowPrivateNetwork, judgeAddress }: NetworkPolicy,
): void {
  const verdicts = addresses.map(judgeAddress);
  const unfit = (verdict: AddressVerdict) => verdict === "refused" || (verdict === "local" && !allowPrivateNetwork);
  if (addresses.length === 0 || verdicts.some(unfit))
    throw new WatchError("FETCH_BLOCKED_ADDRESS", `${host} is no public address`, { host });
  checkPort(
    port,
    verdicts.every((verdict) => verdict === "local"),
  );
}

function checkPort(port: number, allLocal: boolean): void {
  if (!allLocal && !webPorts.has(port))
    throw new WatchError("FETCH_BLOCKED_PORT", `port ${port} is none of 80, 443, 8080, 8443`, { port });
}

export function portOf(url: URL): number {
  if (url.port !== "") return Number(url.port);
  return url.protocol === "https:" ? 443 : 80;
}
