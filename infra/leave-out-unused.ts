import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Plugin } from "esbuild";

const load = createRequire(import.meta.url);
const root = join(import.meta.dirname, "..");

interface Unused {
  readonly package: string;
  readonly path: RegExp;
  readonly because: string;
  /** The module instead, where `nothing` does not fit: an ECMAScript module must name what it exports. */
  readonly instead?: string;
}

/**
 * What packages bring along and a Lambda of ours never runs. Each costs tens of kilobytes and milliseconds at every cold start; the bench
 * of the functions lists what they would weigh with them.
 */
const unused: readonly Unused[] = [
  {
    package: "undici",
    path: /\/lib\/(web|mock|cache)\//,
    because: "we use its request, never fetch, WebSocket or mocks",
  },
  {
    package: "undici",
    path: /\/lib\/(interceptor\/|api\/api-(connect|pipeline|stream|upgrade)|handler\/(cache|dedup|retry|redirect)|dispatcher\/(client-h2|proxy|socks5|env-http|retry|h2c|balanced|round))/,
    because: "we follow redirects and retry by ourselves, speak HTTP/1.1, and no proxy is between a Lambda and the web",
  },
  {
    package: "undici",
    path: /\/llhttp\/llhttp-wasm\.js$/,
    because: "the other build of the parser, for processors without SIMD",
  },
  { package: "bowser", path: /\.m?js$/, because: "it tells browsers apart, and a Lambda is none" },
  { package: "xmlbuilder", path: /\/lib\/index\.js$/, because: "xml2js writes XML with it, and we only read" },
  { package: "xml2js", path: /\/lib\/builder\.js$/, because: "the same" },
  {
    package: "fast-xml-parser",
    path: /\/src\/validator\.js$/,
    because: "feedsmith asks it to read, never to judge",
    instead: "export const validate = () => { throw new Error('left out of the bundle'); };",
  },
  {
    package: "fast-xml-parser",
    path: /\/src\/xmlparser\/DocTypeReader\.js$/,
    because: "shared/feeds/write-feed.ts writes the documents that it reads, and never a DOCTYPE",
    instead: `export default class {
      setXmlVersion() {}
      readDocType() { throw new Error("left out of the bundle"); }
    }`,
  },
  {
    package: "domutils",
    path: /\/esm\/feeds\.js$/,
    because: "cheerio reads pages for us, no feeds",
    instead: "export const getFeed = () => null;",
  },
  {
    package: "@smithy/core",
    path: /\/submodules\/event-streams\/index\.js$/,
    because: "no call to DynamoDB, SQS or SNS streams its answer",
  },
  {
    package: "@smithy/core",
    path: /\/util-retry\/DefaultRateLimiter\.js$/,
    because: "only the adaptive mode of retrying makes one, and we ask for the standard one",
    instead: "export class DefaultRateLimiter {}",
  },
  {
    package: "@smithy/core",
    path: /\/sha256\/Sha256Js\.js$/,
    because: "Node has the hash itself",
    instead: "export class Sha256Js {}",
  },
  {
    package: "@smithy/core",
    path: /\/md5\/Md5Js\.js$/,
    because: "the same",
    instead: "export class Md5Js {}",
  },
  {
    package: "@smithy/signature-v4",
    path: /\/HeaderFormatter\.js$/,
    because: "it writes the headers of messages in a stream, which no call of ours sends",
    instead: "export class HeaderFormatter {}",
  },
  {
    package: "mnemonist",
    path: /\.js$/,
    because: "it keeps discovered endpoints of DynamoDB, which we never look for",
  },
  {
    package: "feedsmith",
    path: /\/namespaces\/(?!(atom|content|dc|dcterms|itunes|media|rdf|sy)\/)[^/]+\/(parse|common)\//,
    because: "vocabularies that shared/feeds/feed-leaves.ts lets no feed bring along",
    instead: `const none = () => undefined;
      export { none as retrieveAuthor, none as retrieveEntry, none as retrieveFeed, none as retrieveItem,
        none as retrieveItemOrFeed, none as retrieveLink };
      export const stopNodes = [];
      export const uris = [];`,
  },
  {
    package: "is-unsafe",
    path: /\/src\/index\.js$/,
    because: "it judges the entities that a DOCTYPE declares",
    instead: "export const HTML = []; export const XML = []; export const isUnsafe = () => true;",
  },
];

