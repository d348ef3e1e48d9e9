import { describe, expect, it } from "vitest";
import { batchFailures } from "../../../../infra/local/stages/batch-failures.ts";

describe("a partial batch response, as Lambda reads it", () => {
  const sent = ["a", "b"];
  it.each([
    ["nothing", undefined, []],
    ["null", null, []],
    ["an empty object", {}, []],
    ["an empty list", { batchItemFailures: [] }, []],
    ["one item", { batchItemFailures: [{ itemIdentifier: "b" }] }, ["b"]],
    ["an item that was not sent", { batchItemFailures: [{ itemIdentifier: "c" }] }, ["a", "b"]],
    ["an item without a name", { batchItemFailures: [{}] }, ["a", "b"]],
    ["an empty name", { batchItemFailures: [{ itemIdentifier: "" }] }, ["a", "b"]],
    ["null among the items", { batchItemFailures: [null] }, ["a", "b"]],
    ["a text", "done", ["a", "b"]],
    ["a text for the list", { batchItemFailures: "none" }, ["a", "b"]],
  ])("that says %s", (_, answer, failed) => {
    expect([...batchFailures(answer, sent)]).toEqual(failed);
  });
});
