import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { refusalOf, startDockgate, type TestDockgate } from '../harness/harness.ts';
import { manage, type Management } from '../harness/management-client.ts';

// Guessing is slow, and locks nobody out who comes from elsewhere. The caller is told, and so is the owner: by `why`,
// with the source that caused it.

type Pair = readonly [userName: string, password: string];

let dockgate: TestDockgate;
let api: Management;
let ci: Pair;
let made = 0;
before(async () => {
  dockgate = await startDockgate({ trustedProxies: ['127.0.0.1', '::1'] });
  api = manage(dockgate);
  ci = ['ci-puller', await api.makeToken('ci-puller', ['repositories/team/*/content/read'])];
});

/** A network that no other test comes from. */
const newSource = () => `198.51.100.${(made += 1)}`;

const logIn = (from: string, as: Pair | null, path = '/oauth2/token?service=x') =>
  dockgate.fetch(path, { as, headers: { 'x-forwarded-for': from } });
const statusOf = async (from: string, as: Pair | null, path?: string) => {
  const response = await logIn(from, as, path);
  await response.arrayBuffer();
  return response.status;
};
async function guess(from: string, times: number, userName = ci[0], path?: string): Promise<void> {
  for (let time = 0; time < times; time += 1) await (await logIn(from, [userName, `guess ${time}`], path)).arrayBuffer();
}

interface Why {
  readonly cause: string;
  readonly callerIpAddress: string;
  readonly identity: string;
  readonly trace: Record<'steps' | 'enough', { rule?: string; kind?: string; outcome?: string; facts: Record<string, unknown> }[]>;
}
const whyOf = async (correlationId: string) => (await api.send('GET', `/why/${correlationId}`)).body as unknown as Why;

describe('after ten wrong passwords', () => {
  test('the next is answered by 429 that says when to come again, the right one too', async () => {
    const from = newSource();
    await guess(from, 10);
    for (const as of [['ci-puller', 'guess'] as const, ci]) {
      const response = await logIn(from, as);
      const wait = Number(response.headers.get('retry-after'));
      assert.ok(wait > 0 && wait <= 30, `${wait} seconds`);
      assert.equal(response.headers.get('www-authenticate'), null);
      const { status, code, cause, message } = await refusalOf(response);
      assert.deepEqual([status, code, cause], [429, 'TOOMANYREQUESTS', 'login-throttled']);
      assert.match(message, /^Too many failed logins from this address\. Please wait \d+ seconds before the next one\. CorrelationId: /);
    }
  });

  test('it is so wherever the password is presented', async () => {
    for (const path of ['/v2/', '/v2/team/app/manifests/1.0', '/acr/v1/_catalog']) {
      const from = newSource();
      await guess(from, 10, ci[0], path);
      assert.equal(await statusOf(from, ci, path), 429, path);
      assert.equal(await statusOf(from, ci), 429);
    }
    const from = newSource();
    const list = '/subscriptions/x/resourceGroups/dockgate/providers/Microsoft.ContainerRegistry/registries';
    await guess(from, 10, dockgate.owner.userName, list);
    const answer = await logIn(from, [dockgate.owner.userName, dockgate.owner.password], list);
    assert.deepEqual([answer.status, Number(answer.headers.get('retry-after')) > 0], [429, true]);
    assert.equal(((await answer.json()) as { error: { code: string } }).error.code, 'TooManyRequests');
  });

  test('whoever comes from elsewhere logs in, and so does everybody else from there', async () => {
    const from = newSource();
    const other: Pair = ['other-name', await api.makeToken('other-name', ['repositories/team/*/content/read'])];
    await guess(from, 20);
    assert.equal(await statusOf(newSource(), ci), 200);
    assert.equal(await statusOf(from, other), 200);
  });

  test('who is logged in already goes on, and an anonymous pull is served', async () => {
    const from = newSource();
    const token = await dockgate.accessToken(ci, 'repository:team/app:pull');
    await api.patch({ anonymousPullEnabled: true });
    try {
      await guess(from, 10);
      assert.equal(await statusOf(from, ci), 429);
      const headers = { authorization: `Bearer ${token}`, 'x-forwarded-for': from };
      assert.equal((await dockgate.fetch('/v2/team/app/manifests/none', { headers })).status, 404);
      assert.equal(await statusOf(from, null, '/oauth2/token?scope=repository:team/app:pull'), 200);
      assert.equal(await statusOf(from, ['', ''], '/oauth2/token?scope=repository:team/app:pull'), 200);
    } finally {
      await api.patch({ anonymousPullEnabled: false });
    }
  });

  test('the owner reads which source it was, for whom, and until when', async () => {
    const from = newSource();
    await guess(from, 10);
    const { correlationId } = await refusalOf(await logIn(from, ci));
    const { cause, callerIpAddress, identity, trace } = await whyOf(correlationId);
    assert.deepEqual([cause, callerIpAddress, identity], ['login-throttled', from, 'ci-puller']);
    assert.deepEqual(trace.steps.map(({ rule, outcome }) => `${rule} ${outcome}`), ['network pass', 'throttle fail']);
    const { opensAt, ...facts } = trace.steps[1]!.facts;
    assert.deepEqual(facts, { source: from, subject: 'ci-puller', failures: 10, limit: 10 });
    assert.ok(Date.parse(String(opensAt)) > Date.now());
    assert.deepEqual(trace.enough.map(({ kind }) => kind), ['stop-guessing']);
  });

  test('half a minute later one more is looked at; if it is right, nothing stands against the name any more', async () => {
    const from = newSource();
    await guess(from, 10);
    dockgate.clock.ahead += 30_000;
    assert.equal(await statusOf(from, ci), 200);
    await guess(from, 9);
    assert.equal(await statusOf(from, ci), 200);
  });

  test('before they are ten, the trace says how many there were', async () => {
    const from = newSource();
    await guess(from, 3);
    const { correlationId } = await refusalOf(await logIn(from, ['ci-puller', 'wrong']));
    const [, step] = (await whyOf(correlationId)).trace.steps;
    assert.deepEqual([step?.rule, step?.outcome, step?.facts['failures'], step?.facts['limit']], ['throttle', 'pass', 3, 10]);
  });
});

