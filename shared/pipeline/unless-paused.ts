import type { Log } from "../log.ts";
import type { PauseSwitch } from "./ports.ts";

/** Nothing is begun while a person has paused the watch; what is pending waits in its rows. Undefined when it was not run. */
export async function unlessPaused<T>(
  { pause, log }: { readonly pause: PauseSwitch; readonly log: Log },
  run: () => Promise<T>,
): Promise<T | undefined> {
  if ((await pause.paused()) === undefined) return run();
  log.info("paused");
  return undefined;
}
