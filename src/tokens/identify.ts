import { checkNetwork } from '../access/network-rules.ts';
import type { RegistryPolicy } from '../access/policy.ts';
import type { Identification } from '../access/subject.ts';
import type { Exchange } from '../http/exchange.ts';
import { resume } from '../identity/authenticate.ts';
import type { CredentialUse } from '../identity/passwords/credential-use.ts';
import { credentialStep, rejected, type CredentialKind } from '../identity/credential-kind.ts';
import { guardedLogin } from '../identity/throttle/guarded-login.ts';
import type { LoginThrottle } from '../identity/throttle/login-throttle.ts';
import { Secret } from '../secret.ts';
import type { accessTokenVerifier } from './access-token.ts';

export interface IdentifyParts {
  readonly kinds: readonly CredentialKind[];
  readonly verifyAccessToken: ReturnType<typeof accessTokenVerifier>;
  /** Is told of every password that was accepted. */
  readonly use: Pick<CredentialUse, 'used'>;
  readonly throttle: LoginThrottle;
}

export type Identify = (exchange: Exchange, registry: RegistryPolicy) => Promise<Identification>;

// The longest real user names are e-mail addresses; a refresh token as password has some 800 characters.
const LONGEST_USER_NAME = 255;
const LONGEST_SECRET = 8_192;

/**
 * Who sent this request? Reads the Authorization header, whichever its scheme, and never throws for a bad credential.
 * From an address that the network rules keep out, a credential is not examined: it would cost time and tell nothing.
 */
export const identifier =
  (parts: IdentifyParts): Identify =>
  async (exchange, registry) => {
    const header = exchange.request.headers.authorization;
    if (header === undefined) return presentedNothing(exchange, registry, parts);
    const [scheme = '', value = ''] = header.split(/ +/, 2);
    if (scheme.toLowerCase() === 'basic') return byBasic(value, exchange, registry, parts);
    if (scheme.toLowerCase() === 'bearer') return byBearer(value, exchange, registry, parts);
    return malformed('the Authorization header names neither Basic nor Bearer');
  };

/** A user name and a secret that came another way, such as in a form. */
export async function identifyPair(
  userName: string,
  secret: Secret,
  exchange: Exchange,
  registry: RegistryPolicy,
  { kinds, use, throttle }: Pick<IdentifyParts, 'kinds' | 'use' | 'throttle'>,
): Promise<Identification> {
  if (userName.length > LONGEST_USER_NAME) return malformed(`the user name has more than ${LONGEST_USER_NAME} characters`);
  if (secret.reveal().length > LONGEST_SECRET) return malformed(`the password has more than ${LONGEST_SECRET} characters`);
  if (isKeptOut(exchange, registry)) return unexamined(userName);
  const at = exchange.receivedAt;
  const found = await guardedLogin({ userName, secret, registry, host: exchange.host, at }, exchange.address, { kinds, throttle });
  if (found.ok && found.subject.credentialId !== null) use.used(found.subject.credentialId, at);
  return found;
}

const presentedNothing = (exchange: Exchange, registry: RegistryPolicy, parts: IdentifyParts) =>
  identifyPair('', new Secret(''), exchange, registry, parts);

async function byBasic(value: string, exchange: Exchange, registry: RegistryPolicy, parts: IdentifyParts) {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(value)) return malformed('the Basic credential is not base64');
  const pair = Buffer.from(value, 'base64').toString();
  const colon = pair.indexOf(':');
  if (colon < 0) return malformed('the Basic credential has no colon');
  return identifyPair(pair.slice(0, colon), new Secret(pair.slice(colon + 1)), exchange, registry, parts);
}

async function byBearer(value: string, exchange: Exchange, registry: RegistryPolicy, parts: IdentifyParts): Promise<Identification> {
  if (isKeptOut(exchange, registry)) return unexamined('');
  const at = exchange.receivedAt;
  const verdict = await parts.verifyAccessToken(value, { registry, host: exchange.host, at });
  const jwtId = verdict.jwtId === undefined ? {} : { jwtId: verdict.jwtId };
  if (!verdict.ok) {
    const steps = [credentialStep('fail', 'access-token', '')];
    return { ...rejected({ kind: 'access-token', name: '' }, verdict.cause, { facts: verdict.facts, steps }), ...jwtId };
  }
  const found = resume({ subject: verdict.subject, registry, issuedAt: verdict.validFrom, at }, parts.kinds);
  return found.ok ? { ...found, ...jwtId, carried: verdict.carried } : { ...found, ...jwtId };
}

const isKeptOut = ({ address }: Exchange, registry: RegistryPolicy) =>
  checkNetwork(registry, address).outcome === 'fail';

/** decide() refuses for the address before it looks at anything else. */
const unexamined = (name: string) => rejected({ kind: 'anonymous', name }, 'firewall-ip-denied');

const malformed = (defect: string) =>
  rejected({ kind: 'anonymous', name: '' }, 'credential-malformed', { facts: { defect } });
