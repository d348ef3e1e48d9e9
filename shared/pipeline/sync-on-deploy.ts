import type { FeedSettings } from "../feeds/feed.ts";
import type { Log } from "../log.ts";
import type { DeploymentRecord } from "./ports.ts";
import { deployRules, type RulesPorts, type RulesToPublish } from "./publish-rules.ts";
import { type SyncPorts, syncFeeds } from "./sync-feeds.ts";

/** What came with the code, already checked. */
export interface DeployedContent {
  /** Version of the code. */
  readonly code: string;
  readonly feeds: readonly FeedSettings[];
  readonly rules: RulesToPublish;
}

/** Brings feeds.yaml and rules/ as deployed into the tables; safe to repeat. Feeds that people added by hand stay. */
export async function syncOnDeploy(
  { code, feeds, rules }: DeployedContent,
  ports: SyncPorts & RulesPorts & { readonly deployments: DeploymentRecord; readonly log: Log },
): Promise<void> {
  const plan = await syncFeeds(feeds, ports);
  const inForce = await deployRules(rules, ports);
  await ports.deployments.recordDeployment({ code, at: ports.now() });
  ports.log.info("deployment synced", {
    code,
    feedsAdded: plan.add.length,
    feedsChanged: plan.change.length,
    feedsByHand: plan.extra.length,
    rulesDeployed: rules.version,
    rulesInForce: inForce.version,
  });
}
