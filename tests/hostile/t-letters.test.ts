import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadRuleset } from "../../shared/adapters/rules/load-ruleset.ts";
import { createExtractor } from "../../shared/mentions/create-extractor.ts";
import type { Mention, Span } from "../../shared/mentions/extraction.ts";
import { type RewrittenText, rewriteText, rewritten, sprinkled } from "../support/hostile/rewritten-text.ts";

const extractor = createExtractor(loadRuleset(join(import.meta.dirname, "../../rules/iran-russia")));
const read = (text: string) => extractor.extract({ id: "a", title: "", text }).mentions;

const english = "Iran shipped 300 “Shahed-136” drones to Russia in May, two officials said.";
const russian = "Иран передал России 300 дронов «Шахед-136», сообщил министр ещё в мае.";
const ukrainian = "Іран передав Росії 300 дронів «Шахед-136», повідомив міністр п'ять днів тому.";
const persian = "ایران ۳۰۰ پهپاد «شاهد-۱۳۶» را به روسیه تحویل داد.";
const sentences = {
  en: [english, "Tehran has sent no missiles to Moscow, an aide claimed."],
  ru: [russian, "Россия не поставляла Ирану ракеты С-400, заявил министр."],
  uk: [ukrainian, "Росія не постачала Ірану ракети С-400, заявив міністр."],
  fa: [persian, "روسیه سامانه‌های اس-۴۰۰ را به ایران تحویل نداد."],
} as const;

/** Every place that a mention names, in the order of the contract. */
const spansOf = ({ supplier, recipient, items, cue, negation, modality, attribution, sentence }: Mention) =>
  [
    supplier,
    recipient,
    ...items,
    ...items.map(({ quantity }) => quantity),
    cue,
    negation,
    modality,
    attribution,
    sentence,
  ].flatMap((found) => (found?.span && found.text !== undefined ? [{ text: found.text, span: found.span }] : []));

const factsOf = ({ disguised: _, ...mention }: Mention) => ({
  ...mention,
  ...{ id: "", supplier: mention.supplier.actor, recipient: mention.recipient.actor, cue: "", sentence: "" },
  ...{ negation: mention.negation !== undefined, modality: mention.modality !== undefined, attribution: "" },
  items: mention.items.map(({ category, designation, kind, quantity }) => [
    category,
    designation,
    kind,
    quantity?.atLeast,
  ]),
});

/** The same is found in the same places, and every place holds what the text as given says there. */
function expectSame(given: string, { text, spanOf }: RewrittenText): void {
  const before = read(given);
  const after = read(text);
  expect(before).toHaveLength(1);
  expect(after.map(factsOf)).toEqual(before.map(factsOf));
  const places = before.flatMap(spansOf).map(({ span }): Span => spanOf(span));
  const found = after.flatMap(spansOf);
  expect(found.map(({ span }) => span)).toEqual(places);
  expect(found.map((one) => one.text)).toEqual(places.map((span) => text.slice(...span)));
}

function holds(given: string, texts: fc.Arbitrary<RewrittenText>): void {
  fc.assert(
    fc.property(texts, (text) => expectSame(given, text)),
    { numRuns: 12 },
  );
}

/** Every occurrence is written otherwise; what is replaced and what replaces it may differ in length. */
const replaceAll = (given: string, from: string, to: string) =>
  rewriteText(given, (unit, at) => (unit === from.charAt(0) && given.startsWith(from, at) ? to : unit));

