import type { Command } from "commander";

export function register(program: Command): void {
  program
    .command("demo")
    .description("Plays the whole product on embedded stand-ins and sample feeds: no AWS account, no network.")
    .option("--data <dir>", "folder for the outbox; emptied first", ".transfer-watch/demo")
    .action(async ({ data }: { readonly data: string }) => {
      const { playDemo } = await import("../demo/play-demo.ts");
      await playDemo(data);
    });
}
