import { describe, expect, it } from "vitest";
import { describeFilters, findBlockingFilter } from "../../../shared/alerts/match-filters.ts";
import type { SubscriberFilters } from "../../../shared/alerts/subscriber.ts";
import { anAlert } from "../../support/an-alert.ts";

const alert = anAlert({
  severity: "medium",
  direction: "iran_to_russia",
  category: "drone",
  status: "completed",
  language: "fa-IR",
});

describe("filters", () => {
  it.each<[string, SubscriberFilters]>([
    ["none", {}],
    ["its severity", { minSeverity: "medium" }],
    ["a lower severity", { minSeverity: "low" }],
    ["its direction", { directions: ["iran_to_russia"] }],
    ["its category among others", { categories: ["missile", "drone"] }],
    ["both categories", { categories: ["both"] }],
    ["its status", { statuses: ["denied", "completed"] }],
    ["its language without the region", { languages: ["fa"] }],
    ["its language in another case", { languages: ["FA-ir"] }],
  ])("let an alert pass that has %s", (_what, filters) => {
    expect(findBlockingFilter(alert, filters)).toBeUndefined();
  });

  it.each<[string, SubscriberFilters]>([
    ["minSeverity", { minSeverity: "high" }],
    ["directions", { directions: ["russia_to_iran"] }],
    ["categories", { categories: ["missile"] }],
    ["statuses", { statuses: ["prospective"] }],
    ["languages", { languages: ["ru", "f"] }],
  ])("name %s when it keeps an alert back", (name, filters) => {
    expect(findBlockingFilter(alert, filters)).toBe(name);
  });

  it("let an alert on both categories or directions pass to whoever follows one of them", () => {
    const both = anAlert({ category: "both", direction: "both" });
    expect(findBlockingFilter(both, { categories: ["missile"], directions: ["russia_to_iran"] })).toBeUndefined();
  });

  it("that name nothing at all let nothing pass", () => {
    expect(findBlockingFilter(alert, { categories: [] })).toBe("categories");
  });

  it("are told in words", () => {
    expect(describeFilters({})).toBe("you follow all alerts");
    expect(describeFilters({ minSeverity: "medium", categories: ["drone"], directions: ["iran_to_russia"] })).toBe(
      "you follow alerts: drone, iran to russia, of medium severity or higher",
    );
  });
});
