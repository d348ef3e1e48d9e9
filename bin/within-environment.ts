import type { EnvironmentOptions } from "./environment-options.ts";
import type { WatchEnvironment } from "./open-environment.ts";

/** Opens what a command is about, and closes it whatever happens. @param looks for `openEnvironment` */
export async function withinEnvironment<T>(
  options: EnvironmentOptions,
  run: (environment: WatchEnvironment) => Promise<T>,
  looks: { readonly mustExist?: boolean } = {},
): Promise<T> {
  const { openEnvironment } = await import("./open-environment.ts");
  const environment = await openEnvironment(options, looks);
  try {
    return await run(environment);
  } finally {
    await environment.close();
  }
}
