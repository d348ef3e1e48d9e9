import { describe, expect, it } from "vitest";
import { readFeed } from "../../shared/feeds/read-feed.ts";
import { anItem, anRssFeed, asBytes } from "../support/a-document.ts";
import { encodeAs } from "../support/encode-as.ts";

const title = "Иран отправил ракеты";
const feed = (encoding: string) =>
  anRssFeed(anItem(`<title>${title}</title>`)).replace("?>", ` encoding="${encoding}"?>`);

async function read(body: Uint8Array, contentType?: string) {
  const { entries, warnings } = await readFeed({ body, ...(contentType && { contentType }) });
  return { title: entries[0]?.title, codes: warnings.map(({ code }) => code) };
}

describe("X9 invalid UTF-8", () => {
  it("becomes U+FFFD, the item is kept and BOZO_CHARSET says so", async () => {
    const body = asBytes(anRssFeed(anItem("<title>ships * sail</title>")).replace("?>", ' encoding="utf-8"?>'));
    body[body.indexOf(0x2a)] = 0xe9;
    expect(await read(body)).toEqual({ title: "ships \uFFFD sail", codes: ["BOZO_CHARSET"] });
    expect(() => new TextDecoder("utf-8", { fatal: true }).decode(body)).toThrow();
  });
});

describe("X10 a wrong charset", () => {
  it("windows-1251 declared as UTF-8 is read as what it is", async () => {
    const body = encodeAs("windows-1251", feed("utf-8"));
    expect(await read(body, "text/xml; charset=utf-8")).toEqual({ title, codes: ["BOZO_CHARSET"] });
    expect(new TextDecoder().decode(body)).not.toContain(title);
  });

  it("UTF-8 declared as windows-1251 is read as UTF-8", async () => {
    const body = asBytes(feed("windows-1251"));
    expect(await read(body, "text/xml; charset=windows-1251")).toEqual({ title, codes: ["BOZO_CHARSET"] });
    expect(new TextDecoder("windows-1251").decode(body)).not.toContain(title);
  });
});

describe("X11 charsets of Cyrillic", () => {
  it.each(["windows-1251", "koi8-r", "utf-16le", "utf-16be"])("%s gives the exact title", async (charset) => {
    expect(await read(encodeAs(charset, feed(charset)))).toEqual({ title, codes: [] });
    expect(new TextDecoder().decode(encodeAs(charset, feed(charset)))).not.toContain(title);
  });

  it.each(["utf-16le", "utf-16be", "utf-32le", "utf-32be"])(
    "%s with a byte order mark gives the exact title",
    async (charset) => {
      expect(await read(encodeAs(charset, `\uFEFF${feed("utf-8")}`))).toEqual({ title, codes: [] });
    },
  );
});

describe("X12 an unknown charset label", () => {
  it("falls back to UTF-8, then to windows-1252, with BOZO_CHARSET", async () => {
    expect(await read(asBytes(feed("x-klingon")))).toEqual({ title, codes: ["BOZO_CHARSET"] });
    const western = anRssFeed(anItem("<title>Le café fermé</title>")).replace("?>", ' encoding="x-klingon"?>');
    expect(await read(encodeAs("windows-1252", western))).toEqual({ title: "Le café fermé", codes: ["BOZO_CHARSET"] });
  });
});

describe("X13 characters that are none", () => {
  it("are gone before anything is parsed or queued", async () => {
    const { title: read13 } = await read(
      asBytes(anRssFeed(anItem("<title>a\u0000b\u0008c&#0;d&#x110000;e&#xD800;f&#1;g\uFFFF</title>"))),
    );
    expect(read13).toBe("abcdefg");
    expect((await read(asBytes(anRssFeed(anItem("<title>\t🚀 &#128640; &#x41f;</title>"))))).title).toBe("🚀 🚀 П");
  });
});
