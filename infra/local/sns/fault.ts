/** A refusal as AWS words it: the code decides which exception the SDK throws. */
export class SnsFault extends Error {
  constructor(
    readonly code: SnsFaultCode,
    message: string,
  ) {
    super(message);
  }

  get status(): number {
    return statusOf[this.code];
  }
}

export const statusOf = {
  InvalidParameter: 400,
  ParameterValueInvalid: 400,
  AuthorizationError: 403,
  MissingAuthenticationToken: 403,
  NotFound: 404,
  FilterPolicyLimitExceeded: 403,
  InvalidAction: 400,
  InternalError: 500,
} as const;

export type SnsFaultCode = keyof typeof statusOf;

export const invalid = (what: string, reason?: string): SnsFault =>
  new SnsFault("InvalidParameter", `Invalid parameter: ${what}${reason ? ` Reason: ${reason}` : ""}`);
