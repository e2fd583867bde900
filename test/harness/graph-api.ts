import { fastify, type FastifyInstance } from 'fastify';
import type { RegistryPolicy } from '../../src/access/policy.ts';
import type { Subject } from '../../src/access/subject.ts';
import { directoryTokenIdentifier } from '../../src/directory/bearer.ts';
import { mintDirectoryToken, type Signer } from '../../src/directory/directory-token.ts';
import type { GraphParts } from '../../src/directory/graph/parts.ts';
import { graph } from '../../src/directory/graph/plugin.ts';
import type { CredentialKind } from '../../src/identity/credential-kind.ts';
import { adminAccount } from '../../src/identity/credentials/admin-account.ts';
import { anonymousAccess } from '../../src/identity/credentials/anonymous.ts';
import { repositoryToken } from '../../src/identity/credentials/repository-token.ts';
import { managedIdentity, servicePrincipal } from '../../src/identity/credentials/service-principal.ts';
import { user } from '../../src/identity/credentials/user.ts';
import { generateRsaKey, openKey } from '../../src/identity/jwt/signing-keys.ts';
import { makeOwner } from '../../src/identity/owner-account.ts';
import { passwordVerifier } from '../../src/identity/passwords/password-hash.ts';
import { openPolicy } from '../../src/identity/policy/policy-store.ts';
import { sealer } from '../../src/identity/passwords/sealed-secret.ts';
import { hashSecret, newSecret } from '../../src/identity/passwords/secret-hash.ts';
import { loginThrottle } from '../../src/identity/throttle/login-throttle.ts';
import { eventStore } from '../../src/journal/event-store.ts';
import { identifyLocalOwner } from '../../src/management/caller.ts';
import { parseRegistryName } from '../../src/names/registry-name.ts';
import { Secret } from '../../src/secret.ts';
import { identifyPair } from '../../src/tokens/identify.ts';
import type { OpenTestDatabase } from '../databases/databases.ts';
import { openTestJournal } from '../databases/journals.ts';
import { exchanges } from './exchanges.ts';

// The directory's API in this process: real stores, real credentials, no port. `ask` comes from the network,
// `askLocally` from the socket of the machine.

const ORIGIN = 'http://localhost:5000';

export interface Ask {
  readonly method?: 'GET' | 'PATCH' | 'POST' | 'DELETE';
  /** With `/v1.0`. */
  readonly path: string;
  readonly body?: unknown;
  /** User name and password, or an access token of the directory. */
  readonly as?: readonly [string, string] | string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Null without one. */
  readonly body: unknown;
}

/** What is told of a refusal, as Graph's clients read it. */
export const refusalOf = ({ status, body }: Answer): readonly [status: number, code: string, target?: string] => {
  const { error } = body as { error: { code: string; target?: string } };
  return error.target === undefined ? [status, error.code] : [status, error.code, error.target];
};

export async function openGraph(open: OpenTestDatabase) {
  const [policyPlace, journalPlace] = [await open('policy'), await open('journal')];
  const owner = (await makeOwner(policyPlace.db, parseRegistryName('dockgate'), new Date(), () => undefined))!;
  const [policies, journal] = [await openPolicy(policyPlace.db), await openTestJournal(journalPlace.location, journalPlace.db)];
  const secretKey = newSecret();
  const hash = (secret: Secret) => hashSecret(secretKey, secret);
  const kinds: CredentialKind[] = [anonymousAccess, adminAccount(hash), user(await passwordVerifier()), servicePrincipal(hash), managedIdentity, repositoryToken(hash)];
  const policy = () => policies.current();
  const signer: Signer = { key: openKey(generateRsaKey(), 'JWT'), issuer: (id) => `${ORIGIN}/${id}/v2.0` };
  const byToken = directoryTokenIdentifier({ kinds, signer, tenantIds: async () => [...(await policy()).tenants.keys()], registryOrigin: () => 'http://localhost:5000' });
  const presenting = { kinds, use: { used: () => {} }, throttle: loginThrottle({ perName: 10_000, perSource: 10_000, seconds: 300 }) };
  const identify: GraphParts['identify'] = (exchange, registry) => {
    const { authorization = '' } = exchange.request.headers;
    const [, token] = /^Bearer (.*)$/.exec(authorization) ?? [];
    if (token !== undefined) return byToken(new Secret(token), exchange, registry!, new Set(['graph', 'management']));
    const [name = '', secret = ''] = Buffer.from(authorization.replace('Basic ', ''), 'base64').toString().split(':');
    return identifyPair(name, new Secret(secret), exchange, registry!, presenting);
  };
  let clock = 0;
  const now = () => new Date(Date.now() + clock);
  const shared = { database: policyPlace.db, journal, policy, tells: () => 'strict' as const, hash, sealer: sealer(secretKey), authorityOrigin: () => ORIGIN, now };

  const registryNow = async () => (await policy()).registries.get('dockgate') ?? null;
  let hostRegistry: RegistryPolicy | null = await registryNow();
  const outside = await serve(['/v1.0'], { ...shared, identify, at: exchanges(() => hostRegistry, now) });
  const inside = await serve(['/v1.0', '/:tenant/v1.0'], {
    ...shared,
    identify: async () => identifyLocalOwner(await policy()),
    at: exchanges(() => null, now),
  });

  const send = (app: FastifyInstance) => async ({ method = 'GET', path, body, as, headers }: Ask): Promise<Answer> => {
    hostRegistry = await registryNow();
    const authorization = typeof as === 'string' ? `Bearer ${as}` : as && `Basic ${Buffer.from(as.join(':')).toString('base64')}`;
    const answer = await app.inject({
      method,
      url: path,
      headers: { host: 'localhost:5000', ...(authorization ? { authorization } : {}), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: answer.statusCode, headers: answer.headers, body: answer.body === '' ? null : JSON.parse(answer.body) };
  };
  return {
    ask: send(outside),
    askLocally: send(inside),
    owner: [owner.userName, owner.password.reveal()] as const,
    policy,
    parts: { ...shared, identify, at: exchanges(() => hostRegistry, now) } satisfies GraphParts,
    database: policyPlace.db,
    events: eventStore(journalPlace.db),
    /** Moves the clock, by milliseconds. */
    wait: (milliseconds: number) => (clock += milliseconds),
    /** An access token of the directory, of its first tenant. */
    async token(subject: Subject, audience = 'https://graph.microsoft.com'): Promise<string> {
      const [tenant] = (await policy()).tenants.values();
      return (await mintDirectoryToken(signer, { subject, tenant: tenant!, clientId: subject.name, audience, at: now() })).token;
    },
    close: async () => {
      await Promise.all([outside.close(), inside.close()]);
      await journal.close();
      await Promise.all([journalPlace.close(), policyPlace.close()]);
    },
  };
}

export type OpenedGraph = Awaited<ReturnType<typeof openGraph>>;

async function serve(prefixes: readonly string[], parts: GraphParts): Promise<FastifyInstance> {
  const app = fastify({ logger: false });
  for (const prefix of prefixes) await app.register(graph(prefix), parts);
  await app.ready();
  return app;
}
