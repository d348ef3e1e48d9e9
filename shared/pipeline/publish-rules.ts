import { WatchError } from "../errors.ts";
import type { Now, RulesetStore, RulesInForce } from "./ports.ts";

/** How many steps back a rollback can go. */
const versionsKept = 20;

export interface RulesToPublish {
  /** Content hash of the files: the version that every mention will carry. */
  readonly version: string;
  /** YAML by path under rules/; already compiled and tested by the caller. */
  readonly files: Readonly<Record<string, string>>;
}

export interface RulesPorts {
  readonly rules: RulesetStore;
  readonly now: Now;
}

/**
 * Puts checked rules in force without deploying code: first the files, then the one row that names them, so that a stage sees the old
 * rules or the new, never half.
 * @throws {WatchError} RULES_CONFLICT when somebody else published at the same moment
 */
export async function publishRules(rules: RulesToPublish, ports: RulesPorts): Promise<RulesInForce> {
  const before = await ports.rules.inForce();
  if (before?.version === rules.version) return before;
  await ports.rules.add(rules.version, rules.files);
  return await putInForce(follow(before, rules.version, ports.now()), before, ports);
}

/**
 * On deployment: the deployed rules take over only when they differ from those of the deployment before, so that deploying code does
 * not silently undo rules that were published since.
 */
export async function deployRules(rules: RulesToPublish, ports: RulesPorts): Promise<RulesInForce> {
  const before = await ports.rules.inForce();
  if (before?.deployed === rules.version) return before;
  await ports.rules.add(rules.version, rules.files);
  const next = before?.version === rules.version ? before : follow(before, rules.version, ports.now());
  return await putInForce({ ...next, deployed: rules.version }, before, ports);
}

/**
 * Back to the rules that were in force before; once more goes one further back.
 * @throws {WatchError} NOT_FOUND when there is nothing to go back to
 */
export async function rollBackRules(ports: RulesPorts): Promise<RulesInForce> {
  const before = await ports.rules.inForce();
  const [version, ...previous] = before?.previous ?? [];
  if (before === undefined || version === undefined)
    throw new WatchError("NOT_FOUND", "no rules were in force before these");
  const next = { ...before, version, previous, publishedAt: ports.now() };
  return await putInForce(next, before, ports);
}

function follow(before: RulesInForce | undefined, version: string, publishedAt: number): RulesInForce {
  if (before === undefined) return { version, publishedAt, previous: [] };
  const previous = [before.version, ...before.previous.filter((older) => older !== version)].slice(0, versionsKept);
  return { ...before, version, publishedAt, previous };
}

async function putInForce(next: RulesInForce, before: RulesInForce | undefined, { rules }: RulesPorts) {
  if (await rules.putInForce(next, before)) return next;
  throw new WatchError("RULES_CONFLICT", "somebody else published rules at the same moment: look and try again");
}
