import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadRuleset } from "../../shared/adapters/rules/load-ruleset.ts";
import { createExtractor } from "../../shared/mentions/create-extractor.ts";

/** {S} supplies {R} with {I}; {A} is whose the goods are, {N} how many. */
const sentences = `
  completed | {S} به {R} {I} داد
  completed | {S} به {R} {I} داده است
  completed | {S} {I} به {R} می‌دهد
  completed | {S} {I} را به {R} داد
  completed | {I} {A} به {R} داده شد
  completed | {S} {N} {I} به {R} فرستاد
  completed | {S} {I} برای {R} فرستاده است
  completed | {S} به {R} {I} می‌فرستد
  completed | {S} {I} را به {R} ارسال کرد
  completed | {S} {I} به {R} ارسال می‌کند
  completed | {I} از {S} به {R} ارسال شد
  completed | {I} از سوی {S} به {R} ارسال شده است
  completed | {I} {A} به {R} ارسال می‌شود
  completed | ارسال {I} از {S} به {R}
  completed | ارسال {I} به {R} از سوی {S}
  completed | ارسال {I} توسط {S} به {R}
  completed | {S} {N} {I} به {R} تحویل داد
  completed | {S} {I} تحویل {R} داد
  completed | {I} {A} تحویل {R} شد
  completed | تحویل {I} {A} به {R}
  completed | تحویل {I} به {R} از جانب {S}
  completed | {R} از {S} {I} تحویل گرفت
  completed | {R} {N} {I} از {S} تحویل گرفته است
  completed | {I} از {S} تحویل {R} شد
  completed | {S} به {R} {I} فروخت
  completed | {S} {I} به {R} می‌فروشد
  completed | فروش {I} {A} به {R}
  completed | فروش {I} به {R} توسط {S} ادامه دارد
  completed | {R} از {S} {I} خرید
  completed | {R} {I} {A} خریده است
  completed | {R} {I} از {S} خریداری کرده است
  completed | خرید {I} از {S} توسط {R}
  completed | خرید {I} {A} از سوی {R}
  completed | {R} از {S} {I} دریافت کرد
  completed | {R} {I} {A} دریافت می‌کند
  completed | دریافت {I} از {S} به دست {R}
  completed | {S} {I} در اختیار {R} گذاشت
  completed | {S} {I} را در اختیار {R} قرار داده است
  completed | {I} {A} در اختیار {R} قرار گرفت
  completed | {S} {R} را با {I} تجهیز می‌کند
  completed | {S} {R} را به {I} مجهز کرده است
  completed | {S} {I} {R} را تأمین می‌کند
  completed | {S} تأمین‌کننده {I} {R} است
  completed | {S} به تأمین {I} برای {R} ادامه می‌دهد
  completed | {S} {I} به {R} صادر می‌کند
  completed | صادرات {I} {A} به {R} افزایش یافته است
  completed | صادرات {I} از {S} به {R}
  completed | {R} {I} از {S} وارد می‌کند
  completed | واردات {I} از {S} به {R} ادامه دارد
  completed | {S} {I} به {R} منتقل کرد
  completed | انتقال {I} از {S} به {R}
  completed | {I} از {S} به {R} منتقل شد
  completed | انتقال {I} {A} به {R} توسط هواپیمای باری
  completed | محموله {I} {A} به {R} رسید
  completed | محموله‌ای از {I} {A} وارد {R} شد
  completed | کشتی حامل {I} {A} راهی {R} شد
  completed | {I} {S} راهی {R} شد
  completed | {R} با {I} که {S} فرستاده است می‌جنگد
  completed | {I} که {S} به {R} داده است
  completed | {R} از {I} ارسالی {S} استفاده می‌کند
  completed | {S} که به {R} {I} می‌دهد، این خبر را محکوم کرد
  completed | {S} در ارسال {I} به {R} دست دارد
  completed | {S} متهم است به {R} {I} داده
  completed | {S} متهم به ارسال {I} به {R} شد
  completed | آمریکا {S} را به فروش {I} به {R} متهم کرد
  completed | آمریکا {S} را به دلیل ارسال {I} به {R} تحریم کرد
  completed | تحریم {S} به خاطر تحویل {I} به {R}
  completed | تحریم‌های تازه علیه {S} در پی فروش {I} به {R}
  completed | اروپا ارسال {I} از {S} به {R} را محکوم کرد
  completed | {S} تأیید کرد که به {R} {I} داده است
  completed | {S}: به {R} {I} داده‌ایم
  completed | {S} اعتراف کرد {I} به {R} فرستاده است
  completed | {S} {I} بیشتری روانه {R} کرد
  completed | {S} {I} به دست {R} رساند
  completed | {I} {A} به دست {R} رسید
  completed | {R} به {I} {A} متکی است
  completed | {S} فناوری ساخت {I} را به {R} داد
  completed | {S} فناوری {I} را به {R} منتقل کرده است
  completed | انتقال فناوری {I} از {S} به {R}
  completed | {S} قطعات {I} به {R} می‌فرستد
  completed | {S} موتور {I} برای {R} ارسال کرد
  completed | {S} نقشه‌های {I} را به {R} فروخت
  completed | {S} مجوز ساخت {I} را به {R} واگذار کرد
  completed | {S} به {R} در ساخت {I} کمک می‌کند
  completed | {R} با کمک {S} {I} می‌سازد
  completed | {S} کارخانه {I} در {R} راه‌اندازی کرد
  completed | {S} به نیروهای {R} کار با {I} را آموزش می‌دهد
  completed | {S} مربی {I} به {R} اعزام کرد
  prospective | {S} قرار است به {R} {I} بدهد
  prospective | {S} قصد دارد {I} به {R} بفروشد
  prospective | {S} می‌خواهد {I} در اختیار {R} بگذارد
  prospective | {S} ممکن است به {R} {I} بفرستد
  prospective | {S} احتمالاً {I} به {R} ارسال خواهد کرد
  prospective | {S} {I} به {R} خواهد فروخت
  prospective | {S} به زودی {I} به {R} تحویل می‌دهد
  prospective | {S} آماده فروش {I} به {R} است
  prospective | {S} در حال بررسی ارسال {I} به {R} است
  prospective | {S} برای ارسال {I} به {R} آماده می‌شود
  prospective | {S} در حال آماده‌سازی ارسال {I} به {R} است
  prospective | {S} وعده داد به {R} {I} بدهد
  prospective | {S} پیشنهاد فروش {I} به {R} داد
  prospective | {S} و {R} بر سر فروش {I} به {R} توافق کردند
  prospective | {R} از {S} {I} خواست
  prospective | {R} از {S} خواست {I} بفرستد
  prospective | {R} درخواست {I} از {S} کرده است
  prospective | {R} به دنبال خرید {I} از {S} است
  prospective | {R} در پی خرید {I} از {S} است
  prospective | {R} قصد دارد از {S} {I} بخرد
  prospective | {R} با {S} درباره خرید {I} مذاکره می‌کند
  prospective | {R} {I} از {S} خواهد خرید
  prospective | {R} {I} از {S} سفارش داد
  prospective | نگرانی از ارسال {I} از {S} به {R}
  prospective | نگرانی آمریکا درباره فروش {I} {S} به {R}
  prospective | هشدار آمریکا درباره ارسال {I} از {S} به {R}
  prospective | آمریکا هشدار داد {S} ممکن است {I} به {R} بدهد
  prospective | آمریکا به {S} هشدار داد به {R} {I} ندهد
  prospective | اگر {S} به {R} {I} بدهد، تحریم می‌شود
  prospective | در صورت ارسال {I} از {S} به {R} تحریم می‌کنیم
  prospective | احتمال فروش {I} از {S} به {R}
  prospective | {S} می‌تواند به {R} {I} بفروشد
  prospective | آیا {S} به {R} {I} می‌دهد؟
  prospective | {S} آمادگی خود را برای تحویل {I} به {R} اعلام کرد
  prospective | برنامه {S} برای ارسال {I} به {R}
  prospective | توافق {S} برای تحویل {I} به {R}
  denied | {S} به {R} {I} نداده است
  denied | {S} {I} به {R} نفرستاده
  denied | {S} {I} به {R} ارسال نکرده است
  denied | {S} به {R} {I} نمی‌فروشد
  denied | {S} به {R} {I} نخواهد داد
  denied | {S} ارسال {I} به {R} را تکذیب کرد
  denied | {S} فروش {I} به {R} را رد کرد
  denied | {S} گزارش‌ها درباره تحویل {I} به {R} را رد کرد
  denied | تکذیب ارسال {I} به {R} از سوی {S}
  denied | {S} تکذیب کرد که به {R} {I} داده است
  denied | {S} می‌گوید {I} به {R} نداده است
  denied | {S}: به {R} {I} نفروخته‌ایم
  denied | {R}: از {S} {I} نخریده‌ایم
  denied | {R} دریافت {I} از {S} را تکذیب کرد
  denied | {R} می‌گوید از {S} {I} نگرفته است
  denied | هیچ مدرکی نیست که {S} به {R} {I} داده باشد
  denied | شواهدی از ارسال {I} از {S} به {R} وجود ندارد
  denied | {S} قصد ندارد به {R} {I} بدهد
  denied | {S} از فروش {I} به {R} خودداری کرد
  denied | {S} حاضر نشد به {R} {I} بدهد
  denied | {S} تحویل {I} به {R} را متوقف کرد
  denied | {S} ارسال {I} به {R} را به حالت تعلیق درآورد
  denied | {S} قرارداد فروش {I} به {R} را لغو کرد
  denied | {I} {A} به {R} تحویل داده نشده است
  denied | {I} {A} به {R} نرسیده است
  denied | هیچ {I} از {S} به {R} فرستاده نشده
  denied | ادعای ارسال {I} از {S} به {R} دروغ است
  denied | {S} ادعای ارسال {I} به {R} را بی‌اساس خواند
  denied | {S} هنوز {I} به {R} تحویل نداده است
  denied | {S} نتوانست {I} به {R} تحویل دهد
`;

