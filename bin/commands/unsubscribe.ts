import type { Command } from "commander";
import { addEnvironmentOptions, type EnvironmentOptions } from "../environment-options.ts";
import { print, talk } from "../terminal.ts";

export function register(program: Command): void {
  const command = program
    .command("unsubscribe")
    .description("ends a subscription and erases its address")
    .argument("<who>", "a subscriber id, an email address or a phone number")
    .option("--dry-run", "say whom it would be, change nothing");
  addEnvironmentOptions(command).action(removeSubscriber);
}

/** Also `subscriptions remove`. */
export async function removeSubscriber(
  who: string,
  options: EnvironmentOptions & { readonly dryRun?: boolean },
): Promise<void> {
  const { readSubscriberReference } = await import("../read-subscriber-reference.ts");
  const { openEnvironment } = await import("../open-environment.ts");
  const { unsubscribe } = await import("../../shared/pipeline/unsubscribe.ts");
  const { WatchError } = await import("../../shared/errors.ts");
  const subscriberId = readSubscriberReference(who);
  const environment = await openEnvironment(options);
  try {
    if (options.dryRun) {
      const known = await environment.subscribers.get(subscriberId);
      return print(`${subscriberId}  ${known?.state ?? "unknown"}`);
    }
    const before = (await environment.subscribers.get(subscriberId))?.state;
    if (before === undefined) throw new WatchError("SUBSCRIBER_UNKNOWN", `${who} is no subscriber`);
    await unsubscribe(subscriberId, { ...environment, now: Date.now });
    print(`${subscriberId}  removed`);
    talk(before === "removed" ? "It had been removed before." : "Nothing more is sent, and the address is erased.");
  } finally {
    await environment.close();
  }
}
