import type { Secret } from '../../../secret.ts';
import type { Answer } from '../registry/requests.ts';

/** Why an issuer refuses, whatever its words. `unknown-token`: wrong, revoked or expired; it does not say which. */
export type IssuerRefusal =
  | 'secret-expired' | 'secret-wrong' | 'application-unknown' | 'disabled' | 'blocked' | 'token-unknown' | 'token-expired' | 'token-revoked';

/** What the issuer of a secret says of it. */
export type Judgement =
  /** `scopes` is null where it does not say what the secret may do. */
  | { readonly kind: 'accepted'; readonly who: string | null; readonly scopes: readonly string[] | null }
  | { readonly kind: 'refused'; readonly why: IssuerRefusal; readonly code: string }
  /** An answer that is about something else: an outage, a limit, a wrong question. */
  | { readonly kind: 'unclear'; readonly code: string };

/** A question to one issuer, and how its answer is read. */
export interface IssuerQuestion {
  /** As people know it. */
  readonly issuer: string;
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  /** How the secret goes along. */
  readonly credential: { readonly scheme: 'bearer'; readonly secret: Secret } | { readonly scheme: 'form'; readonly field: string; readonly secret: Secret };
  /** For the words: where it was asked, such as a tenant. */
  readonly facts?: Readonly<Record<string, string>>;
  read(answer: Answer): Judgement;
}

export const unclear = ({ status }: Answer): Judgement => ({ kind: 'unclear', code: String(status) });
