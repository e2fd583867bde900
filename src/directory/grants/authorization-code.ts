import { createHash } from 'node:crypto';
import type { Identification } from '../../access/subject.ts';
import { rejected } from '../../identity/credential-kind.ts';
import type { AuthorizationCode } from '../../identity/sign-ins/authorization-code-store.ts';
import { equalInConstantTime, Secret } from '../../secret.ts';
import { authenticateClient } from '../clients/authenticate-client.ts';
import { required } from '../form.ts';
import type { Grant } from '../grant.ts';
import type { TokenRequest } from '../parts.ts';
import { needSecondFactor } from '../second-factor.ts';
import { PROFILE_RESOURCE, readWish } from '../wish.ts';

/** RFC 6749 section 4.1.3 with RFC 7636: what a browser brought back becomes tokens, once and for whoever sent it there. */
export const authorizationCode: Grant = {
  type: 'authorization_code',
  async signIn(request, parts) {
    const { form, exchange, registry, tenant } = request;
    const code = new Secret(required(form, 'code'));
    required(form, 'redirect_uri');
    const verifier = required(form, 'code_verifier');
    const clientId = required(form, 'client_id').toLowerCase();
    const at = exchange.receivedAt;
    const asked = readWish(request, clientId, parts, PROFILE_RESOURCE);
    const authenticated = await authenticateClient(request, asked.audience, parts);
    if (!authenticated.ok) return { identification: authenticated.identification, wish: asked, nonce: null };
    const found = await parts.authorizationCodes.use(code, at);
    const problem = found ? problemOf(found, clientId, verifier, request) : 'unknown';
    if (!found || problem !== null) return { identification: notAccepted(problem ?? 'unknown', found), wish: asked, nonce: null };
    const { wish, signedIn } = found;
    const person = parts.resume({ subject: signedIn.subject, registry, issuedAt: new Date(signedIn.at), at });
    const { methods = [] } = signedIn;
    return { identification: needSecondFactor(person, tenant, wish.audience, methods), wish, nonce: wish.nonce, methods };
  },
};

type Problem = 'unknown' | 'used' | 'expired' | 'other-tenant' | 'other-client' | 'redirect' | 'verifier';

function problemOf(found: AuthorizationCode, clientId: string, verifier: string, { form, tenant, exchange }: TokenRequest): Problem | null {
  const { wish } = found;
  if (found.tenantId !== tenant.id) return 'other-tenant';
  if (wish.clientId !== clientId) return 'other-client';
  if (found.wasUsed) return 'used';
  if (exchange.receivedAt >= found.expiresAt) return 'expired';
  if (wish.redirectUri !== form.get('redirect_uri')) return 'redirect';
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  return equalInConstantTime(challenge, wish.challenge) ? null : 'verifier';
}

const notAccepted = (problem: Problem, found: AuthorizationCode | undefined): Identification =>
  rejected({ kind: 'user', name: found?.signedIn.subject.name ?? '' }, 'sign-in-code-invalid', { facts: { problem } });
