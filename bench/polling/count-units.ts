import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/** Requests and capacity units by table, e.g. "feeds": {requests: 2, read: 25, write: 0}. */
export type Units = Record<string, { requests: number; read: number; write: number }>;

interface Consumed {
  readonly TableName?: string;
  readonly CapacityUnits?: number;
}

const writes = /^(Put|Update|Delete|BatchWrite)/;

/** Asks DynamoDB to say what each request costs, and adds it up. */
export function countUnits(client: DynamoDBDocumentClient): { take(): Units } {
  let units: Units = {};
  client.middlewareStack.add(
    (next, context) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: "TOTAL" });
      const answer = await next(args);
      const { ConsumedCapacity } = answer.output as { ConsumedCapacity?: Consumed | readonly Consumed[] };
      for (const { TableName = "", CapacityUnits = 0 } of [ConsumedCapacity ?? []].flat()) {
        const table = TableName.split("-").at(-1) ?? "";
        units[table] ??= { requests: 0, read: 0, write: 0 };
        units[table].requests++;
        units[table][writes.test(String(context.commandName)) ? "write" : "read"] += CapacityUnits;
      }
      return answer;
    },
    { step: "initialize", name: "countUnits" },
  );
  return {
    take() {
      const taken = units;
      units = {};
      return taken;
    },
  };
}
