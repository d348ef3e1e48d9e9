import type { LookupFunction } from "node:net";
import { buildConnector } from "undici";
import type { FetchLimits } from "./fetch-limits.ts";
import { isAddress } from "./judge-address.ts";
import { checkAddresses, type NetworkPolicy } from "./network-policy.ts";
import { addressesOf, type HostAddress, type ResolveHost } from "./resolve-host.ts";

/** Where a checked address is dialled: itself; a test puts its loopback server behind a public address here. */
export type Dial = (checked: { readonly addresses: readonly HostAddress[]; readonly port: number }) => {
  readonly addresses: readonly HostAddress[];
  readonly port: number;
};

export interface ConnectorOptions {
  readonly policy: NetworkPolicy;
  readonly resolve: ResolveHost;
  readonly dial: Dial;
  readonly limits: Pick<FetchLimits, "dnsMs" | "connectMs">;
}

/**
 * Resolves, checks every answer and connects to exactly the checked addresses: the socket's own lookup is answered with
 * them, so a name that changes its mind between check and connect changes nothing. Literals are checked here too.
 */
export function guardedConnector({ policy, resolve, dial, limits }: ConnectorOptions): buildConnector.connector {
  const checked = new Map<string, readonly HostAddress[]>();
  const lookup: LookupFunction = (host, options, answer) => {
    const addresses = (checked.get(host) ?? []).map(({ address, family }) => ({ address, family }));
    const [first] = addresses;
    if (first === undefined) answer(new Error(`${host} was not checked`), "", 4);
    else if (options.all) answer(null, addresses);
    else answer(null, first.address, first.family);
  };
  const connect = buildConnector({
    timeout: limits.connectMs,
    lookup,
    autoSelectFamily: true,
    rejectUnauthorized: true, // said aloud, or NODE_TLS_REJECT_UNAUTHORIZED=0 would switch it off
  });
  return (options, callback) => {
    const { hostname } = options;
    const port = options.port === "" ? (options.protocol === "https:" ? 443 : 80) : Number(options.port);
    addressesOf(hostname, resolve, limits.dnsMs)
      .then((found) => {
        checkAddresses(
          hostname,
          port,
          found.map(({ address }) => address),
          policy,
        );
        const target = dial({ addresses: found, port });
        // A socket dials a literal without asking its lookup; for a name it asks synchronously, inside this very call.
        const host = isAddress(hostname) ? (target.addresses[0]?.address ?? hostname) : hostname;
        checked.set(host, target.addresses);
        try {
          connect({ ...options, hostname: host, port: String(target.port) }, callback);
        } finally {
          checked.delete(host);
        }
      })
      .catch((thrown: unknown) => callback(thrown instanceof Error ? thrown : new Error(String(thrown)), null));
  };
}
