import type { CloudFormationCustomResourceEvent } from "aws-lambda";
import { dynamoDbClient } from "../shared/adapters/aws/clients.ts";
import { answerDeployment } from "../shared/adapters/cloudformation/answer-deployment.ts";
import { feedStore } from "../shared/adapters/dynamodb/feed-store.ts";
import { scheduleStore } from "../shared/adapters/dynamodb/schedule-store.ts";
import { settingsStore } from "../shared/adapters/dynamodb/settings-store.ts";
import { packedFeeds } from "../shared/adapters/feeds-file/packed-feeds.ts";
import { type Connect, lazyHandler } from "../shared/adapters/lambda/stage.ts";
import { observe } from "../shared/adapters/powertools/observe.ts";
import { compileExtractor, packedRules } from "../shared/adapters/rules/packed-rules.ts";
import { system } from "../shared/adapters/system.ts";
import { given } from "../shared/config.ts";
import { syncOnDeploy } from "../shared/pipeline/sync-on-deploy.ts";

export const connect: Connect<CloudFormationCustomResourceEvent, void> = (config, options) => {
  const dynamodb = dynamoDbClient(config.aws);
  const settings = settingsStore(dynamodb, given(config.tables, "settings"));
  const ports = {
    ...(options?.system ?? system),
    feeds: feedStore(dynamodb, given(config.tables, "feeds")),
    schedules: scheduleStore(dynamodb, given(config.tables, "schedules")),
    rules: settings,
    deployments: settings,
  };
  const handle = observe<CloudFormationCustomResourceEvent, void>(
    config,
    (event, { log }) =>
      answerDeployment(event, async () => {
        const rules = packedRules();
        compileExtractor(rules.files); // rules with a fault stop the deployment here
        await syncOnDeploy({ code: codeVersion(event), feeds: await packedFeeds(), rules }, { ...ports, log });
      }),
    options,
  );
  return { handle, close: async () => dynamodb.destroy() };
};

/** The stack gives it with the step's other properties. */
function codeVersion({ ResourceProperties }: CloudFormationCustomResourceEvent): string {
  return String(ResourceProperties.codeVersion ?? "unknown");
}

export const handler = lazyHandler("sync-feeds", connect);
