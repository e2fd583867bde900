import { rejected } from '../../identity/credential-kind.ts';
import { Secret } from '../../secret.ts';
import { authenticateClient } from '../clients/authenticate-client.ts';
import { invalid, required } from '../form.ts';
import type { Grant } from '../grant.ts';
import { needSecondFactor } from '../second-factor.ts';

/** RFC 8628 section 3.4: a device asks whether somebody has typed its code. */
export const deviceCode: Grant = {
  type: 'urn:ietf:params:oauth:grant-type:device_code',
  otherType: 'device_code',
  async signIn(request, parts) {
    const { form, exchange, registry, tenant } = request;
    const clientId = required(form, 'client_id').toLowerCase();
    // Version 1 of the protocol calls it `code`.
    const code = new Secret(form.get('device_code') ?? required(form, 'code'));
    const at = exchange.receivedAt;
    const authenticated = await authenticateClient(request, '', parts);
    const nothing = { clientId, audience: '', scope: '' };
    const refuse = (identification: ReturnType<typeof rejected>) => ({ identification, wish: nothing, nonce: null });
    if (!authenticated.ok) return refuse(authenticated.identification);

    const polled = await parts.deviceCodes.poll(code, at);
    if (polled.kind === 'pending' || polled.kind === 'too-soon') return { waiting: polled.kind === 'pending' ? 'authorization_pending' : 'slow_down' };
    if (polled.kind === 'unknown') throw invalid('device_code', 'device-code', 'it is not known');
    const { wish, tenantId } = polled.code;
    const isForHere = wish.clientId === clientId && tenantId === tenant.id;
    if (!isForHere || polled.kind === 'redeemed' || polled.kind === 'expired') {
      const problem = isForHere ? (polled.kind === 'expired' ? 'device-expired' : 'used') : 'other-client';
      return refuse(rejected({ kind: 'user', name: '' }, 'sign-in-code-invalid', { facts: { problem } }));
    }
    if (polled.kind === 'declined') return refuse(rejected({ kind: 'user', name: '' }, 'sign-in-declined'));
    const { subject, at: signedInAt, methods = [] } = polled.signedIn;
    const found = parts.resume({ subject, registry, issuedAt: new Date(signedInAt), at });
    return { identification: needSecondFactor(found, tenant, wish.audience, methods), wish, nonce: null, methods };
  },
};
