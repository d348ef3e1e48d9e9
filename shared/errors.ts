/**
 * The one error type that crosses module borders. `code` is stable and documented; `facts` are safe to log
 * (never addresses, bodies or secrets); `cause` is what was caught.
 */
export class WatchError extends Error {
  override readonly name = "WatchError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly facts: Readonly<Record<string, string | number | boolean>> = {},
    options: { cause?: unknown } = {},
  ) {
    super(message, options);
  }
}

export type ErrorCode =
  // reading what a person wrote
  | "CONFIG_INVALID"
  | "FEEDS_INVALID"
  | "RULES_CONFLICT"
  | "RULES_INVALID"
  | "RULES_PREBUILT_REFUSED"
  | "INPUT_INVALID"
  | "USAGE"
  // subscribing
  | "ADDRESS_INVALID"
  | "SUBSCRIBER_UNKNOWN"
  | "TOPIC_FULL"
  | "TOKEN_INVALID"
  // fetching (HOSTILE-INPUTS H, X5-X8)
  | "FETCH_BLOCKED_ADDRESS"
  | "FETCH_BLOCKED_PORT"
  | "FETCH_BLOCKED_URL"
  | "FETCH_CONNECT"
  | "FETCH_DNS"
  | "FETCH_ENCODING"
  | "FETCH_HTTP_STATUS"
  | "FETCH_PROTOCOL"
  | "FETCH_REDIRECT_LOOP"
  | "FETCH_ROBOTS"
  | "FETCH_TIMEOUT"
  | "FETCH_TLS"
  | "FETCH_TOO_LARGE"
  | "FETCH_TRUNCATED"
  // parsing documents (HOSTILE-INPUTS X)
  | "PARSE_LIMIT"
  | "PARSE_MALFORMED"
  | "PARSE_NOT_A_FEED"
  | "PARSE_TIMEOUT"
  // storing, queueing, publishing
  | "MESSAGE_INVALID"
  | "NOT_FOUND"
  | "PUBLISH_PERMANENT"
  | "PUBLISH_TRANSIENT"
  | "STORE_UNAVAILABLE"
  | "INTERNAL";

/** What a filter or a JSON output says of an error: `{"ok": false, "error": …}`. */
export interface ErrorAnswer {
  readonly code: ErrorCode;
  readonly message: string;
}

export function toErrorAnswer(thrown: unknown): ErrorAnswer {
  if (thrown instanceof WatchError) return { code: thrown.code, message: thrown.message };
  return { code: "INTERNAL", message: thrown instanceof Error ? thrown.message : String(thrown) };
}
