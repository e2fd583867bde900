import { causes, type CauseId, type ServedCauseId } from './catalogue.ts';
import type { Cause, OciCode, Wire } from './cause.ts';

/** Values for the placeholders of a cause's texts. Never a secret. */
export type Facts = Readonly<Record<string, string | number>>;

/**
 * The only error our code throws on purpose: a request is refused, for a cause of the catalogue.
 * Anything else that is thrown is a bug and leaves as `internal-error`.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly causeId: ServedCauseId;
  readonly facts: Facts;
  readonly code: OciCode;
  readonly status: number;
  /** Extra response headers, such as `WWW-Authenticate` or `Retry-After`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The `detail` of the OCI error body, such as ACR's list of the scopes that a 401 asks for. */
  readonly detail: readonly object[] | null;

  constructor(
    causeId: ServedCauseId,
    facts: Facts = {},
    options: ErrorOptions & { code?: OciCode; headers?: Record<string, string>; detail?: readonly object[] } = {},
  ) {
    const wire = Object.entries(causes[causeId].wire) as [OciCode, Wire][];
    const [code, [status, message]] = wire.find(([code]) => code === options.code) ?? wire[0]!;
    const { messageFor = {} }: Cause = causes[causeId];
    super(fill(messageFor[String(facts['credentialKind'])] ?? message, facts), options);
    this.causeId = causeId;
    this.facts = facts;
    this.code = code;
    this.status = status;
    // RFC 9110, 10.2.3: whole seconds.
    const wait = facts['retryAfter'];
    this.headers = { ...(wait === undefined ? {} : { 'Retry-After': String(wait) }), ...options.headers };
    this.detail = options.detail ?? null;
  }

  static from(thrown: unknown): Refusal {
    return thrown instanceof Refusal ? thrown : new Refusal('internal-error', {}, { cause: thrown });
  }
}

/** Replaces `{name}` by the fact of that name; a missing fact leaves nothing. */
export function fill(template: string, facts: Facts): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
}

export type { CauseId, ServedCauseId };
