import type { Subject } from '../../access/subject.ts';
import { AZURE_CLI } from '../clients/client.ts';
import { DIRECTORY_TOKEN_SECONDS, mintDirectoryToken } from '../directory-token.ts';
import type { SignIn } from '../grant.ts';
import type { DirectoryParts, TokenRequest } from '../parts.ts';
import { grantedScope, wants } from '../wish.ts';
import { clientInfo, mintIdToken } from './id-token.ts';
import { mintDirectoryRefreshToken } from './refresh-token.ts';

/** The body of the answer, RFC 6749 section 5.1, and the id of its access token. */
export async function tokenAnswer(subject: Subject, { wish, nonce, methods = [] }: Pick<SignIn, 'wish' | 'nonce' | 'methods'>, request: TokenRequest, parts: DirectoryParts) {
  const { form, tenant, exchange } = request;
  const at = exchange.receivedAt;
  const { audience, clientId } = wish;
  const { token, jwtId } = await mintDirectoryToken(parts.signer, { subject, tenant, clientId, audience, at });
  const lasts = DIRECTORY_TOKEN_SECONDS - 1;
  const issued = Math.floor(at.getTime() / 1000);
  const body = {
    token_type: 'Bearer',
    ...(form.has('resource')
      ? // Version 1 of the protocol writes numbers as text.
        { expires_in: String(lasts), ext_expires_in: String(lasts), expires_on: String(issued + lasts), not_before: String(issued), resource: audience }
      : { expires_in: lasts, ext_expires_in: lasts }),
    access_token: token,
  };
  if (subject.kind !== 'user') return { body, jwtId };
  const tenantId = tenant.id;
  const refresh = wants(wish, 'offline_access') ? await mintDirectoryRefreshToken(parts.signer, { subject, tenantId, wish, methods, at }) : null;
  const personal = {
    scope: grantedScope(wish),
    ...(refresh ? { refresh_token: refresh.reveal() } : {}),
    ...(wants(wish, 'openid') ? { id_token: await mintIdToken(parts.signer, { subject, tenantId, clientId, nonce, methods, at }) } : {}),
    ...(form.get('client_info') === '1' ? { client_info: clientInfo(subject, tenantId) } : {}),
    ...(clientId === AZURE_CLI ? { foci: '1' } : {}),
  };
  return { body: { ...body, ...personal }, jwtId };
}
