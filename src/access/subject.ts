import type { Facts, ServedCauseId } from '../causes/refusal.ts';
import type { Scope } from '../names/scope.ts';
import type { Remedy, Step } from './decision.ts';
import type { ThrottleState } from './throttle.ts';

/** The ways in. */
export type CredentialKindName =
  | 'user'
  | 'service-principal'
  | 'managed-identity'
  | 'federated-subject'
  | 'directory-token'
  | 'admin-account'
  | 'repository-token'
  | 'refresh-token'
  | 'access-token'
  | 'anonymous';

/** Who the credential turned out to be. */
export interface Subject {
  /** How rights are found: the subject of an access or refresh token is the one it was made for. */
  readonly kind: Exclude<CredentialKindName, 'directory-token' | 'refresh-token' | 'access-token'>;
  /** Stable: the id of the user, service principal or token, the registry's id for its admin account, `anonymous`. */
  readonly id: string;
  /** As it appears in the log; of a service principal and a managed identity the client id. */
  readonly name: string;
  /** The password, secret or certificate that proved it; `null` where there is none, as for anonymous. */
  readonly credentialId: string | null;
}

export const anonymous: Subject = { kind: 'anonymous', id: 'anonymous', name: 'anonymous', credentialId: null };

/** Who asks, as far as it could be found out, with the steps that led there. */
export type Identification =
  | {
      readonly ok: true;
      readonly subject: Subject;
      /** How it was presented: `refresh-token` although the subject is a user. */
      readonly credentialKind: CredentialKindName;
      readonly steps: readonly Step[];
      /** What failed logins there were; absent where no secret was presented that somebody could guess. */
      readonly throttle?: ThrottleState;
      /** What a bearer token carries; absent for Basic, which is not narrowed. */
      readonly carried?: readonly Scope[];
      readonly jwtId?: string;
    }
  | {
      readonly ok: false;
      readonly cause: ServedCauseId;
      readonly facts: Facts;
      /** The name presented, for the log. */
      readonly name: string;
      readonly credentialKind: CredentialKindName;
      readonly credentialId: string | null;
      readonly steps: readonly Step[];
      readonly throttle?: ThrottleState;
      readonly enough: readonly Remedy[];
      readonly jwtId?: string;
    };
