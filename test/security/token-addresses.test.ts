import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { bearer, refusalOf, startDockgate, type TestDockgate } from '../harness/harness.ts';
import { manage, type Management } from '../harness/management-client.ts';

// A token that was limited to addresses is good for nothing from elsewhere, however it is presented; and only who has
// its password learns so.

const HOME = '192.0.2.7';
const ELSEWHERE = '203.0.113.9';

let dockgate: TestDockgate;
let api: Management;
let ci: readonly [string, string];
before(async () => {
  dockgate = await startDockgate({ trustedProxies: ['127.0.0.1', '::1'] });
  api = manage(dockgate);
  ci = ['ci-puller', await api.makeToken('ci-puller', ['repositories/team/*/content/read'])];
  await limitTo('192.0.2.0/24');
});

const limitTo = (...values: string[]) => api.send('PATCH', '/tokens/ci-puller', { properties: { ipRules: values.map((value) => ({ value })) } });
const ask = (from: string, authorization: { as?: readonly [string, string]; token?: string }, path: string) =>
  dockgate.fetch(path, {
    as: authorization.as ?? null,
    headers: { 'x-forwarded-for': from, ...(authorization.token === undefined ? {} : { authorization: bearer(authorization.token) }) },
  });
const tokenFrom = async (from: string) => {
  const response = await ask(from, { as: ci }, '/oauth2/token?scope=repository:team/app:pull');
  assert.equal(response.status, 200);
  return ((await response.json()) as { access_token: string }).access_token;
};

interface Why {
  readonly cause: string;
  readonly callerIpAddress: string;
  readonly trace: Record<'steps' | 'enough', { rule?: string; kind?: string; outcome?: string; facts: Record<string, unknown> }[]>;
}
const whyOf = async (correlationId: string) => (await api.send('GET', `/why/${correlationId}`)).body as unknown as Why;

describe('from another address', () => {
  for (const path of ['/oauth2/token?scope=repository:team/app:pull', '/v2/', '/v2/team/app/manifests/1.0', '/acr/v1/team/app']) {
    test(`${path} refuses the right password with 403, and says for which address`, async () => {
      const response = await ask(ELSEWHERE, { as: ci }, path);
      assert.equal(response.headers.get('www-authenticate'), null);
      const { status, code, cause, message } = await refusalOf(response);
      assert.deepEqual([status, code, cause], [403, 'DENIED', 'account-ip-denied']);
      assert.match(message, /^'ci-puller' is not allowed access from IP '203\.0\.113\.9'\./);
    });
  }

  test('an access token that was made at home is refused too', async () => {
    const token = await tokenFrom(HOME);
    assert.equal((await ask(HOME, { token }, '/v2/team/app/manifests/1.0')).status, 404);
    assert.equal((await refusalOf(await ask(ELSEWHERE, { token }, '/v2/team/app/manifests/1.0'))).cause, 'account-ip-denied');
  });

  test('who does not have the password learns nothing of it', async () => {
    const { status, cause } = await refusalOf(await ask(ELSEWHERE, { as: ['ci-puller', 'wrong'] }, '/v2/'));
    assert.deepEqual([status, cause], [401, 'credentials-wrong-password']);
  });

  test('the owner reads the rule that failed, and the command that would have been enough', async () => {
    const { correlationId } = await refusalOf(await ask(ELSEWHERE, { as: ci }, '/v2/team/app/manifests/1.0'));
    const { cause, callerIpAddress, trace } = await whyOf(correlationId);
    assert.deepEqual([cause, callerIpAddress], ['account-ip-denied', ELSEWHERE]);
    const last = trace.steps.at(-1);
    assert.deepEqual([last?.rule, last?.outcome, last?.facts], ['account-network', 'fail', { subject: 'ci-puller', address: ELSEWHERE }]);
    assert.deepEqual([trace.enough[0]?.kind, trace.enough[0]?.facts['token'], trace.enough[0]?.facts['address']], ['allow-token-address', 'ci-puller', ELSEWHERE]);
  });

  test('what would have been enough is enough, and counts at the next request', async () => {
    const token = await tokenFrom(HOME);
    await limitTo('192.0.2.0/24', ELSEWHERE);
    assert.equal((await ask(ELSEWHERE, { token }, '/v2/team/app/manifests/1.0')).status, 404);
    await limitTo('192.0.2.0/24');
    assert.equal((await ask(ELSEWHERE, { token }, '/v2/team/app/manifests/1.0')).status, 403);
  });
});

