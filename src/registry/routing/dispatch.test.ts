import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import { authorizationOf, openDataPlane, type Answer, type TestPlane } from '../../../test/harness/data-plane.ts';
import { Refusal } from '../../causes/refusal.ts';
import { parseCidr } from '../../names/ip-address.ts';
import { routes } from '../data-plane.ts';
import { pathMatcher } from './path-matcher.ts';

const digest = `sha256:${'0'.repeat(64)}`;
const blob = `/v2/team/app/blobs/${digest}`;
const uploads = '/v2/team/app/blobs/uploads/';

let plane: TestPlane;
let journalFails = false;
before(async () => {
  plane = await openDataPlane({ tokens: { ci: ['team/*/content/read', 'team/*/content/write', 'team/*/content/delete'], reader: ['team/*/content/read'] } });
  const { append } = plane.parts.journal;
  const failing = () => Promise.reject(new Refusal('registry-service-outage', { part: 'log' }));
  Object.assign(plane.parts.journal, { append: (...args: Parameters<typeof append>) => (journalFails ? failing() : append(...args)) });
});
after(() => plane.close());
beforeEach(() => {
  journalFails = false;
  Object.assign(plane.registry, { anonymousPullEnabled: false, networkDefault: 'Allow', ipRules: [] });
});

/** The events that `work` leaves behind. */
async function eventsOf(work: () => Promise<unknown>) {
  const before = (await plane.events()).length;
  await work();
  return (await plane.events()).slice(before);
}
const challengeOf = ({ headers }: Answer) => headers['www-authenticate'];
const realm = 'Bearer realm="http://registry.example/oauth2/token",service="registry.example"';

