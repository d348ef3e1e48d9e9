import { join } from "node:path";
import { expect, it } from "vitest";
import { loadRuleset } from "../../shared/adapters/rules/load-ruleset.ts";
import { createExtractor } from "../../shared/mentions/create-extractor.ts";

const extractor = createExtractor(loadRuleset(join(import.meta.dirname, "../../rules/iran-russia")));

function designationsIn(text: string): string[] {
  const { mentions } = extractor.extract({ id: "row", title: "", text });
  return mentions.flatMap(({ items }) => items.flatMap(({ designation }) => designation ?? []));
}

it.each([
  ["shahed-136", "شاهد-۱۳۶"],
  ["shahed-136", "شاهد ۱۳۶"],
  ["shahed-136", "شاهد۱۳۶"],
  ["shahed-136", "پهپادهای شاهد-۱۳۶"],
  ["shahed-136", "پهپادهاي شاهد ١٣٦"],
  ["shahed-136", "پهپاد انتحاری شاهد ۱۳۶"],
  ["shahed-136", "گران-۲"],
  ["shahed-131", "پهپاد شاهد ۱۳۱"],
  ["shahed", "پهپادهای شاهد"],
  ["mohajer-6", "پهپادهای مهاجر-۶"],
  ["fath-360", "موشک‌های فتح-۳۶۰"],
  ["fath-360", "فاتح ۳۶۰"],
  ["fateh-110", "موشک فاتح-۱۱۰"],
])("names %s in Persian: %s", (designation, words) => {
  expect(designationsIn(`ایران ${words} را به روسیه داد.`)).toEqual([designation]);
});

it.each([
  ["s-400", "سامانه‌های اس-۴۰۰"],
  ["s-400", "اس ۴۰۰"],
  ["s-300", "سامانه اس - ۳۰۰"],
  ["verba", "موشک‌های وربا"],
  ["pantsir", "پانتسیر-اس۱"],
  ["tor", "تور-ام۱"],
])("names %s in Persian: %s", (designation, words) => {
  expect(designationsIn(`روسیه ${words} را به ایران داد.`)).toEqual([designation]);
});
