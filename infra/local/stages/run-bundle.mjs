// Runs one bundled function once in this fresh process, as Lambda would at a cold start.
// argv: the bundle's folder; stdin: the event as JSON; the last line of stdout: {"result" | "error", "cpuMs", "loadMs", "maxRssKb"}.
const [folder, remainingMs = "60000"] = process.argv.slice(2);
let input = "";
for await (const chunk of process.stdin) input += chunk;

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const before = cpuMs();
const { handler } = await import(new URL("index.mjs", `file://${folder}/`).href);
const loadMs = cpuMs() - before;
const context = {
  awsRequestId: "bundle-run",
  functionName: "bundle-run",
  memoryLimitInMB: "512",
  invokedFunctionArn: "arn:aws:lambda:local:000000000000:function:bundle-run",
  getRemainingTimeInMillis: () => Number(remainingMs),
};
const outcome = await handler(input === "" ? {} : JSON.parse(input), context).then(
  (result) => ({ result: result ?? null }),
  (error) => ({ error: String(error) }),
);
process.stdout.write(
  `${JSON.stringify({ ...outcome, cpuMs: cpuMs() - before, loadMs, maxRssKb: process.resourceUsage().maxRSS })}\n`,
  () => process.exit(0),
);
