import { vi } from "vitest";
import { main } from "../../bin/main.ts";

export interface CommandResult {
  /** 0 ok, 1 failure, 2 misuse. */
  readonly exit: number;
  readonly out: string;
  readonly talk: string;
}

/** Runs one command line in this process and takes what it writes. One at a time. */
export async function runCommand(...args: readonly string[]): Promise<CommandResult> {
  const written = { out: "", talk: "" };
  const take = (name: keyof typeof written) => (chunk: string | Uint8Array) => {
    written[name] += String(chunk);
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, "write").mockImplementation(take("out")),
    vi.spyOn(process.stderr, "write").mockImplementation(take("talk")),
  ];
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    return { exit: await main(args), ...written };
  } finally {
    process.exitCode = before ?? 0;
    for (const spy of spies) spy.mockRestore();
  }
}
