import type { Command } from "commander";
import { print } from "../terminal.ts";

export function register(program: Command): void {
  program
    .command("doctor")
    .description("Checks an AWS account before deploying, and says how to mend what is wrong. Changes nothing.")
    .option("--json", "one JSON line a finding")
    .action(async ({ json }: { readonly json?: boolean }) => {
      const { readAwsAccess } = await import("../../shared/config.ts");
      const { checkAccount } = await import("../doctor/check-account.ts");
      const { viewAccount } = await import("../doctor/view-account.ts");
      const { colour } = await import("../colour.ts");
      const view = viewAccount(readAwsAccess());
      try {
        const findings = await checkAccount(view);
        const style = { ok: "green", note: "yellow", wrong: "red" } as const;
        for (const finding of findings) {
          const { check, verdict, found, mend } = finding;
          if (json) print(JSON.stringify(finding));
          else
            print(
              `${colour(style[verdict], verdict.padEnd(6))}${check.padEnd(20)}${found}${mend ? `\n      → ${mend}` : ""}`,
            );
        }
        if (findings.some(({ verdict }) => verdict === "wrong")) process.exitCode = 1;
      } finally {
        view.close();
      }
    });
}
