import type { Command } from "commander";
import type { WrittenPreferences } from "../../shared/alerts/read-preferences.ts";
import type { SubscribeAnswer } from "../../shared/pipeline/subscribe.ts";
import { addEnvironmentOptions, type EnvironmentOptions } from "../environment-options.ts";
import { shortTime } from "../list-options.ts";
import { addPreferenceOptions } from "../preference-options.ts";
import { print, talk } from "../terminal.ts";

interface Options extends EnvironmentOptions, WrittenPreferences {
  readonly email?: string;
  readonly sms?: string;
  readonly fallback?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function register(program: Command): void {
  const command = program
    .command("subscribe")
    .description("subscribes an email address or a phone number to alerts, or changes what it gets")
    .option("--email <address>", "an email address; SNS asks it to confirm")
    .option("--sms <number>", "a phone number such as +15550100123 (E.164)")
    .option("--fallback <who>", "with --sms: the email subscriber who gets it once the month's SMS budget is spent")
    .option("--dry-run", "check everything, change nothing")
    .option("--json", "answer with JSON");
  addEnvironmentOptions(addPreferenceOptions(command)).action(run);
}

async function run(options: Options): Promise<void> {
  const { readAddress, readSubscriberReference } = await import("../read-subscriber-reference.ts");
  const { readPreferenceOptions } = await import("../preference-options.ts");
  const { identifySubscriber } = await import("../../shared/alerts/identify-subscriber.ts");
  const { WatchError } = await import("../../shared/errors.ts");
  const { describeWishes } = await import("../describe-subscriber.ts");
  const address = readAddress(options);
  const preferences = readPreferenceOptions(options);
  const fallbackId = options.fallback === undefined ? undefined : readSubscriberReference(options.fallback);
  if (preferences.smsParts && address.protocol === "email") throw new WatchError("USAGE", "--parts goes with --sms");
  if (fallbackId && address.protocol === "email") throw new WatchError("USAGE", "--fallback goes with --sms");
  if (options.dryRun) {
    const would = { subscriberId: identifySubscriber(address), protocol: address.protocol, ...preferences };
    print(options.json ? JSON.stringify(would) : `${would.subscriberId}  ${describeWishes(preferences)}`);
    return talk("dry run: nothing was changed");
  }

  const { openEnvironment } = await import("../open-environment.ts");
  const { subscribe } = await import("../../shared/pipeline/subscribe.ts");
  const environment = await openEnvironment(options);
  try {
    if (fallbackId && (await environment.subscribers.get(fallbackId))?.protocol !== "email") {
      throw new WatchError("SUBSCRIBER_UNKNOWN", "--fallback names no email subscriber: subscribe that address first");
    }
    const request = { address, ...preferences, ...(fallbackId && { fallbackId }) };
    const answer = await subscribe(request, { ...environment, now: Date.now });
    const { askAgainAt, ...said } = answer;
    const again = askAgainAt === undefined ? undefined : new Date(askAgainAt).toISOString();
    const { subscriberId, state } = answer;
    const wishes = describeWishes({ ...preferences, ...(fallbackId && { fallbackId }) });
    print(
      options.json
        ? JSON.stringify({ ...said, ...(again && { askAgainAt: again }) })
        : `${subscriberId}  ${state}  ${wishes}`,
    );
    talk(explain(answer, environment.outbox));
    if (answer.outcome === "too-soon") process.exitCode = 1;
  } finally {
    await environment.close();
  }
}

function explain({ subscriberId, outcome, state, askAgainAt }: SubscribeAnswer, outbox: string | undefined): string {
  const again = askAgainAt === undefined ? "later" : `after ${shortTime(askAgainAt)} UTC`;
  switch (outcome) {
    case "asked":
      return [
        `SNS has sent a confirmation mail${outbox ? ` (it lies in ${outbox})` : ""}. It is valid for two days.`,
        "Do not open its link: copy it and run  transfer-watch confirm '<link>'  so that no mail scanner can unsubscribe you.",
      ].join("\n");
    case "confirmed":
      return `Subscribed: alerts are sent from now on. Try it with  transfer-watch test-alert ${subscriberId}`;
    case "known":
      return state === "pending"
        ? `Subscribed before and not confirmed yet; the settings above replace the earlier ones. Another confirmation can be asked for ${again}.`
        : "Subscribed before; the settings above replace the earlier ones.";
    case "too-soon":
      return `This address was asked to confirm within the last day; nothing was sent. Try again ${again}.`;
    default:
      throw outcome satisfies never;
  }
}
