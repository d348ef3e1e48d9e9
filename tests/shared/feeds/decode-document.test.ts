import { describe, expect, it } from "vitest";
import { charsetInHeader, resolveCharset } from "../../../shared/feeds/charset-labels.ts";
import { decodeDocument } from "../../../shared/feeds/decode-document.ts";
import { encodeAs } from "../../support/encode-as.ts";

const headline = "Иран отправил ракеты, сообщили источники";
const feed = (encoding?: string) =>
  `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ""}?><rss><channel><title>${headline}</title></channel></rss>`;
const codes = (body: Uint8Array, contentType?: string) =>
  decodeDocument(body, contentType).warnings.map(({ code }) => code);

describe("the charset of a document", () => {
  it.each(["windows-1251", "koi8-r", "iso-8859-5", "ibm866"])("is %s when the XML declaration says so", (charset) => {
    const { text, warnings } = decodeDocument(encodeAs(charset, feed(charset)));
    expect([text, warnings]).toEqual([feed(charset), []]);
  });

  it.each(["windows-1251", "koi8-r", "iso-8859-5", "ibm866"])("is found to be %s when nobody says so", (charset) => {
    const { text, warnings } = decodeDocument(encodeAs(charset, feed()));
    expect([text, warnings[0]?.code]).toEqual([feed(), "BOZO_CHARSET"]);
  });

  it.each([
    ["euc-kr", "이란이 러시아에 미사일을 보냈다"],
    ["gb18030", "伊朗向俄罗斯提供了导弹的消息"],
    ["big5", "伊朗向俄羅斯提供導彈的消息"],
    ["shift_jis", "イランがロシアにミサイルを送った"],
    ["euc-jp", "イランがロシアにミサイルを送った"],
    ["windows-1252", "Le café a été fermé à Orléans"],
    ["koi8-u", "Іран передав ракети, повідомили джерела"],
  ])("is found by how the text looks: %s", (charset, text) => {
    expect(decodeDocument(encodeAs(charset, text)).text).toBe(text);
  });

  it("knows capitals of windows-1251 from small letters of KOI8-R, which are the same bytes", () => {
    expect(decodeDocument(encodeAs("windows-1251", "ИРАН И РОССИЯ")).text).toBe("ИРАН И РОССИЯ");
    expect(decodeDocument(encodeAs("koi8-r", "ИРАН И РОССИЯ")).text).toBe("ИРАН И РОССИЯ");
  });

  it.each(["utf-16le", "utf-16be", "utf-32le", "utf-32be"])("is %s with and without a byte order mark", (charset) => {
    for (const mark of ["\uFEFF", ""]) {
      expect(decodeDocument(encodeAs(charset, mark + feed())).text).toBe(feed());
    }
  });

  it("is what the HTTP header says, in whatever spelling", () => {
    const body = encodeAs("windows-1251", feed());
    for (const label of ["windows-1251", "cp-1251", "CP1251", '"win-1251"', "'Windows_1251'"]) {
      expect(decodeDocument(body, `text/xml; charset=${label}`)).toMatchObject({ text: feed(), warnings: [] });
    }
  });

  it("is the document's when the server calls everything Latin-1", () => {
    const body = encodeAs("windows-1251", feed("windows-1251"));
    expect(decodeDocument(body, "text/xml; charset=iso-8859-1").text).toBe(feed("windows-1251"));
  });

  it("is what a page's meta element says", () => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><title>${headline}</title>`;
    expect(decodeDocument(encodeAs("windows-1251", page), "text/html").text).toBe(page);
  });

  it("is UTF-8 whenever the bytes are, whatever is declared, and says that it was not as declared", () => {
    const body = new TextEncoder().encode(feed("windows-1251"));
    expect(decodeDocument(body, "text/xml; charset=koi8-r")).toMatchObject({
      text: feed("windows-1251"),
      charset: "utf-8",
    });
    expect(codes(body)).toEqual(["BOZO_CHARSET"]);
  });

  it("is not doubted when plain ASCII is declared as anything", () => {
    expect(codes(new TextEncoder().encode("<rss/>"), "text/xml; charset=koi8-r")).toEqual([]);
  });

  it("is UTF-8 with faults when only some bytes fail", () => {
    const body = new TextEncoder().encode(feed("utf-8"));
    body[body.length - 30] = 0xff;
    const decoded = decodeDocument(body);
    expect([decoded.charset, decoded.text.includes("\uFFFD"), codes(body)]).toEqual(["utf-8", true, ["BOZO_CHARSET"]]);
  });

  it("is windows-1251 when UTF-8 is declared and whole words of it fail", () => {
    expect(decodeDocument(encodeAs("windows-1251", feed("utf-8"))).text).toBe(feed("utf-8"));
  });

  it("keeps letters hidden in seven bits", () => {
    const body = Uint8Array.from([0x1b, 0x24, 0x42, 0x25, 0x24, 0x1b, 0x28, 0x42]);
    expect(decodeDocument(body, "text/xml; charset=iso-2022-jp").text).toBe("イ");
  });
});

describe("a charset label", () => {
  it("that nobody knows is undefined", () => {
    expect([resolveCharset("bogus"), resolveCharset(""), resolveCharset("windows-9999")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("is found in a header among other parameters", () => {
    expect(charsetInHeader('text/xml; boundary=x; charset="koi8-r"; q=1')).toBe('"koi8-r"');
    expect(charsetInHeader("text/xml")).toBeUndefined();
  });
});
