import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { commands } from "../../bin/commands/index.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const documents = [
  "README.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const scripts: Readonly<Record<string, string>> = JSON.parse(read("package.json")).scripts;

const program = new Command("transfer-watch");
for (const register of commands) register(program);

/** Words of a shell's line up to where it goes on elsewhere: a comment, a pipe, another command. */
function words(line: string): string[] {
  const found = line.match(/"[^"]*"|'[^']*'|[^\s]+/g) ?? [];
  const end = found.findIndex((word) => /^(#|[|>&<;]|2>|\\$)/.test(word));
  return (end < 0 ? found : found.slice(0, end)).map((word) => word.replace(/^["']|["']$/g, ""));
}

/** What a person would be told who typed this behind `transfer-watch`; undefined when it is fine. */
function fault(args: readonly string[]): string | undefined {
  let command = program;
  const rest = [...args];
  for (let next = rest[0]; next !== undefined && !next.startsWith("-"); next = rest[0]) {
    const child = command.commands.find((one) => one.name() === next || one.aliases().includes(next ?? ""));
    if (child === undefined) break;
    command = child;
    rest.shift();
  }
  let operands = 0;
  while (rest.length > 0) {
    const word = rest.shift() ?? "";
    if (!word.startsWith("-") || word === "-") {
      operands++;
      continue;
    }
    const [name, value] = word.split("=", 2);
    const option = command.options.find(({ long, short }) => name === long || name === short);
    if (option === undefined && name !== "--help" && name !== "-h") return `${command.name()} has no ${name}`;
    if (option?.required && value === undefined && rest.shift() === undefined) return `${name} wants a value`;
  }
  if (command === program && operands > 0) return `there is no command ${args[0]}`;
  const most = command.registeredArguments.some(({ variadic }) => variadic)
    ? Infinity
    : command.registeredArguments.length;
  if (operands > most) return `${command.name()} takes ${most} operands, not ${operands}`;
  return undefined;
}

/**
 * Every line that a reader would type: in blocks of code, and code within a sentence that begins with us or with one of our commands.
 * "[--json]" is an option that may be left out, "list|redrive" stands for two lines.
 */
function commandLines(text: string): string[][] {
  const blocks = [...text.matchAll(/^(?: {4}|\t)(.+)$/gm), ...text.matchAll(/`([^`\n]+)`/g)].map(
    ([, code = ""]) => code,
  );
  const fenced = [...text.matchAll(/^```\w*\n(.*?)^```/gms)].flatMap(([, code = ""]) => code.split("\n"));
  return [...blocks, ...fenced].flatMap((code) => {
    const line = /(?:^|[\s;&|])(?:npx |node bin\/)?transfer-watch(?:\.mjs)? (.+)$/.exec(code)?.[1] ?? code;
    const typed = words(line).map((word) => word.replace(/^\[|\]$/g, ""));
    const isOurs = line !== code || program.commands.some((command) => command.name() === typed[0]);
    return isOurs && /^[a-z][a-z-]*$/.test(typed[0] ?? "") ? alternatives(typed) : [];
  });
}

function alternatives(typed: readonly string[]): string[][] {
  const at = typed.findIndex((word) => /^[a-z-]+([|][a-z-]+)+$/.test(word));
  if (at < 0) return [[...typed]];
  return (typed[at] ?? "").split("|").map((one) => typed.with(at, one));
}

describe("every command line in the documents", () => {
  it.each(documents)("%s names commands, options and operands that there are", (document) => {
    const faults = commandLines(read(document)).flatMap((args) => {
      const found = fault(args);
      return found === undefined ? [] : [`${args.join(" ")}: ${found}`];
    });
    expect(faults).toEqual([]);
  });

  it.each(documents)("%s names npm scripts that there are", (document) => {
    const named = [...read(document).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it("are found where they are, and there are many", () => {
    expect(commandLines(read("docs/operating.md")).length).toBeGreaterThan(25);
  });
});

describe("the check itself", () => {
  it.each([
    ["status --stack x", undefined],
    ["queues redrive --dry-run", undefined],
    ["queues redrive --force", "redrive has no --force"],
    ["queues purge", "queues takes 0 operands, not 1"],
    ["statuses", "there is no command statuses"],
    ["pause --reason", "--reason wants a value"],
  ])("of %s says: %s", (line, expected) => {
    expect(fault(words(line))).toBe(expected);
  });
});
