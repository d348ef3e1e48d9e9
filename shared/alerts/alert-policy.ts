import * as z from "zod/mini";
import { type CompiledTerm, compileTerm } from "./match-terms.ts";
import { placeKey } from "./place-key.ts";

/** rules/alerts.yaml: when mentions are one story, when a story alerts, and how grave that is. Explained in docs/alert-policy.md. */
const term = z.string().check(z.minLength(2), z.maxLength(80));
const share = z.number().check(z.minimum(0), z.maximum(1));
const whole = z.int().check(z.minimum(0));
const status = z.enum(["completed", "prospective", "denied"]);
const prominence = z.enum(["headline", "lead", "body"]);
const points = z.strictObject({
  points: z.int().check(z.minimum(-10), z.maximum(10)),
  because: z.string().check(z.minLength(3), z.maxLength(60)),
  when: z
    .strictObject({
      status: z.exactOptional(status),
      prominence: z.exactOptional(prominence),
      category: z.exactOptional(z.enum(["missile", "drone", "both"])),
      tier: z.exactOptional(z.literal([1, 2, 3])),
      stateMedia: z.exactOptional(z.boolean()),
      official: z.exactOptional(z.boolean()),
      originsAtLeast: z.exactOptional(whole),
      designationNamed: z.exactOptional(z.boolean()),
      quantityAtLeast: z.exactOptional(whole),
    })
    .check(z.refine((when) => Object.keys(when).length > 0, "names no condition")),
});

export const alertPolicySchema = z.strictObject({
  version: z.literal(1),
  join: z.strictObject({
    nearDuplicate: share,
    nearDuplicateShort: share,
    windowDays: whole,
    genericHours: whole,
    longestDays: whole,
    similarQuantity: share,
    widePlaces: z.array(term),
  }),
  alert: z.strictObject({
    begins: z.array(prominence).check(z.minLength(1)),
    oldestHours: whole,
    statusChanges: z.array(z.strictObject({ from: status, to: status })),
    largerQuantity: z.number().check(z.minimum(1)),
    independentOrigins: z.array(z.int().check(z.minimum(2))),
  }),
  severity: z.strictObject({ high: z.int(), medium: z.int(), points: z.array(points).check(z.minLength(1)) }),
  officials: z.array(term),
  citing: z.array(term),
  outlets: z.array(
    z.strictObject({
      group: z.string().check(z.minLength(1)),
      stateMedia: z.exactOptional(z.boolean()),
      forms: z.array(term).check(z.minLength(1)),
    }),
  ),
});

export type AlertPolicyFile = z.infer<typeof alertPolicySchema>;
export type SeverityPoints = AlertPolicyFile["severity"]["points"][number];

/** The policy, its terms ready to be looked for. */
export interface AlertPolicy extends Omit<AlertPolicyFile, "join" | "officials" | "citing" | "outlets"> {
  readonly join: Omit<AlertPolicyFile["join"], "widePlaces"> & {
    /** Keys of places, see place-key.ts. */
    readonly widePlaces: ReadonlySet<string>;
  };
  readonly officials: readonly { readonly term: CompiledTerm; readonly value: string }[];
  readonly citing: readonly { readonly term: CompiledTerm; readonly value: string }[];
  readonly outlets: readonly { readonly term: CompiledTerm; readonly value: Outlet }[];
  /** The group of an outlet by its name in lower case, so that a feed's owner may be written as the outlet is called. */
  readonly groupsByName: ReadonlyMap<string, string>;
  /** Lower-cased owner groups of outlets that are state media. */
  readonly stateMediaGroups: ReadonlySet<string>;
}

/** Who reported something: the owner group, which tells origins apart, and the name that people know. */
export interface Outlet {
  readonly group: string;
  readonly title: string;
}

export function compileAlertPolicy(file: AlertPolicyFile): AlertPolicy {
  const compiled = (terms: readonly string[]) => terms.map((text) => ({ term: compileTerm(text), value: text }));
  return {
    ...file,
    join: { ...file.join, widePlaces: new Set(file.join.widePlaces.map(placeKey)) },
    officials: compiled(file.officials),
    citing: compiled(file.citing),
    outlets: file.outlets.flatMap(({ group, forms }) =>
      forms.map((text) => ({ term: compileTerm(text), value: { group, title: forms[0] ?? group } })),
    ),
    groupsByName: new Map(
      file.outlets.flatMap(({ group, forms }) =>
        [group, ...forms].map((name) => [name.replace("*", "").toLowerCase(), group] as const),
      ),
    ),
    stateMediaGroups: new Set(
      file.outlets.filter(({ stateMedia }) => stateMedia).map(({ group }) => group.toLowerCase()),
    ),
  };
}
