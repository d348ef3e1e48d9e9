import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { load } from "cheerio";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand } from "../support/run-command.ts";

const articles = join(import.meta.dirname, "../fixtures/articles");
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "explain-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function save(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

const shipped = "Harbour notes\nOfficials said on Friday that Iran had shipped 40 Shahed-136 drones to Russia.";
const astray = "Harbour notes\nIran shipped drones to the Houthis, and Russia kept silent.";

describe("transfer-watch explain", () => {
  it("prints each mention with its sentence, roles, status and rule", async () => {
    const { exit, out, talk } = await runCommand("explain", await save("shipped.txt", shipped));
    expect([exit, talk]).toEqual([0, ""]);
    expect(out).toContain("1. iran to russia · drone · completed");
    expect(out).toContain("[Iran] had [shipped] [40] [Shahed-136] [drones] to [Russia].");
    expect(out).toMatch(/supplier +iran “Iran”/);
    expect(out).toMatch(/recipient +russia “Russia”/);
    expect(out).toMatch(/goods +“Shahed-136” drone, system, shahed-136, at least 40 \(“40”\)/);
    expect(out).toMatch(/status +completed: Nothing denies it/);
    expect(out).toMatch(/said by +“Officials”/);
    expect(out).toMatch(/rule +en\/supply \(ruleset \w{12}\); at 0 of the text, lead/);
  });

  it("prints what the nearest miss lacks", async () => {
    const { exit, out } = await runCommand("explain", await save("astray.txt", astray));
    expect(exit).toBe(0);
    expect(out).toContain("No mention.");
    expect(out).toContain("Nobody watched receives: “Houthis” stands where “shipped” has its recipient.");
    expect(out).toContain("[Iran] [shipped] [drones] to the [Houthis], and [Russia] kept silent.");
  });

  it("answers in JSON, with spans that lie in the text", async () => {
    const { out } = await runCommand("explain", "--json", await save("shipped.txt", shipped));
    const answer = JSON.parse(out);
    const text = shipped.slice(shipped.indexOf("\n") + 1);
    const { mention, statusReasons } = answer.mentions[0];
    for (const found of [mention.supplier, mention.recipient, mention.cue, ...mention.items])
      expect(text.slice(...found.span)).toBe(found.text);
    expect(statusReasons).toHaveLength(1);
    const { out: other } = await runCommand("explain", "--json", await save("astray.txt", astray));
    expect(JSON.parse(other)).toMatchObject({ relevant: false, mentions: [], nearest: { reason: "other-recipient" } });
  });

  it("reads a saved article, with its summary where it has no text", async () => {
    const article = { title: "Iran shipped drones to Russia", summary: "The port was busy.", language: "en" };
    const { out } = await runCommand("explain", await save("article.json", JSON.stringify(article)));
    expect(out).toContain("in the title, headline");
  });

  it("reads a web page, packed or not, and leaves its menus out", async () => {
    const filler =
      "<p>The ferry left the harbour before dawn, and the coast guard confirmed it to the agency.</p>".repeat(6);
    const page = `<!doctype html><html lang="en"><title>Harbour</title><body><nav>Iran sent missiles to Russia</nav><article>${filler}<p>Iran shipped drones to Russia in March.</p></article>`;
    for (const file of [await save("page.html", page), await save("page.html.gz", gzipSync(page))]) {
      const { out } = await runCommand("explain", file);
      expect(out).toContain("[Iran] [shipped] [drones] to [Russia] in March.");
      expect(out).toContain("1 mention\n");
    }
  });

  it("reads standard input", async () => {
    const program = join(import.meta.dirname, "../../bin/transfer-watch.mjs");
    const child = spawn(process.execPath, [program, "explain", "-"], { stdio: ["pipe", "pipe", "inherit"] });
    child.stdin.end(astray);
    let out = "";
    for await (const chunk of child.stdout) out += chunk;
    expect(out).toContain("No mention.");
  });

  it("refuses what is no text, naming why", async () => {
    const cases: [string, string | Uint8Array, string][] = [
      ["empty.txt", " \n", "there is no text to explain"],
      ["latin.txt", Uint8Array.of(0x66, 0xfc, 0x72), "the text is not in UTF-8"],
      ["broken.json", '{"title": ', "the saved article is no JSON"],
      ["wrong.json", '{"title": 7}', "at fault: title"],
    ];
    for (const [name, content, why] of cases) {
      const { exit, out, talk } = await runCommand("explain", await save(name, content));
      expect([exit, out]).toEqual([1, ""]);
      expect(talk).toContain("error INPUT_INVALID");
      expect(talk).toContain(why);
    }
    expect(await runCommand("explain", join(folder, "missing.txt"))).toMatchObject({ exit: 1 });
    expect(await runCommand("explain", "--json", "--html", await save("a.txt", astray))).toMatchObject({ exit: 2 });
  });

  it("lets no text colour or clear the terminal", async () => {
    const { out } = await runCommand(
      "explain",
      await save("esc.txt", `Notes\nIran sent \u001b[2J drones to Russia\u202e.\u0007`),
    );
    expect(out).toContain("1 mention");
    for (const control of ["\u001b", "\u202e", "\u0007"]) expect(out).not.toContain(control);
  });
});

