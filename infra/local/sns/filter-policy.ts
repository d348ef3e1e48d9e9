import { invalid, SnsFault } from "./fault.ts";
import { type MessageAttribute, valuesOf } from "./message-attributes.ts";

type Scalar = string | number | boolean | null;
type Condition =
  | Scalar
  | { readonly prefix: string }
  | { readonly "anything-but": Scalar | Scalar[] }
  | { readonly exists: boolean };

/** Attribute name → the values or conditions of which one must hold; every name must. */
export type FilterPolicy = Readonly<Record<string, readonly Condition[]>>;

const maxKeys = 5;
const maxCombinations = 150;

/** @throws {SnsFault} InvalidParameter as AWS words it: attribute scope only, so nothing nests. */
export function readFilterPolicy(json: string): FilterPolicy | undefined {
  let policy: unknown;
  try {
    policy = JSON.parse(json);
  } catch {
    throw refuse("failed to parse JSON");
  }
  if (typeof policy !== "object" || policy === null || Array.isArray(policy)) throw refuse("must be a JSON object");
  if (Buffer.byteLength(json) > 256 * 1024) throw refuse("too large");
  const entries = Object.entries(policy);
  if (entries.length === 0) return undefined;
  if (entries.length > maxKeys) throw refuse(`Filter policy can not have more than ${maxKeys} keys`);
  let combinations = 1;
  for (const [name, conditions] of entries) {
    if (!Array.isArray(conditions)) throw refuse(`"${name}" must be an object or an array`);
    if (conditions.length === 0) throw refuse("Empty arrays are not allowed");
    if (!conditions.every(isCondition)) throw refuse(`"${name}" holds a condition that is not supported`);
    combinations *= conditions.length;
  }
  if (combinations > maxCombinations) throw refuse("Filter policy is too complex");
  return policy as FilterPolicy;
}

export function matches(policy: FilterPolicy, attributes: ReadonlyMap<string, MessageAttribute>): boolean {
  return Object.entries(policy).every(([name, conditions]) => {
    const attribute = attributes.get(name);
    const values = attribute && valuesOf(name, attribute);
    return conditions.some((condition) => holds(condition, values));
  });
}

/** At most 200 policies a topic. */
export const policyLimitExceeded = () =>
  new SnsFault("FilterPolicyLimitExceeded", "Filter policy limit exceeded for topic or account");

const refuse = (reason: string) => invalid("FilterPolicy:", reason);

function isCondition(condition: unknown): condition is Condition {
  if (isScalar(condition)) return typeof condition !== "number" || Math.abs(condition) <= 1e9;
  if (typeof condition !== "object" || condition === null || Object.keys(condition).length !== 1) return false;
  if ("prefix" in condition) return typeof condition.prefix === "string" && condition.prefix !== "";
  if ("exists" in condition) return typeof condition.exists === "boolean";
  if ("anything-but" in condition) {
    const values = condition["anything-but"];
    return isScalar(values) || (Array.isArray(values) && values.length > 0 && values.every(isScalar));
  }
  return false;
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function holds(condition: Condition, values: readonly Scalar[] | undefined): boolean {
  if (typeof condition !== "object" || condition === null) return values?.includes(condition) ?? false;
  if ("exists" in condition) return (values !== undefined) === condition.exists;
  if (values === undefined) return false;
  if ("prefix" in condition) {
    return values.some((value) => typeof value === "string" && value.startsWith(condition.prefix));
  }
  const refused = [condition["anything-but"]].flat();
  return values.some((value) => !refused.includes(value));
}
