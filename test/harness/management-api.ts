import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify, type FastifyInstance } from 'fastify';
import type { RegistryPolicy } from '../../src/access/policy.ts';
import { resume } from '../../src/identity/authenticate.ts';
import type { Bearer, CredentialKind } from '../../src/identity/credential-kind.ts';
import { adminAccount } from '../../src/identity/credentials/admin-account.ts';
import { anonymousAccess } from '../../src/identity/credentials/anonymous.ts';
import { user } from '../../src/identity/credentials/user.ts';
import { refreshToken } from '../../src/identity/credentials/refresh-token.ts';
import { repositoryToken } from '../../src/identity/credentials/repository-token.ts';
import { makeOwner } from '../../src/identity/owner-account.ts';
import { loginThrottle } from '../../src/identity/throttle/login-throttle.ts';
import { passwordVerifier } from '../../src/identity/passwords/password-hash.ts';
import { openPolicy } from '../../src/identity/policy/policy-store.ts';
import { hashSecret, newSecret } from '../../src/identity/passwords/secret-hash.ts';
import { eventStore } from '../../src/journal/event-store.ts';
import { openQuerier } from '../../src/journal/kusto/querier.ts';
import { sealer } from '../../src/identity/passwords/sealed-secret.ts';
import { webhookSender } from '../../src/management/webhooks/webhook-sender.ts';
import { deletedImages } from '../../src/registry/deleted/deleted-images.ts';
import { webhookStore } from '../../src/management/webhooks/webhook-store.ts';
import type { ManagementParts } from '../../src/management/parts.ts';
import type { OpenApi } from '../../src/management/openapi/document.ts';
import { management } from '../../src/management/plugin.ts';
import { withApiVersion } from '../../src/contract/api-version.ts';
import { parseRegistryName } from '../../src/names/registry-name.ts';
import { outboundClient } from '../../src/outbound/outbound-client.ts';
import { outboundRules } from '../../src/outbound/outbound-rules.ts';
import { filesystemBlobStore } from '../../src/registry/blobs/stores/filesystem.ts';
import { imageImporter } from '../../src/registry/import/importer.ts';
import type { Secret } from '../../src/secret.ts';
import { accessTokenVerifier } from '../../src/tokens/access-token.ts';
import { identifier } from '../../src/tokens/identify.ts';
import { mintRefreshToken, refreshTokenVerifier } from '../../src/tokens/refresh-token.ts';
import { generateEllipticKey, generateRsaKey } from '../../src/identity/jwt/signing-keys.ts';
import { openTokenKeys } from '../../src/tokens/token-keys.ts';
import { answersBy } from './openapi-answers.ts';
import { openTestJournal } from '../databases/journals.ts';
import type { OpenTestDatabase } from '../databases/databases.ts';
import { exchanges } from './exchanges.ts';

// The management API in this process: real stores, real credentials, no port. `ask` comes from the network,
// `askLocally` from the socket of the machine.

