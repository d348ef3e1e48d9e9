import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadRuleset } from "../../shared/adapters/rules/load-ruleset.ts";
import { isolateText } from "../../shared/alerts/clean-text.ts";
import { htmlToText } from "../../shared/articles/html-to-text.ts";
import { createExtractor } from "../../shared/mentions/create-extractor.ts";
import { aRuleset, toySections } from "../support/a-ruleset.ts";
import { cpuTimeOf } from "../support/cpu-time.ts";

const extractor = createExtractor(loadRuleset(join(import.meta.dirname, "../../rules/iran-russia")));
const read = (text: string) => extractor.extract({ id: "a", title: "", text }).mentions;

describe("a designation", () => {
  const latin = [
    ...["Shahed-136", "Shahed 136", "Shahed136", "SHAHED-136", "shahed-136", "Shahed‐136", "Shahed‑136", "Shahed‒136"],
    ...[
      "Shahed–136",
      "Shahed—136",
      "Shahed−136",
      "Shahed\u00a0136",
      "Shahed\n136",
      "Sha\u00adhed-136",
      "Shahed-\u200b136",
    ],
    ...[
      "Ｓｈａｈｅｄ－１３６",
      "𝐒𝐡𝐚𝐡𝐞𝐝-𝟏𝟑𝟔",
      "Sh\u0430hed-136",
      "Shāhed-136",
      "Shahid-136",
      "Shahed-١٣٦",
      "“Shahed-136”",
      "Geran-2",
    ],
  ];
  const cyrillic = ["Шахед-136", "Шахед 136", "ШАХЕД136", "«Шахед»-136", "Герань-2", "Sh\u0430hed-136"];

  it.each(latin)("T1 T2 T6 T7 T9 is found however it is spelt: Iran sent %s drones to Russia", (spelling) => {
    const items = read(`Iran sent ${spelling} drones to Russia.`).flatMap((mention) => mention.items);
    expect(items.map(({ designation }) => designation)).toContain("shahed-136");
  });

  it.each([
    ...[...cyrillic, "Шахедов-136", "Гераней-2"].map((spelling) => `Иран передал России дроны ${spelling}.`),
    ...[...cyrillic, "Шахід-136", "Шахедів-136", "Герані-2"].map((spelling) => `Іран передав Росії дрони ${spelling}.`),
    ...["شاهد-۱۳۶", "شاهد ۱۳۶", "شاهد\u200c۱۳۶", "شاهد136", "شاهد-١٣٦"].map(
      (spelling) => `ایران «${spelling}» را به روسیه فرستاد.`,
    ),
  ])("T4 T9 is found in other scripts and cases: %s", (text) => {
    expect(read(text).flatMap(({ items }) => items.map(({ designation }) => designation))).toContain("shahed-136");
  });
});

describe("a text", () => {
  it("T5 is shown without what turns its direction, and isolated from ours", () => {
    const given = "Iran\u202e sent \u2067drones to Russia.";
    expect(read(given).map(({ sentence }) => [sentence.text, isolateText(sentence.text)])).toEqual([
      [given, "Iran sent drones to Russia."],
    ]);
    const persian = "ایران\u200f به روسیه \u202bپهپاد فرستاد.";
    expect(read(persian).map(({ sentence }) => [sentence.text, isolateText(sentence.text)])).toEqual([
      [persian, "\u2068ایران به روسیه پهپاد فرستاد.\u2069"],
    ]);
  });

  it("T10 of letters under heaps of combining marks costs no more than its length", async () => {
    const heaps = `Iran sent drones to Russia. ${"a".concat("\u0301".repeat(50)).repeat(2_000)}`;
    read(heaps);
    expect(await cpuTimeOf(() => read(heaps))).toBeLessThan(100);
    expect(read(heaps)).toHaveLength(1);
  });

  it.each([
    ["Iran denied that it had\nsent drones\r\nto Russia.", "denied"],
    ["Tehran: “We have not\nsent any missiles\nto Moscow.”", "denied"],
    ["Иран не\nпередавал России\nдроны.", "denied"],
    ["Іран не\r\nпередавав Росії\r\nдрони.", "denied"],
    ["ایران پهپادها را\nبه روسیه\nنفرستاد.", "denied"],
    ["Iran denied.\n\nIt has sent drones to Russia.", "completed"],
  ])("T15 is denied over the end of a line, not over that of a paragraph: %j", (text, status) => {
    expect(read(text).map((mention) => mention.status)).toEqual([status]);
  });

  it("T16 written with entities is read as what they stand for", () => {
    for (const hyphen of ["&#8209;", "&#x2011;", "&#8208;", "&ndash;", "&minus;", "&amp;#8209;"]) {
      const text = htmlToText(`<p>Iran&nbsp;sent Sha&shy;hed${hyphen}136 drones to <b>Russia</b>.`);
      expect(
        read(text).flatMap(({ items }) => items.map(({ designation }) => designation)),
        hyphen,
      ).toContain("shahed-136");
    }
  });
});

