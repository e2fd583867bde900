// Why a login, pull or push fails. One catalogue for the server that refuses, the log that records and the
// doctor that diagnoses. This folder imports nothing: everybody may import it.

/** The article's five groups, and five that it does not know. */
export type Group =
  | 'docker-not-configured'
  | 'registry-name'
  | 'credentials-invalid'
  | 'credentials-unauthorized'
  | 'credentials-expired'
  | 'network'
  | 'tls'
  | 'rate-limit'
  | 'client-bug'
  | 'server-misconfigured';

/** https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes and those of its predecessor. */
export type OciCode =
  | 'BLOB_UNKNOWN'
  | 'BLOB_UPLOAD_INVALID'
  | 'BLOB_UPLOAD_UNKNOWN'
  | 'DENIED'
  | 'DIGEST_INVALID'
  | 'MANIFEST_BLOB_UNKNOWN'
  | 'MANIFEST_INVALID'
  | 'MANIFEST_UNKNOWN'
  | 'NAME_INVALID'
  | 'NAME_UNKNOWN'
  | 'PAGINATION_NUMBER_INVALID'
  | 'RANGE_INVALID'
  | 'SIZE_INVALID'
  | 'TAG_INVALID'
  | 'TOOMANYREQUESTS'
  | 'UNAUTHORIZED'
  | 'UNAVAILABLE'
  | 'UNKNOWN'
  | 'UNSUPPORTED';

/** What a refused caller reads: the status and the message, whose `{placeholders}` the refusal's facts fill. */
export type Wire = readonly [status: number, message: string];

export interface Cause {
  readonly group: Group;
  /** Numbers of the public research catalogue that this cause covers, e.g. `C303`. */
  readonly rows: readonly string[];
  /** The answers of a server that refuses with this cause, the usual one first. Absent: only a doctor can find it. */
  readonly wire?: Readonly<Partial<Record<OciCode, Wire>>>;
  /** The message where ACR has another one for a credential kind, by the fact `credentialKind`. */
  readonly messageFor?: Readonly<Record<string, string>>;
  /**
   * Who may be told. `caller`: the refused one may, because they know it or proved that they hold the secret.
   * `owner`: a stranger would learn something; under `strict` disclosure they read a vague answer, the log the truth.
   */
  readonly tell: 'caller' | 'owner';
}