test('a hundred failed logins under a hundred names close the address, and only that one', async () => {
  const [from, elsewhere] = [newSource(), newSource()];
  // A slow machine forgets some of them meanwhile.
  for (let index = 0; index < 110; index += 1) await guess(from, 1, `name-${index}`);
  const response = await logIn(from, ci);
  const wait = Number(response.headers.get('retry-after'));
  assert.ok(wait > 0 && wait <= 3, `${wait} seconds`);
  const { cause, correlationId } = await refusalOf(response);
  assert.equal(cause, 'login-throttled');
  const step = (await whyOf(correlationId)).trace.steps.find(({ rule }) => rule === 'throttle');
  assert.deepEqual([step?.facts['source'], step?.facts['subject'], step?.facts['failures']], [from, '*', 100]);
  assert.equal(await statusOf(elsewhere, ci), 200);
});

test('whoever has a /64 of IPv6 has one source, and not 2^64', async () => {
  for (let index = 0; index < 10; index += 1) await guess(`2001:db8:0:1::${index}`, 1);
  assert.equal(await statusOf('2001:db8:0:1:ffff::1', ci), 429);
  const { correlationId } = await refusalOf(await logIn('2001:db8:0:1::99', ci));
  assert.equal((await whyOf(correlationId)).trace.steps[1]?.facts['source'], '2001:db8:0:1::/64');
  assert.equal(await statusOf('2001:db8:0:2::1', ci), 200);
});

test('a name that exists is closed like one that nobody has: nothing but the id differs', async () => {
  const seen = [];
  for (const userName of ['ci-puller', 'nobody-here']) {
    const from = newSource();
    const answers = [];
    for (let time = 0; time < 12; time += 1) {
      const response = await logIn(from, [userName, 'wrong']);
      const text = (await response.text()).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>');
      answers.push([response.status, response.headers.has('retry-after'), text.replace(/wait \d+ seconds/, 'wait')]);
    }
    seen.push(answers);
  }
  assert.deepEqual(seen[0], seen[1]);
  assert.equal(seen[0]!.at(-1)![0], 429);
});

test('an address that the network rules keep out is refused for that, and counts for nothing', async () => {
  const from = newSource();
  await api.patch({ networkRuleSet: { defaultAction: 'Deny' } });
  await guess(from, 20);
  assert.equal(await statusOf(from, ci), 403);
  await api.patch({ networkRuleSet: { defaultAction: 'Allow' } });
  assert.equal(await statusOf(from, ci), 200);
});

test('the right password of a token that is disabled is no guess', async () => {
  const from = newSource();
  const off: Pair = ['switched-off', await api.makeToken('switched-off', ['repositories/team/*/content/read'])];
  await api.send('PATCH', '/tokens/switched-off', { properties: { status: 'disabled' } });
  for (let time = 0; time < 15; time += 1) assert.equal(await statusOf(from, off), 401);
});

test('broken refresh tokens do not close the null GUID, which is everybody’s', async () => {
  const from = newSource();
  const refresh: Pair = ['00000000-0000-0000-0000-000000000000', await api.refreshToken()];
  for (let time = 0; time < 15; time += 1) assert.equal(await statusOf(from, [refresh[0], 'eyJh.eyJh.eyJh']), 401);
  assert.equal(await statusOf(from, refresh), 200);
});
