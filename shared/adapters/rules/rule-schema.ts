import * as z from "zod/mini";
import { sides } from "../../mentions/rule.ts";

/** Shape of the files of a watch. What terms, places and names mean is checked when the ruleset is compiled. */
const terms = z.string().check(z.trim(), z.minLength(1, "expected at least one term"));
const name = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]*$/, "expected a name in lower case: letters, digits and hyphens"));
const named = <T extends z.ZodMiniType>(value: T) => z.record(name, value);
const places = z
  .string()
  .check(
    z.regex(
      new RegExp(`^(?:${sides.join("|")})\\b`),
      `expected places, each beginning with one of ${sides.join(", ")}`,
    ),
  );

const itemKind = z.enum(["system", "component", "technology", "production", "training"]);
const status = z.enum(["completed", "prospective", "denied"]);

export const ruleSchema = z.strictObject({
  id: name,
  cue: terms,
  supplier: places,
  recipient: places,
  item: places,
  status: z.optional(status),
  moves: z.optional(itemKind),
  needs: z.optional(terms),
  unless: z.optional(terms),
  examples: terms,
});

export const languageFileSchema = z.strictObject({
  letters: z.optional(terms),
  possessors: z.optional(z.enum(["before", "after"])),
  endings: z.optional(named(terms)),
  declensions: z.optional(named(named(terms))),
  actors: z.optional(named(named(terms))),
  others: z.optional(named(named(terms))),
  items: z.optional(z.partialRecord(z.enum(["drone", "missile", "other", "generic"]), terms)),
  designations: z.optional(z.partialRecord(z.enum(["drone", "missile", "other"]), named(named(terms)))),
  parts: z.optional(z.partialRecord(itemKind, terms)),
  voids: z.optional(z.strictObject({ after: z.optional(terms), before: z.optional(terms) })),
  cues: z.optional(named(terms)),
  retag: z.optional(
    named(
      z
        .strictObject({
          from: name,
          after: z.optional(name),
          before: z.optional(name),
          within: z.optional(z.int().check(z.minimum(0), z.maximum(20))),
        })
        .check(
          z.refine(
            ({ after, before }) => (after === undefined) !== (before === undefined),
            "expected either after or before, a marker class",
          ),
        ),
    ),
  ),
  markers: z.optional(named(terms)),
  status: z.optional(
    named(
      z.strictObject({
        effect: z.enum(["negate", "possible", "doubt", "uphold", "forbid", "settle", "close", "concede"]),
        governs: z.optional(z.enum(["after", "before", "around", "verb", "headline"])),
        reach: z.optional(z.int().check(z.minimum(0), z.maximum(60))),
        terms,
      }),
    ),
  ),
  attribution: z.optional(z.strictObject({ says: z.optional(terms), source: z.optional(terms) })),
  pronouns: z.optional(terms),
  numbers: z.optional(terms),
  background: z.optional(terms),
  implied: z.optional(named(terms)),
  breaks: z.optional(terms),
  lists: z.optional(terms),
  places: z.optional(terms),
  ignored: z.optional(terms),
  rules: z.optional(z.array(ruleSchema)),
});

export const watchFileSchema = z.strictObject({
  watch: name,
  actors: z.array(name).check(z.minLength(2, "expected the two sides")),
  directions: z.record(
    z.string().check(z.regex(/^[a-z][a-z0-9_]*$/, "expected a name such as iran_to_russia")),
    z.strictObject({ supplier: name, recipient: name }),
  ),
  usualSupplier: z.optional(name),
  /** Language code → files or folders, from the watch's folder. */
  languages: z.record(z.string().check(z.regex(/^[a-z]{2,3}$/, "expected a language code")), z.array(terms)),
});
