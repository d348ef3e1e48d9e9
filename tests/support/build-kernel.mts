/** `npm run build:kernel`: after a change of gate-kernel.as.ts. */

import { writeFileSync } from "node:fs";
import { compileKernel, kernelModule, writeKernel } from "./compile-kernel.ts";

writeFileSync(kernelModule, writeKernel(await compileKernel()));
