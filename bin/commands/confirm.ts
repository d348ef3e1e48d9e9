import type { Command } from "commander";
import { addEnvironmentOptions, type EnvironmentOptions } from "../environment-options.ts";
import { print, talk } from "../terminal.ts";

export function register(program: Command): void {
  const command = program
    .command("confirm")
    .description("confirms a subscription with the link or token of SNS's mail, so that no link can end it")
    .argument("<link-or-token>", "the link, copied and not opened, or the token in it")
    .option("--json", "answer with JSON");
  addEnvironmentOptions(command).action(run);
}

async function run(pasted: string, options: EnvironmentOptions & { readonly json?: boolean }): Promise<void> {
  const { openEnvironment } = await import("../open-environment.ts");
  const { confirmSubscription, readToken } = await import("../../shared/pipeline/confirm-subscription.ts");
  const environment = await openEnvironment(options);
  try {
    const token = readToken(pasted, environment.resources.topics.alerts);
    const confirmed = await confirmSubscription(token, { ...environment, now: Date.now });
    print(options.json ? JSON.stringify(confirmed) : `${confirmed.subscriberId}  confirmed`);
    if (confirmed.isProtected) talk("Alerts are sent from now on, and no link in a mail can end that.");
    else {
      talk(
        "It had been confirmed by opening the link, so a mail scanner can still end it. To protect it: unsubscribe,",
      );
      talk("subscribe again a day later and confirm with this command only.");
    }
  } finally {
    await environment.close();
  }
}
