import { buildApp } from "fauxqs";
import type { StandIn } from "./stand-in.ts";

/** SQS by fauxqs, in memory: what is queued when the process ends is queued again by the sweep and by expired leases. */
export async function startSqs(options: { readonly region?: string; readonly port?: number } = {}): Promise<StandIn> {
  const app = buildApp({ logger: false, host: "127.0.0.1", defaultRegion: options.region ?? "eu-central-1" });
  const endpoint = await app.listen({ host: "127.0.0.1", port: options.port ?? 0 });
  return {
    endpoint,
    async close() {
      await app.close();
    },
  };
}
