import { join } from "node:path";
import type { Plugin } from "esbuild";

const root = join(import.meta.dirname, "..");

/**
 * What packages bring along and a Lambda of ours never runs. Each costs tens of kilobytes and milliseconds at every cold start; the bench
 * of the functions lists what they would weigh with them.
 */
const unused: readonly { readonly package: string; readonly path: RegExp; readonly because: string }[] = [
  {
    package: "undici",
    path: /\/lib\/(web|mock|cache)\//,
    because: "we use its request, never fetch, WebSocket or mocks",
  },
  {
    package: "undici",
    path: /\/lib\/(interceptor\/|handler\/(cache|dedup|retry|redirect)|dispatcher\/(client-h2|proxy|socks5|env-http|retry|h2c|balanced|round))/,
    because: "we follow redirects and retry by ourselves, speak HTTP/1.1, and no proxy is between a Lambda and the web",
  },
  {
    package: "undici",
    path: /\/llhttp\/llhttp-wasm\.js$/,
    because: "the other build of the parser, for processors without SIMD",
  },
  { package: "bowser", path: /\.m?js$/, because: "it tells browsers apart, and a Lambda is none" },
  { package: "xmlbuilder", path: /\/lib\/index\.js$/, because: "xml2js writes XML with it, and we only read" },
];

/** A module that may be imported, extended and created, and does nothing. */
const nothing = `
function Unused() {}
module.exports = new Proxy(Unused, { get: (target, name) => (name in target ? target[name] : Unused) });
`;

/** Leaves out what is never run, takes one version of a package where several lie about, and looks for credentials only where Lambda has them. */
export const leaveOutUnused: Plugin = {
  name: "leave-out-unused",
  setup(build) {
    build.onLoad({ filter: /node_modules[/\\](bowser|undici|xmlbuilder)[/\\]/ }, ({ path }) => {
      const place = path.replaceAll("\\", "/");
      const match = unused.find((entry) => place.includes(`node_modules/${entry.package}/`) && entry.path.test(place));
      return match ? { contents: nothing, loader: "js" } : undefined;
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
    build.onResolve({ filter: /^yaml$/ }, () => ({ path: join(root, "infra/json-as-yaml.ts") }));
    build.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => ({
      path: join(root, "infra/lambda-credentials.ts"),
    }));
  },
};
