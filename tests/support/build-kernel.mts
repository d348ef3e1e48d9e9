/** `npm run build:kernel`: after a change of a file of the kernel. */

import { writeFileSync } from "node:fs";
import { compileKernel, kernelModule, writeKernel } from "./compile-kernel.ts";

writeFileSync(kernelModule, writeKernel(await compileKernel()));
