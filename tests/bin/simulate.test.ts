import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCommand } from "../support/run-command.ts";

const folder = mkdtempSync(join(tmpdir(), "simulate-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, lines: readonly object[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => JSON.stringify(line)).join("\n"));
  return path;
}
const shipment = {
  id: "one",
  at: "2026-09-01T06:00:00Z",
  feed: "World Wire",
  tier: 1,
  title: "Iran shipped 200 Shahed-136 drones to Russia, Ukraine says",
  text: "Iran shipped 200 Shahed-136 drones to Russia last week, Ukraine's defence ministry said.",
};
const weather = { at: "2026-09-01T07:00:00Z", feed: "World Wire", title: "Rain in the hills", text: "It will rain." };

describe("simulate", () => {
  it("says what would be sent, when and to whom, and why the rest would not", async () => {
    const { exit, out, talk } = await runCommand("simulate", file("two.jsonl", [shipment, weather]), "--json");
    const [alert, quiet] = out
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(exit).toBe(0);
    expect(alert).toMatchObject({ type: "alert", kind: "new", severity: "high", at: "2026-09-01T06:00:01.000Z" });
    expect(alert).toHaveProperty(
      "to",
      expect.arrayContaining([
        { subscriber: "everything@example.org", outcome: "sent", at: "2026-09-01T06:00:01.000Z" },
        expect.objectContaining({ subscriber: "digest@example.org", reason: "digest:daily" }),
      ]),
    );
    expect(quiet).toMatchObject({ type: "quiet", reason: "no mention", article: "Rain in the hills" });
    expect(talk).toContain("2 articles, 1 stories, 1 new, 0 updates");
  });

  it("says for a person in lines what it says as JSON", async () => {
    const { out } = await runCommand("simulate", file("person.jsonl", [shipment, weather]));
    expect(out).toMatch(/NEW, HIGH: Iran to Russia: Shahed-136 drones, at least 200, reported as done \(World Wire\)/);
    expect(out).toMatch(/no mention: Rain in the hills/);
  });

  it("takes an article whose text changes as edited, and raises a correction", async () => {
    const edit = {
      ...shipment,
      seen: "2026-09-01T09:00:00Z",
      title: "Correction: an earlier report was wrong",
      text: "We have taken it back.",
    };
    const { out } = await runCommand("simulate", file("edit.jsonl", [shipment, edit]));
    expect(out).toMatch(/CORRECTION, HIGH: Iran to Russia: Shahed-136 drones - the source no longer says this/);
  });

  it("says of a text that names both sides what it lacks, and nothing of one about something else", async () => {
    const use = { ...weather, id: "use", title: "Russia fires Iranian-made Shahed drones at a port overnight" };
    const { out } = await runCommand("simulate", file("why.jsonl", [use, weather]), "--json");
    const events = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(events.find(({ article }) => article === use.title)).toMatchObject({
      reason: "no mention",
      why: expect.stringMatching(/\w.*\.$/),
    });
    expect(events.find(({ article }) => article === weather.title)).not.toHaveProperty("why");
  });

  it("asks who is subscribed from a file, and holds their quiet hours", async () => {
    const sleeper = {
      protocol: "email",
      address: "sleeper@example.org",
      filters: {},
      timezone: "UTC",
      quiet: { from: "05:00", to: "08:00" },
    };
    const planned = {
      ...shipment,
      tier: 3,
      title: "Iran may ship drones to Russia",
      text: "Iran may ship drones to Russia, an analyst said.",
    };
    const who = file("who.jsonl", [sleeper]);
    const { out } = await runCommand("simulate", file("night.jsonl", [planned]), "--subscribers", who, "--json");
    expect(JSON.parse(out)).toHaveProperty(
      "to",
      expect.arrayContaining([expect.objectContaining({ outcome: "sent", at: "2026-09-01T08:00:00.000Z" })]),
    );
  });

  it.each([
    ["no time", { feed: "W", title: "T" }, /bad\.jsonl:1: at: .*expected string/],
    ["a time that is none", { at: "yesterday", feed: "W", title: "T" }, /at: Invalid ISO datetime/],
    ["no title", { at: "2026-09-01T06:00:00Z", feed: "W" }, /title: .*expected string/],
  ])("names the line and field of an article with %s", async (_what, line, message) => {
    const { exit, talk } = await runCommand("simulate", file("bad.jsonl", [line]));
    expect(exit).toBe(1);
    expect(talk).toMatch(message);
  });
});
