import type { RegistryPolicy } from '../../access/policy.ts';
import type { Subject } from '../../access/subject.ts';
import type { Facts, ServedCauseId } from '../../causes/refusal.ts';
import { NULL_GUID } from '../../names/guid.ts';
import type { Secret } from '../../secret.ts';
import { resume } from '../authenticate.ts';
import { credentialStep, rejected, type CredentialKind } from '../credential-kind.ts';

/** What the token service finds out about a refresh token: whom it was made for, or why it does not count. */
export type RefreshTokenVerdict =
  | { readonly ok: true; readonly subject: Subject; readonly jwtId: string; readonly issuedAt: Date; readonly expiresAt: Date }
  | { readonly ok: false; readonly cause: ServedCauseId; readonly facts: Facts; readonly jwtId?: string };

export interface RefreshTokenVerifier {
  (token: Secret, where: { registry: RegistryPolicy; host: string; at: Date }): Promise<RefreshTokenVerdict>;
}

/** The null GUID as name, a refresh token as password. It stands as long as the credential it was made from. */
export const refreshToken = (
  verifyRefreshToken: RefreshTokenVerifier,
  kinds: () => readonly CredentialKind[],
): CredentialKind => ({
  kind: 'refresh-token',
  recognises: (userName) => userName === NULL_GUID,

  async verify({ secret, registry, host, at }) {
    const verdict = await verifyRefreshToken(secret, { registry, host, at });
    const jwtId = verdict.jwtId === undefined ? {} : { jwtId: verdict.jwtId };
    if (!verdict.ok) {
      const steps = [credentialStep('fail', 'refresh-token', NULL_GUID)];
      const who = { kind: 'refresh-token', name: NULL_GUID } as const;
      return { ...rejected(who, verdict.cause, { facts: verdict.facts, steps }), ...jwtId };
    }
    const { subject, issuedAt, expiresAt } = verdict;
    const found = resume({ subject, registry, issuedAt, at }, kinds());
    const lasts = { rule: 'expiry', outcome: 'pass', facts: { expiresAt: expiresAt.toISOString() } } as const;
    const steps = [credentialStep('pass', 'refresh-token', subject.name), lasts, ...found.steps];
    return { ...found, credentialKind: 'refresh-token', steps, ...jwtId };
  },
});
