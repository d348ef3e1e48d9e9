import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

export interface Process<Answer> {
  readonly endpoint: string;
  ask(message: string): Promise<Answer>;
  stop(): void;
}

/** Starts one of the bench's servers in a process of its own and waits until it listens. */
export async function startProcess<Answer>(file: string): Promise<Process<Answer>> {
  const child: ChildProcess = fork(new URL(file, import.meta.url), { execArgv: ["--import", "tsx"] });
  const [{ endpoint }] = await once(child, "message");
  return {
    endpoint,
    async ask(message) {
      const answer = once(child, "message");
      child.send(message);
      const [value] = await answer;
      return value;
    },
    stop: () => child.disconnect(),
  };
}
