import type { Identification } from '../../access/subject.ts';
import { credentialStep, rejected } from '../../identity/credential-kind.ts';
import { Secret } from '../../secret.ts';
import { authenticateClient } from '../clients/authenticate-client.ts';
import { required } from '../form.ts';
import type { Grant } from '../grant.ts';
import type { DirectoryParts, TokenRequest } from '../parts.ts';
import { needSecondFactor } from '../second-factor.ts';
import { PROFILE_RESOURCE, readWish } from '../wish.ts';

/** RFC 6749 section 4.3: a program signs a person in with their password, in tenants that allow it. */
export const password: Grant = {
  type: 'password',
  async signIn(request, parts) {
    const { form, tenant } = request;
    const userName = required(form, 'username');
    const secret = new Secret(required(form, 'password'));
    const wish = readWish(request, required(form, 'client_id').toLowerCase(), parts, PROFILE_RESOURCE);
    const authenticated = await authenticateClient(request, wish.audience, parts);
    if (!authenticated.ok) return { identification: authenticated.identification, wish, nonce: null };
    if (!tenant.passwordGrant) return { identification: notAllowed(userName, tenant.name), wish, nonce: null };
    const identification = needSecondFactor(await identifyPerson(userName, secret, request, parts), tenant, wish.audience);
    return { identification, wish, nonce: null, methods: ['pwd'] };
  },
};

/** Before the password is looked at: it is the same for everybody, and nothing is learned from it. */
const notAllowed = (userName: string, tenant: string) =>
  rejected({ kind: 'user', name: userName.slice(0, 255) }, 'entra-user-password-not-supported', {
    enough: [{ kind: 'allow-password-grant', facts: { tenant } }],
  });

/**
 * Somebody with their own password. Only a name with an `@` is a person's: nothing else that logs in to a registry signs in
 * to the directory.
 */
export async function identifyPerson(
  userName: string,
  secret: Secret,
  { exchange, registry }: Pick<TokenRequest, 'exchange' | 'registry'>,
  { identifyPair }: Pick<DirectoryParts, 'identifyPair'>,
): Promise<Identification> {
  if (userName.includes('@')) return identifyPair(userName, secret, exchange, registry);
  return rejected({ kind: 'user', name: userName.slice(0, 255) }, 'email-used-as-username', { steps: [credentialStep('fail', 'user', userName.slice(0, 255))] });
}
