import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { GetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { StandIns } from "../../infra/local/stand-ins.ts";
import { dynamoDbClient, sqsClient } from "../../shared/adapters/aws/clients.ts";
import type { TableName } from "../../shared/tables.ts";

type Row = Readonly<Record<string, unknown>>;

/** What a run leaves behind, without what differs between two runs that did the same: times, attempts, leases. */
export interface WatchSnapshot {
  readonly articles: readonly Row[];
  readonly mentions: readonly Row[];
  readonly stories: readonly Row[];
  readonly alerts: readonly Row[];
  readonly feeds: readonly Row[];
  /** Work that is left: pending rows, held leases, messages that are visible or dead. Empty when a run is over. */
  readonly left: readonly string[];
}

export async function takeSnapshot({ aws, resources }: Pick<StandIns, "aws" | "resources">): Promise<WatchSnapshot> {
  const dynamodb = dynamoDbClient(aws);
  const sqs = sqsClient(aws);
  try {
    const rows = async (name: TableName): Promise<Row[]> =>
      (await dynamodb.send(new ScanCommand({ TableName: resources.tables[name] }))).Items ?? [];
    const waiting = async (QueueUrl: string) => {
      const AttributeNames = ["ApproximateNumberOfMessages" as const];
      const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }));
      return Number(Attributes?.ApproximateNumberOfMessages);
    };
    const [articles, mentions, stories, alerts, feeds, schedules] = await Promise.all(
      (["articles", "mentions", "stories", "alerts", "feeds", "schedules"] as const).map(rows),
    );
    const dead = await waiting(resources.deadLetterQueue);
    return {
      articles: pick(articles, "articleId", ["articleId", "title", "summary", "text", "contentHash", "rulesetVersion"]),
      mentions: pick(mentions, "mentionId", ["mentionId", "articleId", "storyId", "status", "direction"]),
      // The "head" row is only a hint of where the newest story is, and may be behind.
      stories: pick(
        stories?.filter(({ storyId }) => storyId !== "head"),
        "storyId",
        ["storyId", "direction", "category", "status", "origins"],
      ),
      alerts: pick(alerts, "alertId", ["alertId", "storyId", "kind", "severity", "state"]),
      feeds: (feeds ?? []).map((row) => ({ feedId: row.feedId, ...cursorOf(row) })),
      left: [
        ...[...(articles ?? []), ...(alerts ?? [])]
          .filter(({ pending }) => pending !== undefined)
          .map((row) => `pending ${row.articleId ?? row.alertId}`),
        ...(schedules ?? []).filter(({ leaseId }) => leaseId !== undefined).map(({ shardId }) => `lease of ${shardId}`),
        ...(dead > 0 ? [`${dead} dead messages`] : []),
      ],
    };
  } finally {
    dynamodb.destroy();
    sqs.destroy();
  }
}

/** How often each address got each alert, by the id in the text. */
export async function deliveries(outbox: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const name of await readdir(outbox)) {
    const [, protocol, address] = /-(message|sms)-(.+)\.(?:eml|txt)$/.exec(name) ?? [];
    if (protocol === undefined) continue;
    const text = (await readFile(join(outbox, name), "utf8")).replaceAll("=\r\n", "");
    const about = /Alert (\w+) of story/.exec(text)?.[1] ?? text.split("\n\n")[1]?.trim();
    const key = `${address} ${about?.replace(/127\.0\.0\.1:\d+/, "feed.example.org")}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The validators that the next poll will send: saved only after everything was stored. */
function cursorOf({ cursor }: Row): Row {
  const { etag, bodyHash } = (cursor ?? {}) as Row;
  return { etag, bodyHash };
}

function pick(rows: readonly Row[] | undefined, key: string, names: readonly string[]): Row[] {
  return (rows ?? [])
    .map((row) => Object.fromEntries(names.map((name) => [name, row[name]])))
    .toSorted((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));
}
