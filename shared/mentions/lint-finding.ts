/** Something in a ruleset that compiles and yet is not what its writer can have meant. */
export interface LintFinding {
  /** An error changes what is found, or is never used; a warning only makes the rules longer than they need be. */
  readonly severity: "error" | "warning";
  readonly kind:
    | "contradiction"
    | "never-matches"
    | "hidden"
    | "duplicate-term"
    | "shadowed-term"
    | "unknown-name"
    | "unused-class"
    | "unreachable-rule"
    | "duplicate-rule";
  readonly file: string;
  readonly path: readonly (string | number)[];
  /** The term as the file has it, to find its line. */
  readonly words?: string;
  readonly message: string;
}
