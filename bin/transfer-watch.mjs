#!/usr/bin/env node
// Runs the TypeScript sources as they are: nothing to build before the first command.
import { register } from "tsx/esm/api";

// The deployed functions run Node 24; on an older Node the SDK would print its farewell notice before every command's output.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";
register();
const { main } = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2));
