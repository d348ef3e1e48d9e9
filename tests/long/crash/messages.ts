import type { Resources } from "../../../infra/local/resources.ts";
import type { AwsAccess } from "../../../shared/config.ts";

/** What the harness tells a worker: where its world is, what time it is there, and in which order to work. */
export interface Go {
  readonly aws: AwsAccess;
  /** The way past the proxies, for what Lambda itself does. */
  readonly direct: AwsAccess;
  readonly resources: Resources;
  readonly now: number;
  readonly order: "data-first" | "naive";
}

/** What the worker answers when nothing is left to do at that time. */
export interface Quiet {
  readonly quiet: true;
  readonly error?: string;
}
