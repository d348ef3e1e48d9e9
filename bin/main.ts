import { Command, CommanderError } from "commander";
import { toErrorAnswer, WatchError } from "../shared/errors.ts";
import { commands } from "./commands/index.ts";
import { talk } from "./terminal.ts";

/** Runs one command line. Only here are errors printed; answers 0 ok, 1 failure, 2 misuse. */
export async function main(args: readonly string[]): Promise<number> {
  const program = new Command("transfer-watch")
    .description("Watches news feeds for missiles and drones that move between Iran and Russia, and alerts people.")
    .exitOverride()
    .configureOutput({ writeErr: (text) => talk(text.trimEnd()) });
  for (const register of commands) register(program);
  inheritExit(program);
  try {
    await program.parseAsync([...args], { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
    const missing = missingFile(thrown);
    if (missing !== undefined) {
      talk(`error INPUT_INVALID: ${missing} cannot be read: there is no such file`);
      return 1;
    }
    const { code, message } = toErrorAnswer(thrown);
    talk(`error ${code}: ${message}`);
    if (code === "INTERNAL" && thrown instanceof Error && thrown.stack) talk(thrown.stack);
    return thrown instanceof WatchError && misuse.has(thrown.code) ? 2 : 1;
  }
}

/** What a person wrote on the command line and can write better. */
const misuse: ReadonlySet<string> = new Set(["USAGE", "ADDRESS_INVALID"]);

/** The file that a person named and that is not there. */
function missingFile(thrown: unknown): string | undefined {
  const isMissing = thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT";
  return isMissing && "path" in thrown && typeof thrown.path === "string" ? thrown.path : undefined;
}

function inheritExit(command: Command): void {
  for (const child of command.commands) {
    child.exitOverride().configureOutput({ writeErr: (text) => talk(text.trimEnd()) });
    inheritExit(child);
  }
}
