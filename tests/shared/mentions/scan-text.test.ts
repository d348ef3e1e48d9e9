import { describe, expect, it } from "vitest";
import { foldTable, lookalike } from "../../../shared/mentions/fold-character.ts";
import { isWrittenSo } from "../../../shared/mentions/is-written-so.ts";
import { scanText } from "../../../shared/mentions/scan-text.ts";
import { aToyRuleset } from "../../support/a-scene.ts";
import { foldText } from "../../support/plain-words.ts";

/** What a list of places finds in a text, as written there. */
const found = (terms: string, text: string) =>
  scanText(aToyRuleset({ places: `places: '${terms}'` }).trie, text)
    .hits.filter(({ term }) => term.tags.some(({ tag }) => tag.kind === "place"))
    .map(({ start, end }) => text.slice(start, end));

const words = (terms: string, text: string) =>
  scanText(aToyRuleset({ places: `places: '${terms}'` }).trie, text).hits.map(({ firstWord, lastWord }) => [
    firstWord,
    lastWord,
  ]);

describe("letters", () => {
  it("are compared in one form", () => {
    for (const [given, folded] of [
      ["ÀÉÎÕÜ åçñ", "aeiou acn"],
      ["ŁØĐ łøđ ß æ ı İ", "lod lod s a i i"],
      ["ЁЙЇҐ ёйїґ", "еиіг еиіг"],
      ["يىئ كة ۀؤ أإآٱ", "ییی که هو اااا"],
      ["٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ０９", "0123456789 0123456789 09"],
      ["ＡＺａｚ ⒶⓏⓐⓩ", "azaz azaz"],
      ["ﺎﻦﺮﭘ", "انرپ"],
      ["𝐀𝐳𝟗 𝔸 𝕫", "az9 a z"],
      [
        "a\u0301\u20dd\ufe0f\u200b\u00ad\u2060\ufeff\u061c\u202e\u2069\u0640\u064b\u0670\u180e\u0483\u0591\u1ab0\u1dc0\u{e0041}b",
        "ab",
      ],
      ["Ωμέγα ΑΩ", "ωμεγα αω"],
      ["שלום ქართული 漢字 ひら Ա", "שלום ქართული 漢字 ひら Ա"],
      ["a-b_c.d'e’f/g–h—i\u00a0j\u3000k\nl😀m\u2212n", "a b c d e f g h i j k l m n"],
      ["  a  ", "a"],
      ["² ½", "2 1"],
    ] as const)
      expect(foldText(given), given).toBe(folded);
    expect(foldText("\ud835 \ud835x \udb40")).toBe("x");
    expect(foldTable()).toHaveLength(65_536);
  });

  it("look like those of another alphabet", () => {
    const looks = (from: string, toCyrillic: boolean) =>
      [...from].map((letter) => String.fromCharCode(lookalike(letter.charCodeAt(0), toCyrillic))).join("");
    expect(looks("аеорсухіѕјвнкмтги", false)).toBe("aeopcyxisjbhkmtrn");
    expect(looks("αεορνικτυ", false)).toBe("aeopviktu");
    expect(looks("aeopcyxisjbhkmtrn", true)).toBe("аеорсухіѕјвнкмтги");
    expect(looks("vuzж", true)).toBe("vuzж");
    expect(looks("zжω", false)).toBe("zжω");
  });

  it("are as a term asks, save for what nobody sees", () => {
    expect(isWrittenSo("US", "US")).toBe(true);
    expect(isWrittenSo("us", "US")).toBe(false);
    for (const text of ["S\u2011300", "S\u2212300", "S‐\u200b300", "S-٣٠٠", "Ｓ－３００", "S\u0301-300"])
      expect(isWrittenSo(text, "S-300"), text).toBe(true);
    for (const text of ["S 300", "s-300", "S-301", "S300"]) expect(isWrittenSo(text, "S-300"), text).toBe(false);
    expect(isWrittenSo("U S\u00a0 Army", "U S Army")).toBe(true);
  });
});

