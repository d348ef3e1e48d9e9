import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { SnsFault } from "./fault.ts";
import type { FilterPolicy } from "./filter-policy.ts";

export type SnsProtocol = "email" | "email-json" | "sms" | "sqs";

/** Times are epoch milliseconds. */
export interface Subscription {
  readonly arn: string;
  readonly topicArn: string;
  readonly protocol: SnsProtocol;
  readonly endpoint: string;
  filterPolicy?: FilterPolicy;
  rawMessageDelivery: boolean;
  confirmed: boolean;
  /** When it last became pending: an unconfirmed subscription is gone two days later. */
  pendingSince: number;
  tokens: readonly string[];
  authenticatedUnsubscribe: boolean;
}

export interface TopicsState {
  topics: { arn: string; displayName: string }[];
  subscriptions: Subscription[];
  optedOut: string[];
}

export const tokenLifeMs = 48 * 3_600_000;

/** All that SNS remembers; kept in a file when there is one, written before each answer. */
export class Topics {
  readonly state: TopicsState;

  constructor(
    private readonly now: () => number,
    private readonly file?: string,
  ) {
    this.state =
      file !== undefined && existsSync(file)
        ? (JSON.parse(readFileSync(file, "utf8")) as TopicsState)
        : { topics: [], subscriptions: [], optedOut: [] };
  }

  save(): void {
    if (this.file === undefined) return;
    writeFileSync(`${this.file}.new`, JSON.stringify(this.state, null, 2));
    renameSync(`${this.file}.new`, this.file);
  }

  topic(arn: string | null): TopicsState["topics"][number] {
    const found = this.state.topics.find((topic) => topic.arn === arn);
    if (found === undefined) throw new SnsFault("NotFound", "Topic does not exist");
    return found;
  }

  subscriptionsOf(topicArn: string): Subscription[] {
    this.forgetUnconfirmed();
    return this.state.subscriptions.filter((subscription) => subscription.topicArn === topicArn);
  }

  subscription(arn: string | null): Subscription {
    this.forgetUnconfirmed();
    const found = this.state.subscriptions.find((subscription) => subscription.arn === arn);
    if (found === undefined) throw new SnsFault("NotFound", "Subscription does not exist");
    return found;
  }

  private forgetUnconfirmed(): void {
    const oldest = this.now() - tokenLifeMs;
    this.state.subscriptions = this.state.subscriptions.filter((one) => one.confirmed || one.pendingSince > oldest);
  }
}
