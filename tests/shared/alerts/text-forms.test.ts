import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText, cutBytes, cutText } from "../../../shared/alerts/clean-text.ts";
import { compileTerm, findTerms, toTokens } from "../../../shared/alerts/match-terms.ts";
import { placeKey } from "../../../shared/alerts/place-key.ts";
import { toAscii } from "../../../shared/alerts/transliterate.ts";

describe("the key of a place", () => {
  it.each([
    ["Amirabad", ["Амирабад", "Амирабада", "Амірабаді", "امیرآباد", "port of Amirabad", "AMIRABAD"]],
    ["Astrakhan", ["Астрахань", "Астраханью", "آستاراخان"]],
    ["Makhachkala", ["Махачкала", "Махачкалі", "ماخاچکالا"]],
    ["Anzali", ["Анзали", "انزلی", "بندر انزلی"]],
    ["Alabuga", ["Алабуга", "Елабуга", "Yelabuga", "آلابوگا"]],
  ])("%s is the same in every script and case", (place, others) => {
    expect(new Set([place, ...others].map(placeKey)).size).toBe(1);
  });

  it("is another for another place", () => {
    const places = ["Amirabad", "Astrakhan", "Makhachkala", "Anzali", "Alabuga", "Olya", "Mineralnye Vody", "Caspian"];
    expect(new Set(places.map(placeKey)).size).toBe(places.length);
  });
});

describe("plain ASCII", () => {
  it("is what any text becomes, on one line and without blanks at its ends", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const folded = toAscii(text);
        return /^[\x20-\x7e]*$/.test(folded) && folded === folded.trim() && toAscii(folded) === folded;
      }),
    );
  });
});

describe("text of strangers", () => {
  it("is one line without control or direction characters", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        (text) => !/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e]/u.test(cleanText(text)),
      ),
    );
  });

  it("is cut to a length and to bytes, never longer and never in the middle of a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), fc.integer({ min: 60, max: 200 }), (text, most) => {
        const cut = cutText(text, most);
        const bytes = cutBytes(text, most);
        return cut.length <= most && Buffer.byteLength(bytes) <= most && !/\p{Cs}/u.test(cut + bytes);
      }),
    );
  });
});

describe("a term", () => {
  const finds = (term: string, text: string) =>
    findTerms(toTokens(text), [{ term: compileTerm(term), value: term }]).length > 0;

  it.each([
    ["ministry", "the Ministry of Defence"],
    ["министерств*", "в Министерстве обороны"],
    ["песков*", "По словам Пескова"],
    ["white house", "the White House said"],
    ["سی‌ان‌ان", "به گزارش سی‌ان‌ان"],
    ["Радио Свобода", "«Радио Свобода» пишет"],
  ])("%s is found in %s", (term, text) => {
    expect(finds(term, text)).toBe(true);
  });

  it.each([
    ["minister", "administer"],
    ["ministry", "ministries"],
    ["white house", "a white wooden house"],
    ["мид", "пирамид"],
    ["nato", "senator"],
  ])("%s is not found in %s", (term, text) => {
    expect(finds(term, text)).toBe(false);
  });
});