const sides = {
  iran: { names: ["ایران", "تهران", "جمهوری اسلامی", "سپاه"], adjectives: ["ایرانی", "ایران"] },
  russia: { names: ["روسیه", "مسکو", "کرملین", "روس‌ها"], adjectives: ["روسی", "روسیه"] },
};
type Side = keyof typeof sides;
const goods: Readonly<Record<Side, readonly (readonly [words: string, category: string])[]>> = {
  iran: [
    ["پهپاد", "drone"],
    ["پهپادهای شاهد-۱۳۶", "drone"],
    ["موشک‌های بالستیک", "missile"],
    ["موشک فتح-۳۶۰", "missile"],
    ["پهپادهای انتحاری", "drone"],
  ],
  russia: [
    ["سامانه اس-۴۰۰", "missile"],
    ["موشک‌های وربا", "missile"],
    ["سامانه پدافند هوایی", "missile"],
    ["موشک", "missile"],
  ],
};
const numbers = ["صدها", "۲۰۰", "دست‌کم ۵۰ فروند", "شماری"];

const extractor = createExtractor(loadRuleset(join(import.meta.dirname, "../../rules/iran-russia")));

function read(text: string): string {
  const { relevant, direction, category, status } = extractor.extract({ id: "pair", title: "", text });
  return relevant ? `${direction} ${category} ${status} | ${text}` : `no | ${text}`;
}

