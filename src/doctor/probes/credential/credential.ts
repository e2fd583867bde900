import type { Secret } from '../../../secret.ts';
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

/** `unreadable`: there may be one, and it could not be had. */
export type Presented = Credential | { readonly kind: 'none' | 'unreadable' };

/** The credential that the client in question would present. */
export const presentedCredential: Probe<Presented> = async ({ target, ask }) => {
  if (!target) return { kind: 'none' };
  // Whoever owns a host that is only a slip of the pen away would like to have it.
  if (findLookalike(target.host)?.kind === 'mistake') return { kind: 'unreadable' };
  const { outcome } = await ask(storedCredential);
  switch (outcome.kind) {
    case 'found': {
      const { user, form, secret } = outcome.entry;
      // A token that is sent to the registry as it is: no client stores one, people do.
      if (form === 'registry-token') return { kind: 'unreadable' };
      return { kind: form, user: user ?? '', secret };
    }
    case 'none':
      return { kind: 'none' };
    default:
      return { kind: 'unreadable' };
  }
};

export const isCredential = (presented: Presented): presented is Credential => presented.kind === 'password' || presented.kind === 'identity-token';
