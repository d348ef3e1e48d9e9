import { isNode, LineCounter, parse, parseDocument } from "yaml";
import type * as z from "zod/mini";
import type { RuleFault } from "../../mentions/ruleset-source.ts";
import { readPlainYaml } from "./read-plain-yaml.ts";

/** A fault with the place a person has to look at. */
export interface PlacedFault {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly expected: string;
}

/** Reads one YAML file against its schema; every fault goes to `faults`, and then nothing is answered. */
export function readRuleFile<T extends z.ZodMiniType>(
  file: string,
  yaml: string,
  schema: T,
  faults: PlacedFault[],
): z.output<T> | undefined {
  // Most files are plain; it has no places for faults, so that what it or the schema refuses is read again.
  const plain = readPlainYaml(yaml);
  const quick = plain === undefined ? undefined : schema.safeParse(plain);
  if (quick?.success) return quick.data;
  let value: unknown;
  try {
    value = parse(yaml, { maxAliasCount: 0 });
  } catch {
    faults.push(...yamlFaults(file, yaml));
    return undefined;
  }
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  faults.push(
    ...result.error.issues.map((issue) => {
      const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
      return placeFault({ file, path, expected: describe(issue) }, yaml);
    }),
  );
  return undefined;
}

function yamlFaults(file: string, yaml: string): PlacedFault[] {
  const lines = new LineCounter();
  const { errors } = parseDocument(yaml, { lineCounter: lines });
  // After the first fault of syntax the rest is read wrongly: more of them would only mislead.
  const placed = errors.slice(0, 1).map((error) => ({
    file,
    line: lines.linePos(error.pos[0]).line,
    field: "",
    expected: `YAML: ${error.message.split("\n")[0]}`,
  }));
  return placed.length > 0 ? placed : [{ file, line: 1, field: "", expected: "YAML without aliases" }];
}

/** Adds the line of the field, or of the nearest field around it that exists. */
export function placeFault({ file, path, expected }: RuleFault, yaml: string): PlacedFault {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range)
      return { file, line: lines.linePos(node.range[0]).line, field: path.join("."), expected };
  }
  return { file, line: 1, field: path.join("."), expected };
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") return `no field "${issue.keys.join('", "')}"`;
  if (issue.code === "invalid_value") return `one of ${issue.values.join(", ")}`;
  if (issue.code === "invalid_type") return `expected ${issue.expected}`;
  return issue.message;
}
