import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Alert } from "../../shared/alerts/alert.ts";
import { renderAlert, renderSms, renderSubject } from "../../shared/alerts/render-alert.ts";
import { renderSummary } from "../../shared/alerts/render-summary.ts";
import type { Reader } from "../../shared/alerts/rendered.ts";
import { composeSms, countSeptets, countSmsParts } from "../../shared/alerts/sms-text.ts";
import { toAscii } from "../../shared/alerts/transliterate.ts";
import { aMention, anAlert, anEvidence, minuteMs, nineOClock } from "../support/an-alert.ts";

const reader: Reader = { timezone: "Europe/Kyiv", because: "You follow all alerts." };
const controls = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const ascii = /^[\x20-\x7e]*$/;
const titled = (feedTitle: string, more: Partial<Alert["evidence"]> = {}): Alert =>
  anAlert({ evidence: anEvidence({ feedTitle, ...more }), changed: [feedTitle], kind: "update" });
const linked = (articleLink: string) => anAlert({ evidence: anEvidence({ articleLink }), sources: [] });
const bytes = (text: string) => Buffer.byteLength(text, "utf8");

describe("O1 a subject", () => {
  it.each(["\r\nBcc: all@example.org", "\nX", "\u0000", "\u2028", "\u2029", "\u0085", "\u001b[31m"])(
    "turns %j into a space, so that no header can be added",
    (bad) => {
      const subject = renderSubject(titled(`One${bad}two`));
      expect(subject).not.toMatch(controls);
      expect(subject).toMatch(/^UPDATE, HIGH: Iran to Russia: Shahed-136 drones - one ?\S.* \(One ?\S/);
    },
  );

  it("has no control character, is ASCII, under 100 characters and begins with a letter or digit, whatever the feed says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ unit: "binary" }), (title, change) => {
        const alert = { ...titled(title), changed: [change] };
        const subjects = [
          renderSubject(alert),
          renderSubject({ ...alert, kind: "correction" }),
          renderSubject({ ...alert, kind: "new" }),
        ];
        return subjects.every((subject) => ascii.test(subject) && subject.length < 100 && /^[A-Za-z0-9]/.test(subject));
      }),
      { numRuns: 400 },
    );
  });
});

describe("O2 a subject that is not ASCII", () => {
  it.each([
    ["Українська правда — «Шахеди»", 'Ukrainska pravda - "Shakhedi"'],
    ["Ёлка Щукин", "Elka Shchukin"],
    ["خبرگزاری نمونه", "khbrgzari nmvnh"],
    ["Łódź naïve “quotes” … ½", 'Lodz naive "quotes" ... 1/2'],
    ["ＦＵＬＬ ｗｉｄｔｈ", "FULL width"],
    ["中文 🚀🚀 end", "? end"],
  ])("says %s in ASCII", (title, folded) => {
    expect(toAscii(title)).toBe(folded);
  });
});

describe("O3 a subject of more than 99 characters", () => {
  it("is cut at a word and marked", () => {
    const subject = renderSubject(titled("word ".repeat(60)));
    expect(subject.length).toBeLessThan(100);
    expect(subject).toMatch(/word\.\.\.$/);
  });
});

describe("O4 a message that is too long", () => {
  const long = "Ж".repeat(200_000);

  it("is cut by bytes, with a line that says so, and all forms together stay below 256 KiB", () => {
    const alert = anAlert({ changed: Array.from({ length: 400 }, () => long.slice(0, 900)) });
    const { email, sms, machine } = renderAlert({ ...alert, changed: alert.changed }, reader);
    expect(email).toContain("[cut: the message was too long]");
    expect(email).not.toContain("\ufffd");
    expect(bytes(email)).toBeLessThanOrEqual(96 * 1024);
    expect(bytes(sms)).toBeLessThan(200);
    expect(bytes(machine)).toBeGreaterThan(0);
  });

  it("never loses a story of a summary of 250: each is listed, and it stays below 256 KiB as JSON", () => {
    const alerts = Array.from({ length: 250 }, (_, index) =>
      anAlert({
        alertId: `alert-${index}`,
        storyId: `story-${index}`,
        evidence: anEvidence({
          articleTitle: `${"Ж".repeat(300)} ${index}`,
          articleLink: `https://news.example.org/${"long-".repeat(20)}${index}`,
          feedTitle: `Feed ${index}`,
        }),
      }),
    );
    const { email, sms, machine } = renderSummary(alerts, reader, { kind: "summary", reason: "pace" });
    for (const index of alerts.keys()) expect(email).toContain(`(Feed ${index})`);
    expect(email).not.toContain("[cut");
    expect(bytes(JSON.stringify({ email, sms, default: machine }))).toBeLessThan(256 * 1024);
  });
});

