import { promises as dns } from "node:dns";
import { WatchError } from "../../errors.ts";
import { isAddress } from "./judge-address.ts";

export interface HostAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** All addresses of a name. Rejects with anything: the caller names the fault. */
export type ResolveHost = (host: string) => Promise<readonly HostAddress[]>;

/**
 * Asks DNS itself: the system's getaddrinfo runs two at a time in libuv's pool, so two dead name servers would hold up every
 * other feed. `localhost` is answered here (RFC 6761), since no name server need know it.
 */
export const resolveByDns: ResolveHost = async (host) => {
  if (host === "localhost" || host.endsWith(".localhost"))
    return [
      { address: "127.0.0.1", family: 4 },
      { address: "::1", family: 6 },
    ];
  const resolver = new dns.Resolver({ timeout: 1_200, tries: 2 });
  const [v4, v6] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const found = [
    ...(v4.status === "fulfilled" ? v4.value.map((address) => ({ address, family: 4 as const })) : []),
    ...(v6.status === "fulfilled" ? v6.value.map((address) => ({ address, family: 6 as const })) : []),
  ];
  if (found.length === 0 && v4.status === "rejected") throw v4.reason;
  return found;
};

/**
 * A literal is its own answer.
 * @throws {WatchError} FETCH_DNS when there is no answer, or none in time
 */
export async function addressesOf(host: string, resolve: ResolveHost, dnsMs: number): Promise<readonly HostAddress[]> {
  const literal = host.startsWith("[") ? host.slice(1, -1) : host;
  if (isAddress(literal)) return [{ address: literal, family: literal.includes(":") ? 6 : 4 }];
  const fault = (why: string, cause?: unknown) =>
    new WatchError("FETCH_DNS", `no address for ${host}: ${why}`, { host }, { cause });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(fault(`no answer within ${dnsMs} ms`)), dnsMs);
  });
  try {
    const found = await Promise.race([resolve(host), late]);
    if (found.length === 0) throw fault("the answer is empty");
    return found;
  } catch (thrown) {
    throw thrown instanceof WatchError ? thrown : fault(codeOf(thrown), thrown);
  } finally {
    clearTimeout(timer);
  }
}

function codeOf(thrown: unknown): string {
  if (thrown instanceof Error && "code" in thrown && typeof thrown.code === "string") return thrown.code;
  return "the resolver failed";
}