test('other tokens are not bound by its rules, and the registry’s rules bind it as well', async () => {
  const other = ['other-name', await api.makeToken('other-name', ['repositories/team/*/content/read'])] as const;
  assert.equal((await ask(ELSEWHERE, { as: other }, '/v2/')).status, 200);
  await api.patch({ networkRuleSet: { defaultAction: 'Deny', ipRules: [{ value: ELSEWHERE }] } });
  assert.equal((await refusalOf(await ask(HOME, { as: ci }, '/v2/'))).cause, 'firewall-ip-denied');
  assert.equal((await refusalOf(await ask(ELSEWHERE, { as: ci }, '/v2/'))).cause, 'account-ip-denied');
  await api.patch({ networkRuleSet: { defaultAction: 'Allow', ipRules: [] } });
});

test('a rule that is none is refused by its place in the list, and a PUT without rules leaves them', async () => {
  await assert.rejects(limitTo('192.0.2.0/24', '192.0.2.1/24'), /properties\.ipRules\[1\]\.value.*the network is 192\.0\.2\.0\/24/);
  const { body } = await api.send('GET', '/tokens/ci-puller');
  const { scopeMapId, ipRules } = body['properties'] as { scopeMapId: string; ipRules: object[] };
  assert.deepEqual(ipRules, [{ action: 'Allow', value: '192.0.2.0/24' }]);
  const put = await api.send('PUT', '/tokens/ci-puller', { properties: { scopeMapId } });
  assert.deepEqual((put.body['properties'] as { ipRules: object[] }).ipRules, ipRules);
});

test('a service principal that was limited to addresses is bound in the same way, and its remedy names its own command', async () => {
  const asOwner = { as: [dockgate.owner.userName, dockgate.owner.password] as const, 'content-type': 'application/json' };
  const graph = async (method: string, path: string, body: object) => {
    const { as, ...headers } = asOwner;
    const response = await dockgate.fetch(`/v1.0${path}`, { method, as, headers, body: JSON.stringify(body) });
    assert.ok(response.ok, `${path}: ${response.status}`);
    return (response.status === 204 ? {} : await response.json()) as Record<string, string>;
  };
  const { appId } = await graph('POST', '/applications', { displayName: 'limited' });
  const { id } = await graph('POST', '/servicePrincipals', { appId });
  const { secretText } = await graph('POST', `/applications(appId='${appId}')/addPassword`, {});
  const principal = [appId!, secretText!] as const;
  await graph('PATCH', `/servicePrincipals/${id}`, { ipRules: [{ value: '192.0.2.0/24' }] });

  assert.equal((await refusalOf(await ask(HOME, { as: principal }, '/oauth2/token?scope=repository:team/app:pull'))).cause, 'role-missing-pull');
  const { cause, correlationId } = await refusalOf(await ask(ELSEWHERE, { as: principal }, '/oauth2/token?scope=repository:team/app:pull'));
  assert.equal(cause, 'account-ip-denied');
  const { trace } = await whyOf(correlationId);
  assert.deepEqual([trace.enough[0]?.kind, trace.enough[0]?.facts['subject']], ['allow-principal-address', appId]);
  await graph('PATCH', `/servicePrincipals/${id}`, { ipRules: [] });
  assert.equal((await refusalOf(await ask(ELSEWHERE, { as: principal }, '/oauth2/token?scope=repository:team/app:pull'))).cause, 'role-missing-pull');
});
