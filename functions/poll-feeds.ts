import type { SQSEvent } from "aws-lambda";
import { createDocumentReader } from "../shared/adapters/document-reader/document-reader.ts";
import { articleStore } from "../shared/adapters/dynamodb/article-store.ts";
import { feedStore } from "../shared/adapters/dynamodb/feed-store.ts";
import { scheduleStore } from "../shared/adapters/dynamodb/schedule-store.ts";
import { createDocumentFetcher } from "../shared/adapters/http/fetch-document.ts";
import { connectQueueing } from "../shared/adapters/lambda/connect-queueing.ts";
import { queueStage } from "../shared/adapters/lambda/queue-stage.ts";
import { type Connect, lazyHandler } from "../shared/adapters/lambda/stage.ts";
import { followRules } from "../shared/adapters/rules/follow-rules.ts";
import { toExtractor } from "../shared/adapters/rules/rules-at-hand.ts";
import { sqsQueue } from "../shared/adapters/sqs/queue.ts";
import { given } from "../shared/config.ts";
import type { BatchAnswer } from "../shared/pipeline/answer-batch.ts";
import { type ArticleMessage, pollMessage } from "../shared/pipeline/messages.ts";
import { pollFeeds } from "../shared/pipeline/poll-feeds.ts";

export const connect: Connect<SQSEvent, BatchAnswer> = (config, options) => {
  const { machine, dynamodb, sqs, settings, close } = connectQueueing(config, options);
  const fetcher = createDocumentFetcher({ ...config, ...options, ...machine });
  const reader = createDocumentReader();
  const rules = followRules(toExtractor, { rules: settings, now: machine.now });
  const ports = {
    ...machine,
    fetcher,
    pages: fetcher,
    reader,
    feeds: feedStore(dynamodb, given(config.tables, "feeds")),
    schedules: scheduleStore(dynamodb, given(config.tables, "schedules")),
    articles: articleStore(dynamodb, given(config.tables, "articles")),
    articleQueue: sqsQueue<ArticleMessage>(sqs, given(config.queues, "article"), machine),
  };
  return queueStage(
    config,
    options,
    pollMessage,
    (items, invocation) => pollFeeds(items, { ...ports, ...invocation, ruleset: rules(invocation) }, invocation),
    async () => {
      close();
      await Promise.all([fetcher.close(), reader.close()]);
    },
  );
};

export const handler = lazyHandler("poll-feeds", connect);
