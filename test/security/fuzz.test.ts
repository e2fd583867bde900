import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { fuzzRuns } from '../fuzz.ts';
import { registriesPath } from '../../src/contract/address.ts';
import { exchangeRaw, type Answer, type Asked, type Credential } from './ask.ts';
import { blobPost, digestOf, makeImage, manifestPut, pushImage, type Image } from './images.ts';
import { openWorld, type World } from './world.ts';

// Whatever is sent, the running server answers: never 500, never nothing, and below /v2 and /acr every refusal has the
// shape, the code and the correlation id that clients and owners rely on.

const runs = fuzzRuns();
const PATIENCE_MS = 20_000;

let world: World;
let image: Image;
before(async () => {
  world = await openWorld();
  image = await pushImage({ ask: world.ask, as: world.seeder }, 'a', 'fuzz', 'v1');
});
after(() => world.close());

const weighted = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>, weight = 4) => fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: odd });

const characters = (min: number, max: number) => fc.integer({ min, max }).filter((code) => code !== 0x7f).map((code) => String.fromCharCode(code));
/** What a request line may hold; anything else is no HTTP, and its connection ends. */
const targetText = (maxLength: number) => fc.string({ unit: characters(0x21, 0x7e), maxLength });
const escaped = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }).map((text) => encodeURIComponent(text.toWellFormed())), fc.constantFrom('%', '%zz', '%00', '%2f', '%2F', '%2e%2e', '%ff', '%C0%AF', '%252f', '%u0041'));
const word = fc.constantFrom(
  'v2', 'acr', 'v1', 'a', 'b', 'a', 'blobs', 'uploads', 'manifests', 'tags', 'list', 'referrers', '_catalog', '_tags', '_manifests', '', '.', '..', 'latest', 'UPPER', 'a_b', 'a__b', '__proto__', 'constructor',
  'sha256:0', `sha256:${'0'.repeat(64)}`, `sha512:${'0'.repeat(128)}`, 'IMAGE', 'LAYER', 'undefined', 'null', '{name}', '*', ':registry', 'a'.repeat(300),
);
const segments = fc.array(weighted(word, fc.oneof(escaped, targetText(10))), { maxLength: 8 }).map((parts) => `/${parts.join('/')}`);
/** What leads to a handler, each with a method that it takes. */
const known = fc.constantFrom(
  'GET /v2/', 'GET /v2/a/manifests/v1', 'HEAD /v2/a/manifests/IMAGE', 'PUT /v2/a/manifests/v2', 'PUT /v2/a/manifests/IMAGE', 'DELETE /v2/a/manifests/v2', 'DELETE /v2/b/manifests/IMAGE',
  'GET /v2/a/blobs/LAYER', 'HEAD /v2/a/blobs/LAYER', 'DELETE /v2/b/blobs/LAYER', 'POST /v2/a/blobs/uploads/', 'GET /v2/a/blobs/uploads/UPLOAD', 'PATCH /v2/a/blobs/uploads/UPLOAD',
  'PUT /v2/a/blobs/uploads/UPLOAD', 'DELETE /v2/a/blobs/uploads/UPLOAD', 'GET /v2/a/tags/list', 'GET /v2/a/referrers/IMAGE', 'GET /v2/_catalog', 'GET /acr/v1/_catalog', 'GET /acr/v1/a', 'PATCH /acr/v1/b',
  'DELETE /acr/v1/b', 'GET /acr/v1/a/_tags', 'GET /acr/v1/a/_tags/v1', 'PATCH /acr/v1/a/_tags/v2', 'DELETE /acr/v1/a/_tags/v2', 'GET /acr/v1/a/_manifests', 'GET /acr/v1/a/_manifests/IMAGE',
  'PATCH /acr/v1/b/_manifests/IMAGE', 'GET /oauth2/token', 'POST /oauth2/token', `GET ${registriesPath}`, `PATCH ${registriesPath}/managed`, `PUT ${registriesPath}/managed/tokens/sample`,
  `PUT ${registriesPath}/managed/scopeMaps/sample`, `GET ${registriesPath}/dockgate/tokens`, `GET ${registriesPath}/dockgate/why`, `GET ${registriesPath}/dockgate/logs/failures`, `POST ${registriesPath}/managed/generateCredentials`,
).map((line) => line.split(' ') as [string, string]);
const parameter = fc.tuple(
  fc.constantFrom('n', 'last', 'digest', 'mount', 'from', 'tag', 'orderby', 'artifactType', 'scope', 'service', 'offline_token', 'account', '$top', '$skipToken', 'since', 'subject', 'api-version', '__proto__'),
  weighted(fc.constantFrom('0', '1', '-1', '999999999', '1e9', '', 'a', 'IMAGE', 'LAYER', 'v1', 'timeasc', 'timedesc', 'repository:a:pull', 'registry:catalog:*', 'true', '2020-01-01T00:00:00Z', `sha256:${'0'.repeat(64)}`), fc.oneof(escaped, targetText(12)), 3),
).map(([name, value]) => `${name}=${value}`);
const query = fc.array(parameter, { maxLength: 4 }).map((parameters) => (parameters.length > 0 ? `?${parameters.join('&')}` : ''));