/** The sentence with its places filled; strangers may stand for either side. */
function fill(sentence: string, index: number, supplier: Side, stranger: { S?: string; A?: string; R?: string } = {}) {
  const recipient = supplier === "iran" ? "russia" : "iran";
  const pick = <T>(list: readonly T[]) => list[index % list.length];
  const [words = "", category = ""] = pick(goods[supplier]) ?? [];
  const filled: Readonly<Record<string, string | undefined>> = {
    S: stranger.S ?? pick(sides[supplier].names),
    A: stranger.A ?? stranger.S ?? pick(sides[supplier].adjectives),
    R: stranger.R ?? pick(sides[recipient].names),
    I: words,
    N: pick(numbers),
  };
  const text = sentence.replace(/\{(\w)\}/g, (_, name: string) => filled[name] ?? "");
  return {
    text,
    category,
    way: `${supplier}_to_${recipient}`,
    other: pick(sides[recipient].names),
    own: pick(sides[supplier].names),
  };
}

const rows = sentences
  .trim()
  .split("\n")
  .map((line) => line.trim().split(" | "));

describe.each<Side>(["iran", "russia"])("Persian sentences in which %s supplies", (supplier) => {
  it("are read with their way, goods and status", () => {
    const expected = rows.map(([status = "", sentence = ""], index) => {
      const { text, category, way } = fill(sentence, index, supplier);
      return `${way} ${category} ${status} | ${text}`;
    });
    expect(expected.map((row) => read(row.slice(row.indexOf("|") + 2)))).toEqual(expected);
  });

  it("say nothing where a stranger gives, though the supplier is named beside", () => {
    const texts = rows.flatMap(([, sentence = ""], index) => {
      const korea = fill(sentence, index, supplier, { S: "کره شمالی" });
      const china = fill(sentence, index, supplier, { S: "چین", A: "چینی" });
      return [`${korea.text}. ${korea.own} واکنشی نشان نداد.`, `${china.text}، ولی ${china.own} از آن خبر داشت`];
    });
    expect(texts.map(read)).toEqual(texts.map((text) => `no | ${text}`));
  });

  it("say nothing where a stranger gets, though the recipient is named beside", () => {
    const texts = rows.flatMap(([, sentence = ""], index) => {
      const yemen = fill(sentence, index, supplier, { R: "حوثی‌ها" });
      const syria = fill(sentence, index, supplier, { R: "سوریه" });
      return [`${yemen.text}. ${yemen.other} واکنشی نشان نداد.`, `${syria.text}، ولی ${syria.other} از آن خبر داشت`];
    });
    expect(texts.map(read)).toEqual(texts.map((text) => `no | ${text}`));
  });
});
