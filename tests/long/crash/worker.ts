import { compileWatch, packedRules } from "../../../shared/adapters/rules/packed-rules.ts";
import { type AWatch, connectWatch } from "../../support/a-watch.ts";
import type { Go, Quiet } from "./messages.ts";
import { connectNaiveWatch } from "./naive-watch.ts";

// The rules take longest to make: made while another worker is at work.
compileWatch(packedRules().files);

/** A process that runs the stages in the world it is given until it is quiet, or is killed. */
const clock = { now: 0 };
let connected: { readonly endpoint: string | undefined; readonly watch: AWatch } | undefined;

process.on("message", (message) => {
  work(message as Go).then(
    () => process.send?.({ quiet: true } satisfies Quiet),
    (thrown) => process.send?.({ quiet: true, error: String(thrown) } satisfies Quiet),
  );
});

// Without its harness it has nothing to do.
process.on("disconnect", () => process.exit());

async function work({ aws, direct, resources, now, order }: Go): Promise<void> {
  clock.now = now;
  const endpoint = aws.endpoints.dynamodb;
  if (connected?.endpoint !== endpoint) {
    await connected?.watch.close();
    const connect = order === "naive" ? connectNaiveWatch : connectWatch;
    connected = { endpoint, watch: await connect({ aws, standIns: { aws: direct, resources }, clock }) };
  }
  await connected?.watch.round();
}
