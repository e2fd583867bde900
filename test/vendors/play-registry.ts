import { randomUUID } from 'node:crypto';
import { rightsOf, repositories } from './simulation.ts';
import type { Login, Played, Reply, World } from './simulator.ts';

/** What a vendor says in its own words; what all registries do alike is below. */
export interface Dialect {
  readonly host: string;
  readonly login: Login;
  readonly prefix?: string;
  /** Accounts that are known too, and may only do what strangers may. */
  readonly others?: readonly Login[];
  /** Everybody may do everything. */
  readonly isOpen?: boolean;
  /** Its tokens cannot be read. */
  readonly isOpaque?: boolean;
  /** Where tokens come from; absent at a registry of passwords. */
  readonly tokens?: { readonly host: string; readonly path: string };
  readonly layerHost?: string;
  /** On every answer of the registry. */
  readonly headers?: Readonly<Record<string, string>>;
  challenge(at: ChallengeAt): string;
  unauthenticated(need: Need | null): Reply;
  wrongLogin(request: Played): Reply;
  /** The account is good and has no such right. */
  denied(need: Need): Reply;
  /** Null: as `denied`, so that nobody learns what is there. */
  readonly missing: ((repository: string) => Reply) | null;
  /** Only those learn of it who would have a right to it. */
  readonly hidesWithoutRight?: boolean;
  /** A push makes no repository. */
  readonly isMadeBeforehand?: boolean;
  missingTag(repository: string, tag: string): Reply;
  readonly limited?: Reply;
  /** Null: a token that allows nothing. */
  readonly tokenForNothing?: (need: Need, isLoggedIn: boolean) => Reply | null;
  /** Whether a wrong password is refused although a scope was asked for; Harbor does not. */
  readonly checksScopedLogins?: boolean;
  /** A token for `push` makes the repository. */
  readonly createsByScope?: boolean;
  /** Sicknesses of its own: the answer, or null where it does not show. */
  readonly sick?: Readonly<Record<string, (request: Played, world: World) => Reply | null>>;
}

export interface ChallengeAt {
  /** With port. */
  readonly host: string;
  readonly tokenHost: string;
  readonly scope: string | null;
  readonly error: string | null;
}

export interface Need {
  readonly repository: string;
  readonly action: string;
}

const CONFIG = `sha256:${'c'.repeat(64)}`;
const FOREIGN_CONFIG = `sha256:${'d'.repeat(64)}`;
const LAYER = `sha256:${'1'.repeat(64)}`;
const oci = 'application/vnd.oci.image';
const page = '<!DOCTYPE html><html><body>Access to this site has been blocked</body></html>';

/** Answers as a registry does that speaks this dialect. */
export function playRegistry(dialect: Dialect): (request: Played, world: World) => Reply {
  const stage: Stage = { dialect, issued: new Map() };
  return (request, world) => {
    const own = world.sick === null ? undefined : dialect.sick?.[world.sick]?.(request, world);
    const reply = own ?? usualSickness(request, world, dialect) ?? healthy(stage, request, world);
    return { ...reply, headers: { ...dialect.headers, ...reply.headers } };
  };
}

interface Token {
  readonly isLoggedIn: boolean;
  /** The account that has rights, not one that is only known. */
  readonly isOwn: boolean;
  readonly grants: ReadonlyMap<string, readonly string[]>;
}

interface Stage {
  readonly dialect: Dialect;
  readonly issued: Map<string, Token>;
}

function healthy(stage: Stage, request: Played, world: World): Reply {
  const { tokens, layerHost } = stage.dialect;
  if (tokens && request.host === tokens.host && request.path === tokens.path) return answerToken(stage, request, world);
  if (request.host === layerHost) return content(request.path);
  return request.path === '/v2/' ? greet(stage, request, world) : answerContent(stage, request, world);
}

function greet({ dialect, issued }: Stage, request: Played, world: World): Reply {
  const { basic, bearer } = request;
  if (dialect.isOpen) return { status: 200, body: {} };
  if (basic && isRight(dialect, basic)) return { status: 200, body: {} };
  if (basic) return challenged(dialect, dialect.wrongLogin(request), world, null, null);
  return bearer !== null && issued.has(bearer) ? { status: 200, body: {} } : challenged(dialect, dialect.unauthenticated(null), world, null, null);
}

