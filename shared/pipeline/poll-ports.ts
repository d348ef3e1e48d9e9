import type { Log } from "../log.ts";
import type { ArticleMessage } from "./messages.ts";
import type { Metrics } from "./metrics.ts";
import type {
  ArticleStore,
  DocumentFetcher,
  DocumentReader,
  FeedStore,
  Now,
  PageFetcher,
  Queue,
  Random,
  RulesetSource,
  ScheduleStore,
} from "./ports.ts";

/** What the poll stage needs of the world. */
export interface PollPorts {
  readonly feeds: Pick<FeedStore, "getMany" | "savePoll">;
  readonly schedules: Pick<ScheduleStore, "get" | "complete">;
  readonly articles: Pick<ArticleStore, "add">;
  readonly articleQueue: Queue<ArticleMessage>;
  readonly fetcher: DocumentFetcher;
  readonly pages: PageFetcher;
  readonly reader: Pick<DocumentReader, "readFeed" | "readPage">;
  readonly ruleset: RulesetSource;
  readonly now: Now;
  readonly random: Random;
  readonly log: Log;
  readonly metrics: Metrics;
}
