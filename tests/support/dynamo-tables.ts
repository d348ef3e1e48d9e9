import { dynamoDbClient } from "../../shared/adapters/aws/clients.ts";
import { openTables } from "./services.ts";

/** Every table, empty, with a client: on a DynamoDB of its own in memory, or where AWS_ENDPOINT_URL says. */
export async function startTables() {
  const { aws, tables, close } = await openTables();
  const client = dynamoDbClient(aws);
  return {
    client,
    names: tables,
    access: aws,
    async close() {
      client.destroy();
      await close();
    },
  };
}
