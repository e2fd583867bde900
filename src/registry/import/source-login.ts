import { z } from 'zod';
import { Refusal } from '../../causes/refusal.ts';
import { isLoopback } from '../../names/ip-address.ts';
import type { OutboundClient } from '../../outbound/outbound-client.ts';
import { readAnswer } from '../../outbound/read-answer.ts';
import type { Secret } from '../../secret.ts';
import { parseChallenge, type Challenge } from './challenge.ts';

// How a registry lets a client in, https://distribution.github.io/distribution/spec/auth/token/, seen from the client.

export interface SourceCredentials {
  readonly username: string;
  readonly password: Secret;
}

/** The registry's own, with what is asked of it. */
export interface LoginWish {
  readonly registry: URL;
  readonly repository: string;
  readonly credentials: SourceCredentials | null;
}

const LARGEST_TOKEN_ANSWER = 64 * 1024;
const ANSWER_WITHIN_MS = 15_000;
const tokenAnswer = z.object({ token: z.string().optional(), access_token: z.string().optional() });

/**
 * The header Authorization that a challenge asks for. Throws `request-invalid` for credentials that are missing or
 * refused, and `import-source-failed`. A password goes to a realm of the registry's own site alone.
 */
export async function answerChallenge(outbound: OutboundClient, header: string | undefined, wish: LoginWish): Promise<string> {
  const { registry, credentials } = wish;
  const challenge = parseChallenge(header);
  if (!challenge) throw failed(`${registry.host} wants a login, and does not say which`);
  if (challenge.scheme === 'basic') {
    if (!credentials) throw refused(`${registry.host} wants a user name and a password`);
    return basic(credentials);
  }
  return `Bearer ${await fetchToken(outbound, challenge, wish)}`;
}

async function fetchToken(outbound: OutboundClient, { realm, service }: Challenge & { scheme: 'bearer' }, wish: LoginWish): Promise<string> {
  const { registry, repository, credentials } = wish;
  const url = await realmOf(realm, registry, credentials !== null);
  if (service !== null) url.searchParams.set('service', service);
  url.searchParams.set('scope', `repository:${repository}:pull`);
  const { status, body } = await outbound.send(url, { authorization: credentials && basic(credentials), redirects: 0, answerWithinMs: ANSWER_WITHIN_MS });
  const text = (await readAnswer(body, LARGEST_TOKEN_ANSWER, url.host)).toString();
  if (status === 401 || status === 403) {
    throw refused(credentials ? `${url.host} refuses the user name or the password` : `${url.host} gives no token without a user name and a password`);
  }
  const { data } = tokenAnswer.safeParse(status === 200 ? parseOrNull(text) : null);
  const token = data?.token ?? data?.access_token;
  if (!token || !/^[\x21-\x7e]+$/.test(token)) throw failed(`${url.host} answered ${status} when it was asked for a token`);
  return token;
}

async function realmOf(realm: string, registry: URL, withPassword: boolean): Promise<URL> {
  if (!URL.canParse(realm)) throw failed(`${registry.host} sends clients for a token to what is no address`);
  const url = new URL(realm);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && registry.protocol === 'http:' && isLoopback(bare(url)))) {
    throw failed(`${registry.host} sends clients for a token to ${url.host} without https://`);
  }
  if (withPassword && !(await isOneSite(bare(url), bare(registry)))) {
    throw failed(`${registry.host} sends clients for a token to ${url.host}, which is another site: the password does not go there`);
  }
  return url;
}

/** One host, or hosts of one domain that somebody registered. The list of all domains is 3 MiB, and imports are rare. */
const isOneSite = async (one: string, other: string): Promise<boolean> => {
  const { getDomain } = await import('tldts');
  const domain = getDomain(one, { allowPrivateDomains: true });
  return one === other || (domain !== null && domain === getDomain(other, { allowPrivateDomains: true }));
};

const bare = ({ hostname }: URL) => hostname.replace(/^\[(.*)\]$/, '$1');

const basic = ({ username, password }: SourceCredentials): string =>
  `Basic ${Buffer.from(`${username}:${password.reveal()}`).toString('base64')}`;

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const refused = (defect: string) => new Refusal('request-invalid', { field: 'source.credentials', defect });
const failed = (defect: string) => new Refusal('import-source-failed', { defect });
