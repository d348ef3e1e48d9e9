import type { SQSEvent } from "aws-lambda";
import { alertStore } from "../shared/adapters/dynamodb/alert-store.ts";
import { articleStore } from "../shared/adapters/dynamodb/article-store.ts";
import { feedStore } from "../shared/adapters/dynamodb/feed-store.ts";
import { mentionStore } from "../shared/adapters/dynamodb/mention-store.ts";
import { storyStore } from "../shared/adapters/dynamodb/story-store.ts";
import { connectQueueing } from "../shared/adapters/lambda/connect-queueing.ts";
import { queueStage } from "../shared/adapters/lambda/queue-stage.ts";
import { type Connect, lazyHandler } from "../shared/adapters/lambda/stage.ts";
import { followRules } from "../shared/adapters/rules/follow-rules.ts";
import { toWatch } from "../shared/adapters/rules/rules-at-hand.ts";
import { sqsQueue } from "../shared/adapters/sqs/queue.ts";
import { given } from "../shared/config.ts";
import type { BatchAnswer } from "../shared/pipeline/answer-batch.ts";
import { extractMentions } from "../shared/pipeline/extract-mentions.ts";
import { type AlertMessage, articleMessage } from "../shared/pipeline/messages.ts";

export const connect: Connect<SQSEvent, BatchAnswer> = (config, options) => {
  const { machine, dynamodb, sqs, settings, close } = connectQueueing(config, options);
  const rules = followRules(toWatch, { rules: settings, now: machine.now });
  const stores = {
    articles: articleStore(dynamodb, given(config.tables, "articles")),
    feeds: feedStore(dynamodb, given(config.tables, "feeds")),
    mentions: mentionStore(dynamodb, given(config.tables, "mentions")),
    stories: storyStore(dynamodb, given(config.tables, "stories")),
    alerts: alertStore(dynamodb, given(config.tables, "alerts")),
    alertQueue: sqsQueue<AlertMessage>(sqs, given(config.queues, "alert"), machine),
  };
  return queueStage(
    config,
    options,
    articleMessage,
    async (items, invocation) => {
      const { extractor, policy } = await rules(invocation).current();
      const ports = { ...machine, ...stores, ...invocation, policy, rulesets: { current: async () => extractor } };
      const ids = items.map(({ message }) => message.articleId);
      const { failed } = await extractMentions(ids, ports, invocation);
      return {
        failedItemIds: items.flatMap(({ itemId, message }) => (failed.includes(message.articleId) ? itemId : [])),
      };
    },
    close,
  );
};

export const handler = lazyHandler("extract-mentions", connect);
