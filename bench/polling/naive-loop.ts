import { type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import Parser from "rss-parser";

/** What is written first when a poller is needed by tonight: fetch and parse every feed, put every item. */
export async function naiveLoop(
  urls: readonly string[],
  client: DynamoDBDocumentClient,
  table: string,
  atOnce: number,
): Promise<void> {
  const parser = new Parser();
  const queue = urls.values();
  const worker = async () => {
    for (const url of queue) {
      const { items } = await parser.parseURL(url);
      for (const { guid = "", title = "", link = "", contentSnippet = "" } of items)
        await client.send(new PutCommand({ TableName: table, Item: { articleId: guid, title, link, contentSnippet } }));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
