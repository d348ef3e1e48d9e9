import { onTestFinished } from "vitest";
import {
  createDocumentFetcher,
  type FetcherOptions,
  type HttpFetcher,
} from "../../../shared/adapters/http/fetch-document.ts";
import type { ResolveHost } from "../../../shared/adapters/http/resolve-host.ts";

/** An address of the public internet, never dialled: the tests' dial leads to a loopback server. */
export const somePublicAddress = "93.184.216.34";

export interface FetcherUnderTest extends HttpFetcher {
  /** Addresses that passed the guard and were dialled, in order. */
  readonly dialled: string[];
  /** Names that were looked up, in order. */
  readonly resolved: string[];
}

/**
 * The real fetcher with a name service and a dial of the test's own: every name has the given answers (else a public one), and
 * whatever address passed the guard is dialled at the loopback server's port.
 */
export function aFetcher(
  options: Partial<FetcherOptions> & {
    readonly port?: number;
    readonly answers?: Readonly<Record<string, readonly string[]>>;
  } = {},
): FetcherUnderTest {
  const dialled: string[] = [];
  const resolved: string[] = [];
  const { port, answers = {}, ...rest } = options;
  const resolve: ResolveHost = async (host) => {
    resolved.push(host);
    return (answers[host] ?? [somePublicAddress]).map((address) => ({
      address,
      family: address.includes(":") ? (6 as const) : (4 as const),
    }));
  };
  const fetcher = createDocumentFetcher({
    contactUrl: "https://example.org/watch",
    allowPrivateNetwork: false,
    hostSpacingMs: 0,
    resolve,
    dial: (checked) => {
      dialled.push(...checked.addresses.map(({ address }) => address));
      return port === undefined ? checked : { addresses: [{ address: "127.0.0.1", family: 4 }], port };
    },
    ...rest,
  });
  onTestFinished(() => fetcher.close());
  return { ...fetcher, dialled, resolved };
}