describe("rules", () => {
  const faultsOf = (sections: Record<string, string>) => {
    try {
      aRuleset(sections);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    return "none";
  };

  it("T11 hold no patterns, so that none can be slow", () => {
    expect(faultsOf({ breaks: "breaks: (a+)+$" })).toMatch(/toy\/en\.yaml:15 breaks: .*is no pattern/);
    expect(faultsOf({ breaks: "breaks: '[a-z]{2}'" })).toMatch(/is no pattern/);
  });

  it("T11 read 100 KB of what such a pattern stumbles over within 100 ms", async () => {
    const { ruleset } = aRuleset({ breaks: "breaks: 'a*, aa*, aaa*, a a a b, a a a a a a c'" });
    const reader = createExtractor(ruleset);
    for (const text of ["a".repeat(100_000), "a ".repeat(50_000), "aaa aa a ".repeat(11_111)]) {
      const extract = () => reader.extract({ id: "a", title: "", text });
      extract();
      expect(await cpuTimeOf(extract)).toBeLessThan(100);
    }
  });

  it("T12 by the thousand read two thousand texts within ten seconds", async () => {
    const numbers = Array.from({ length: 1_000 }, (_, number) => number);
    const name = (number: number) =>
      `give${String.fromCharCode(97 + (number % 26), 97 + ((number / 26) % 26), 97 + number / 676)}`;
    const rule = (number: number) =>
      toySections.rules
        ?.replace("rules:\n", "")
        .replace("id: send", `id: send-${number}`)
        .replace("cue: give", `cue: ${name(number)}`);
    const { ruleset } = aRuleset({
      cues: `cues: { ${numbers.map((number) => `${name(number)}: ${name(number)}s`).join(", ")} }`,
      rules: `rules:\n${numbers.map(rule).join("")}`,
    });
    const reader = createExtractor(ruleset);
    const texts = Array.from(
      { length: 2_000 },
      (_, number) => `Northland ${name(number % 1_000)}s drones to Southland. It rained in Northland.`,
    );
    let found = 0;
    const spent = await cpuTimeOf(() => {
      for (const text of texts) found += reader.extract({ id: "a", title: text, text }).mentions.length;
    });
    expect(found).toBe(2_000 * 2);
    expect(spent).toBeLessThan(10_000);
  }, 60_000);

  it("T14 with terms that are empty, huge or wrong are refused with file, line and field", () => {
    expect(faultsOf({ breaks: "breaks: ''" })).toMatch(/toy\/en\.yaml:15 breaks: /);
    expect(faultsOf({ breaks: `breaks: ${"long".repeat(2_500)}` })).toMatch(
      /toy\/en\.yaml:15 breaks: .*long.* more than 200 letters/,
    );
    expect(faultsOf({ breaks: `breaks: '${"{a,b}".repeat(12)}'` })).toMatch(
      /toy\/en\.yaml:15 breaks: .*more than 2000 forms/,
    );
    expect(faultsOf({ breaks: "breaks: '*'" })).toMatch(/toy\/en\.yaml:15 breaks: .*letters/);
  });
});
