import type { Context } from "aws-lambda";
import { type StageName, stageDefinition } from "../../../shared/stages.ts";
import { lambdaContext } from "./lambda-context.ts";
import type { Observer } from "./observer.ts";

export type Handle = (event: never, context: Context) => Promise<unknown>;

/** The answer of one invocation: thrown, out of time, or returned. */
export type Invocation = { readonly ok: true; readonly answer: unknown } | { readonly ok: false };

/** Calls a stage as Lambda does: with a context, and no longer than its timeout. */
export async function invoke(
  stage: StageName,
  handle: Handle,
  event: object,
  observe: Observer,
  records = 0,
): Promise<Invocation & { readonly ms: number }> {
  const startedAt = Date.now();
  observe({ kind: "started", stage, records });
  try {
    const answer = await withinTimeout(stage, handle(event as never, lambdaContext(stage, startedAt)));
    return { ok: true, answer, ms: Date.now() - startedAt };
  } catch (error) {
    const ms = Date.now() - startedAt;
    observe({ kind: "crashed", stage, records, error, ms });
    return { ok: false, ms };
  }
}

async function withinTimeout<T>(stage: StageName, running: Promise<T>): Promise<T> {
  const { timeoutSeconds } = stageDefinition(stage);
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${stage} timed out after ${timeoutSeconds} s`)),
      timeoutSeconds * 1_000,
    ).unref();
  });
  try {
    return await Promise.race([running, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
