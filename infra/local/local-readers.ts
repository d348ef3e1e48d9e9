import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { normaliseEmail } from "../../shared/alerts/normalise-email.ts";
import { normalisePhone } from "../../shared/alerts/normalise-phone.ts";
import { type ConfirmPorts, confirmSubscription } from "../../shared/pipeline/confirm-subscription.ts";
import { type SubscribePorts, subscribe } from "../../shared/pipeline/subscribe.ts";

export const localReaders = { email: "reader@example.org", sms: "+15550100123" } as const;

type ReaderPorts = {
  readonly subscribers: SubscribePorts["subscribers"] & ConfirmPorts["subscribers"];
  readonly registry: SubscribePorts["registry"] & ConfirmPorts["registry"];
  readonly now: SubscribePorts["now"];
};

/**
 * Subscribes an email and an SMS reader, the email one confirmed by the mail in the outbox, as a person would: a first local run then
 * has somebody to write to. Nothing is done where anybody is subscribed already.
 * @returns whether they were subscribed
 */
export async function subscribeLocalReaders(ports: ReaderPorts, outbox: string): Promise<boolean> {
  if ((await ports.subscribers.list()).length > 0) return false;
  const preferences = { filters: {}, timezone: "UTC" };
  for (const address of [normaliseEmail(localReaders.email), normalisePhone(localReaders.sms)]) {
    if (!address.ok) throw new TypeError(`the local reader is no address: ${address.problem}`);
    await subscribe({ address, ...preferences }, ports);
  }
  await confirmSubscription(await mailedToken(outbox, localReaders.email), ports);
  return true;
}

/** The token in the newest confirmation mail to that address. */
export async function mailedToken(outbox: string, address: string): Promise<string> {
  const names = (await readdir(outbox)).filter((name) => name.endsWith(`-confirmation-${address}.eml`)).sort();
  const mail = await readFile(join(outbox, names.at(-1) ?? "none"), "utf8");
  const token = /^Token: ([0-9a-f]+)/m.exec(mail.replaceAll("=\r\n", ""))?.[1];
  if (token === undefined) throw new TypeError("the confirmation mail has no token");
  return token;
}
