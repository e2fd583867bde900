import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RegistryPolicy, ScopeMapAction } from '../../src/access/policy.ts';
import { parseScopeMapAction } from '../../src/access/scope-maps.ts';
import type { Identification, Subject } from '../../src/access/subject.ts';
import type { Refusal } from '../../src/causes/refusal.ts';
import { openDatabase } from '../../src/db/database.ts';
import type { Exchange } from '../../src/http/exchange.ts';
import { front } from '../../src/http/front.ts';
import type { EventRow } from '../../src/journal/event.ts';
import { TENANT_SCOPE } from '../../src/names/resource-scope.ts';
import { parseScopes } from '../../src/names/scope.ts';
import { filesystemBlobStore } from '../../src/registry/blobs/stores/filesystem.ts';
import { dataPlane } from '../../src/registry/data-plane.ts';
import { openTestJournal } from '../databases/journals.ts';
import { assign, tenantWith } from '../samples/policies.ts';
import type { DataPlaneParts } from '../../src/registry/parts.ts';

// A data plane of its own: a real server on a free port, real SQLite and files in a temporary folder. Who asks is read
// from the Authorization header by a few lines that know no secret:
//   Basic <name>:<anything but "wrong">   a repository-scoped token of that name, or the owner for `owner`
//   Bearer <name>|<scopes>                the same, narrowed to what the bearer token carries
//   Bearer expired                        a credential that is refused

export interface TestPlane {
  readonly port: number;
  readonly folder: string;
  readonly parts: DataPlaneParts;
  /** May be changed between requests. */
  readonly registry: { -readonly [Key in keyof RegistryPolicy]: RegistryPolicy[Key] };
  /** Refused by a fault of ours. */
  readonly faults: readonly Refusal[];
  /** Everything in the log, oldest first. */
  events(): Promise<EventRow[]>;
  ask(method: string, path: string, options?: AskOptions): Promise<Answer>;
  close(): Promise<void>;
}

export interface AskOptions {
  /** A name, `name|scopes` for a bearer token, or a whole Authorization header. */
  readonly as?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: Buffer | string;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The first error of an OCI error body. */
  readonly error: { readonly code: string; readonly message: string; readonly detail: unknown; readonly cause: string };
}

export interface PlaneOptions {
  /** Scope map lines by token name. */
  readonly tokens?: Readonly<Record<string, readonly string[]>>;
  /** The folder of another plane that is still open: a second process on the same data. */
  readonly folder?: string;
  /** Of the database, unless it is SQLite in that folder. */
  readonly location?: string;
  readonly parts?: Partial<DataPlaneParts>;
  /** Are told of every exchange when it begins. */
  readonly watchers?: readonly ((exchange: Exchange) => void)[];
  readonly watchJournal?: (journal: DataPlaneParts['journal']) => DataPlaneParts['journal'];
}

