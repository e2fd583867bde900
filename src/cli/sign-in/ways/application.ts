import { createPrivateKey, randomUUID, X509Certificate, type KeyObject } from 'node:crypto';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { SignJWT } from 'jose';
import { CommandFailed } from '../../command.ts';
import { requestToken, resources } from '../token-request.ts';
import type { GetToken, SignInParts, TokenWish } from '../way.ts';
import { outsideToken } from './outside-token.ts';

// Service principals: RFC 6749 section 4.4, by a secret, a certificate, or the token of a service outside.

export const secretToken: GetToken<'secret'> = ({ clientId, secret }, wish, parts) => asApplication(clientId, { client_secret: secret }, wish, parts);

export const certificateToken: GetToken<'certificate'> = async ({ clientId, file }, wish, parts) =>
  asApplication(clientId, assertion(await signedWith(file, clientId, wish, parts.now())), wish, parts);

/** What such a token must be made for: https://learn.microsoft.com/entra/workload-id/workload-identity-federation. */
const EXCHANGE_AUDIENCE = 'api://AzureADTokenExchange';

export const federatedToken: GetToken<'federated'> = async ({ clientId, source }, wish, parts) => {
  if (clientId === null) throw new CommandFailed('A token from outside alone opens the registry, not its management: name a service principal by --service-principal.');
  return asApplication(clientId, assertion(await outsideToken(source, EXCHANGE_AUDIENCE, parts)), wish, parts);
};

const assertion = (token: string) => ({ client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: token });

const asApplication = (clientId: string, proof: Readonly<Record<string, string>>, { authority, resource }: TokenWish, { web, now }: SignInParts) =>
  requestToken(web, authority.tokenEndpoint, { grant_type: 'client_credentials', client_id: clientId, scope: `${resources[resource]}/.default`, ...proof }, now());

/** RFC 7523 section 3, as https://learn.microsoft.com/entra/identity-platform/certificate-credentials describes it. */
async function signedWith(file: string, clientId: string, { authority }: TokenWish, now: Date): Promise<string> {
  const { key, certificate } = await readCertificate(file);
  const thumbprint = createHash('sha256').update(certificate.raw).digest('base64url');
  const issued = Math.floor(now.getTime() / 1000);
  return new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: key.asymmetricKeyType === 'ec' ? 'ES256' : 'PS256', typ: 'JWT', 'x5t#S256': thumbprint })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(authority.tokenEndpoint.href)
    .setIssuedAt(issued)
    .setNotBefore(issued)
    .setExpirationTime(issued + 600)
    .sign(key);
}

/** Throws CommandFailed unless the file holds both. */
export async function readCertificate(file: string): Promise<{ key: KeyObject; certificate: X509Certificate }> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandFailed(`${file} cannot be read (${error.code ?? error.message}).`, { cause: error });
  });
  try {
    return { key: createPrivateKey(text), certificate: new X509Certificate(text) };
  } catch (error) {
    throw new CommandFailed(`${file} must hold a certificate and its private key without a passphrase, as PEM.`, { cause: error });
  }
}