describe("O5 a text message", () => {
  it.each([
    ["a".repeat(160), 1],
    ["a".repeat(161), 2],
    [`${"a".repeat(158)}€`, 1],
    [`${"a".repeat(159)}€`, 2],
    ["[".repeat(80), 1],
    ["[".repeat(81), 2],
    ["Ж".repeat(70), 1],
    ["Ж".repeat(71), 2],
    [`${"a".repeat(100)}’`, 2],
  ])("of %j has %i parts", (text, parts) => {
    expect(countSmsParts(text)).toBe(parts);
  });

  it("counts what takes two septets as two", () => {
    for (const character of "^{}[]~|€\\") expect(countSeptets(character)).toBe(2);
    expect(countSeptets("`")).toBeUndefined();
  });

  it("is one part of GSM-7 whatever it is made of, with the link whole or left out", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 400 }),
        fc.array(fc.string({ unit: "binary", maxLength: 200 }), { maxLength: 4 }),
        fc.option(fc.webUrl({ size: "large" }), { nil: undefined }),
        fc.constantFrom(1 as const, 2 as const, 3 as const),
        (news, details, link, parts) => {
          const text = composeSms(news, details, link, parts);
          const isGsm = countSeptets(text) !== undefined;
          const isWhole =
            link === undefined || text.endsWith(` ${link}`) || !text.includes("http") || news.includes("http");
          return isGsm && isWhole && countSmsParts(text) <= parts;
        },
      ),
      { numRuns: 400 },
    );
  });

  it("leaves a link out that does not fit, and then has room for the details", () => {
    const link = `https://news.example.org/${"x".repeat(140)}`;
    const text = renderSms(anAlert({ evidence: anEvidence({ articleLink: link }) }));
    expect(text).not.toContain("https");
    expect(text).toContain("Example Wire");
  });

  it("never has more than three parts, and stays below what one publish may carry", () => {
    const text = composeSms("news ".repeat(500), ["more ".repeat(500)], undefined, 3);
    expect(countSmsParts(text)).toBe(3);
    expect(text.length).toBeLessThanOrEqual(1_600);
  });
});

describe("O6 a link in a message", () => {
  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://files.example.org/x",
    "https://user:secret@news.example.org/",
    "https://news.example.org@evil.example.net/",
    "not a link",
  ])("is not shown when it is %s", (link) => {
    const { email, sms, machine } = renderAlert(linked(link), reader);
    for (const text of [email, sms, machine]) {
      expect(text).not.toContain("secret");
      expect(text).not.toMatch(/javascript:|data:text|ftp:|evil\.example\.net/);
    }
    expect(email).toContain("Link: none that can be shown safely");
  });

  it("shows its host in punycode, with a warning when it looks like another", () => {
    const { email } = renderAlert(linked("https://раураl.com/a"), reader);
    expect(email).toContain("https://xn--");
    expect(email).toMatch(/Careful: the host xn--\S+ mixes/);
    expect(renderAlert(linked("https://news.example.org/a"), reader).email).not.toContain("Careful");
  });
});

describe("O10 the machine's form", () => {
  it("names no subscriber and no delivery", () => {
    const alert = anAlert({ deliveries: { "subscriber-7": { outcome: "sent", at: nineOClock, messageId: "m-1" } } });
    const { email, machine } = renderAlert(alert, reader);
    expect(email + machine).not.toMatch(/subscriber-7|m-1/);
  });
});

describe("O11 a flood", () => {
  it("becomes one message that lists every story once, the gravest first", () => {
    const alerts = Array.from({ length: 60 }, (_, index) =>
      anAlert({
        alertId: `alert-${index}`,
        storyId: `story-${index % 50}`,
        severity: index % 10 === 0 ? "high" : "low",
        createdAt: nineOClock + index * minuteMs,
        evidence: anEvidence({ articleTitle: `Title of story ${index % 50}.` }),
      }),
    );
    const { subject, email } = renderSummary(alerts, reader, { kind: "summary", reason: "pace" });
    expect(subject).toMatch(/^50 stories \(5 high, 45 low\)/);
    for (let story = 0; story < 50; story++) {
      expect(email.split(`Title of story ${story}.`)).toHaveLength(2);
    }
    expect(email.indexOf("\nHIGH\n")).toBeLessThan(email.indexOf("\nLOW\n"));
  });
});

describe("O12 a headline from right to left or with emoji", () => {
  it("is set apart with isolates, and what could turn the text around is gone", () => {
    const evil = "abc\u202egpj.exe ایران به روسیه پهپاد داد";
    const { email } = renderAlert(anAlert({ evidence: anEvidence({ articleTitle: evil }) }), reader);
    expect(email).toContain("\u2068abcgpj.exe ایران به روسیه پهپاد داد\u2069");
    expect(email).not.toContain("\u202e");
  });

  it("T4 keeps the joiner of a Persian word in what is shown", () => {
    const { email } = renderAlert(anAlert({ evidence: anEvidence({ articleTitle: "موشک‌های ایران" }) }), reader);
    expect(email).toContain("موشک‌های ایران");
  });

  it("is never cut in the middle of a character", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("👩‍👩‍👧", "🇺🇦", "é", "ي", "a ", "🚀"), { maxLength: 200 }), (characters) => {
        const alert = anAlert({ evidence: anEvidence({ articleTitle: characters.join("") }) });
        const { email, machine } = renderAlert(alert, reader);
        return !/\p{Cs}/u.test(email + machine) && !email.includes("\ufffd");
      }),
      { numRuns: 200 },
    );
  });

  it("shows a lone surrogate as the replacement character", () => {
    const { email } = renderAlert(anAlert({ evidence: anEvidence({ articleTitle: "a\ud83dz" }) }), reader);
    expect(email).toContain("a\ufffdz");
  });
});

describe("the times of a message", () => {
  it("are those of the reader's timezone, in winter and in summer", () => {
    const at = (month: number) => Date.UTC(2026, month, 25, 9);
    const email = (month: number) =>
      renderAlert(anAlert({ evidence: anEvidence({ publishedAt: at(month), firstSeenAt: at(month) }) }), reader).email;
    expect(email(10)).toContain("published 25 Nov 2026, 11:00");
    expect(email(6)).toContain("published 25 Jul 2026, 12:00");
  });
});

describe("the evidence of a message", () => {
  it("marks the matched words where the spans say, and leaves a span out that does not fit", () => {
    const mention = aMention({ places: [{ text: "elsewhere", span: [900, 909] }] });
    const { email } = renderAlert(anAlert({ evidence: anEvidence({ mention }) }), reader);
    expect(email).toContain(
      "  [Iran] [shipped] [200] [Shahed-136 drones] to [Russia], [Ukraine's defence ministry] said.",
    );
  });
});