function answerToken({ dialect, issued }: Stage, request: Played, world: World): Reply {
  const identityToken = request.form.get('refresh_token');
  const login = identityToken === null ? request.basic : { user: dialect.login.user, password: identityToken };
  const scopes = [...request.query.getAll('scope'), ...(request.form.get('scope')?.split(' ') ?? [])];
  const isTested = login !== null && (dialect.checksScopedLogins !== false || scopes.length === 0);
  if (login && isTested && !isRight(dialect, login)) return dialect.wrongLogin(request);
  const isLoggedIn = login !== null && isRight(dialect, login);
  const isOwn = isLoggedIn && !isOther(dialect, login);
  const grants = new Map<string, readonly string[]>();
  for (const scope of scopes) {
    const [, repository = '', wanted = ''] = scope.split(':');
    const actions = wanted.split(',').filter((action) => rightsOf(plain(dialect, repository), isOwn).includes(action));
    if (dialect.createsByScope && isLoggedIn && wanted.includes('push') && !isThere(dialect, repository)) world.created.push(repository);
    const refusal = actions.length === 0 ? dialect.tokenForNothing?.({ repository, action: wanted }, isLoggedIn) : null;
    if (refusal) return refusal;
    grants.set(repository, actions);
  }
  const token = dialect.isOpaque ? randomUUID() : jwt(login?.user ?? '', grants);
  issued.set(token, { isLoggedIn, isOwn, grants });
  return { status: 200, body: { token, expires_in: 300 } };
}

function answerContent(stage: Stage, request: Played, world: World): Reply {
  const { dialect } = stage;
  const found = /^\/v2\/(.+)\/(manifests|blobs)\/(.+)$/.exec(request.path);
  if (!found) return { status: 404, body: 'not found' };
  const [, repository = '', kind, reference = ''] = found;
  const need = { repository, action: request.method === 'POST' || request.method === 'DELETE' ? 'push' : 'pull' };
  const scope = `repository:${repository}:${need.action === 'push' ? 'pull,push' : 'pull'}`;
  const { isLoggedIn, rights, isRefused } = rightsFor(stage, request, repository);
  if (isRefused) return challenged(dialect, dialect.wrongLogin(request), world, scope, 'invalid_token');
  if (!rights.includes(need.action)) {
    if (!isLoggedIn) return challenged(dialect, dialect.unauthenticated(need), world, scope, request.bearer ? 'insufficient_scope' : null);
    if (!isThere(dialect, repository) && dialect.missing && !dialect.hidesWithoutRight) return dialect.missing(repository);
    return challenged(dialect, dialect.denied(need), world, scope, 'insufficient_scope');
  }
  if (world.sick === 'limited') return dialect.limited ?? tooMany;
  const isMissing = !isThere(dialect, repository) && (kind === 'manifests' || dialect.isMadeBeforehand === true);
  if (isMissing) return dialect.missing?.(repository) ?? dialect.missingTag(repository, reference);
  return kind === 'manifests' ? manifest(dialect, repository, reference) : blob(dialect, request, world, reference);
}

function rightsFor({ dialect, issued }: Stage, { basic, bearer }: Played, repository: string): { isLoggedIn: boolean; isRefused: boolean; rights: readonly string[] } {
  const name = plain(dialect, repository);
  if (dialect.isOpen) return { isLoggedIn: false, isRefused: false, rights: ['pull', 'push'] };
  if (basic) return { isLoggedIn: isRight(dialect, basic), isRefused: !isRight(dialect, basic), rights: rightsOf(name, isRight(dialect, basic) && !isOther(dialect, basic)) };
  const token = bearer === null ? undefined : issued.get(bearer);
  if (!token) return { isLoggedIn: false, isRefused: bearer !== null, rights: dialect.tokens ? [] : rightsOf(name, false) };
  return { isLoggedIn: token.isLoggedIn, isRefused: false, rights: dialect.isOpaque ? rightsOf(name, token.isOwn) : token.grants.get(repository) ?? [] };
}

function blob({ layerHost }: Dialect, request: Played, world: World, reference: string): Reply {
  if (request.method === 'POST') return { status: 202, headers: { Location: `${request.path}${randomUUID()}` } };
  if (request.method === 'DELETE') return { status: 204 };
  return layerHost ? { status: 307, headers: { Location: `https://${layerHost}:${world.port}/${reference}?signature=secret` } } : content(reference);
}

function manifest(dialect: Dialect, repository: string, reference: string): Reply {
  if (reference === 'nope') return dialect.missingTag(repository, reference);
  if (reference.startsWith('sha256:') || reference === 'single' || reference === 'foreign') return single(reference);
  const architecture = plain(dialect, repository) === 'team/arm' ? 's390x' : 'amd64';
  const image = { mediaType: `${oci}.manifest.v1+json`, digest: `sha256:${'a'.repeat(64)}`, size: 400, platform: { os: 'linux', architecture } };
  return { status: 200, headers: { 'Content-Type': `${oci}.index.v1+json`, 'Docker-Content-Digest': `sha256:${'b'.repeat(64)}` }, body: { schemaVersion: 2, manifests: [image] } };
}