describe.each(Object.entries(sentences))("in %s, the same is found in the same places", (_, given) => {
  it.each(given)("T1 with zero-width signs, soft hyphens and tag characters in any word: %s", (text) => {
    const signs = ["\u200b", "\u2060", "\ufeff", "\u00ad", "\u200d", "\u180e", "\u{e0041}", "\u{e007f}\u{e0020}"];
    holds(text, sprinkled(text, signs));
  });

  it.each(given)("T5 with marks, embeddings, overrides and isolates of direction: %s", (text) => {
    holds(
      text,
      sprinkled(text, [
        "\u200e",
        "\u200f",
        "\u061c",
        "\u202a",
        "\u202b",
        "\u202c",
        "\u202d",
        "\u202e",
        "\u2066",
        "\u2067",
        "\u2069",
      ]),
    );
  });

  it.each(given)("T6 with letters taken apart (NFD) here and there: %s", (text) => {
    holds(
      text,
      rewritten(text, (letter) => letter.normalize("NFD")),
    );
    expectSame(
      text,
      rewriteText(text, (unit) => unit.normalize("NFD")),
    );
  });

  it.each(given)("T8 with capitals here and there, and throughout: %s", (text) => {
    holds(
      text,
      rewritten(text, (letter) => letter.toUpperCase()),
    );
    expectSame(
      text,
      rewriteText(text, (unit) => unit.toUpperCase()),
    );
    expectSame(
      text,
      rewriteText(text, (unit) => unit.toLowerCase()),
    );
  });

  it.each(given)("T10 with combining marks over any letter, fifty of them at most: %s", (text) => {
    holds(text, sprinkled(text, ["\u0301", "\u0308\u0327", "\u0336", "\u20dd", "\ufe0f"]));
    const isMarked = (at: number, turn: number) => at % 7 === turn && /\p{L}/u.test(text.charAt(at));
    for (let turn = 0; turn < 7; turn++)
      expectSame(
        text,
        rewriteText(text, (unit, at) => unit + (isMarked(at, turn) ? "\u0301".repeat(50) : "")),
      );
  });

  it.each(given)("T9 with digits of Arabic, Persian and full width: %s", (text) => {
    for (const zero of [0x30, 0x660, 0x6f0, 0xff10]) {
      const digit = (unit: string) => String.fromCharCode(zero + digitOf(unit));
      holds(
        text,
        rewritten(text, (unit) => (/\p{Nd}/u.test(unit) ? digit(unit) : unit)),
      );
    }
  });

  it.each(given)("T2 T7 with any hyphen or dash in names: %s", (text) => {
    for (const hyphen of "‐‑‒–—―−﹘﹣－⁃")
      expectSame(
        text,
        rewriteText(text, (unit) => (unit === "-" ? hyphen : unit)),
      );
  });

  it.each(given)("T7 with any quotation marks: %s", (text) => {
    for (const [open, close] of ['""', "“”", "„“", "‘’", "‚‘", "''", "«»", "‹›", "「」", "＂＂"].map((pair) => [
      ...pair,
    ])) {
      expectSame(
        text,
        rewriteText(text, (unit) => (/[«“]/.test(unit) ? open : /[»”]/.test(unit) ? close : unit) ?? unit),
      );
    }
  });

  it.each(given)("with any space between words: %s", (text) => {
    const spaces = [..."\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u205f\u3000\t\n", "  ", "\r\n"];
    holds(
      text,
      fc
        .array(fc.constantFrom(...spaces), { minLength: text.length, maxLength: text.length })
        .map((chosen) => rewriteText(text, (unit, at) => (unit === " " ? (chosen[at] ?? unit) : unit))),
    );
  });
});

const digitOf = (digit: string) => [..."0123456789۰۱۲۳۴۵۶۷۸۹"].indexOf(digit) % 10;