describe("transfer-watch explain --html", () => {
  it("marks the words in the whole text, with a legend", async () => {
    const { out } = await runCommand("explain", "--html", await save("shipped.txt", shipped));
    const page = load(out);
    const marked = page("p mark")
      .toArray()
      .map((element) => `${page(element).attr("data-part")}: ${page(element).text()}`);
    expect(marked).toEqual([
      "said by: Officials",
      "supplier: Iran",
      "transfer: shipped",
      "number: 40",
      "goods: Shahed-136",
      "goods: drones",
      "recipient: Russia",
    ]);
    expect(`${page("h1").text()}\n${page("p").text()}`).toBe(shipped);
    expect(
      page("li mark")
        .toArray()
        .map((element) => page(element).text()),
    ).toEqual(["supplier", "recipient", "goods", "number", "transfer", "said by"]);
  });

  it("O7 shows markup of the text as text, and lets nothing run or load", async () => {
    const hostile = `<img src=x onerror=alert(1)> & "quotes"\nIran sent <b onclick='x'>drones</b> to the Houthis</p><script>alert(2)</script>, Russia saw.`;
    const { out } = await runCommand("explain", "--html", await save("hostile.txt", hostile));
    const page = load(out);
    expect(page("img, script, b, [onerror], [onclick], link, iframe").length).toBe(0);
    expect(`${page("h1").text()}\n${page("p").text()}`).toBe(hostile);
    expect(page("meta[http-equiv='Content-Security-Policy']").attr("content")).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'$/,
    );
    expect(page("header").text()).toContain("“Houthis” stands where “sent” has its recipient.");
  });

  it("shows markup between marked words as text", async () => {
    const text = "US <b>officials said that Iran had sent drones to Russia.";
    const { out } = await runCommand("explain", "--html", await save("within.txt", `Notes\n${text}`));
    const page = load(out);
    expect(page("p mark[data-part='said by']").text()).toBe("US <b>officials");
    expect(page("b").length).toBe(0);
  });

  it("says first what it found, and leads from each mention to its sentence", async () => {
    const { out } = await runCommand("explain", "--html", join(articles, "drones-for-russia.txt"));
    const page = load(out);
    expect(page("header").text()).toBe("Iran to Russia · drone · completed3 mentions, led by number 1");
    const leads = page("section a")
      .toArray()
      .map((element) => page(element).attr("href") ?? "");
    expect(leads).toEqual(["#sentence-1", "#sentence-2", "#sentence-3"]);
    expect(page(leads[2] ?? "").text()).toBe("Tehran denied that it had sent any weapons to Moscow.");
    expect(page("section:last-of-type dd").text()).toContain("named elsewhere");
  });

  it("lets a Persian text run from right to left, in its own language", async () => {
    const { out } = await runCommand("explain", "--html", join(articles, "pahpad-baraye-rusiye.txt"));
    const page = load(out);
    expect([page("html").attr("lang"), page("p").attr("lang"), page("p").attr("dir")]).toEqual(["en", "fa", "auto"]);
    expect(page("h1 mark[data-part='recipient']").text()).toBe("روسیه");
  });

  it("shows by its number what would turn the direction of the text", async () => {
    const text = "Iran sent drones to Russia\u202e and back\u0007.";
    const { out } = await runCommand("explain", "--html", await save("override.txt", `Notes\n${text}`));
    expect(load(out)("p").text()).toBe("Iran sent drones to Russia[U+202E] and back[U+0007].");
  });

  it("tells parts by a label as well as by colour", async () => {
    const { out } = await runCommand("explain", "--html", await save("shipped.txt", shipped));
    const page = load(out);
    expect(page("style").text()).toContain("mark[data-part]::after{content:attr(data-part)");
    const classes = page("p mark")
      .toArray()
      .map((element) => page(element).attr("class") ?? "");
    for (const name of classes) expect(page("style").text()).toContain(`.${name}{--h:`);
  });

  it("marks goods only in the field where they stand", async () => {
    const given = {
      title: "Iran shows its Shahed drones",
      text: "Nobody in Kyiv was surprised by it. Iran is arming Russia with weapons.",
    };
    const { out } = await runCommand("explain", "--html", await save("fields.json", JSON.stringify(given)));
    const page = load(out);
    expect(
      page("p mark")
        .toArray()
        .map((element) => page(element).text()),
    ).toEqual(["Iran", "arming", "Russia"]);
    expect(page("p mark[data-part='supplier']").text()).toBe("Iran");
    expect(`${page("h1").text()}\n${page("p").text()}`).toBe(`${given.title}\n${given.text}`);
  });
});
