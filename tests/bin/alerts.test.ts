import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEnvironment } from "../../bin/open-environment.ts";
import { anAlert, aStoredMention, aStory } from "../support/an-alert.ts";
import { runCommand } from "../support/run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "alerts-"));
const here = ["--data", folder];
const now = Date.now();

beforeAll(async () => {
  const environment = await openEnvironment({ data: folder });
  const failed = anAlert({ alertId: "alert-failed", storyId: "story-1", createdAt: now - 2_000 });
  await environment.alerts.add(failed);
  await environment.alerts.claim("alert-failed", "a", now, now + 60_000);
  await environment.alerts.recordDeliveries("alert-failed", "a", {
    "subscriber-1": { outcome: "sent", at: now, messageId: "message-1" },
    "subscriber-2": { outcome: "failed", reason: "InvalidParameter", at: now },
  });
  await environment.alerts.settle("alert-failed", "a", { state: "FAILED", errorCode: "PUBLISH_PERMANENT" });
  await environment.alerts.add(anAlert({ alertId: "alert-fine", storyId: "story-1", createdAt: now - 1_000 }));
  await environment.stories.save(aStory({ lastSeenAt: now - 1_000 }), 0);
  await environment.mentions.put([aStoredMention({ at: now - 1_000, firstSeenAt: now })]);
  await environment.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("alerts", () => {
  it("list shows the newest first, for people and as JSON", async () => {
    const { exit, out } = await runCommand("alerts", "list", ...here);
    expect(exit).toBe(0);
    expect(out.split("\n")[0]).toMatch(
      /^alert-fine .* PENDING .* HIGH: Iran to Russia: Shahed-136 drones, at least 200/,
    );
    const json = await runCommand("alerts", "list", "--json", "--limit", "1", ...here);
    expect(JSON.parse(json.out)).toMatchObject({ alertId: "alert-fine", state: "PENDING" });
  });

  it("show has the evidence and every delivery attempt", async () => {
    const { out } = await runCommand("alerts", "show", "alert-failed", ...here);
    expect(out).toContain("[Iran] [shipped] [200] [Shahed-136 drones] to [Russia]");
    expect(out).toMatch(/subscriber-1 {2}sent {2}message-1/);
    expect(out).toMatch(/subscriber-2 {2}failed {2}\(InvalidParameter\)/);
    expect(out).toContain("PUBLISH_PERMANENT");
  });

  it("failed lists what waits for a person, and retry sends it again", async () => {
    expect((await runCommand("alerts", "failed", ...here)).out).toMatch(/^alert-failed .*FAILED.*\n$/);
    expect((await runCommand("alerts", "retry", "--all", "--dry-run", ...here)).out).toContain("would be sent again");
    expect((await runCommand("alerts", "failed", ...here)).out).toContain("alert-failed");
    expect((await runCommand("alerts", "retry", "alert-failed", ...here)).out).toContain("queued again");
    expect((await runCommand("alerts", "failed", ...here)).out).toBe("");
    expect(await runCommand("alerts", "retry", "alert-failed", ...here)).toMatchObject({ exit: 1 });
  });

  it.each([
    [["alerts", "show", "alert-nowhere", ...here], 1, /NOT_FOUND/],
    [["stories", "show", "story-99", ...here], 1, /NOT_FOUND/],
    [["alerts", "retry", ...here], 2, /name the alerts, or say --all/],
    [["alerts", "list", "--since", "soon", ...here], 2, /--since is 12h, 7d or a date/],
    [["mentions", "list", "--limit", "0", ...here], 2, /--limit is a whole number/],
  ])("%j ends with exit %i", async (args, exit, message) => {
    const result = await runCommand(...args);
    expect(result.exit).toBe(exit);
    expect(result.talk).toMatch(message);
  });
});

describe("stories and mentions", () => {
  it("list shows the event with its origins, and show its sources and its alerts", async () => {
    expect((await runCommand("stories", "list", ...here)).out).toMatch(
      /^story-1 .*Iran to Russia: Shahed-136, reported as done {2}\(1 origin, 1 article\)/,
    );
    const { out } = await runCommand("stories", "show", "story-1", ...here);
    expect(out).toMatch(/origin .*Example Group/);
    expect(out).toMatch(/source .*Example Wire \(origin Example Group\)/);
    expect(out).toMatch(/alert-failed[\s\S]*alert-fine/);
  });

  it("list shows the sentence of a mention", async () => {
    const { out } = await runCommand("mentions", "list", ...here);
    expect(out).toContain(
      "story-1  iran_to_russia  drone  completed  headline\n    Iran shipped 200 Shahed-136 drones to Russia",
    );
  });
});