describe("the same is found in the same places", () => {
  it("T3 with letters of Cyrillic and Greek that look Latin in one or several places of a word", () => {
    const alike = { a: "а", e: "е", o: "о", p: "р", c: "с", i: "і", s: "ѕ", u: "υ", I: "Ι", S: "Ѕ", M: "М", T: "Т" };
    const looks = new Map(Object.entries(alike));
    for (const text of sentences.en) {
      for (const word of ["Iran", "Russia", "Shahed", "drones", "shipped", "Tehran", "Moscow", "missiles"]) {
        const start = text.indexOf(word);
        if (start < 0) continue;
        const isIn = (at: number) => at >= start && at < start + word.length;
        expectSame(
          text,
          rewriteText(text, (unit, at) => (isIn(at) && at % 2 === 0 ? (looks.get(unit) ?? unit) : unit)),
        );
        for (const [plain, other] of looks) {
          expectSame(
            text,
            rewriteText(text, (unit, at) => (isIn(at) && unit === plain ? other : unit)),
          );
        }
      }
    }
  });

  it("T3 and flagged where letters look alike, and only there", () => {
    const flags = (text: string) => read(text).map(({ disguised = [] }) => disguised.map((word) => word.text));
    expect(flags("Ir\u0430n shipped dr\u03bfnes to Russia, said the Russian Войска-1 firm.")).toEqual([
      ["Ir\u0430n", "dr\u03bfnes"],
    ]);
    expect(flags("Иран передал Ро\u0063сии дроны Shahed-136.")).toEqual([["Ро\u0063сии"]]);
    for (const text of Object.values(sentences).flat()) expect(read(text)[0]).not.toHaveProperty("disguised");
  });

  it("T3 with Latin letters in Cyrillic words", () => {
    const looks = new Map(
      Object.entries({ а: "a", е: "e", о: "o", р: "p", с: "c", і: "i", И: "И", Р: "P", І: "I", х: "x" }),
    );
    for (const text of [...sentences.ru, ...sentences.uk]) {
      for (const [plain, other] of looks) {
        expectSame(
          text,
          rewriteText(text, (unit, at) => (unit === plain && /[\p{L}]/u.test(text.charAt(at + 1)) ? other : unit)),
        );
      }
    }
  });

  it("T4 in Persian with and without the zero-width non-joiner, which the text found keeps", () => {
    const joined = "روسیه سامانه‌های اس-۴۰۰ را به ایران تحویل نداد.";
    expectSame(joined, replaceAll(joined, "\u200c", ""));
    expectSame(joined, replaceAll(joined, "\u200c", "\u200c\u200c"));
    expect(read(joined)[0]?.items[0]?.text).toContain("\u200c");
    const verb = "ایران موشک‌های فاتح-۱۱۰ را به روسیه می‌فرستد.";
    expectSame(verb, replaceAll(verb, "\u200c", ""));
  });

  it("T6 in full-width, mathematical and circled letters", () => {
    const wide = (unit: string) => (/[!-~]/.test(unit) ? String.fromCharCode(unit.charCodeAt(0) + 0xfee0) : unit);
    for (const text of sentences.en) {
      holds(text, rewritten(text, wide));
      for (const [small, capital] of [
        [0x1d41a, 0x1d400],
        [0x1d4ea, 0x1d4d0],
        [0x1d5ba, 0x1d5a0],
        [0x1d68a, 0x1d670],
        [0x24d0, 0x24b6],
      ] as const) {
        const other = (unit: string) => {
          if (/[a-z]/.test(unit)) return String.fromCodePoint(small + unit.charCodeAt(0) - 97);
          return /[A-Z]/.test(unit) ? String.fromCodePoint(capital + unit.charCodeAt(0) - 65) : unit;
        };
        holds(text, rewritten(text, other));
        expectSame(text, rewriteText(text, other));
      }
    }
  });

  it("T6 in the presentation forms of Arabic letters", () => {
    const forms: Readonly<Record<string, string>> = { ا: "ﺎ", ن: "ﻦ", ر: "ﺮ", د: "ﺪ", ش: "ﺷ", ه: "ﻫ", پ: "ﭘ", ی: "ﯾ" };
    for (const text of sentences.fa)
      holds(
        text,
        rewritten(text, (letter) => forms[letter] ?? letter),
      );
  });

  it("T6 in Persian with Arabic ي and ك, as other keyboards write them", () => {
    const arabic: Readonly<Record<string, string>> = { ی: "ي", ک: "ك" };
    const text = "ایران موشک‌های بالستیکی را به روسیه تحویل داد.";
    holds(
      text,
      rewritten(text, (letter) => arabic[letter] ?? letter),
    );
    holds(
      text,
      rewritten(text, (letter) => (letter === "ی" ? "ى" : letter)),
    );
  });

  it("T7 with any apostrophe", () => {
    const possessive = "Iran's drones were delivered to Russia.";
    for (const apostrophe of "’ʼ＇ʹ`´") expectSame(possessive, replaceAll(possessive, "'", apostrophe));
    for (const apostrophe of "’ʼ＇") expectSame(ukrainian, replaceAll(ukrainian, "'", apostrophe));
  });

  it("T8 with the Turkish İ and ı", () => {
    for (const text of sentences.en) {
      holds(
        text,
        rewritten(text, (letter) => (letter === "i" ? "ı" : letter === "I" ? "İ" : letter)),
      );
      expectSame(
        text,
        rewriteText(text, (unit) => unit.toLocaleUpperCase("tr")),
      );
    }
  });

  it("T13 with ё and е alike", () => {
    const text = "Иран привёз дроны в Россию ещё весной.";
    expectSame(text, replaceAll(text, "ё", "е"));
    expectSame(text, replaceAll(text, "ё", "е\u0308"));
  });
});