const headerText = fc.string({ unit: characters(0x20, 0xff), maxLength: 40 });
const header = fc.oneof(
  fc.tuple(fc.constant('content-type'), fc.constantFrom('application/vnd.oci.image.manifest.v1+json', 'application/vnd.oci.image.index.v1+json', 'application/json', 'application/x-www-form-urlencoded', 'text/html', 'application/octet-stream', '')),
  fc.tuple(fc.constant('range'), fc.constantFrom('bytes=0-', 'bytes=-1', 'bytes=5-1', 'bytes=0-0,2-3', 'bytes=99999999999-', 'bytes=a-b', 'lines=1-2')),
  fc.tuple(fc.constant('content-range'), fc.constantFrom('0-3', '1-2', '0-99999999999999999999', 'bytes 0-3/4', '-1-2', 'a')),
  fc.tuple(fc.constant('if-none-match'), fc.constantFrom('*', '"x"', 'W/"x"', '""')),
  fc.tuple(fc.constantFrom('accept', 'x-forwarded-for', 'x-forwarded-proto', 'origin', 'sec-fetch-site', 'user-agent', 'expect', 'if-match', 'accept-version', 'x-http-method-override', 'cookie', 'accept-encoding', 'authorization'), headerText),
);
const headers = fc.array(header, { maxLength: 4 }).map((all) => Object.fromEntries(all));

const manifest = fc.record({ schemaVersion: fc.constantFrom<unknown>(2, 1, '2', null), mediaType: fc.constantFrom<unknown>('application/vnd.oci.image.manifest.v1+json', 'application/vnd.oci.image.index.v1+json', 'text/html', 1), config: fc.jsonValue(), layers: fc.jsonValue(), manifests: fc.jsonValue(), subject: fc.jsonValue(), annotations: fc.jsonValue() }, { requiredKeys: [] }).map((value) => JSON.stringify(value));
const attributes = fc.dictionary(fc.constantFrom('deleteEnabled', 'writeEnabled', 'listEnabled', 'readEnabled', 'x'), fc.oneof(fc.boolean(), fc.jsonValue())).map((value) => JSON.stringify(value));
const body = fc.option(fc.oneof(fc.string(), fc.json(), manifest, attributes, fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes)), fc.constantFrom('grant_type=password&username=&password=', 'grant_type=refresh_token', 'grant_type=%zz', '{"properties":{}}')), { nil: undefined });

const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'M-SEARCH', 'QUERY', 'PURGE');
const line = weighted(known, fc.oneof(fc.tuple(method, known.map(([, path]) => path)), fc.tuple(method, segments)), 2);
const who = fc.constantFrom<'token' | 'nobody' | 'owner' | 'stranger'>('token', 'token', 'token', 'token', 'nobody', 'owner', 'stranger');
const requests = fc.record({ line, query, headers, body, who });

function credential(name: 'token' | 'nobody' | 'owner' | 'stranger'): Credential | null {
  return { token: world.seeder, nobody: null, owner: world.owner, stranger: ['nobody-known', 'x'] as const }[name];
}

type Request = typeof requests extends fc.Arbitrary<infer T> ? T : never;
async function send({ line: [verb, where], query: rest, headers: more, body: content, who: name }: Request): Promise<{ asked: Asked; answer: Answer }> {
  const raw = where + rest;
  const upload = raw.includes('UPLOAD') ? String((await world.ask({ method: 'POST', path: '/v2/a/blobs/uploads/', as: world.seeder })).headers.location).split('/').at(-1)! : '';
  const path = raw.replaceAll('IMAGE', image.digest).replaceAll('LAYER', image.layer).replaceAll('UPLOAD', upload);
  const asked: Asked = { method: verb, path, as: credential(name), headers: more, ...(content === undefined ? {} : { body: content }) };
  const timer = AbortSignal.timeout(PATIENCE_MS);
  const late = new Promise<never>((_resolve, reject) => timer.addEventListener('abort', () => reject(new Error(`no answer: ${JSON.stringify(asked)}`))));
  return { asked, answer: await Promise.race([world.ask(asked), late]) };
}

