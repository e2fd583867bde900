import type { Secret } from '../../../secret.ts';
import { inapplicable, unknown, type Outcome } from '../../check.ts';
import type { Probe } from '../../context.ts';
import { findLookalike } from '../../input/known-hosts.ts';
import { storedCredential } from './stored-credential.ts';

/** What the client would send to the target's registry. */
export interface Credential {
  /** An identity token is sent to the token service alone, in a form. */
  readonly kind: 'password' | 'identity-token';
  /** Empty where an identity token stands without one. */
  readonly user: string;
  readonly secret: Secret;
}

/** `unreadable`: there may be one, and it could not be had. `kept`: there is one, and the user keeps it on this machine. */
export type Presented = Credential | { readonly kind: 'none' | 'unreadable' } | { readonly kind: 'kept'; readonly user: string };

/** The credential that the client in question would present. */
export const presentedCredential: Probe<Presented> = async ({ target, settings, ask }) => {
  if (!target) return { kind: 'none' };
  // Whoever owns a host that is only a slip of the pen away would like to have it.
  if (findLookalike(target.host)?.kind === 'mistake') return { kind: 'unreadable' };
  const { outcome } = await ask(storedCredential);
  switch (outcome.kind) {
    case 'found': {
      const { user, form, secret } = outcome.entry;
      // A token that is sent to the registry as it is: no client stores one, people do.
      if (form === 'registry-token') return { kind: 'unreadable' };
      return settings.keepsCredentials ? { kind: 'kept', user: user ?? '' } : { kind: form, user: user ?? '', secret };
    }
    case 'none':
      return { kind: 'none' };
    default:
      return { kind: 'unreadable' };
  }
};

export const isCredential = (presented: Presented): presented is Credential => presented.kind === 'password' || presented.kind === 'identity-token';

/** Whose it is, whether it may be sent or not; null where none is known. */
export const presentedUser = (presented: Presented): string | null => ('user' in presented ? presented.user : null);

/** The answer of a check that needs a credential, where none can be presented. */
export function withoutCredential({ kind }: Exclude<Presented, Credential>): Outcome<never> {
  if (kind === 'none') return inapplicable('no-credential');
  return kind === 'kept' ? inapplicable('credential-kept') : unknown('credential-unreadable');
}
