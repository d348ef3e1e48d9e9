import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { alertStore } from "../../../../shared/adapters/dynamodb/alert-store.ts";
import { mentionStore } from "../../../../shared/adapters/dynamodb/mention-store.ts";
import { storyStore } from "../../../../shared/adapters/dynamodb/story-store.ts";
import { anAlert, aStoredMention, aStory, hourMs, minuteMs, nineOClock } from "../../../support/an-alert.ts";
import { cutNextAnswer } from "../../../support/cut-answer.ts";
import { startTables } from "../../../support/dynamo-tables.ts";

let tables: Awaited<ReturnType<typeof startTables>>;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.close());

const alerts = () => alertStore(tables.client, tables.names.alerts);
const now = nineOClock;
const lease = now + minuteMs;
let count = 0;

/** Runs one write whose first answer is lost, so that the SDK repeats a request that was applied. */
async function cut<T>(write: () => Promise<T>): Promise<T> {
  const requests = cutNextAnswer(tables.client);
  const answer = await write();
  expect(requests.sent).toBeGreaterThanOrEqual(2);
  return answer;
}

async function anAlertIn(state: "PENDING" | "SENDING" | "FAILED") {
  const alertId = `own-${++count}`;
  await alerts().add(anAlert({ alertId, createdAt: now }));
  if (state !== "PENDING") await alerts().claim(alertId, "mine", now, lease);
  if (state === "FAILED") await alerts().settle(alertId, "mine", { state: "FAILED", errorCode: "PUBLISH_PERMANENT" });
  return alertId;
}

describe("A1 A5 a write that was applied and whose answer was cut", () => {
  it("counts as our own when an alert is added", async () => {
    const alert = anAlert({ alertId: "own-added" });
    expect(await cut(() => alerts().add(alert))).toBe(true);
    expect(await alerts().add(alert)).toBe(false);
  });

  it("counts as our own when an alert is claimed, once", async () => {
    const alertId = await anAlertIn("PENDING");
    expect(await cut(() => alerts().claim(alertId, "mine", now, lease))).toMatchObject({
      attempt: "mine",
      attempts: 1,
    });
  });

  it("changes nothing more when deliveries are recorded", async () => {
    const alertId = await anAlertIn("SENDING");
    const deliveries = { one: { outcome: "sent", at: now, messageId: "m-1" } } as const;
    expect(await cut(() => alerts().recordDeliveries(alertId, "mine", deliveries))).toBe(true);
    expect((await alerts().get(alertId))?.deliveries).toEqual(deliveries);
  });

  it.each([
    { state: "SENT", at: now },
    { state: "PENDING", dueAt: now + hourMs, errorCode: "PUBLISH_TRANSIENT" },
    { state: "FAILED", errorCode: "PUBLISH_PERMANENT" },
  ] as const)("counts as our own when an alert is settled as $state", async (outcome) => {
    const alertId = await anAlertIn("SENDING");
    expect(await cut(() => alerts().settle(alertId, "mine", outcome))).toBe(true);
    expect((await alerts().get(alertId))?.state).toBe(outcome.state);
  });

  it("counts as our own when an alert is retried", async () => {
    const alertId = await anAlertIn("FAILED");
    expect(await cut(() => alerts().retry(alertId, now))).toBe(true);
  });

  it("counts as our own when a story begins and when it changes", async () => {
    const store = storyStore(tables.client, tables.names.stories);
    expect(await cut(() => store.save(aStory(), 0))).toBe(true);
    expect(await cut(() => store.save(aStory({ status: "denied" }), 1))).toBe(true);
    expect(await store.get("story-1")).toMatchObject({ status: "denied", revision: 2 });
    expect((await store.recent(nineOClock - hourMs, nineOClock + hourMs)).nextStoryId).toBe("story-2");
  });

  it("changes nothing more when a mention is put", async () => {
    const store = mentionStore(tables.client, tables.names.mentions);
    await cut(() => store.put([aStoredMention()]));
    expect(await store.byArticle("article-1")).toEqual([aStoredMention()]);
  });
});

describe("A2 somebody else's write", () => {
  it("is never taken for our own", async () => {
    const alert = anAlert({ alertId: "foreign" });
    await alerts().add(alert);
    expect(await alerts().add(alert)).toBe(false);
    await alerts().claim("foreign", "theirs", now, lease);
    expect(await alerts().claim("foreign", "mine", now, lease)).toBeUndefined();
    expect(await alerts().settle("foreign", "mine", { state: "SENT", at: now })).toBe(false);
    expect(await alerts().recordDeliveries("foreign", "mine", {})).toBe(true); // nothing to write
    expect((await alerts().get("foreign"))?.state).toBe("SENDING");
  });
});
