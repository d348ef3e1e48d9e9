import { describe, expect, it } from "vitest";
import { renderAlert } from "../../shared/alerts/render-alert.ts";
import { renderSummary } from "../../shared/alerts/render-summary.ts";
import { anAlert, anEvidence } from "../support/an-alert.ts";

const reader = { timezone: "UTC", because: "you follow all alerts" };
const linked = (articleLink: string) => anAlert({ evidence: anEvidence({ articleLink }), sources: [] });
const imitating = linked("https://раураl.com/news");
const honest = linked("https://www.example.org/news");

describe("H13 an alert whose link imitates another host", () => {
  const { email, sms, machine } = renderAlert(imitating, reader);

  it("warns below the link of the email, which shows the host as it is", () => {
    expect(email).toMatch(/Link: https:\/\/xn--\S+\n {2}Careful: the host xn--\S+ mixes Latin and Cyrillic letters/);
  });

  it("warns in the text message, in one part", () => {
    expect(sms).toContain("Careful: the link's host imitates another.");
    expect(sms.length).toBeLessThanOrEqual(160);
  });

  it("warns machines, also in a summary", () => {
    expect(JSON.parse(machine).source.hostWarning).toContain("mixes Latin and Cyrillic letters");
    const summary = renderSummary([imitating, honest], reader, { kind: "summary", reason: "pace" });
    const sources = JSON.parse(summary.machine).alerts.map(({ source }: { source: object }) => "hostWarning" in source);
    expect(sources).toEqual([true, false]);
  });

  it("is the only one that warns", () => {
    const { email: plainEmail, sms: plainSms, machine: plainMachine } = renderAlert(honest, reader);
    expect([plainEmail, plainSms, plainMachine].join()).not.toMatch(/Careful|hostWarning/);
  });
});
