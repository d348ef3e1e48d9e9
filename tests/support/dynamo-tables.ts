import { startDynamoDb } from "../../infra/local/dynamodb.ts";
import { createTables } from "../../infra/local/resources.ts";
import { dynamoDbClient } from "../../shared/adapters/aws/clients.ts";

/** Every table, empty, on an in-memory DynamoDB of its own, with a client. */
export async function startTables() {
  const standIn = await startDynamoDb();
  const access = {
    region: "eu-central-1",
    endpoints: { dynamodb: standIn.endpoint },
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  };
  const names = await createTables(access, "test");
  const client = dynamoDbClient(access);
  return {
    client,
    names,
    access,
    async close() {
      client.destroy();
      await standIn.close();
    },
  };
}