/** With the challenge, where a 401 has none yet. */
function challenged(dialect: Dialect, reply: Reply, { port }: World, scope: string | null, error: string | null): Reply {
  if (reply.status !== 401 || reply.headers?.['WWW-Authenticate']) return reply;
  const at = { host: `${dialect.host}:${port}`, tokenHost: `${dialect.tokens?.host ?? dialect.host}:${port}`, scope, error };
  return { ...reply, headers: { ...reply.headers, 'WWW-Authenticate': dialect.challenge(at) } };
}

const isSame = (one: Login, other: Login): boolean => one.user === other.user && one.password === other.password;
const isOther = ({ others = [] }: Dialect, login: Login): boolean => others.some((other) => isSame(other, login));
const isRight = (dialect: Dialect, login: Login): boolean => isOther(dialect, login) || isSame(dialect.login, login);
const plain = ({ prefix }: Dialect, repository: string): string => (prefix && repository.startsWith(prefix) ? repository.slice(prefix.length) : repository);
const isThere = (dialect: Dialect, repository: string): boolean => repositories.some((name) => name === plain(dialect, repository));
const tooMany: Reply = { status: 429, headers: { 'Retry-After': '60' }, body: { errors: [{ code: 'TOOMANYREQUESTS', message: 'too many requests' }] } };

const single = (reference: string): Reply => ({
  status: 200,
  headers: { 'Content-Type': `${oci}.manifest.v1+json` },
  body: {
    schemaVersion: 2,
    config: { mediaType: `${oci}.config.v1+json`, digest: reference === 'foreign' ? FOREIGN_CONFIG : CONFIG, size: 100 },
    layers: [{ mediaType: `${oci}.layer.v1.tar+gzip`, digest: LAYER, size: 64 * 1024 }],
  },
});

/** A configuration, or a layer. */
function content(digest: string): Reply {
  if (digest.endsWith(CONFIG)) return { status: 200, body: { os: 'linux', architecture: 'amd64' } };
  return digest.endsWith(FOREIGN_CONFIG) ? { status: 200, body: { os: 'linux', architecture: 's390x' } } : { status: 200, body: 'x'.repeat(64 * 1024) };
}

/** A token as anybody can read it; nobody checks the signature here. */
function jwt(sub: string, grants: ReadonlyMap<string, readonly string[]>): string {
  const access = [...grants].map(([name, actions]) => ({ type: 'repository', name, actions }));
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ sub, access, jti: randomUUID(), exp: Math.floor(Date.now() / 1000) + 300 })}.c2ln`;
}

/** What befalls registries of every kind. */
function usualSickness(request: Played, { sick }: World, { tokens }: Dialect): Reply | null {
  const isToken = tokens !== undefined && request.host === tokens.host && request.path === tokens.path;
  switch (sick) {
    case 'outage':
      return { status: 503, body: { errors: [{ code: 'UNAVAILABLE', message: 'service unavailable' }] } };
    case 'token-outage':
      return isToken || !tokens ? { status: 502, body: 'bad gateway' } : null;
    case 'page':
      return { status: 200, headers: { 'Content-Type': 'text/html' }, body: page };
    case 'forbidden-page':
      return { status: 403, headers: { 'Content-Type': 'text/html' }, body: page };
    case 'login-page':
      return { status: 302, headers: { Location: 'https://portal.corp.example/login' } };
    case 'plain-http':
      return { status: 301, headers: { Location: `http://${request.host}${request.path}` } };
    case 'token-page':
      return isToken ? { status: 403, headers: { 'Content-Type': 'text/html' }, body: page } : null;
    case 'unreadable-challenge':
      return request.path === '/v2/' ? { status: 401, headers: { 'WWW-Authenticate': 'Bearer realm="https://unclosed' } } : null;
    case 'two-ports':
      return request.path === '/v2/' ? { status: 401, headers: { 'WWW-Authenticate': `Bearer realm="https://${request.host}:5000:5000/token",service="x"` } } : null;
    case 'greeting-limited':
      return request.path === '/v2/' ? { status: 429, headers: { 'Retry-After': '30' }, body: { errors: [{ code: 'TOOMANYREQUESTS', message: 'too many requests' }] } } : null;
    case 'forbidden':
      return { status: 403, body: { errors: [{ code: 'DENIED', message: 'forbidden' }] } };
    case 'not-found':
      return { status: 404, body: '404 page not found' };
    case 'no-challenge':
      return request.path === '/v2/' ? { status: 401, headers: { 'WWW-Authenticate': '' } } : null;
    case 'realm-loopback':
      return request.path === '/v2/' ? { status: 401, headers: { 'WWW-Authenticate': 'Bearer realm="http://localhost:8080/token",service="x"' } } : null;
    case 'realm-http':
      return request.path === '/v2/' ? { status: 401, headers: { 'WWW-Authenticate': `Bearer realm="http://${request.host}/token",service="x"` } } : null;
    case 'open-but-refused':
      return request.path === '/v2/' ? { status: 200, body: {} } : null;
    default:
      return null;
  }
}