export interface Ask {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** User name and password. */
  readonly as?: readonly [string, string] | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Null without one. */
  readonly body: Json;
}
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export async function openManagement(open: OpenTestDatabase) {
  const [policyPlace, journalPlace, contentPlace] = [await open('policy'), await open('journal'), await open('content')];
  const blobFolder = await mkdtemp(join(tmpdir(), 'dockgate-blobs-'));
  const owner = (await makeOwner(policyPlace.db, parseRegistryName('dockgate'), new Date(), () => undefined))!;
  const [policies, journal] = [await openPolicy(policyPlace.db), await openTestJournal(journalPlace.location, journalPlace.db)];
  const keys = openTokenKeys({ access: generateEllipticKey(), refresh: generateRsaKey() });
  const secretKey = newSecret();
  const hash = (secret: Secret) => hashSecret(secretKey, secret);
  const kinds: CredentialKind[] = [
    anonymousAccess,
    refreshToken(refreshTokenVerifier(keys), () => kinds),
    adminAccount(hash),
    user(await passwordVerifier()),
    repositoryToken(hash),
  ];
  const policy = () => policies.current();
  const registryNow = async () => (await policy()).registries.get('dockgate') ?? null;
  const events = eventStore(journalPlace.db);
  const queries = openQuerier(journalPlace.location);
  const limits = { blobBytes: 2 ** 30, manifestBytes: 2 ** 22, uploadsInProgress: 10 };
  const outbound = outboundClient(outboundRules({ hosts: ['localhost'], ranges: [] }));
  const seals = sealer(secretKey);
  const webhooks = webhookSender({ webhooks: webhookStore(policyPlace.db, seals), content: contentPlace.db, outbound, now: () => new Date() });
  const images = imageImporter({ content: contentPlace.db, blobs: filesystemBlobStore(blobFolder), limits, journal, outbound, now: () => new Date() });
  const shared = {
    images,
    deletedImages: deletedImages(contentPlace.db),
    webhooks,
    sealer: seals,
    registryAt: async (host: string) => (await policy()).registries.get(host === 'localhost:5000' ? 'dockgate' : host.replace('.localhost:5000', '')),
    database: policyPlace.db,
    events,
    queries,
    journal,
    policy,
    tells: () => 'strict' as const,
    resume: (bearer: Bearer) => resume(bearer, kinds),
    hash,
    mintRefreshToken: (wish: Parameters<typeof mintRefreshToken>[1]) => mintRefreshToken(keys, wish),
    isOwnHost: (host: string) => host === '127.0.0.1:5000',
    loginServerFor: (name: string) => (name === 'dockgate' ? 'localhost:5000' : `${name}.localhost:5000`),
    reachedAt: () => ({ origin: 'http://localhost:5000', authority: 'http://localhost:5000', suffix: 'localhost:5000' }),
    sizeOf: async () => 0,
    now: () => new Date(),
  };

  let hostRegistry: RegistryPolicy | null = await registryNow();
  const identify = identifier({ kinds, throttle: loginThrottle({ perName: 1_000_000, perSource: 1_000_000, seconds: 300 }), use: { used: () => {} }, verifyAccessToken: accessTokenVerifier(keys) });
  const outside = await serve({ ...shared, identify, at: exchanges(() => hostRegistry) });
  const inside = await serve({ ...shared, identify: null, at: exchanges(() => null) });

  const document = (await outside.inject({ url: '/openapi.json' })).json<OpenApi>();
  const answers = answersBy(document);
  const send = (app: FastifyInstance) => async ({ method, path, body, as, headers }: Ask): Promise<Answer> => {
    // When the database is gone, the front still knows what it last knew.
    hostRegistry = await registryNow().catch(() => hostRegistry);
    const answer = await app.inject({
      method,
      url: path.includes('api-version') ? path : withApiVersion(path),
      headers: {
        host: 'localhost:5000',
        ...(as ? { authorization: `Basic ${Buffer.from(as.join(':')).toString('base64')}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const told = { status: answer.statusCode, headers: answer.headers, body: answer.body === '' ? null : (JSON.parse(answer.body) as Json) };
    const defect = answers.judge(method, path, told.status, told.body);
    if (defect !== null) throw new Error(`An answer is not as /openapi.json says: ${defect}`);
    return told;
  };
  return {
    ask: send(outside),
    askLocally: send(inside),
    owner: [owner.userName, owner.password.reveal()] as const,
    policy,
    /** Every answer is held against `/openapi.json`. */
    answers,
    document,
    database: policyPlace.db,
    journal,
    events,
    parts: { ...shared, identify, at: exchanges(() => hostRegistry) } satisfies ManagementParts,
    close: async () => {
      await Promise.all([outside.close(), inside.close()]);
      await Promise.all([images.close(), webhooks.close()]);
      await queries.close();
      await journal.close();
      await Promise.all([journalPlace.close(), policyPlace.close(), contentPlace.close()]);
      await rm(blobFolder, { recursive: true });
    },
  };
}

export type OpenedManagement = Awaited<ReturnType<typeof openManagement>>;

async function serve(parts: ManagementParts): Promise<FastifyInstance> {
  const app = fastify({ logger: false });
  await app.register(management, parts);
  await app.ready();
  return app;
}
