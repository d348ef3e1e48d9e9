import { list, record, type TemplateView } from "./template-view.ts";

export interface Statement {
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** Everything that the role of one function may do, as IAM would put it together from the template. */
export class EffectiveRights {
  constructor(readonly statements: readonly Statement[]) {}

  static ofFunction(view: TemplateView, functionName: string): EffectiveRights {
    const roleId = String(
      view.ofType("AWS::Lambda::Function").find((f) => f.Properties.FunctionName === functionName)?.Properties.Role,
    ).split(".")[0];
    const roleIds = view.idsOfType("AWS::IAM::Role");
    const role = view.ofType("AWS::IAM::Role")[roleIds.indexOf(roleId ?? "")];
    if (role === undefined) throw new Error(`${functionName} has no role in the template`);
    const inline = list(role.Properties.Policies).map((policy) => record(policy).PolicyDocument);
    const attached = view
      .ofType("AWS::IAM::Policy")
      .filter(({ Properties }) => list(Properties.Roles).includes(roleId))
      .map(({ Properties }) => Properties.PolicyDocument);
    return new EffectiveRights([...inline, ...attached].flatMap(statementsOf));
  }

  /** As IAM decides: a deny wins, then any allow whose action and resource match. */
  allows(action: string, resource: string): boolean {
    const applying = this.statements.filter(
      ({ actions, resources }) =>
        actions.some((pattern) => matches(pattern, action)) && resources.some((pattern) => matches(pattern, resource)),
    );
    return applying.length > 0 && applying.every(({ effect }) => effect === "Allow");
  }

  /** Whether anything at all is allowed whose name begins so, e.g. "sns:". */
  holdsAny(prefix: string): boolean {
    return this.statements.some(({ actions }) => actions.some((action) => action.startsWith(prefix) || action === "*"));
  }
}

function statementsOf(document: unknown): Statement[] {
  return list(record(document).Statement).map((statement) => {
    const { Effect, Action, Resource } = record(statement);
    return { effect: String(Effect), actions: list(Action).map(String), resources: list(Resource).map(String) };
  });
}

/** IAM's wildcards: a star for any text, a question mark for one character. */
function matches(pattern: string, value: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${source}$`, "s").test(value);
}
