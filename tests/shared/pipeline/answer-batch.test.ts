import { describe, expect, it } from "vitest";
import { answerBatch, type QueueRecord } from "../../../shared/pipeline/answer-batch.ts";
import { articleMessage } from "../../../shared/pipeline/messages.ts";
import { aLog } from "../../support/a-log.ts";

const record = (messageId: string, message: unknown = { v: 1, articleId: messageId }): QueueRecord => ({
  messageId,
  body: typeof message === "string" ? message : JSON.stringify(message),
});

async function answered(records: readonly QueueRecord[], failedItemIds: readonly string[] = []) {
  const seen: string[] = [];
  const log = aLog();
  const run = async (items: readonly { itemId: string; message: { articleId: string } }[]) => {
    seen.push(...items.map(({ message }) => message.articleId));
    return { failedItemIds };
  };
  const { batchItemFailures } = await answerBatch(records, articleMessage, run, log);
  return { failed: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier), seen, log };
}

describe("a batch", () => {
  it("of which everything succeeded names no failures", async () => {
    expect(await answered([record("a"), record("b")])).toMatchObject({ failed: [], seen: ["a", "b"] });
  });

  it("names what failed, and only that", async () => {
    expect(await answered([record("a"), record("b")], ["b"])).toMatchObject({ failed: ["b"] });
  });

  it.each([
    ["no JSON", "{"],
    ["of another version", { v: 2, articleId: "x" }],
    ["without its id", { v: 1 }],
    ["with more than it may hold", { v: 1, articleId: "x", alertId: "y" }],
    ["with an id that is no text", { v: 1, articleId: 7 }],
  ])(
    "A13: with a message that is %s fails that message alone, says so, and handles its batch-mates",
    async (_, bad) => {
      const { failed, seen, log } = await answered([record("a"), record("poison", bad), record("b")]);
      expect({ failed, seen }).toEqual({ failed: ["poison"], seen: ["a", "b"] });
      expect(log.lines).toMatchObject([{ level: "error", facts: { code: "MESSAGE_INVALID", messageId: "poison" } }]);
    },
  );

  it("of nothing but malformed messages does not run the stage", async () => {
    expect(await answered([record("poison", "{")])).toMatchObject({ failed: ["poison"], seen: [] });
  });

  it("A22: fails whole when the stage names an item that was not in it", async () => {
    expect(await answered([record("a"), record("b")], ["c"])).toMatchObject({ failed: ["a", "b"] });
  });

  it("A22: names an item once, however often the stage does", async () => {
    expect(await answered([record("a"), record("b")], ["b", "b"])).toMatchObject({ failed: ["b"] });
  });

  it("A22: lets a throw through, so that all of it comes again", async () => {
    const run = () => Promise.reject(new Error("store is down"));
    await expect(answerBatch([record("a")], articleMessage, run, aLog())).rejects.toThrow("store is down");
  });
});
