import { TestRunner } from "vitest";

/** Once a test has failed and the rest is given up, files that are left are not even loaded: a mutant costs no more than what finds it. */
export default class StopAtFailure extends TestRunner {
  #isOver = false;

  override cancel(...reason: Parameters<TestRunner["cancel"]>) {
    this.#isOver = true;
    return super.cancel(...reason);
  }

  override importFile(path: string, source: "collect" | "setup") {
    return source === "collect" && this.#isOver ? undefined : super.importFile(path, source);
  }
}
