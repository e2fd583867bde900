import type { Grant } from '../grant.ts';
import { identifyApplication } from '../clients/authenticate-client.ts';
import { readWish } from '../wish.ts';

/** A service principal with its secret or certificate: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow. */
export const clientCredentials: Grant = {
  type: 'client_credentials',
  async signIn(request, parts) {
    const wish = readWish(request, request.form.get('client_id')?.toLowerCase() ?? '', parts);
    const identification = await identifyApplication(request, wish.audience, parts);
    // An assertion says whose it is also without a `client_id`.
    const clientId = identification.ok ? identification.subject.name : wish.clientId;
    return { identification, wish: { ...wish, clientId }, nonce: null };
  },
};
