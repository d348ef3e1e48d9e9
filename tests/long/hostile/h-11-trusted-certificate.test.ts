import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "node:tls";
import { promisify } from "node:util";
import { describe, expect, it, onTestFinished } from "vitest";
import { makeCertificate } from "../../support/web/make-certificate.ts";
import { aResponse } from "../../support/web/raw-server.ts";

const root = join(import.meta.dirname, "../../..");
const child = (port: number) => `
  import { createDocumentFetcher } from ${JSON.stringify(join(root, "shared/adapters/http/fetch-document.ts"))};
  const fetcher = createDocumentFetcher({ contactUrl: "", allowPrivateNetwork: true });
  const outcome = await fetcher.fetch({ url: "https://localhost:${port}/", accept: "feed" });
  await fetcher.close();
  process.stdout.write(outcome.kind === "failed" ? outcome.error.code : outcome.kind);
`;

describe("H11 a server whose authority is trusted", () => {
  it("is read, with the machine's trust alone; without that trust it is FETCH_TLS", async () => {
    const authority = makeCertificate({ name: "an authority of this test" });
    const { cert, key } = makeCertificate({ name: "localhost", issuer: authority });
    const server = createServer({ cert, key }, (socket) => {
      socket.on("error", () => {});
      socket.once("data", () => socket.end(aResponse("200 OK", { connection: "close" }, "<rss/>")));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const folder = await mkdtemp(join(tmpdir(), "authority-"));
    const trusted = join(folder, "authority.pem");
    const script = join(folder, "child.mts");
    await writeFile(trusted, authority.cert);
    await writeFile(script, child((server.address() as AddressInfo).port));
    const run = (extra: Record<string, string>) =>
      promisify(execFile)(process.execPath, ["--import", "tsx", script], {
        cwd: root,
        env: { ...process.env, ...extra },
      });
    expect((await run({ NODE_EXTRA_CA_CERTS: trusted })).stdout).toBe("fetched");
    expect((await run({})).stdout).toBe("FETCH_TLS");
    // No environment variable of Node's own lets us past a bad certificate either.
    expect((await run({ NODE_TLS_REJECT_UNAUTHORIZED: "0" })).stdout).toBe("FETCH_TLS");
  });
});