describe("a name is a whole word", () => {
  it.each([
    [
      "Iran shipped drones to Russia.",
      [
        "Iran",
        "Tiran",
        "Iranwards",

        "x1ran",
        "Ir an",
        "Ir-an",
        "Ir.an",
        "Ir\u2011an",
        "Ir/an",
        "Ir_an",
        "Ir😀an",
      ],
    ],
    ["Iran shipped drones to Russia.", ["Russia", "Prussia", "Russiaphile", "Rus sia", "Rus—sia"]],
    ["Иран передал России дроны.", ["Иран", "Тиран", "Иранобус", "И-ран", "И ран"]],
    ["Иран передал России дроны.", ["России", "Пороссии", "Рос-сии"]],
    ["Іран передав Росії дрони.", ["Іран", "Тіран", "І-ран"]],
    ["Іран передав Росії дрони.", ["Росії", "Проросії", "Ро сії"]],
    ["ایران به روسیه پهپاد فرستاد.", ["ایران", "شایران", "ای ران"]],
    ["ایران به روسیه پهپاد فرستاد.", ["روسیه", "عروسیه", "رو-سیه"]],
  ])("T13 so that one inside a longer word, or cut in two, is none: %s", (text, [name = "", ...others]) => {
    expect(read(text)).toHaveLength(1);
    for (const other of others) expect(read(text.replace(name, other)), other).toEqual([]);
  });

  it("T1 and zero-width signs do not part it from the next", () => {
    for (const sign of ["\u200b", "\u2060", "\u00ad"])
      expect(read(`Iran shipped drones to Russia${sign}phile readers.`)).toEqual([]);
  });

  it("T3 of one alphabet, or a mixed one that looks like it, but not any letters that look alike", () => {
    const text = "Iran shipped drones to Russia.";
    expect(read(text.replace("Iran", "ІRAN"))).toHaveLength(1);
    expect(read(text.replace("Russia", "Росsия"))).toEqual([]);
    expect(read(text.replace("Russia", "Pу55иа"))).toEqual([]);
  });

  it("T2 whose number stands right beside it: a dash between spaces begins something else", () => {
    const designations = (text: string) =>
      read(text).flatMap(({ items }) => items.flatMap(({ designation }) => designation ?? []));
    expect(designations("Iran sent Shahed—136 of them—to Russia.")).toContain("shahed-136");
    expect(designations("Iran sent Shahed drones — 136 of them — to Russia.")).toEqual(["shahed"]);
    expect(designations("Iran sent every Shahed — 136 in all — to Russia.")).toEqual(["shahed"]);
    expect(designations("Iran sent every Shahed, 136 in all, to Russia.")).toEqual(["shahed"]);
    expect(designations("Iran sent every Shahed (136) to Russia.")).toEqual(["shahed"]);
    expect(designations("Iran sent 136 Shahed drones to Russia.")).toEqual(["shahed"]);
    expect(designations("Iran sent Shahed-1360 drones to Russia.")).toEqual(["shahed"]);
    expect(designations("Iran sent Shahed-13 6 drones to Russia.")).toEqual(["shahed"]);
  });
});
