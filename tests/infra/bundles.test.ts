import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bundle, bundleFunctions } from "../../infra/bundle-functions.ts";
import { codeBudgetBytes } from "../../infra/function-limits.ts";
import { createDocumentReader } from "../../shared/adapters/document-reader/document-reader.ts";
import { stageDefinition, stageNames } from "../../shared/stages.ts";
import { asBytes } from "../support/a-document.ts";

let folder: string;
let bundles: readonly Bundle[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "transfer-watch-bundles-"));
  bundles = await bundleFunctions(folder);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Sizes in bytes of everything that is uploaded for a stage, by path. */
async function uploaded(stage: string): Promise<Map<string, number>> {
  const entries = await readdir(join(folder, stage), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const sizes = files.map(
    async (file) => [file.slice(join(folder, stage).length + 1), (await stat(file)).size] as const,
  );
  return new Map(await Promise.all(sizes));
}

const total = (sizes: Iterable<number>) => [...sizes].reduce((sum, size) => sum + size, 0);

describe("the budget of code", () => {
  it.each(stageNames.map((stage) => [stage, codeBudgetBytes(stage)] as const))(
    "%s ships at most %i bytes of it, the page-reading worker and every shared chunk counted",
    async (stage, budget) => {
      const files = [...(await uploaded(stage))];
      const code = total(files.filter(([path]) => /[.]([cm]?js|wasm)$/.test(path)).map(([, size]) => size));
      expect(code).toBeGreaterThan(100_000);
      expect(code).toBeLessThanOrEqual(budget);
      expect(bundles.find((bundle) => bundle.stage === stage)?.codeBytes).toBe(code);
    },
  );

  it.each(stageNames)(
    "%s ships nothing else but source maps, which only a stack trace loads, and its data",
    async (stage) => {
      const others = [...(await uploaded(stage)).keys()].filter((path) => !/[.](mjs([.]map)?|wasm)$/.test(path));
      const { readsRules, trigger } = stageDefinition(stage);
      const known = others.filter((path) => path.startsWith("rules/") || path === "feeds.yaml");
      expect(others).toEqual(known);
      expect(others.some((path) => path.startsWith("rules/"))).toBe(readsRules);
      expect(others.includes("feeds.yaml")).toBe(trigger.kind === "deploy");
    },
  );
});

/** One of each vocabulary that feeds may bring along, for what the bundler left out must not be missed. */
const documents = {
  "RSS with Dublin Core, content, media and iTunes": `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"
    xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
    xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">
    <channel><title>Quay</title><link>https://example.org/</link><description>d</description>
    <sy:updatePeriod>hourly</sy:updatePeriod><podcast:locked>yes</podcast:locked>
    <item><guid>1</guid><title>Crates &amp; cranes &hellip;</title><link>/1</link><dc:date>2026-11-20T08:00:00Z</dc:date>
    <prism:doi>10.1/x</prism:doi><content:encoded><![CDATA[<p>Long <b>text</b></p>]]></content:encoded></item>
    <item><guid>2</guid><dc:title>Only Dublin</dc:title><link>/2</link><media:description>seen from a pier</media:description></item>
    <item><guid>3</guid><title>t</title><itunes:summary>a talk</itunes:summary><pubDate>Fri, 20 Nov 2026 08:00:00 +0300</pubDate></item>
    </channel></rss>`,
  Atom: `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><title>Quay</title><id>q</id>
    <updated>2026-11-20T08:00:00Z</updated><entry><id>1</id><title type="html">A &lt;i&gt;pier&lt;/i&gt;</title><thr:total>3</thr:total>
    <link href="https://example.org/1"/><updated>2026-11-20T08:00:00Z</updated><content type="html">text</content></entry></feed>`,
  RDF: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://example.org/"><title>Quay</title><link>https://example.org/</link><description>d</description></channel>
    <item rdf:about="https://example.org/1"><title>One</title><link>https://example.org/1</link><dc:date>2026-11-20</dc:date></item></rdf:RDF>`,
  "JSON Feed": `{"version":"https://jsonfeed.org/version/1.1","title":"Quay","items":[{"id":"1","url":"https://example.org/1","title":"One","content_text":"text"}]}`,
  "a broken feed": `<rss version="2.0"><channel><title>Quay</title><item><title>Salt & sand</title><guid>1</guid></item></channel>`,
  "no feed": "<!doctype html><title>Log in</title>",
} as const;

describe("the bundled worker", () => {
  const url = "https://example.org/feed.xml";

  it.each(Object.entries(documents))("reads %s as the sources do", async (_, text) => {
    const file = pathToFileURL(join(folder, "poll-feeds/worker.mjs"));
    const [bundled, sources] = [createDocumentReader({ code: { file } }), createDocumentReader()];
    try {
      const document = () => ({ body: asBytes(text), url });
      expect(await bundled.readFeed(document())).toEqual(await sources.readFeed(document()));
      expect(await bundled.readPage(document())).toEqual(await sources.readPage(document()));
    } finally {
      await Promise.all([bundled.close(), sources.close()]);
    }
  });
});
