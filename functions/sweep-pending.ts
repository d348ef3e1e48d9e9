import { alertStore } from "../shared/adapters/dynamodb/alert-store.ts";
import { articleStore } from "../shared/adapters/dynamodb/article-store.ts";
import { connectQueueing } from "../shared/adapters/lambda/connect-queueing.ts";
import { scheduledStage } from "../shared/adapters/lambda/scheduled-stage.ts";
import { type Connect, lazyHandler } from "../shared/adapters/lambda/stage.ts";
import { sqsQueue } from "../shared/adapters/sqs/queue.ts";
import { given } from "../shared/config.ts";
import type { AlertMessage, ArticleMessage } from "../shared/pipeline/messages.ts";
import { sweepPending } from "../shared/pipeline/sweep-pending.ts";
import { unlessPaused } from "../shared/pipeline/unless-paused.ts";

export const connect: Connect<unknown, void> = (config, options) => {
  const { machine, dynamodb, sqs, settings: pause, close } = connectQueueing(config, options);
  const ports = {
    ...machine,
    articles: articleStore(dynamodb, given(config.tables, "articles")),
    alerts: alertStore(dynamodb, given(config.tables, "alerts")),
    articleQueue: sqsQueue<ArticleMessage>(sqs, given(config.queues, "article"), machine),
    alertQueue: sqsQueue<AlertMessage>(sqs, given(config.queues, "alert"), machine),
  };
  return scheduledStage(
    config,
    options,
    (invocation) => unlessPaused({ pause, ...invocation }, () => sweepPending({ ...ports, ...invocation })),
    close,
  );
};

export const handler = lazyHandler("sweep-pending", connect);
