const KiB = 1024;
const MiB = 1024 * KiB;

/** What one fetch may cost at most. Tests shorten the times; nothing lengthens them. */
export interface FetchLimits {
  readonly urlLength: number;
  /** DNS answers, milliseconds. */
  readonly dnsMs: number;
  /** TCP and TLS, after the name was resolved. */
  readonly connectMs: number;
  readonly headersMs: number;
  /** The whole fetch with its redirects; waiting for our own turn at a host is not counted. */
  readonly totalMs: number;
  readonly redirects: number;
  readonly headerBytes: number;
  /** Decoded, and as sent: the largest feed we know is 1.9 MB. */
  readonly bodyBytes: number;
  /** Longer validators are not echoed. */
  readonly validatorBytes: number;
  readonly interimResponses: number;
}

export const fetchLimits: FetchLimits = {
  urlLength: 2_048,
  dnsMs: 2_900, // a hanging resolver is reported within 3 s
  connectMs: 3_000,
  headersMs: 5_000,
  totalMs: 15_000,
  redirects: 5,
  headerBytes: 16 * KiB,
  bodyBytes: 10 * MiB,
  validatorBytes: KiB,
  interimResponses: 10, // real servers send one 103 at most
};
