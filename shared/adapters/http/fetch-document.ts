import { Agent, request as ask, type Dispatcher } from "undici";
import { WatchError } from "../../errors.ts";
import type { DocumentFetcher, FetchOutcome, Now, PageFetcher, Random } from "../../pipeline/ports.ts";
import { type Deadline, startDeadline } from "./deadline.ts";
import { toFetchError } from "./fetch-error.ts";
import { type FetchLimits, fetchLimits } from "./fetch-limits.ts";
import { type Dial, guardedConnector } from "./guarded-connector.ts";
import { createHostLimiter, type HostLimiter } from "./host-limiter.ts";
import { isAddress, type JudgeAddress } from "./judge-address.ts";
import { checkUrl, type NetworkPolicy, networkPolicy } from "./network-policy.ts";
import { type Meaning, readResponse } from "./read-response.ts";
import { requestHeaders, userAgent } from "./request-headers.ts";
import { type ResolveHost, resolveByDns } from "./resolve-host.ts";
import { echoable } from "./response-headers.ts";
import { createRobotsCache } from "./robots-cache.ts";

export interface FetcherOptions {
  /** Named in the User-Agent. */
  readonly contactUrl: string;
  /** Also loopback and private networks, on any port: for one machine, never in a deployment. */
  readonly allowPrivateNetwork: boolean;
  /** Between two requests to a host; loopback and private addresses that were allowed are not waited for. */
  readonly hostSpacingMs?: number;
  readonly hostLimiter?: HostLimiter;
  readonly now?: Now;
  readonly random?: Random;
  readonly resolve?: ResolveHost;
  readonly dial?: Dial;
  readonly judgeAddress?: JudgeAddress;
  readonly limits?: Partial<FetchLimits>;
}

export interface HttpFetcher extends DocumentFetcher, PageFetcher {
  /** Destroys every socket. */
  close(): Promise<void>;
}

type FetchRequest = Omit<Parameters<DocumentFetcher["fetch"]>[0], "accept"> & {
  readonly accept: "feed" | "page" | "robots";
};

/** Fetches what strangers publish: every hop checked, every size and time bounded, every fault a named outcome. */
export function createDocumentFetcher(options: FetcherOptions): HttpFetcher {
  const {
    contactUrl,
    allowPrivateNetwork,
    now = Date.now,
    resolve = resolveByDns,
    dial = (checked) => checked,
  } = options;
  const limits = { ...fetchLimits, ...options.limits };
  const policy: NetworkPolicy = {
    ...networkPolicy(allowPrivateNetwork),
    ...(options.judgeAddress && { judgeAddress: options.judgeAddress }),
  };
  const agent = new Agent({
    connect: guardedConnector({ policy, resolve, dial, limits }),
    connections: 2,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.totalMs,
    maxHeaderSize: limits.headerBytes,
  });
  const hosts =
    options.hostLimiter ??
    createHostLimiter({
      ...(options.hostSpacingMs !== undefined && { spacingMs: options.hostSpacingMs }),
      ...(options.random && { random: options.random }),
    });
  const ourName = userAgent(contactUrl);

  async function fetch(request: FetchRequest): Promise<FetchOutcome> {
    const deadline = startDeadline(limits.totalMs, request.signal);
    try {
      return await follow(request, deadline);
    } catch (thrown) {
      const error = toFetchError(thrown);
      const { status } = error.facts;
      return { kind: "failed", error, ...(typeof status === "number" && { status }) };
    } finally {
      deadline.end();
    }
  }

  async function follow(request: FetchRequest, deadline: Deadline): Promise<FetchOutcome> {
    let url = checkUrl(request.url, policy, limits.urlLength);
    let onlyPermanent = true;
    const seen = new Set([url.href]);
    for (let hops = 0; hops <= limits.redirects; hops += 1) {
      if (request.accept === "page") await mayVisit(url, deadline);
      const meaning = await askOnce(url, request, deadline);
      if (meaning.kind === "end") return withMove(meaning.outcome, hops > 0 && onlyPermanent ? url.href : undefined);
      onlyPermanent &&= meaning.permanent;
      url = nextHop(meaning.location, url);
      if (seen.has(url.href)) break;
      seen.add(url.href);
    }
    throw new WatchError("FETCH_REDIRECT_LOOP", `redirected in a circle or more than ${limits.redirects} times`, {
      hops: seen.size,
    });
  }

  const robots = createRobotsCache((url) => fetch({ url, accept: "robots" }), now);

  /** One asker's stop ends its own waiting, never the reading of a robots.txt that others wait for too. */
  async function mayVisit(url: URL, deadline: Deadline): Promise<void> {
    if (!(await deadline.paused(() => robots.allows(url))))
      throw new WatchError("FETCH_ROBOTS", `the robots.txt of ${url.host} keeps us from the page`, { host: url.host });
  }

  /** A server on a network that a person opened to us: no manners are owed to it. */
  function isOurOwn({ hostname }: URL): boolean {
    if (!allowPrivateNetwork) return false;
    return hostname === "localhost" || (isAddress(hostname) && policy.judgeAddress(hostname) === "local");
  }

  function nextHop(location: string, from: URL): URL {
    if (!URL.canParse(location, from.href)) throw new WatchError("FETCH_PROTOCOL", "the Location is no URL");
    return checkUrl(new URL(location, from.href).href, policy, limits.urlLength);
  }

  async function askOnce(url: URL, request: FetchRequest, deadline: Deadline): Promise<Meaning> {
    const etag = echoable(request.etag, limits.validatorBytes);
    const lastModified = echoable(request.lastModified, limits.validatorBytes);
    const { signal } = deadline;
    const leave = isOurOwn(url) ? () => {} : await deadline.paused(() => hosts.enter(url.hostname, signal));
    let interim = 0;
    try {
      const response = await ask(url, {
        dispatcher: agent,
        signal,
        headers: requestHeaders({ accept: request.accept, userAgent: ourName, etag, lastModified }),
        onInfo: () => {
          interim += 1;
          if (interim > limits.interimResponses)
            deadline.fail(new WatchError("FETCH_PROTOCOL", "a flood of 1xx responses"));
        },
      });
      try {
        const conditional = etag !== undefined || lastModified !== undefined;
        return await readResponse(response, { url, conditional, limits, signal, now: now() });
      } finally {
        await leaveBody(response.body);
      }
    } catch (thrown) {
      throw signal.aborted ? signal.reason : thrown;
    } finally {
      leave();
    }
  }

  return {
    fetch,
    fetchPage: (request) => fetch({ ...request, accept: "page" }),
    close: () => agent.destroy(),
  };
}

/** What is left unread: a few bytes are read so that the connection can serve again, else the socket is destroyed. */
async function leaveBody(body: Dispatcher.ResponseData["body"]): Promise<void> {
  body.on("error", () => {}); // its late fault is nobody's business
  await body.dump({ limit: 16_384, signal: AbortSignal.timeout(300) }).catch(() => {});
}

function withMove(outcome: FetchOutcome, movedTo: string | undefined): FetchOutcome {
  if (movedTo === undefined || (outcome.kind !== "fetched" && outcome.kind !== "unchanged")) return outcome;
  return { ...outcome, movedTo };
}
