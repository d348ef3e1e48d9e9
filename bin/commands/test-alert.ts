import type { Command } from "commander";
import { addEnvironmentOptions, type EnvironmentOptions } from "../environment-options.ts";
import { print, talk } from "../terminal.ts";

export function register(program: Command): void {
  const command = program
    .command("test-alert")
    .description("sends one subscriber a message that says it is a test")
    .argument("<who>", "a subscriber id, an email address or a phone number");
  addEnvironmentOptions(command).action(run);
}

async function run(who: string, options: EnvironmentOptions): Promise<void> {
  const { readSubscriberReference } = await import("../read-subscriber-reference.ts");
  const { openEnvironment } = await import("../open-environment.ts");
  const { sendTestAlert } = await import("../../shared/pipeline/send-test-alert.ts");
  const { WatchError } = await import("../../shared/errors.ts");
  const subscriberId = readSubscriberReference(who);
  const environment = await openEnvironment(options);
  try {
    const known = await environment.subscribers.get(subscriberId);
    if (known?.state !== "confirmed") {
      const why = known ? `is ${known.state}` : "is no subscriber";
      throw new WatchError("SUBSCRIBER_UNKNOWN", `${who} ${why}: nothing was sent`);
    }
    const { messageId } = await sendTestAlert(subscriberId, { ...environment, now: Date.now });
    print(`${subscriberId}  sent ${messageId}`);
    if (environment.outbox) talk(`it lies in ${environment.outbox}`);
  } finally {
    await environment.close();
  }
}
