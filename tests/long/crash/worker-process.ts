import { type ChildProcess, fork } from "node:child_process";
import type { Go, Quiet } from "./messages.ts";

/** A worker that waits for its world. */
export interface WorkerProcess {
  /** True when it became quiet, false when it was killed. */
  go(message: Go): Promise<boolean>;
  /** SIGKILL: nothing in the process runs after it. */
  kill(): void;
}

export function startWorker(file: string): WorkerProcess {
  const child: ChildProcess = fork(file, { execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  return {
    go: (message) =>
      new Promise((resolve, reject) => {
        const onExit = () => resolve(false);
        child.once("exit", onExit);
        child.once("message", ({ error }: Quiet) => {
          child.off("exit", onExit);
          if (error === undefined) resolve(true);
          else reject(new Error(error));
        });
        child.send(message);
      }),
    kill: () => child.kill("SIGKILL"),
  };
}
