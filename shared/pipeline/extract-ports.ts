import type { AlertPolicy } from "../alerts/alert-policy.ts";
import type { ReportingFeed } from "../alerts/report.ts";
import type { Log } from "../log.ts";
import type { AlertMessage } from "./messages.ts";
import type { Metrics } from "./metrics.ts";
import type { AlertStore, ArticleStore, MentionStore, Now, Queue, RulesetSource, StoryStore } from "./ports.ts";

/** What reading articles needs. */
export interface ExtractPorts {
  readonly articles: Pick<ArticleStore, "get" | "markRead">;
  /** A FeedStore, of which only this is asked. */
  readonly feeds: { get(feedId: string): Promise<ReportingFeed | undefined> };
  readonly mentions: Pick<MentionStore, "put" | "byArticle">;
  readonly stories: Pick<StoryStore, "get" | "recent" | "save">;
  readonly alerts: Pick<AlertStore, "add" | "byStory">;
  readonly alertQueue: Queue<AlertMessage>;
  readonly rulesets: RulesetSource;
  readonly policy: AlertPolicy;
  readonly now: Now;
  readonly log: Log;
  readonly metrics: Metrics;
}
