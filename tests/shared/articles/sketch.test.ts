import { describe, expect, it } from "vitest";
import { NEAR_DUPLICATE, similarity, sketchText } from "../../../shared/articles/sketch.ts";

const report =
  "A cargo ship left the southern port before dawn with crates that two officials described as launch tubes. " +
  "The vessel had switched off its transponder the evening before, according to a company that tracks shipping. " +
  "Dock workers said that the loading took three nights and that soldiers kept the quay closed. " +
  "The ministry refused to comment, while the harbour master spoke of an ordinary delivery of machine parts. " +
  "Analysts who saw the satellite pictures counted eleven trucks of the kind that carries rocket stages.";
const other =
  "The parliament passed the budget for next year after a debate that lasted until midnight on Thursday. " +
  "Pensions rise by four percent, and the tax on small firms falls, which the opposition called a gift to the rich. " +
  "The finance minister said that the plan leaves room for roads, schools and the hospitals of the north. " +
  "Two members of the coalition voted against it and were asked to explain themselves before their party.";

describe("the sketch of a text", () => {
  it("finds a text to be equal to itself, whatever its case, punctuation and white space", () => {
    const shouted = report.toUpperCase().replaceAll(".", " –\n").replaceAll(",", "");
    expect(similarity(sketchText(report), sketchText(shouted))).toBe(1);
  });

  it("finds a copy that was cut to half and given a new head to be a near-duplicate", () => {
    const copy = `Harbour sources: ship sailed at night. ${report.slice(0, report.length / 2)}`;
    expect(similarity(sketchText(report), sketchText(copy))).toBeGreaterThan(NEAR_DUPLICATE);
  });

  it("finds two different reports to share nothing", () => {
    expect(similarity(sketchText(report), sketchText(other))).toBeLessThan(0.05);
  });

  it("reads Cyrillic and Persian words as words, and their punctuation as none", () => {
    const russian = "Судно вышло из порта ночью, сообщили чиновники; груз не назван.";
    expect(similarity(sketchText(russian), sketchText(russian.replaceAll(/[,;.]/g, " «")))).toBe(1);
    const persian = "کشتی شبانه بندر را ترک کرد، به گفته دو مقام رسمی بار آن معلوم نیست";
    expect(similarity(sketchText(persian), sketchText(persian.replace("،", " ")))).toBe(1);
  });

  it("keeps the order of words: the same words shuffled are another text", () => {
    const shuffled = report.split(" ").reverse().join(" ");
    expect(similarity(sketchText(report), sketchText(shuffled))).toBeLessThan(NEAR_DUPLICATE);
  });

  it.each(["", "…", "two words"])("gives no sketch to %j, which resembles nothing, not even itself", (text) => {
    expect(sketchText(text)).toBe("");
    expect(similarity(sketchText(text), sketchText(text))).toBe(0);
  });

  it("resembles nothing when it is no sketch at all", () => {
    expect(similarity("not a sketch", sketchText(report))).toBe(0);
  });

  it("is 344 characters long, whatever the length of the text", () => {
    expect([sketchText("one two three").length, sketchText(report.repeat(200)).length]).toEqual([344, 344]);
  });

  it("estimates the shared part: half of the shingles shared is about a third of all", () => {
    const words = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(" ");
    expect(similarity(sketchText(words(0, 2000)), sketchText(words(1000, 3000)))).toBeCloseTo(1 / 3, 1);
  });
});
