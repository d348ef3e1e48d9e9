import { describe, expect, it } from "vitest";
import { cutToBytes, cutToLength } from "../../../shared/articles/cut-text.ts";
import { entryToText } from "../../../shared/articles/entry-to-text.ts";
import { htmlToText } from "../../../shared/articles/html-to-text.ts";

describe("HTML as plain text", () => {
  it.each([
    ["keeps words, not tags", "Iran <b>sends</b> drones", "Iran sends drones"],
    ["joins what inline tags divide", "Sha<i>hed</i>-136", "Shahed-136"],
    ["divides what blocks divide", "<p>One.</p><p>Two.<br>Three.</p><li>Four</li>", "One.\nTwo.\nThree.\nFour"],
    ["decodes entities", "R&amp;D &mdash; &#171;x&#187; &#x41f;", "R&D — «x» П"],
    ["decodes what is escaped twice", "&lt;p&gt;R&amp;amp;D&lt;/p&gt;", "R&D"],
    ["does not decode a third time", "&amp;amp;amp;", "&amp;"],
    ["leaves comparisons alone", "5 < 6 & 7 > 3", "5 < 6 & 7 > 3"],
    ["keeps a word in angle brackets that is no tag of HTML", "the &lt;censored&gt; report", "the <censored> report"],
    ["leaves scripts, styles and comments out", "a<script>if (x<y) b</script><style>c</style><!-- d -->e", "ae"],
    ["does not end a tag inside its attributes", '<img alt="a > b">c', "c"],
    ["is not swallowed by a forgotten quote", '<a href="x>one</a> <a href="y">two</a>', "one two"],
    ["reads CDATA that was left in", "<![CDATA[a <b>c</b>]]> d", "a c d"],
    ["squeezes white space", "  a \n\n\t b&nbsp;c ", "a\nb c"],
    ["drops references to no character", "a&#0;b&#x110000;c&#xD800;d", "abcd"],
  ])("%s", (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});

describe("cut text", () => {
  it("ends between characters and says that it was cut", () => {
    expect(cutToBytes("ракета", 7)).toEqual({ text: "рак", cut: true });
    expect(cutToBytes("ракета", 12)).toEqual({ text: "ракета", cut: false });
    expect([cutToLength("a🚀b", 2), cutToLength("e\u0301x", 1), cutToLength("abc", 3)]).toEqual(["a", "", "abc"]);
  });
});

describe("an entry as text", () => {
  it("has a title of one line, a summary and the text where there is more of it", () => {
    const entry = { title: "Iran\n<b>sends</b>  drones", summary: "<p>Short</p>", content: "<p>Long</p><p>text</p>" };
    expect(entryToText(entry)).toEqual({ title: "Iran sends drones", summary: "Short", text: "Long\ntext" });
  });

  it("has no text when the content only repeats the summary, and nothing when it says nothing", () => {
    expect(entryToText({ summary: "<p>Same</p>", content: "Same" })).toEqual({ title: "", summary: "Same" });
    expect(entryToText({})).toEqual({ title: "", summary: "" });
  });

  it("has at most 1,000 characters of title", () => {
    expect(entryToText({ title: "a".repeat(5_000) }).title).toHaveLength(1_000);
  });
});
