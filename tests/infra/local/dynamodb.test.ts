import { once } from "node:events";
import { connect } from "node:net";
import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { describe, expect, it, onTestFinished } from "vitest";
import { dynamoDbClient } from "../../../shared/adapters/aws/clients.ts";
import { openTables } from "../../support/services.ts";

describe("the DynamoDB stand-in", () => {
  it("outlives a client that dies in the middle of a request, and the request never happened", async () => {
    const { aws, tables, close } = await openTables();
    onTestFinished(close);
    const { hostname, port } = new URL(aws.endpoints.dynamodb ?? "");
    const socket = connect(Number(port), hostname);
    await once(socket, "connect");
    socket.write(
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\nContent-Type: application/x-amz-json-1.0\r\n\r\n{",
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
    socket.destroy();
    const client = dynamoDbClient(aws);
    const put = new PutItemCommand({ TableName: tables.feeds, Item: { feedId: { S: "f" } } });
    expect((await client.send(put)).$metadata.httpStatusCode).toBe(200);
    client.destroy();
  });

  it("listens on the loopback address only", async () => {
    const { aws, close } = await openTables();
    onTestFinished(close);
    expect(new URL(aws.endpoints.dynamodb ?? "").hostname).toBe("127.0.0.1");
  });
});
