import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Disclosure, RegistryPolicy } from '../access/policy.ts';
import { refusalOf } from '../access/refusal-of.ts';
import type { Identification } from '../access/subject.ts';
import { Refusal } from '../causes/refusal.ts';
import { writeOciRefusal } from '../http/error-response.ts';
import { LARGEST_BODY } from '../http/framework-refusal.ts';
import type { Exchange } from '../http/exchange.ts';
import { step } from '../http/observed.ts';
import { recordLogin, type LoginLog } from '../journal/record-login.ts';
import { rejected } from '../identity/credential-kind.ts';
import { NULL_GUID } from '../names/guid.ts';
import { parseScopes, type Scope } from '../names/scope.ts';
import { Secret } from '../secret.ts';
import { mintAccessToken } from './access-token.ts';
import { exchangeToken, type IdentifyDirectoryToken } from './exchange-route.ts';
import { grant } from './grant.ts';
import { identifyPair, type Identify, type IdentifyParts } from './identify.ts';
import type { TokenKeys } from './token-keys.ts';

export interface TokenRouteParts extends LoginLog, Pick<IdentifyParts, 'kinds' | 'use' | 'throttle'> {
  readonly keys: TokenKeys;
  readonly identify: Identify;
  readonly identifyDirectoryToken: IdentifyDirectoryToken;
  tells(exchange: Exchange, registry: RegistryPolicy): Disclosure;
  /** The exchange that Fastify was handed, and the registry of its host. */
  at(request: FastifyRequest): { exchange: Exchange; registry: RegistryPolicy };
}

interface Asked {
  readonly identification: Identification;
  readonly wish: readonly Scope[];
  /** A refresh token to send back with the answer. */
  readonly keep: Secret | null;
}

const FORM = 'application/x-www-form-urlencoded';

/** The registry's token service. GET: https://distribution.github.io/distribution/spec/auth/token/; POST: …/spec/auth/oauth/. */
export async function tokenRoutes(app: FastifyInstance, parts: TokenRouteParts): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(FORM, { parseAs: 'string', bodyLimit: LARGEST_BODY }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );

  app.get('/oauth2/token', (request, reply) =>
    answer(request, reply, parts, async (exchange, registry) => {
      const { query } = exchange;
      // What cannot be read is refused before a credential is examined: no guess goes by without an event.
      const wish = parseScopes(query.getAll('scope'));
      const identification = withoutAccessTokens(await parts.identify(exchange, registry));
      const keep = query.get('offline_token') === 'true' ? refreshTokenOf(exchange, identification) : null;
      return { identification, wish, keep };
    }),
  );

  app.post('/oauth2/token', (request, reply) =>
    answer(request, reply, parts, async (exchange, registry) => {
      const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      const wish = parseScopes(form.getAll('scope'));
      return { identification: await identifyForm(form, exchange, registry, parts), wish, keep: null };
    }),
  );

  app.post('/oauth2/exchange', (request, reply) =>
    respond(request, reply, parts, async (exchange, registry) => {
      const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      return { refresh_token: (await exchangeToken(form, exchange, registry, parts)).reveal() };
    }),
  );
}

/** An access token ends. If it could ask for another one, it would not. */
function withoutAccessTokens(identification: Identification): Identification {
  if (!identification.ok || !identification.carried) return identification;
  const { subject, steps, jwtId } = identification;
  const who = { kind: 'access-token', name: subject.name, credentialId: subject.credentialId } as const;
  return { ...rejected(who, 'token-type-not-accepted', { steps }), ...(jwtId === undefined ? {} : { jwtId }) };
}

async function identifyForm(form: URLSearchParams, exchange: Exchange, registry: RegistryPolicy, parts: TokenRouteParts) {
  const grantType = form.get('grant_type');
  if (grantType === 'refresh_token') {
    return identifyPair(NULL_GUID, new Secret(form.get('refresh_token') ?? ''), exchange, registry, parts);
  }
  // Azure's SDKs ask anonymously with this grant type, and neither name nor password.
  if (grantType === 'password') {
    return identifyPair(form.get('username') ?? '', new Secret(form.get('password') ?? ''), exchange, registry, parts);
  }
  throw new Refusal('request-invalid', { field: 'grant_type', defect: 'it must be refresh_token or password' });
}

/**
 * Only the null GUID is answered with a refresh token: the one it came with, so that it keeps its first expiry and
 * the password it was made from. Everybody else's client keeps the password.
 */
function refreshTokenOf({ request }: Exchange, identification: Identification): Secret | null {
  if (identification.credentialKind !== 'refresh-token') return null;
  const pair = Buffer.from((request.headers.authorization ?? '').split(/ +/, 2)[1] ?? '', 'base64').toString();
  return new Secret(pair.slice(pair.indexOf(':') + 1));
}

/** Runs `make`, and writes what it makes as JSON, or its refusal as a container client reads it. */
async function respond(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: TokenRouteParts,
  make: (exchange: Exchange, registry: RegistryPolicy) => Promise<object>,
): Promise<void> {
  const { exchange, registry } = parts.at(request);
  reply.hijack();
  try {
    writeTokens(exchange, await make(exchange, registry));
  } catch (thrown) {
    writeOciRefusal(exchange, Refusal.from(thrown), parts.tells(exchange, registry));
  }
}

const answer = (
  request: FastifyRequest,
  reply: FastifyReply,
  parts: TokenRouteParts,
  ask: (exchange: Exchange, registry: RegistryPolicy) => Promise<Asked>,
): Promise<void> =>
  respond(request, reply, parts, async (exchange, registry) => {
    const { identification, wish, keep } = await step(exchange, 'identify', () => ask(exchange, registry));
    const { decision, scopes } = step(exchange, 'decide', () => grant({ registry, identification, address: exchange.address, wish }));
    if (!decision.allowed || !identification.ok) {
      const refusal = refusalOf(decision);
      await recordLogin(parts, { exchange, registry, identification, decision, refusal });
      throw refusal;
    }
    const { subject } = identification;
    const wanted = { subject, registry, host: exchange.host, at: exchange.receivedAt, granted: scopes };
    const minted = await step(exchange, 'sign', () => mintAccessToken(parts.keys, wanted));
    const known = { ...identification, jwtId: minted.jwtId };
    await recordLogin(parts, { exchange, registry, identification: known, decision, refusal: null });
    return { access_token: minted.token, ...(keep ? { refresh_token: keep.reveal() } : {}) };
  });

function writeTokens({ response, correlationId }: Exchange, tokens: object): void {
  const body = JSON.stringify(tokens);
  response.writeHead(200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Ms-Correlation-Request-Id': correlationId,
  });
  response.end(body);
}
