import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "assemblyscript/asc";

const folder = join(import.meta.dirname, "../../shared/mentions/kernel");
const options = "--optimizeLevel 3 --shrinkLevel 0 --noAssert --runtime stub --enable simd --enable bulk-memory";

/** Compiles the kernel from its source. @throws what the compiler says is wrong with it */
export async function compileKernel(): Promise<Uint8Array> {
  let compiled: Uint8Array | undefined;
  const { error, stderr } = await main(["kernel.as.ts", "--outFile", "kernel.wasm", ...options.split(" ")], {
    readFile: (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : null),
    writeFile: (_, contents) => {
      if (typeof contents !== "string") compiled = contents;
    },
    listFiles: () => [],
  });
  if (error !== null || compiled === undefined) throw new Error(stderr.toString(), { cause: error });
  return compiled;
}

/** The module that the kernel is shipped in. */
export const kernelModule = join(folder, "kernel-bytes.ts");

/** What stands in that module. */
export const writeKernel = (compiled: Uint8Array) =>
  `/** kernel.as.ts compiled, in base64: written by \`npm run build:kernel\`. */\nexport const KERNEL =\n  "${Buffer.from(compiled).toString("base64")}";\n`;