describe('every answer', () => {
  for (const [method, path, as, status] of [
    ['GET', '/v2/', 'ci', 200],
    ['GET', '/v2/', undefined, 401],
    ['GET', blob, 'ci', 404],
    ['HEAD', blob, 'ci', 404],
    ['POST', uploads, 'ci', 202],
    ['POST', uploads, 'reader', 401],
    ['GET', '/v2/UPPER/tags/list', 'ci', 400],
    ['GET', '/v2/nothing', undefined, 404],
    ['OPTIONS', '/v2/', 'ci', 405],
    ['GET', '/acr/v1/%', 'ci', 400],
  ] as const) {
    test(`is marked as this API's and is nothing that a browser runs: ${method} ${path} → ${status}`, async () => {
      const answer = await plane.ask(method, path, { ...(as && { as }), headers: { origin: 'https://evil.example' } });
      assert.equal(answer.status, status);
      assert.equal(answer.headers['docker-distribution-api-version'], 'registry/2.0');
      assert.equal(answer.headers['x-content-type-options'], 'nosniff');
      assert.equal(answer.headers['content-disposition'], 'attachment');
      assert.equal(answer.headers['content-security-policy'], "sandbox; default-src 'none'");
      assert.match(String(answer.headers['x-ms-correlation-request-id']), /^[0-9a-f-]{36}$/);
      assert.deepEqual(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-allow')), []);
      if (method === 'HEAD') assert.equal(answer.body.length, 0);
    });
  }
});

describe('a request without a credential', () => {
  for (const anonymousPullEnabled of [false, true]) {
    test(`is challenged at /v2/, anonymous pull ${anonymousPullEnabled ? 'on' : 'off'}, and that is no event`, async () => {
      Object.assign(plane.registry, { anonymousPullEnabled });
      const events = await eventsOf(async () => {
        for (const path of ['/v2', '/v2/']) {
          const answer = await plane.ask('GET', path);
          assert.deepEqual([answer.status, answer.error.code, answer.error.cause], [401, 'UNAUTHORIZED', 'not-logged-in']);
          assert.equal(challengeOf(answer), realm);
        }
      });
      assert.deepEqual(events, []);
    });
  }

  for (const [method, path, scope] of [
    ['GET', blob, 'repository:team/app:pull'],
    ['HEAD', blob, 'repository:team/app:pull'],
    ['DELETE', blob, 'repository:team/app:delete'],
    ['POST', uploads, 'repository:team/app:pull,push'],
    ['PATCH', `${uploads}x`, 'repository:team/app:pull,push'],
    ['PUT', `${uploads}x`, 'repository:team/app:pull,push'],
    ['GET', '/v2/team/app/tags/list', 'repository:team/app:pull'],
    ['PUT', '/v2/team/app/manifests/v1', 'repository:team/app:pull,push'],
    ['GET', '/v2/_catalog', 'registry:catalog:*'],
  ] as const) {
    test(`is told the scope that it needs: ${method} ${path}`, async () => {
      const events = await eventsOf(async () => {
        const answer = await plane.ask(method, path);
        assert.equal(answer.status, 401);
        assert.equal(challengeOf(answer), `${realm},scope="${scope}"`);
      });
      assert.deepEqual(events, []);
    });
  }

  test('is served where anonymous pull is on, and only what may be pulled', async () => {
    assert.equal((await plane.ask('GET', blob)).status, 401);
    Object.assign(plane.registry, { anonymousPullEnabled: true });
    assert.equal((await plane.ask('GET', blob)).status, 404);
    const pushed = await plane.ask('POST', uploads);
    assert.equal(challengeOf(pushed), `${realm},scope="repository:team/app:pull,push"`);
  });
});

describe('a credential that is refused', () => {
  for (const [as, cause, error] of [
    [`Basic ${Buffer.from('ci:wrong').toString('base64')}`, 'credentials-wrong-password', ''],
    ['Bearer expired', 'access-token-expired', ',error="invalid_token"'],
    ['Bearer gone|', 'subject-removed', ',error="invalid_token"'],
  ] as const) {
    for (const [path, scope] of [['/v2/', ''], [blob, ',scope="repository:team/app:pull"']] as const) {
      test(`is a login event at ${path}: ${cause}`, async () => {
        const events = await eventsOf(async () => {
          const answer = await plane.ask('GET', path, { as });
          assert.deepEqual([answer.status, answer.error.cause], [401, cause]);
          assert.equal(challengeOf(answer), realm + scope + error);
        });
        assert.deepEqual(
          events.map((event) => [event.category, event.operation_name, event.cause, event.result_description]),
          [['login', 'Login', cause, '401']],
        );
      });
    }
  }
});

describe('a subject without the right', () => {
  test('is told what is missing, and an event of the repository keeps the whole trace', async () => {
    const events = await eventsOf(async () => {
      const answer = await plane.ask('POST', uploads, { as: 'reader' });
      assert.deepEqual([answer.status, answer.error.code, answer.error.cause], [401, 'UNAUTHORIZED', 'scope-map-missing-permission']);
      assert.equal(challengeOf(answer), `${realm},scope="repository:team/app:pull,push",error="insufficient_scope"`);
      assert.deepEqual(answer.error.detail, [
        { Type: 'repository', Name: 'team/app', Action: 'pull' },
        { Type: 'repository', Name: 'team/app', Action: 'push' },
      ]);
    });
    assert.equal(events.length, 1);
    const [event] = events;
    assert.deepEqual([event?.category, event?.operation_name, event?.repository, event?.identity], ['repository', 'Push', 'team/app', 'reader']);
    const trace = JSON.parse(event?.trace ?? '{}');
    assert.deepEqual(trace.steps.map(({ rule, outcome }: { rule: string; outcome: string }) => `${rule} ${outcome}`), ['network pass', 'scope-map not-granted']);
    assert.equal(trace.enough[0].kind, 'grant-action');
  });

  test('is told so by HEAD in headers', async () => {
    const answer = await plane.ask('HEAD', '/v2/else/app/manifests/v1', { as: 'reader' });
    assert.deepEqual([answer.status, answer.body.length], [401, 0]);
    assert.equal(answer.headers['x-dockgate-cause'], 'scope-map-missing-permission');
    assert.match(String(challengeOf(answer)), /error="insufficient_scope"/);
  });

  test('is nobody with an anonymous token, which was presented', async () => {
    Object.assign(plane.registry, { anonymousPullEnabled: true });
    assert.equal((await plane.ask('GET', '/v2/', { as: 'anonymous|' })).status, 200);
    const events = await eventsOf(async () => {
      const answer = await plane.ask('POST', uploads, { as: 'anonymous|repository:team/app:pull' });
      assert.match(String(challengeOf(answer)), /error="insufficient_scope"/);
    });
    assert.deepEqual(events.map(({ category, cause }) => [category, cause]), [['repository', 'not-logged-in']]);
  });
});

describe('a network rule', () => {
  test('refuses an address everywhere, before any credential is looked at in the answer, and leaves events', async () => {
    Object.assign(plane.registry, { networkDefault: 'Deny', ipRules: [parseCidr('10.0.0.0/8')] });
    for (const [path, as, category] of [
      ['/v2/', undefined, 'login'],
      ['/v2/', 'ci', 'login'],
      ['/v2/', 'Bearer expired', 'login'],
      [blob, 'ci', 'repository'],
      [blob, undefined, 'repository'],
      ['/v2/_catalog', 'owner', 'repository'],
    ] as const) {
      const events = await eventsOf(async () => {
        const answer = await plane.ask('GET', path, as === undefined ? {} : { as });
        assert.deepEqual([answer.status, answer.error.code, answer.error.cause], [403, 'DENIED', 'firewall-ip-denied']);
        assert.match(answer.error.message, /^client with IP '127\.0\.0\.1' is not allowed access\./);
        assert.equal(challengeOf(answer), undefined);
      });
      assert.deepEqual(events.map((event) => [event.category, event.cause]), [[category, 'firewall-ip-denied']], `${path} ${as}`);
    }
    Object.assign(plane.registry, { ipRules: [parseCidr('127.0.0.0/8')] });
    assert.equal((await plane.ask('GET', '/v2/', { as: 'ci' })).status, 200);
  });
});

describe('what is no request of this API', () => {
  test('is refused whoever asks, and is no event', async () => {
    const events = await eventsOf(async () => {
      for (const as of [undefined, 'ci', 'Bearer expired']) {
        const options = as === undefined ? {} : { as };
        assert.equal((await plane.ask('GET', '/v2/nothing', options)).error.cause, 'wrong-endpoint-path');
        const wrong = await plane.ask('PATCH', blob, options);
        assert.deepEqual([wrong.status, wrong.error.code, wrong.error.cause], [405, 'UNSUPPORTED', 'method-not-supported']);
        assert.equal(wrong.headers.allow, 'DELETE, GET, HEAD');
        assert.equal((await plane.ask('OPTIONS', blob, options)).status, 405);
        assert.equal((await plane.ask('GET', `/v2/${'a'.repeat(5000)}/tags/list`, options)).error.cause, 'request-invalid');
      }
    });
    assert.deepEqual(events, []);
  });

  test('a name outside the grammar is refused to those who are somebody here, and recorded', async () => {
    const path = '/v2/team/App/manifests/v1';
    const strangers = await eventsOf(async () => {
      const answer = await plane.ask('GET', path);
      assert.deepEqual([answer.error.cause, challengeOf(answer)], ['not-logged-in', realm]);
    });
    assert.deepEqual(strangers, []);
    const events = await eventsOf(async () => {
      const answer = await plane.ask('GET', path, { as: 'ci' });
      assert.deepEqual([answer.status, answer.error.code, answer.error.cause], [400, 'NAME_INVALID', 'repository-name-invalid']);
    });
    assert.deepEqual(events.map((event) => [event.category, event.repository, event.cause]), [['repository', null, 'repository-name-invalid']]);
  });
});

describe('when the log cannot be written', () => {
  test('nothing that belongs into it is answered but by 503', async () => {
    journalFails = true;
    for (const [method, path, as] of [
      ['GET', blob, 'Bearer expired'],
      ['POST', uploads, 'reader'],
      ['GET', '/v2/team/app/manifests/v1', 'ci'],
      ['DELETE', blob, 'ci'],
    ] as const) {
      const answer = await plane.ask(method, path, { as });
      assert.deepEqual([answer.status, answer.error.code, answer.error.cause], [503, 'UNAVAILABLE', 'registry-service-outage'], `${method} ${path}`);
      assert.equal(challengeOf(answer), undefined);
    }
  });

  test('what leaves no event goes on', async () => {
    journalFails = true;
    assert.equal((await plane.ask('GET', '/v2/', { as: 'ci' })).status, 200);
    assert.equal((await plane.ask('GET', blob, { as: 'ci' })).status, 404);
    assert.equal((await plane.ask('GET', '/v2/')).status, 401);
  });
});

test('a mistake of ours is 500, tells nothing of itself, and is recorded', async () => {
  const broken = await openDataPlane({ tokens: { ci: ['*/content/write'] }, parts: { limits: null as never } });
  const answer = await broken.ask('POST', uploads, { as: 'ci' });
  assert.deepEqual([answer.status, answer.error.code, answer.error.cause], [500, 'UNKNOWN', 'internal-error']);
  assert.doesNotMatch(answer.body.toString(), /undefined|properties|limits|\.ts/);
  assert.ok(broken.faults[0]?.cause instanceof TypeError);
  assert.deepEqual((await broken.events()).map(({ cause }) => cause), ['internal-error']);
  await broken.close();
});

test('a refused client cannot go on sending', async () => {
  const socket = connect(plane.port, '127.0.0.1');
  let answer = '';
  let sent = 0;
  socket.on('error', () => {}).on('data', (data) => (answer += data));
  const head = `PATCH ${uploads}x HTTP/1.1\r\nHost: registry.example\r\nContent-Length: 10000000000\r\nAuthorization: ${authorizationOf('reader')}\r\n\r\n`;
  socket.write(head);
  const chunk = Buffer.alloc(1024 * 1024);
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  while (!socket.destroyed && sent < 10_000_000_000) {
    sent += chunk.length;
    await Promise.race([closed, new Promise((written) => socket.write(chunk, written))]);
  }
  await closed;
  assert.ok(sent < 2_000_000_000, `${sent} bytes were taken`);
  assert.match(answer, /^HTTP\/1\.1 401 /);
});

test('every route names a right, and its template leads to itself', () => {
  const all = routes(plane.parts);
  const match = pathMatcher(all);
  assert.ok(all.length > 10);
  for (const route of all) {
    const path = route.path.replace('{name}', 'team/app').replace(/\{\w+\}/g, 'x');
    assert.equal(match(route.method, path).route, route);
    assert.ok(route.action === 'sign-in' ? route.path === '/v2/' : route.action.includes('/'), route.path);
    assert.equal(route.path.includes('{name}'), !['sign-in', 'catalog/read', 'deleted-catalog/read'].includes(route.action), route.path);
  }
});