const packagesWithUnused = new RegExp(
  `node_modules[/\\\\](${[...new Set(unused.map((entry) => entry.package.replace("/", "[/\\\\]")))].join("|")})[/\\\\]`,
);

/** A module that may be imported, extended and created, and does nothing. */
const nothing = `
function Unused() {}
const get = (target, name) => (name in target ? target[name] : name === "__esModule" ? false : Unused);
module.exports = new Proxy(Unused, { get });
`;

/** Leaves out what is never run, takes one version of a package where several lie about, and looks for credentials only where Lambda has them. */
export const leaveOutUnused: Plugin = {
  name: "leave-out-unused",
  setup(build) {
    build.onLoad({ filter: packagesWithUnused }, ({ path }) => {
      const place = path.replaceAll("\\", "/");
      const match = unused.find((entry) => place.includes(`node_modules/${entry.package}/`) && entry.path.test(place));
      return match ? { contents: match.instead ?? nothing, loader: "js" } : undefined;
    });
    // Three versions are installed; the newest does what the older ones do.
    build.onResolve({ filter: /^entities$/ }, () => ({ path: join(root, "node_modules/entities/dist/esm/index.js") }));
    // Names for every character: we write XML's five only, and read with another table.
    build.onLoad({ filter: /node_modules[/\\]entities[/\\]dist[/\\]esm[/\\]generated[/\\]encode-html\.js$/ }, () => ({
      contents: "export const htmlTrie = new Map();",
    }));
    // Fifty languages of error messages, of which the schemas use one.
    build.onLoad({ filter: /node_modules[/\\]zod[/\\]v4[/\\]locales[/\\]index\.js$/ }, () => ({
      contents: 'export { default as en } from "./en.js";',
    }));
    // Names of methods, states and characters, of which the client reads two tables.
    build.onLoad({ filter: /undici[/\\]lib[/\\]llhttp[/\\]constants\.js$/ }, ({ path }) => {
      const { ERROR, TYPE } = load(path);
      return { contents: `module.exports = ${JSON.stringify({ ERROR, TYPE })};`, loader: "js" };
    });
    // Rules are JSON in the bundles: see json-as-yaml.ts.
    build.onLoad({ filter: /[/\\]adapters[/\\]rules[/\\]read-plain-yaml\.ts$/ }, () => ({
      contents: "export const readPlainYaml = () => undefined;",
    }));
    // Undici's parser is a file beside the code instead of text within it, a quarter smaller and not decoded at each cold start.
    build.onLoad({ filter: /undici[/\\]lib[/\\]llhttp[/\\]llhttp_simd-wasm\.js$/ }, async ({ path }) => {
      await writeFile(join(build.initialOptions.outdir ?? "", "llhttp.wasm"), load(path));
      const contents = 'module.exports = require("node:fs").readFileSync(require["resolve"]("./llhttp.wasm"));';
      return { contents, loader: "js" };
    });
    // Of a package's description only its name and version are ever told: in the User-Agent.
    build.onLoad({ filter: /[/\\]package\.json$/ }, async ({ path }) => {
      const { name, version } = JSON.parse(await readFile(path, "utf8"));
      return { contents: JSON.stringify({ name, version }), loader: "json" };
    });
    build.onResolve({ filter: /^yaml$/ }, () => ({ path: join(root, "infra/json-as-yaml.ts") }));
    build.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => ({
      path: join(root, "infra/lambda-credentials.ts"),
    }));
  },
};
