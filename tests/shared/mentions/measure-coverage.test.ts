import { describe, expect, it } from "vitest";
import { measureCoverage } from "../../../shared/mentions/measure-coverage.ts";
import { aRuleset, toySections } from "../../support/a-ruleset.ts";

const { source, ruleset } = aRuleset({
  cues: "cues: { give: 'send{s,ing}, sent' }",
  rules: `${toySections.rules}${toySections.rules?.replace("rules:\n", "").replace("id: send", "id: send-back").replace("subject", "after from").replace("after to", "subject")}`,
  markers: "markers: { to: to, from: from }",
});

function cover(...texts: string[]) {
  const coverage = measureCoverage(source, ruleset);
  for (const text of texts) coverage.read({ id: "a", title: "", text });
  const report = coverage.report();
  const counts = (fired: typeof report.rules) =>
    Object.fromEntries(fired.map(({ name, texts: count }) => [name, count]));
  return { texts: report.texts, rules: counts(report.rules), terms: counts(report.terms) };
}

describe("coverage of rules by texts", () => {
  it("counts the texts that a rule found something in, and knows the rules that found nothing", () => {
    const sent = "Northland sent drones to Southland.";
    expect(cover(sent, `${sent} ${sent}`, "Rain.")).toMatchObject({
      texts: 3,
      rules: { "en/send": 2, "en/send-back": 0 },
    });
  });

  it("counts a term in each of its forms, also in texts without a mention", () => {
    expect(cover("Sending drones, drones, drones.", "He sends them.").terms).toMatchObject({
      "send{s,ing}": 2,
      sent: 0,
      drones: 1,
      missiles: 0,
    });
  });
});
