import { describe, expect, it } from "vitest";
import { scanText } from "../../../shared/mentions/scan-text.ts";
import { splitSentences } from "../../../shared/mentions/split-sentences.ts";
import { aToyRuleset } from "../../support/a-scene.ts";

const split = (text: string) =>
  splitSentences(text, scanText(aToyRuleset().trie, text).marks).map((span) => text.slice(...span));

describe("sentences", () => {
  it("end with a full stop, a question mark, an exclamation mark, an ellipsis, with what closes behind them", () => {
    expect(split("It rained. It snowed? It blew! It froze… It thawed")).toEqual([
      "It rained.",
      "It snowed?",
      "It blew!",
      "It froze…",
      "It thawed",
    ]);
    expect(split("“It rained.” It snowed.")).toEqual(["“It rained.”", "It snowed."]);
    expect(split("(It rained.) [It snowed?!] It blew.")).toEqual(["(It rained.)", "[It snowed?!]", "It blew."]);
    expect(split("«Дождь.» Снег.")).toEqual(["«Дождь.»", "Снег."]);
    expect(split("باران آمد؟ برف آمد؛ باد آمد.")).toEqual(["باران آمد؟", "برف آمد؛", "باد آمد."]);
    expect(split("下雨。下雪。")).toEqual(["下雨。", "下雪。"]);
    expect(split("It rained!Then it snowed.")).toEqual(["It rained!", "Then it snowed."]);
  });

  it("end with a semicolon, a bullet, a bar and an empty line, not with a line", () => {
    expect(split("It rained; it snowed")).toEqual(["It rained;", "it snowed"]);
    expect(split("Rain • Snow | Wind")).toEqual(["Rain", "• Snow", "| Wind"]);
    expect(split("It\nrained\n\nIt\r\nsnowed\n \nIt blew")).toEqual(["It\nrained", "It\r\nsnowed", "It blew"]);
    expect(split("Items:\n- rain\n * snow\n▪ wind\n1 day")).toEqual(["Items:", "- rain", "* snow", "▪ wind\n1 day"]);
  });

  it("go on behind a full stop inside a word, a number or before a small letter", () => {
    expect(split("It cost 2.5 million at example.org today.")).toEqual(["It cost 2.5 million at example.org today."]);
    expect(split("It rained. and snowed… and blew.")).toEqual(["It rained. and snowed… and blew."]);
    expect(split("Rained.Snowed.")).toEqual(["Rained.Snowed."]);
    expect(split("Дождь. и снег.")).toEqual(["Дождь. и снег."]);
  });

  it("go on behind initials and short forms", () => {
    expect(split("The U.S. Army met Mr. Smith, Gen. Jones and St. George.")).toEqual([
      "The U.S. Army met Mr. Smith, Gen. Jones and St. George.",
    ]);
    expect(split("Это 5 млн. Рублей в 2022 г. Москва.")).toEqual(["Это 5 млн. Рублей в 2022 г. Москва."]);
    expect(split("It was the best. He left.")).toEqual(["It was the best.", "He left."]);
    expect(split("He met Mr! Smith left.")).toEqual(["He met Mr!", "Smith left."]);
    expect(split("Gen. Jones")).toEqual(["Gen. Jones"]);
    expect(split("It was in col… Then it left.")).toEqual(["It was in col…", "Then it left."]);
  });

  it("hold no white space around them, and nothing at all is none", () => {
    expect(split("  It rained.  \t It snowed.  ")).toEqual(["It rained.", "It snowed."]);
    expect(split("")).toEqual([]);
    expect(split(" \n\n . ")).toEqual(["."]);
    expect(split("...")).toEqual(["..."]);
  });

  it("are no longer than 1,500 characters, cut between words where there are any", () => {
    const words = `${"word ".repeat(320)}end.`;
    expect(split(words).map(({ length }) => length)).toEqual([1499, 104]);
    expect(split(words).join(" ")).toBe(words);
    const solid = "x".repeat(3_100);
    expect(split(solid).map(({ length }) => length)).toEqual([1500, 1500, 100]);
    expect(split("x".repeat(1_500))).toHaveLength(1);
    expect(split(`It rained. ${solid}`).map(({ length }) => length)).toEqual([10, 1500, 1500, 100]);
  });
});
