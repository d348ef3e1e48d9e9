import { createHash } from "node:crypto";
import { toErrorAnswer } from "../../errors.ts";
import type { Log } from "../../log.ts";
import type { Now, RulesetStore } from "../../pipeline/ports.ts";

export interface PublishedRulesOptions<Compiled> {
  /** The rules that were deployed with the code: in force until others are published. */
  readonly packed: { readonly version: string; readonly load: () => Compiled };
  readonly compile: (files: Readonly<Record<string, string>>) => Compiled;
  readonly rules: Pick<RulesetStore, "inForce" | "read">;
  readonly now: Now;
  readonly log: Log;
  /** How often to ask which rules are in force; with the longest batch this stays within a minute. */
  readonly checkEveryMs?: number;
}

/** The version of a set of rule files: changes exactly when any of them does. */
export function rulesVersion(files: Readonly<Record<string, string>>): string {
  const hash = createHash("sha256");
  for (const path of Object.keys(files).sort()) hash.update(`${path}\0${files[path]}\0`);
  return hash.digest("hex").slice(0, 12);
}

/**
 * Follows what is published, asking at most every 20 s (half a read unit). Rules that cannot be read or compiled are reported and the
 * ones in force stay: a stage never works with half a ruleset.
 */
export function publishedRules<Compiled>(options: PublishedRulesOptions<Compiled>): { current(): Promise<Compiled> } {
  const { packed, compile, rules, now, log, checkEveryMs = 20_000 } = options;
  let inForce: { readonly version: string; readonly compiled: Compiled } | undefined;
  let checkedAt = Number.NEGATIVE_INFINITY;

  async function follow(): Promise<void> {
    const version = (await rules.inForce())?.version ?? packed.version;
    if (version === inForce?.version) return;
    if (version === packed.version) {
      inForce = { version, compiled: packed.load() };
      return;
    }
    const files = await rules.read(version);
    if (files === undefined) throw new Error(`version ${version} is not stored`);
    inForce = { version, compiled: compile(files) };
    log.info("rules published without code are in force", { rulesVersion: version });
  }

  return {
    async current() {
      if (inForce !== undefined && now() - checkedAt < checkEveryMs) return inForce.compiled;
      checkedAt = now();
      try {
        await follow();
      } catch (thrown) {
        const { code, message } = toErrorAnswer(thrown);
        log.error(`published rules are not used: ${message}`, { code });
      }
      inForce ??= { version: packed.version, compiled: packed.load() };
      return inForce.compiled;
    },
  };
}
