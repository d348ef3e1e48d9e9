import { readWatch } from "../shared/adapters/rules/compile-rules.ts";
import { compileWatch, packedRules, watchFolder } from "../shared/adapters/rules/packed-rules.ts";
import { rulesToPublish } from "../shared/adapters/rules/rule-texts.ts";
import { WatchError } from "../shared/errors.ts";
import { checkExamples } from "../shared/mentions/check-examples.ts";
import { parseExamples } from "../shared/mentions/parse-examples.ts";
import type { RulesToPublish } from "../shared/pipeline/publish-rules.ts";

/**
 * The rules of this checkout, ready to publish: they compile, and every example of every rule comes out as it says.
 * @throws {WatchError} RULES_INVALID naming every fault, or every example that does not come out
 */
export async function checkedRules(): Promise<RulesToPublish> {
  const { files } = packedRules();
  const { extractor } = compileWatch(files);
  const failed = checkExamples(extractor, parseExamples(readWatch(files, watchFolder), []));
  if (failed.length > 0) {
    const texts = failed.map(({ example }) => `  ${example.text}`).join("\n");
    throw new WatchError("RULES_INVALID", `${failed.length} examples do not come out as they say:\n${texts}`);
  }
  return rulesToPublish(files);
}
