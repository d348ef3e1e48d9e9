import { errors } from "undici";
import { type ErrorCode, WatchError } from "../../errors.ts";

/** Names what undici, the socket, TLS or zlib threw. */
export function toFetchError(thrown: unknown): WatchError {
  if (thrown instanceof WatchError) return thrown;
  const inner = innerWatchError(thrown);
  if (inner !== undefined) return inner;
  const code = codeOf(thrown);
  const text = messageOf(thrown);
  return new WatchError(
    nameFault(thrown, code, text),
    `${code === "" ? "fetch failed" : code}: ${text}`,
    code === "" ? {} : { cause: code },
    { cause: thrown },
  );
}

function nameFault(thrown: unknown, code: string, text: string): ErrorCode {
  if (thrown instanceof errors.HTTPParserError || text === "bad upgrade") return "FETCH_PROTOCOL";
  if (text.includes("before secure TLS connection") || isTlsFault(code)) return "FETCH_TLS";
  if (timeouts.has(code)) return "FETCH_TIMEOUT";
  if (unreachable.has(code)) return "FETCH_CONNECT";
  if (cut.has(code)) return "FETCH_TRUNCATED";
  return undecodable.test(code) ? "FETCH_ENCODING" : "FETCH_PROTOCOL";
}

const timeouts = new Set(["ETIMEDOUT", "UND_ERR_CONNECT_TIMEOUT", "UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT"]);
const unreachable = new Set(["ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH", "EADDRNOTAVAIL", "EACCES"]);
const cut = new Set(["ECONNRESET", "EPIPE", "UND_ERR_SOCKET", "ERR_STREAM_PREMATURE_CLOSE", "Z_BUF_ERROR"]);
/** What node:zlib says of bytes that are not in their content-coding. */
const undecodable = /^(Z_|ERR__ERROR_|ERR_BROTLI_)/;

/** OpenSSL's verification codes, as node:tls puts them on the error. */
const certificateFaults =
  /^(CERT_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH_EXCEEDED|INVALID_PURPOSE)/;

function isTlsFault(code: string): boolean {
  return certificateFaults.test(code) || /^ERR_(TLS|SSL)_/.test(code) || code === "EPROTO";
}

/** Our own guard's refusal comes back wrapped when several addresses were tried, or as a cause. */
function innerWatchError(thrown: unknown): WatchError | undefined {
  if (!(thrown instanceof Error)) return undefined;
  if (thrown.cause instanceof WatchError) return thrown.cause;
  return undefined;
}

function codeOf(thrown: unknown): string {
  if (thrown instanceof AggregateError && thrown.errors.length > 0) return codeOf(thrown.errors[0]);
  if (thrown instanceof Error && "code" in thrown && typeof thrown.code === "string") return thrown.code;
  return "";
}

function messageOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return text === "" ? "no reason given" : text.slice(0, 300);
}
