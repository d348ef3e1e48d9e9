import type { Resources } from "../infra/local/resources.ts";
import { dynamoDbClient, snsClient, sqsClient } from "../shared/adapters/aws/clients.ts";
import { alertStore } from "../shared/adapters/dynamodb/alert-store.ts";
import { articleStore } from "../shared/adapters/dynamodb/article-store.ts";
import { feedStore } from "../shared/adapters/dynamodb/feed-store.ts";
import { mentionStore } from "../shared/adapters/dynamodb/mention-store.ts";
import { scheduleStore } from "../shared/adapters/dynamodb/schedule-store.ts";
import { settingsStore } from "../shared/adapters/dynamodb/settings-store.ts";
import { storyStore } from "../shared/adapters/dynamodb/story-store.ts";
import { subscriberStore } from "../shared/adapters/dynamodb/subscriber-store.ts";
import { snsNotices, snsPublisher } from "../shared/adapters/sns/publisher.ts";
import { snsSubscriptionRegistry } from "../shared/adapters/sns/subscription-registry.ts";
import { sqsQueue } from "../shared/adapters/sqs/queue.ts";
import { system } from "../shared/adapters/system.ts";
import type { AwsAccess } from "../shared/config.ts";
import type { AlertMessage, ArticleMessage, PollMessage } from "../shared/pipeline/messages.ts";

export type ConnectedEnvironment = ReturnType<typeof connectEnvironment>;

/** Every store, queue and topic of one environment, whichever it is. */
export function connectEnvironment({ aws, resources }: { readonly aws: AwsAccess; readonly resources: Resources }) {
  const dynamodb = dynamoDbClient(aws);
  const sqs = sqsClient(aws);
  const sns = snsClient(aws);
  return {
    aws,
    resources,
    feeds: feedStore(dynamodb, resources.tables.feeds),
    schedules: scheduleStore(dynamodb, resources.tables.schedules),
    articles: articleStore(dynamodb, resources.tables.articles),
    mentions: mentionStore(dynamodb, resources.tables.mentions),
    stories: storyStore(dynamodb, resources.tables.stories),
    alerts: alertStore(dynamodb, resources.tables.alerts),
    subscribers: subscriberStore(dynamodb, resources.tables.subscribers),
    /** Published rules and the pause. */
    settings: settingsStore(dynamodb, resources.tables.settings),
    pollQueue: sqsQueue<PollMessage>(sqs, resources.queues.poll, system),
    articleQueue: sqsQueue<ArticleMessage>(sqs, resources.queues.article, system),
    alertQueue: sqsQueue<AlertMessage>(sqs, resources.queues.alert, system),
    publisher: snsPublisher(sns, resources.topics.alerts),
    notices: snsNotices(sns, resources.topics.operator),
    registry: snsSubscriptionRegistry(sns, resources.topics.alerts),
    /** The clients, for commands about the services themselves. */
    clients: { dynamodb, sqs, sns },
    close() {
      for (const client of [dynamodb, sqs, sns]) client.destroy();
    },
  };
}
