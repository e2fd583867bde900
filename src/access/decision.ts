import type { Facts, ServedCauseId } from '../causes/refusal.ts';

/** A rule that was consulted. Words for each rule and outcome are the i18n keys `trace.<rule>.<outcome>`. */
export type Rule =
  | 'network'
  /** No address is let in at all. */
  | 'public-access'
  | 'throttle'
  | 'credential'
  | 'state'
  | 'federation'
  | 'expiry'
  /** A token of an issuer outside counts once. */
  | 'token-use'
  /** What an application signed with the key of its certificate. */
  | 'assertion'
  | 'second-factor'
  | 'second-factor-code'
  /** What an OpenID provider outside says of somebody who signed in there. */
  | 'identity-provider'
  | 'account-network'
  | 'token-scope'
  | 'admin-account'
  | 'scope-map'
  | 'role-assignment'
  /** An assignment with a condition. */
  | 'role-condition'
  /** A role that would grant it if the registry were in the other mode. */
  | 'role-mode'
  | 'anonymous-pull'
  /** What is asked is about the subject itself. */
  | 'own-object'
  | 'lock';

/** `pass` and `fail` are gates, all must pass; `granted` and `not-granted` are grants, one is enough. */
/** `soon`: a pass that will be a fail before long. */
export type Outcome = 'pass' | 'soon' | 'today' | 'fail' | 'none' | 'granted' | 'not-granted';

export interface Step {
  readonly rule: Rule;
  readonly outcome: Outcome;
  readonly facts: Facts;
}

/** Something that would have been enough; words and the command are the i18n key `enough.<kind>`. */
export interface Remedy {
  readonly kind:
    | 'grant-action'
    | 'wider-scope-map'
    | 'use-admin-account'
    | 'assign-role'
    | 'assign-role-above'
    | 'allow-address'
    | 'open-to-network'
    | 'allow-token-address'
    | 'allow-token-reuse'
    | 'allow-principal-address'
    | 'stop-guessing'
    | 'enable-anonymous-pull'
    | 'enable-token'
    | 'enable-admin'
    | 'new-password'
    | 'new-client-secret'
    | 'new-client-certificate'
    | 'allow-password-grant'
    | 'enable-service-principal'
    | 'new-admin-password'
    | 'ask-wider-token'
    | 'log-out'
    | 'reset-second-factor'
    | 'link-identity'
    | 'unlock';
  readonly facts: Facts;
}

/** Why, in full: every rule consulted, in order, and what would have been enough. */
export interface Trace {
  readonly steps: readonly Step[];
  readonly enough: readonly Remedy[];
}

/** Allow or deny with its trace. The explanation is this object; nobody computes it a second time. */
export type Decision = Trace & ({ readonly allowed: true } | Denied);

export interface Denied {
  readonly allowed: false;
  readonly cause: ServedCauseId;
  readonly facts: Facts;
}
