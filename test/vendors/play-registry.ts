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
  const issued = new Map<string, { isLoggedIn: boolean; isOwn: boolean; grants: ReadonlyMap<string, readonly string[]> }>();
  return (request, world) => {
    const own = world.sick === null ? undefined : dialect.sick?.[world.sick]?.(request, world);
    const reply = own ?? usualSickness(request, world, dialect) ?? healthy(request, world);
    return { ...reply, headers: { ...dialect.headers, ...reply.headers } };
  };

  function healthy(request: Played, world: World): Reply {
    if (dialect.tokens && request.host === dialect.tokens.host && request.path === dialect.tokens.path) return answerToken(request, world);
    if (request.host === dialect.layerHost) return content(request.path);
    if (request.path === '/v2/') return greet(request, world);
    return answerContent(request, world);
  }

  function greet(request: Played, world: World): Reply {
    if (request.basic) return isRight(request.basic) ? { status: 200, body: {} } : challenged(dialect.wrongLogin(request), world, null, null);
    return request.bearer !== null && issued.has(request.bearer) ? { status: 200, body: {} } : challenged(dialect.unauthenticated(null), world, null, null);
  }

  function answerToken(request: Played, world: World): Reply {
    const identityToken = request.form.get('refresh_token');
    const login = identityToken === null ? request.basic : { user: dialect.login.user, password: identityToken };
    const scopes = [...request.query.getAll('scope'), ...(request.form.get('scope')?.split(' ') ?? [])];
    const isTested = login !== null && (dialect.checksScopedLogins !== false || scopes.length === 0);
    if (login && isTested && !isRight(login)) return dialect.wrongLogin(request);
    const isLoggedIn = login !== null && isRight(login);
    const isOwn = isLoggedIn && !isOther(login);
    const grants = new Map<string, readonly string[]>();
    for (const scope of scopes) {
      const [, repository = '', wanted = ''] = scope.split(':');
      const actions = wanted.split(',').filter((action) => rightsOf(plain(repository), isOwn).includes(action));
      if (dialect.createsByScope && isLoggedIn && wanted.includes('push') && !isThere(repository)) world.created.push(repository);
      const refusal = actions.length === 0 ? dialect.tokenForNothing?.({ repository, action: wanted }, isLoggedIn) : null;
      if (refusal) return refusal;
      grants.set(repository, actions);
    }
    const token = dialect.isOpaque ? randomUUID() : jwt(login?.user ?? '', grants);
    issued.set(token, { isLoggedIn, isOwn, grants });
    return { status: 200, body: { token, expires_in: 300 } };
  }

  function answerContent(request: Played, world: World): Reply {
    const found = /^\/v2\/(.+)\/(manifests|blobs)\/(.+)$/.exec(request.path);
    if (!found) return { status: 404, body: 'not found' };
    const [, repository = '', kind, reference = ''] = found;
    const need = { repository, action: request.method === 'POST' || request.method === 'DELETE' ? 'push' : 'pull' };
    const scope = `repository:${repository}:${need.action === 'push' ? 'pull,push' : 'pull'}`;
    const { isLoggedIn, rights, isRefused } = rightsFor(request, repository);
    if (isRefused) return challenged(dialect.wrongLogin(request), world, scope, 'invalid_token');
    if (!rights.includes(need.action)) {
      if (!isLoggedIn) return challenged(dialect.unauthenticated(need), world, scope, request.bearer ? 'insufficient_scope' : null);
      if (!isThere(repository) && dialect.missing && !dialect.hidesWithoutRight) return dialect.missing(repository);
      return challenged(dialect.denied(need), world, scope, 'insufficient_scope');
    }
    if (world.sick === 'limited') return dialect.limited ?? { status: 429, headers: { 'Retry-After': '60' }, body: { errors: [{ code: 'TOOMANYREQUESTS', message: 'too many requests' }] } };
    const isMissing = !isThere(repository) && (kind === 'manifests' || dialect.isMadeBeforehand === true);
    if (isMissing) return dialect.missing?.(repository) ?? dialect.missingTag(repository, reference);
    return kind === 'manifests' ? manifest(repository, reference) : blob(request, world, reference);
  }

  function rightsFor({ basic, bearer }: Played, repository: string) {
    if (basic) return { isLoggedIn: isRight(basic), isRefused: !isRight(basic), rights: rightsOf(plain(repository), isRight(basic) && !isOther(basic)) };
    const token = bearer === null ? undefined : issued.get(bearer);
    if (token) return { isLoggedIn: token.isLoggedIn, isRefused: false, rights: dialect.isOpaque ? rightsOf(plain(repository), token.isOwn) : token.grants.get(repository) ?? [] };
    return { isLoggedIn: false, isRefused: bearer !== null, rights: dialect.tokens ? [] : rightsOf(plain(repository), false) };
  }

  function blob(request: Played, world: World, reference: string): Reply {
    if (request.method === 'POST') return { status: 202, headers: { Location: `${request.path}${randomUUID()}` } };
    if (request.method === 'DELETE') return { status: 204 };
    if (dialect.layerHost) return { status: 307, headers: { Location: `https://${dialect.layerHost}:${world.port}/${reference}?signature=secret` } };
    return content(reference);
  }

  function manifest(repository: string, reference: string): Reply {
    if (reference === 'nope') return dialect.missingTag(repository, reference);
    if (reference.startsWith('sha256:') || reference === 'single' || reference === 'foreign') return single(reference);
    const architecture = plain(repository) === 'team/arm' ? 's390x' : 'amd64';
    const image = { mediaType: `${oci}.manifest.v1+json`, digest: `sha256:${'a'.repeat(64)}`, size: 400, platform: { os: 'linux', architecture } };
    return { status: 200, headers: { 'Content-Type': `${oci}.index.v1+json`, 'Docker-Content-Digest': `sha256:${'b'.repeat(64)}` }, body: { schemaVersion: 2, manifests: [image] } };
  }

  function challenged(reply: Reply, { port }: World, scope: string | null, error: string | null): Reply {
    if (reply.status !== 401 || reply.headers?.['WWW-Authenticate']) return reply;
    const at = { host: `${dialect.host}:${port}`, tokenHost: `${dialect.tokens?.host ?? dialect.host}:${port}`, scope, error };
    return { ...reply, headers: { ...reply.headers, 'WWW-Authenticate': dialect.challenge(at) } };
  }

  function isOther({ user, password }: Login): boolean {
    return dialect.others?.some((other) => other.user === user && other.password === password) ?? false;
  }
  function isRight(login: Login): boolean {
    return isOther(login) || (login.user === dialect.login.user && login.password === dialect.login.password);
  }
  function plain(repository: string): string {
    return dialect.prefix && repository.startsWith(dialect.prefix) ? repository.slice(dialect.prefix.length) : repository;
  }
  function isThere(repository: string): boolean {
    return repositories.some((name) => name === plain(repository));
  }
}

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
