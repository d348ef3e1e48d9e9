import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");

function sourcesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => join(folder, path));
}

/** Static, dynamic and re-exporting imports, as paths from the root or package names. */
function importsIn(file: string, source: string): string[] {
  const found = [...source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']/g)].map((match) => match[1] ?? "");
  return found.map((name) => (name.startsWith(".") ? normalize(join(dirname(file), name)) : name));
}

const order = ["shared/feeds/", "shared/articles/", "shared/mentions/", "shared/alerts/"];
const rank = (path: string) => order.findIndex((folder) => path.startsWith(folder));
const isOutsideWorld = (name: string) =>
  /^(@aws-sdk\/|@smithy\/|undici$|(node:)?(http|https|http2|net|tls|dns|dgram)(\/|$)|@aws-lambda-powertools\/)/.test(
    name,
  );

/** What an import may not do, or undefined. */
function faultOf(file: string, name: string): string | undefined {
  const from = rank(file);
  if (from >= 0 && rank(name) > from) return `${file} imports ${name} against the arrow`;
  if (from >= 0 && /^shared\/(pipeline|adapters)\//.test(name)) return `${file} is core and imports ${name}`;
  if (file.startsWith("shared/") && /^(functions|infra|bin)\//.test(name)) return `${file} imports ${name}`;
  if (file.startsWith("shared/pipeline/") && name.startsWith("shared/adapters/"))
    return `${file} imports an adapter: ${name}`;
  if (file.startsWith("shared/") && !file.startsWith("shared/adapters/") && isOutsideWorld(name))
    return `${file} imports ${name}`;
  if (file.startsWith("functions/") && isOutsideWorld(name)) return `${file} imports ${name}`;
  return undefined;
}

describe("the architecture", () => {
  const files = ["shared", "functions"].flatMap(sourcesUnder);

  it("lets imports point only along feeds, articles, mentions, alerts, and keeps AWS and HTTP in the adapters", () => {
    const faults = files.flatMap((file) =>
      importsIn(file, readFileSync(join(root, file), "utf8")).map((name) => faultOf(file, name)),
    );
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });

  it("lets only config.ts read the environment", () => {
    const readers = [...files, ...sourcesUnder("bin"), ...sourcesUnder("infra")].filter(
      (file) =>
        file !== "shared/config.ts" &&
        /process\s*\.\s*env|process\s*\[\s*["']env/.test(readFileSync(join(root, file), "utf8")),
    );
    expect(readers).toEqual([]);
  });

  it("keeps the clock and chance out of the core", () => {
    const readers = files.filter(
      (file) =>
        rank(file) >= 0 &&
        /new Date\(\)|Date\.now\(|Math\.random\(|performance\.now\(/.test(readFileSync(join(root, file), "utf8")),
    );
    expect(readers).toEqual([]);
  });

  it.each([
    ["shared/feeds/a.ts", "shared/alerts/b.ts"],
    ["shared/mentions/a.ts", "shared/adapters/b.ts"],
    ["shared/pipeline/a.ts", "@aws-sdk/client-sns"],
    ["shared/alerts/a.ts", "node:https"],
    ["functions/a.ts", "undici"],
  ])("refuses that %s imports %s", (file, name) => {
    expect(faultOf(file, name)).toContain(file);
  });

  it("sees dynamic and re-exporting imports too", () => {
    expect(importsIn("shared/feeds/a.ts", `export * from "../alerts/b.ts"; await import("undici")`)).toEqual([
      "shared/alerts/b.ts",
      "undici",
    ]);
  });
});
