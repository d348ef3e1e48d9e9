import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadAlertPolicy } from "../../../shared/adapters/rules/load-alert-policy.ts";
import { readAlertPolicy } from "../../../shared/alerts/read-alert-policy.ts";

const shipped = readFileSync(new URL("../../../rules/alerts.yaml", import.meta.url), "utf8");
const lineOf = (text: string) => shipped.split("\n").findIndex((line) => line.includes(text)) + 1;
const edited = (from: string, to: string) => readAlertPolicy(shipped.replace(from, to));

describe("the alert policy", () => {
  it("that is shipped is read, with terms for every language", () => {
    const policy = loadAlertPolicy();
    expect(policy.severity).toMatchObject({ high: 6, medium: 3 });
    expect(policy.outlets.length).toBeGreaterThan(100);
    expect(policy.join.widePlaces.has("kspn")).toBe(true);
    expect(policy.stateMediaGroups.has("russia-state")).toBe(true);
  });

  it.each([
    ["windowDays: 10", "windowDays: ten", "windowDays: 10", /join\.windowDays: .*expected number/],
    ["nearDuplicate: 0.25", "nearDuplicate: 25", "nearDuplicate: 0.25", /join\.nearDuplicate: Too big/],
    [
      "begins: [headline, lead]",
      "begins: [background]",
      "begins: [headline, lead]",
      /alert\.begins\.0: Invalid option/,
    ],
    ["when: { status: completed }", "when: {}", "when: { status: completed }", /names no condition/],
    ["when: { tier: 1 }", "when: { tier: 4 }", "when: { tier: 1 }", /when\.tier: Invalid/],
    ["medium: 3", "medium: 6", "high: 6", /severity\.high must be more points than severity\.medium/],
    ["longestDays: 30", "longestDays: 3", "longestDays: 30", /longestDays is shorter than join\.windowDays/],
    ["high: 6", "hihg: 6", "high: 6", /severity/],
  ])("with %s written as %s is refused, naming the line and what was expected", (from, to, line, expected) => {
    expect(() => edited(from, to)).toThrow(expected);
    const near = new RegExp(`rules/alerts\\.yaml:(${lineOf(line)}|${lineOf(line) - 1}): `);
    expect(() => edited(from, to)).toThrow(near);
  });

  it("names every fault, not only the first", () => {
    const text = shipped.replace("windowDays: 10", "windowDays: ten").replace("medium: 3", "medium: low");
    expect(() => readAlertPolicy(text)).toThrow(/windowDays[\s\S]*\n.*severity\.medium/);
  });

  it("is refused when it is no YAML, or gives one name to two outlets", () => {
    expect(() => readAlertPolicy("join: [")).toThrow(/rules\/alerts\.yaml:1: /);
    expect(() => edited("forms: [Bild]", "forms: [Bild, CNN]")).toThrow(/"CNN" is a form of both/);
  });

  it("is refused when the file is not there", () => {
    expect(() => loadAlertPolicy("/nowhere/alerts.yaml")).toThrow(/not there/);
  });
});
