/** A process that plays DynamoDB, so that its work is not counted as the poller's. */
import { startDynamoDb } from "../../infra/local/dynamodb.ts";

process.on("disconnect", () => process.exit());
const { endpoint } = await startDynamoDb();
process.send?.({ endpoint });
