import { readFileSync, writeFileSync } from "node:fs";

interface Mutant {
  readonly status: string;
  readonly [fact: string]: unknown;
}
interface Results {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
  readonly testFiles: unknown;
}

/**
 * Keeps of the results of `npm run mutation` what the next run asks for, in one line a mutant, so that they can be committed. For a mutant
 * that was found that is the test that did so; for one that lives all tests that it was seen by, since a new one may find it.
 */
function trimMutationResults(file: string): void {
  const { files, testFiles } = JSON.parse(readFileSync(file, "utf8")) as Results;
  const kept = Object.entries(files).map(([name, { mutants, ...source }]) => {
    const lines = mutants.filter(({ status }) => status !== "Ignored").map((mutant) => JSON.stringify(trim(mutant)));
    return `${JSON.stringify(name)}: ${JSON.stringify(source).slice(0, -1)}, "mutants": [\n${lines.join(",\n")}\n]}`;
  });
  writeFileSync(file, `{"files": {\n${kept.join(",\n")}\n},\n"testFiles": ${JSON.stringify(testFiles)}}\n`);
}

function trim({ id, status, mutatorName, replacement, location, killedBy, coveredBy }: Mutant) {
  const seenBy = status === "Killed" ? { killedBy } : { coveredBy };
  return { id, status, mutatorName, replacement, location, ...seenBy };
}

trimMutationResults(process.argv[2] ?? "");
