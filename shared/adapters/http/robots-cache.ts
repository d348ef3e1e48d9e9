import type { FetchOutcome, Now } from "../../pipeline/ports.ts";
import { productToken } from "./request-headers.ts";
import { isAllowed, parseRobots, type RobotsRule } from "./robots-rules.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const readBytes = 512 * 1024; // RFC 9309 asks for at least 500 KiB
const maxOrigins = 1_000;

/** What a site lets us fetch: its rules, or nothing while its robots.txt cannot be had. */
type Permission = { readonly rules: readonly RobotsRule[] } | { readonly unreachable: true };

interface Known {
  readonly permission: Permission;
  readonly until: number;
}

export interface RobotsCache {
  /** False also while the site's robots.txt is unreachable and was never read. */
  allows(url: URL): Promise<boolean>;
}

/** Each site's robots.txt, read at most once a day (unreachable ones again after an hour) and shared by concurrent askers. */
export function createRobotsCache(fetch: (url: string) => Promise<FetchOutcome>, now: Now): RobotsCache {
  const known = new Map<string, Known>();
  const underWay = new Map<string, Promise<Permission>>();

  async function read(origin: string): Promise<Permission> {
    const outcome = await fetch(`${origin}/robots.txt`);
    const before = known.get(origin)?.permission;
    const fresh = permissionFrom(outcome);
    // An old copy is better than none while the site is down.
    const permission = "unreachable" in fresh ? (before ?? fresh) : fresh;
    known.delete(origin);
    known.set(origin, { permission, until: now() + ("unreachable" in fresh ? hourMs : dayMs) });
    for (const oldest of known.keys()) {
      if (known.size <= maxOrigins) break;
      known.delete(oldest);
    }
    return permission;
  }

  return {
    async allows(url) {
      const { origin } = url;
      const entry = known.get(origin);
      if (entry !== undefined && entry.until > now()) return permits(entry.permission, url);
      const reading = underWay.get(origin) ?? read(origin).finally(() => underWay.delete(origin));
      underWay.set(origin, reading);
      return permits(await reading, url);
    },
  };
}

function permits(permission: Permission, url: URL): boolean {
  return "rules" in permission && isAllowed(url, permission.rules);
}

/** 4xx means that there are no rules; 5xx, 429 and silence mean that we do not know, so no. */
function permissionFrom(outcome: FetchOutcome): Permission {
  if (outcome.kind === "fetched")
    return { rules: parseRobots(new TextDecoder().decode(outcome.body.subarray(0, readBytes)), productToken) };
  if (outcome.kind === "gone") return { rules: [] };
  if (outcome.kind === "failed" && outcome.status !== undefined && outcome.status >= 400 && outcome.status < 500)
    return { rules: [] };
  return { unreachable: true };
}
