/** Why nothing was got from elsewhere. `refused`: by our own rules, before anything was sent. */
export type FailureKind = 'refused' | 'unreachable' | 'timeout' | 'too-large';

/** Its message says what happened and, where a setting helps, which; it names hosts, never an address that was looked up. */
export class OutboundFailure extends Error {
  override readonly name = 'OutboundFailure';
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
