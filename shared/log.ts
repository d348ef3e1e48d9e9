/**
 * The log port. Facts are ids, codes, counts and times: never an address, a body, a token or a credential.
 * Lambdas pass Powertools' logger (JSON lines); the command line passes a writer to stderr; tests pass a recorder.
 */
export interface Log {
  debug(message: string, facts?: LogFacts): void;
  info(message: string, facts?: LogFacts): void;
  warn(message: string, facts?: LogFacts): void;
  error(message: string, facts?: LogFacts): void;
}

export type LogFacts = Readonly<Record<string, string | number | boolean | null | undefined>>;

export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };
