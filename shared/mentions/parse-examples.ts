import type { RuleFault, WatchSource } from "./ruleset-source.ts";

/** One example of a rule: a sentence and what must be found in it; undefined = nothing may be found. */
export interface Example {
  readonly ruleId: string;
  readonly language: string;
  readonly file: string;
  readonly path: RuleFault["path"];
  /** Line within the examples, from 0. */
  readonly line: number;
  readonly text: string;
  readonly expected?: { readonly direction: string; readonly category: string; readonly status: string };
}

/**
 * The examples of a watch's own rules: "iran_to_russia drone completed | sentence" for a match, "no | sentence" for a near miss.
 * Faults (a line that is neither, a rule without a match or without a near miss) are added to `faults`.
 */
export function parseExamples(source: WatchSource, faults: RuleFault[]): Example[] {
  const examples: Example[] = [];
  for (const { code, files } of source.languages) {
    for (const file of files.filter(({ own }) => own)) {
      (file.rules ?? []).forEach((rule, index) => {
        const path = ["rules", index, "examples"];
        const own: Example[] = [];
        rule.examples.split("\n").forEach((line, number) => {
          if (line.trim() === "") return;
          const example = parseExample(line);
          if (example)
            own.push({ ruleId: `${code}/${rule.id}`, language: code, file: file.file, path, line: number, ...example });
          else
            faults.push({
              file: file.file,
              path,
              expected: `"direction category status | text" or "no | text": "${line.trim()}" is neither`,
            });
        });
        if (!own.some(({ expected }) => expected))
          faults.push({ file: file.file, path, expected: "at least one match" });
        if (!own.some(({ expected }) => !expected))
          faults.push({ file: file.file, path, expected: "at least one near miss (no | text)" });
        examples.push(...own);
      });
    }
  }
  return examples;
}

function parseExample(line: string): Pick<Example, "text" | "expected"> | undefined {
  const [, label = "", text = ""] = /^\s*([^|]+?)\s*\|\s*(.+?)\s*$/.exec(line) ?? [];
  if (text === "") return undefined;
  if (label === "no") return { text };
  const [direction, category, status, more] = label.split(/\s+/);
  if (!direction || !category || !status || more !== undefined) return undefined;
  return { text, expected: { direction, category, status } };
}