function isRightlyAnswered({ method: verb, path }: Asked, { status, headers: told, text, correlationId, cause, json }: Answer): void {
  assert.ok(status >= 200 && status < 500, `${status} ${text}`);
  assert.match(correlationId, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.doesNotMatch(text, /\n\s+at |node:internal|\.ts:\d|SQLITE|prepared statement/i);
  if (verb === 'HEAD') assert.equal(text, '');
  if (!/^\/(v2|acr)(\/|$|\?)/.test(path)) return;
  assert.equal(told['content-security-policy'], "sandbox; default-src 'none'");
  if (status < 400 || verb === 'HEAD') return;
  const [error, ...others] = json.errors ?? [];
  assert.deepEqual([error?.cause, error?.correlationId, others.length], [cause, correlationId, 0]);
  assert.match(error!.code, /^[A-Z_]+$/);
  assert.ok(error!.message.length > 0 && error!.message.length < 4_000);
  assert.equal(told['content-type'], 'application/json; charset=utf-8');
  if (status === 401) assert.match(String(told['www-authenticate']), /^Bearer realm="http:\/\/localhost:\d+\/oauth2\/token",service="localhost:\d+"/);
}

describe('whatever is sent to the running server', () => {
  test('as a request, it is answered, and never by 500', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(requests, async (request) => {
        const { asked, answer } = await send(request);
        isRightlyAnswered(asked, answer);
      }),
      runs,
    );
  });

  test('as an Authorization header, it is 401, or 400 where it is none', async () => {
    const base64 = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.tuple(fc.string(), fc.string()).map((pair) => pair.join(':'))).map((text) => Buffer.from(text).toString('base64'));
    const claims = fc.dictionary(fc.constantFrom('alg', 'typ', 'kid', 'iss', 'aud', 'sub', 'exp', 'nbf', 'jti', 'access', 'dockgate', 'crit', 'b64', '__proto__'), fc.oneof(fc.jsonValue(), fc.constantFrom('RS256', 'at+jwt', 'none', 'Dockgate', 9e9)));
    const part = fc.oneof(claims.map((value) => JSON.stringify(value)), fc.json(), fc.string()).map((text) => Buffer.from(text).toString('base64url'));
    const jwt = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('.'));
    const value = fc.oneof(fc.tuple(fc.constantFrom('Basic', 'basic', 'BASIC ', 'Bearer'), fc.oneof(base64, jwt, headerText)).map((parts) => parts.join(' ')), headerText);
    await fc.assert(
      fc.asyncProperty(value, fc.constantFrom('/v2/', '/v2/a/manifests/v1', '/oauth2/token', registriesPath), async (authorization, path) => {
        const asked = { path, headers: { authorization } };
        const answer = await world.ask(asked);
        assert.ok([400, 401].includes(answer.status), `${answer.status} ${authorization}`);
        isRightlyAnswered(asked, answer);
      }),
      runs,
    );
  });

  test('as the configuration of an image, the image is stored, and described', async () => {
    const platform = fc.record({ architecture: fc.jsonValue(), os: fc.jsonValue(), variant: fc.jsonValue(), config: fc.jsonValue() }, { requiredKeys: [] }).map((value) => JSON.stringify(value));
    await pushImage({ ask: world.ask, as: world.seeder }, 'fuzz/config', 'fuzz');
    await fc.assert(
      fc.asyncProperty(fc.oneof(platform, fc.json(), fc.string({ unit: 'binary' }).map((text) => text.toWellFormed())), async (configuration) => {
        const { blobs } = makeImage('fuzz');
        const content = makeImage('fuzz').content.replace(digestOf(blobs[0]), digestOf(configuration)).replace(`"size":${blobs[0].length}`, `"size":${Buffer.byteLength(configuration)}`);
        assert.equal((await world.ask({ ...blobPost('fuzz/config', configuration), as: world.seeder })).status, 201);
        const put = await world.ask({ ...manifestPut('fuzz/config', 'v1', content), as: world.seeder });
        assert.equal(put.status, 201, put.text);
        assert.equal((await world.ask({ path: `/acr/v1/fuzz/config/_manifests/${digestOf(content)}`, as: world.seeder })).status, 200);
      }),
      { ...runs, numRuns: runs.numRuns / 10 },
    );
  });

  test('as bytes, the connection ends or it is answered, and never by 500', { timeout: 600_000 }, async () => {
    const own = `Host: localhost:${world.dockgate.port}\r\n`;
    const part = fc.oneof(fc.constantFrom('GET /v2/ HTTP/1.1\r\n', own, 'Content-Length: 3\r\n', 'Transfer-Encoding: chunked\r\n', '\r\n', '0\r\n', 'abc', 'Connection: close\r\n', 'GET', ' ', 'HTTP/1.1\r\n', '\n', '\r'), fc.string({ unit: 'binary', maxLength: 20 }));
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 12 }), async (parts) => {
        const { received } = await exchangeRaw(world.dockgate.port, parts.join(''), 60);
        for (const [, status = ''] of received.matchAll(/HTTP\/1\.1 (\d{3}) /g)) assert.ok(Number(status) < 500, received);
      }),
      { ...runs, numRuns: runs.numRuns / 5 },
    );
  });

  test('many at once, all are answered', async () => {
    const sample = fc.sample(requests, { numRuns: 200, seed: runs.seed + 1 });
    const answers = await Promise.all(sample.map(send));
    for (const { asked, answer } of answers) {
      // The owner's password is slow to check: beyond a queue its callers are told to wait.
      if (answer.status !== 429) isRightlyAnswered(asked, answer);
    }
  });

  test('and afterwards it serves as before', async () => {
    const pushed = await pushImage({ ask: world.ask, as: world.seeder }, 'after/fuzzing', 'after', 'v1');
    assert.equal((await world.ask({ path: '/v2/after/fuzzing/manifests/v1', as: world.seeder })).headers['docker-content-digest'], pushed.digest);
  });
});
