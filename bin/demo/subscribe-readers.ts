import { mailedToken } from "../../infra/local/local-readers.ts";
import { normaliseEmail } from "../../shared/alerts/normalise-email.ts";
import { normalisePhone } from "../../shared/alerts/normalise-phone.ts";
import { confirmSubscription } from "../../shared/pipeline/confirm-subscription.ts";
import { subscribe } from "../../shared/pipeline/subscribe.ts";
import type { DemoStage } from "./stage-demo.ts";

const readers = [
  { address: normaliseEmail("analyst@example.org") },
  { address: normalisePhone("+15550100123") },
  { address: normaliseEmail("editor@example.org"), digest: "daily" },
] as const;

/** One email, one SMS and one daily digest, subscribed as the command line does it; an email confirms by the mail that it got. */
export async function subscribeReaders({ environment, outbox, now }: DemoStage): Promise<void> {
  const ports = { ...environment, now };
  for (const { address, ...preferences } of readers) {
    if (!address.ok) throw new TypeError(`no address of the demo: ${address.problem}`);
    await subscribe({ address, filters: {}, timezone: "UTC", ...preferences }, ports);
    if (address.protocol === "email") await confirmSubscription(await mailedToken(outbox, address.address), ports);
  }
}