describe("terms in a text", () => {
  it("are whole words, in any writing, the longest first, none over another", () => {
    expect(found("port, port green", "The Port-Green port, PÓRT\u00adS port.")).toEqual(["Port-Green", "port", "port"]);
    expect(found("port green, green hill", "port green hill green hill")).toEqual(["port green", "green hill"]);
    expect(found("port green hill, port", "port green valley")).toEqual(["port"]);
    expect(found("a b c, b", "a b d")).toEqual(["b"]);
    expect(found("port", "airport ports")).toEqual([]);
  });

  it("are numbered by the words of the text", () => {
    expect(words("port green", "This is at Port Green, near port 5 green port green")).toEqual([
      [3, 4],
      [9, 10],
    ]);
  });

  it("may be open at the end of a word", () => {
    expect(found("harbo*", "Harbour harbo harb")).toEqual(["Harbour", "harbo"]);
    expect(found("harbo* gree*", "harbours greenish, harbour red")).toEqual(["harbours greenish"]);
    expect(found("b*c d", "brc c d, bc d")).toEqual(["brc c d"]);
  });

  it("read a word as the longer open one, and where that leads nowhere as a shorter", () => {
    expect(found("harbo* red, harbour* blue", "harbours blue, harbours red")).toEqual([
      "harbours blue",
      "harbours red",
    ]);
    expect(found("harbour red, harbo* blue, harb* pink", "harbour red, harbour blue, harbour pink")).toEqual([
      "harbour red",
      "harbour blue",
      "harbour pink",
    ]);
    expect(found("harbour, harbo*", "harbour harbours")).toEqual(["harbour", "harbours"]);
  });

  it("cut words between letters and digits", () => {
    expect(found("bay-5", "Bay5, bay 5, BAY-5, bay–5, bay 55, bay5a")).toEqual([
      "Bay5",
      "bay 5",
      "BAY-5",
      "bay–5",
      "bay5",
    ]);
    expect(found("5a", "5a 5-A 5 b")).toEqual(["5a", "5-A"]);
    expect(found("bay 1*", "bay 12, bay 21, bay 1")).toEqual(["bay 12", "bay 1"]);
  });

  it("end at marks that part, not at line ends, quotation marks, tight dashes and the points of initials", () => {
    for (const between of [" ", "\n", "-", "–", " “", "” ", '"', "«", "»", "—", "/", "_", "'", "\u2011"])
      expect(found("port green", `port${between}green`), between).toHaveLength(1);
    for (const between of [
      ", ",
      ". ",
      ".",
      "; ",
      ": ",
      "! ",
      "? ",
      " (",
      ") ",
      " — ",
      "… ",
      " • ",
      " | ",
      "؟ ",
      "؛",
      "،",
      "。",
      "— ",
      " —",
    ])
      expect(found("port green", `port${between}green`), between).toEqual([]);
    expect(found("u s port", "U.S. Port")).toEqual(["U.S. Port"]);
    expect(found("us port", "us. Port")).toEqual([]);
    expect(found("5 port", "5. Port")).toEqual([]);
  });

  it("are seen in words of mixed alphabets, as Latin first, then as Cyrillic", () => {
    expect(found("port", "p\u043ert p\u03bfrt")).toEqual(["p\u043ert", "p\u03bfrt"]);
    expect(found("порт", "пoрт")).toEqual(["пoрт"]);
    expect(found("port*", "p\u043ertal")).toEqual(["p\u043ertal"]);
    expect(found("cop", "с\u043e\u0440 c\u043ep")).toEqual(["c\u043ep"]);
    expect(found("port", "pжrt")).toEqual([]);
    expect(found("port", "p\u00ad\u043e\u0301rt")).toHaveLength(1);
    expect(found("port", "порт 𝐩\u043ert")).toHaveLength(1);
  });

  it("keep what stands over and behind their letters", () => {
    expect(found("port", "port\u0301\u200b, x")).toEqual(["port\u0301\u200b"]);
    expect(found("port", "\u200bport")).toEqual(["port"]);
    expect(found("port", "𝐩𝐨𝐫𝐭\u{e0041}")).toEqual(["𝐩𝐨𝐫𝐭\u{e0041}"]);
    expect(found("port", "\u{e0041}port")).toEqual(["port"]);
    expect(found("port", "port\ud835 \ud835port por\ud835t port\udb40")).toEqual(["port", "port", "port"]);
    expect(found("𝐩𝐨rt \u{e0041}gr\u200been", "port green")).toEqual(["port green"]);
  });

  it("are found in texts of any length, one after another", () => {
    const { trie } = aToyRuleset({ places: "places: port" });
    const long = `${"word ".repeat(30_000)}port`;
    expect(scanText(trie, long).hits).toHaveLength(1);
    expect(scanText(trie, "port").hits).toMatchObject([{ start: 0, end: 4, firstWord: 0, lastWord: 0 }]);
    expect(scanText(trie, "").hits).toEqual([]);
    expect(scanText(trie, long).hits).toMatchObject([{ start: 150_000, firstWord: 30_000 }]);
    expect(scanText(trie, "port ".repeat(20_000)).hits).toHaveLength(20_000);
  });

  it("say all that their lists say, in each language once", () => {
    const { trie } = aToyRuleset(
      { breaks: "breaks: 'port, port, =Port'", places: "places: port" },
      { de: "actors: { north: { name: Nordia } }\nbreaks: port" },
    );
    const [hit] = scanText(trie, "port").hits;
    expect(hit?.term.tags.map(({ tag, languages, exact }) => [tag.kind, languages, exact])).toEqual(
      expect.arrayContaining([
        ["break", 3, undefined],
        ["break", 1, "Port"],
        ["place", 1, undefined],
      ]),
    );
    expect(hit?.term.tags).toHaveLength(3);
  });
});

describe("marks", () => {
  it("are told with what stands beside them", () => {
    const { marks } = scanText(aToyRuleset().trie, "U.S. a, 5. (b)—c — d\n");
    expect(
      marks.map(({ at, sign, beforeWord, afterInitial, isTight }) => [at, sign, beforeWord, afterInitial, isTight]),
    ).toEqual([
      [1, ".", 1, true, true],
      [3, ".", 2, true, false],
      [6, ",", 3, true, false],
      [9, ".", 4, false, false],
      [11, "(", 4, false, false],
      [13, ")", 5, true, false],
      [14, "—", 5, false, false],
      [17, "—", 6, false, false],
      [20, "\n", 7, true, false],
    ]);
  });
});