export async function openDataPlane({ tokens = {}, folder, location: elsewhere, parts, watchers = [], watchJournal = (journal) => journal }: PlaneOptions = {}): Promise<TestPlane> {
  const place = folder ?? (await mkdtemp(join(tmpdir(), 'dockgate-plane-')));
  const location = elsewhere ?? `sqlite:${place}`;
  const registry = registryOf(tokens);
  const log = await openDatabase(location, 'journal');
  const made: DataPlaneParts = {
    identify: async (exchange) => identify(exchange, registry),
    challenge,
    tells: () => 'helpful',
    journal: watchJournal(await openTestJournal(location, log)),
    changed: async () => {},
    content: await openDatabase(location, 'content'),
    blobs: filesystemBlobStore(join(place, 'blobs')),
    limits: { blobBytes: 64 * 1024 * 1024, manifestBytes: 4 * 1024 * 1024, uploadsInProgress: 10 },
    now: () => new Date(),
    ...parts,
  };
  const serve = dataPlane(made);
  const faults: Refusal[] = [];
  const server = createServer(
    { requestTimeout: 0 },
    front({
      trustedProxies: [],
      correlationIdInMessage: true,
      publicHosts: new Set(),
      watchers,
      faultLog: (_correlationId, refusal) => void faults.push(refusal),
      isStopping: () => false,
      now: made.now,
      handle: (exchange) => serve(exchange, registry),
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    port,
    folder: place,
    parts: made,
    registry,
    faults,
    events: () => log.query.selectFrom('event').selectAll().orderBy('correlation_id').execute(),
    ask: (method, path, options) => ask(port, method, path, options),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await made.journal.close();
      await made.content.close();
      await log.close();
      if (folder === undefined) await rm(place, { recursive: true });
    },
  };
}

/** One request on a connection of its own. */
export function ask(port: number, method: string, path: string, { as, headers = {}, body }: AskOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const authorization = as === undefined ? {} : { authorization: authorizationOf(as) };
    const options = { port, host: '127.0.0.1', method, path, agent: false, headers: { host: 'registry.example', ...authorization, ...headers } };
    const request = httpRequest(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, body: bytes, get error() { return JSON.parse(bytes.toString()).errors[0]; } });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

export function authorizationOf(as: string): string {
  if (/^(basic|bearer) /i.test(as)) return as;
  return as.includes('|') ? `Bearer ${as}` : `Basic ${Buffer.from(`${as}:secret`).toString('base64')}`;
}

function identify({ request }: Exchange, registry: RegistryPolicy): Identification {
  const [scheme, value = ''] = (request.headers.authorization ?? '').split(/ (.*)/);
  if (!scheme) return identified(anonymous);
  if (scheme === 'Bearer' && value === 'expired') return refused('access-token-expired', 'somebody');
  if (scheme === 'Bearer') {
    const [name = '', scopes = ''] = value.split('|');
    const known = subjectOf(registry, name);
    return known ? { ...identified(known), carried: parseScopes([scopes]), jwtId: 'jwt-1' } : refused('subject-removed', name);
  }
  const [name = '', password] = Buffer.from(value, 'base64').toString().split(':');
  const known = subjectOf(registry, name);
  return known && password !== 'wrong' ? identified(known) : refused('credentials-wrong-password', name);
}

const anonymous: Subject = { kind: 'anonymous', id: 'anonymous', name: 'anonymous', credentialId: null };

function subjectOf(registry: RegistryPolicy, name: string): Subject | null {
  if (name === 'anonymous') return anonymous;
  if (name === 'owner') return { kind: 'user', id: 'owner-id', name: 'owner@dockgate', credentialId: 'owner-password' };
  const token = registry.tokens.get(name);
  return token ? { kind: 'repository-token', id: token.id, name, credentialId: `${name}-password` } : null;
}

const identified = (subject: Subject): Identification & { ok: true } => ({
  ok: true,
  subject,
  credentialKind: subject.kind,
  steps: [],
});

const refused = (cause: 'access-token-expired' | 'subject-removed' | 'credentials-wrong-password', name: string): Identification => ({
  ok: false,
  cause,
  facts: {},
  name,
  credentialKind: 'repository-token',
  credentialId: null,
  steps: [],
  enough: [],
});

function challenge({ host }: Exchange, scope: string | null, error?: string): string {
  const parameters = { realm: `http://${host}/oauth2/token`, service: host, ...(scope && { scope }), ...(error && { error }) };
  return `Bearer ${Object.entries(parameters).map(([name, value]) => `${name}="${value}"`).join(',')}`;
}

function registryOf(tokens: Readonly<Record<string, readonly string[]>>): TestPlane['registry'] {
  const actions = (lines: readonly string[]): ScopeMapAction[] => lines.map((line) => parseScopeMapAction(`repositories/${line}`));
  return {
    id: '0190a000-0000-7000-8000-000000000001',
    name: 'dockgate',
    tenant: tenantWith(assign('owner-id', 'Owner')),
    resourceGroup: 'dockgate',
    scopes: [TENANT_SCOPE],
    roleAssignmentMode: 'LegacyRegistryPermissions',
    takesManagementTokens: true,
    hostName: 'dockgate',
    loginServers: [],
    disclosure: null,
    adminUserEnabled: false,
    adminPasswords: [],
    anonymousPullEnabled: false,
    keepsDeleted: false,
    networkDefault: 'Allow',
    ipRules: [],
    tokens: new Map(Object.keys(tokens).map((name) => [name, { id: `${name}-id`, name, enabled: true, scopeMapId: name, ipRules: [], passwords: [] }])),
    scopeMaps: new Map(
      Object.entries(tokens).map(([name, lines]) => [
        name,
        { id: name, name: `${name}-map`, type: 'UserDefined' as const, description: '', actions: actions(lines) },
      ]),
    ),
  };
}
