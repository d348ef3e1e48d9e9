import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/**
 * Lets DynamoDB apply the next write of that kind and then loses its answer on the way back, as a broken connection does; the SDK
 * repeats the request. Answers how often such a request was sent since.
 */
export function cutNextAnswer(client: DynamoDBDocumentClient, kind: RegExp = /./): { readonly sent: number } {
  const state = { sent: 0 };
  client.middlewareStack.add(
    (next) => async (args) => {
      const { body } = args.request as { body?: string | Uint8Array };
      const isMeant = kind.test(typeof body === "string" ? body : new TextDecoder().decode(body));
      if (isMeant) state.sent++;
      const isFirst = isMeant && state.sent === 1;
      const answer = await next(args);
      if (isFirst) throw Object.assign(new Error("the connection broke"), { name: "TimeoutError" });
      return answer;
    },
    { step: "deserialize", priority: "high", name: "cutNextAnswer", override: true },
  );
  return state;
}
