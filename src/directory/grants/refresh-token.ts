import { rejected } from '../../identity/credential-kind.ts';
import { Secret } from '../../secret.ts';
import { verifyDirectoryRefreshToken } from '../answer/refresh-token.ts';
import { authenticateClient } from '../clients/authenticate-client.ts';
import { required } from '../form.ts';
import type { Grant } from '../grant.ts';
import { needSecondFactor } from '../second-factor.ts';
import { readWish } from '../wish.ts';

/** RFC 6749 section 6: for any resource of this directory, as Entra's are. The person is looked up anew. */
export const refreshToken: Grant = {
  type: 'refresh_token',
  async signIn(request, parts) {
    const { form, exchange, registry, tenant } = request;
    const presented = new Secret(required(form, 'refresh_token'));
    const clientId = required(form, 'client_id').toLowerCase();
    const at = exchange.receivedAt;
    const verdict = await verifyDirectoryRefreshToken(presented, parts.signer, { tenantId: tenant.id, clientId, at });
    const asksAnew = form.has('scope') || form.has('resource');
    const wish = asksAnew || !verdict.ok ? readWish(request, clientId, parts, verdict.ok ? verdict.content.wish.audience : null) : verdict.content.wish;
    const authenticated = await authenticateClient(request, wish.audience, parts);
    if (!authenticated.ok) return { identification: authenticated.identification, wish, nonce: null };
    if (!verdict.ok) return { identification: rejected({ kind: 'user', name: '' }, verdict.cause, { facts: verdict.facts }), wish, nonce: null };
    const { subject, at: issuedAt, methods } = verdict.content;
    const found = parts.resume({ subject, registry, issuedAt, at });
    return { identification: needSecondFactor(found, tenant, wish.audience, methods), wish, nonce: null, methods };
  },
};
