import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { SignJWT } from 'jose';
import { createHmac } from 'node:crypto';
import { registriesPath } from '../../src/contract/address.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { manage, type Management } from '../harness/management-client.ts';
import { startProvider, startScriptedIssuer, type ScriptedIssuer } from '../servers/oidc-issuer.ts';

// Tokens of issuers outside become logins: with a real identity provider, and with one that misbehaves.

let dockgate: TestDockgate;
let here: Management;

before(async () => {
  dockgate = await startDockgate();
  here = manage(dockgate);
  await here.send('PUT', '/scopeMaps/pipelines', { properties: { actions: ['repositories/team/*/content/read', 'repositories/team/*/content/write'] } });
});
after(() => dockgate.stop());

const federate = (name: string, properties: object) =>
  here.send('PUT', `/federatedCredentials/${name}`, { properties: { scopeMapId: `${registriesPath}/dockgate/scopeMaps/pipelines`, ...properties } });

interface Answered {
  readonly status: number;
  readonly body: { refresh_token?: string; errors?: { message: string; cause: string; correlationId: string }[] };
}

async function exchange(token: string): Promise<Answered> {
  const body = new URLSearchParams({ grant_type: 'access_token', service: dockgate.host, access_token: token });
  const response = await dockgate.fetch('/oauth2/exchange', { method: 'POST', body });
  return { status: response.status, body: (await response.json()) as Answered['body'] };
}

const causeOf = ({ body }: Answered) => body.errors?.[0]?.cause ?? 'accepted';
const seconds = () => Math.floor((Date.now() + dockgate.clock.ahead) / 1000);
const claims = (more: object = {}) => ({ sub: 'repo:team/app:ref:refs/heads/main', aud: dockgate.host, iat: seconds(), exp: seconds() + 300, jti: crypto.randomUUID(), ...more });

describe('a real identity provider', () => {
  test('its client exchanges a token, and may do what the scope map says and nothing else', async (t) => {
    const provider = await startProvider();
    t.after(provider.close);
    await federate('pipeline', { issuer: provider.url, subject: provider.subject, audience: `https://${dockgate.host}` });
    const answer = await exchange(await provider.token(`https://${dockgate.host}`));
    assert.equal(answer.status, 200, JSON.stringify(answer.body));

    const form = (scope: string) => new URLSearchParams({ grant_type: 'refresh_token', service: dockgate.host, scope, refresh_token: answer.body.refresh_token! });
    const accessOf = async (scope: string) => {
      const response = await dockgate.fetch('/oauth2/token', { method: 'POST', body: form(scope) });
      const { access_token } = (await response.json()) as { access_token: string };
      return (JSON.parse(Buffer.from(access_token.split('.')[1]!, 'base64url').toString()) as { access: object[] }).access;
    };
    assert.deepEqual(await accessOf('repository:team/app:pull,push,delete'), [{ type: 'repository', name: 'team/app', actions: ['pull', 'push'] }]);
    assert.deepEqual(await accessOf('repository:other:pull'), []);

    await here.send('POST', '/federatedCredentials/pipeline/revoke');
    const dead = await dockgate.fetch('/oauth2/token', { method: 'POST', body: form('repository:team/app:pull') });
    assert.equal(dead.headers.get('x-dockgate-cause'), 'tokens-revoked');
  });
});

describe('an issuer outside', () => {
  let issuer: ScriptedIssuer;
  before(async () => {
    issuer = await startScriptedIssuer();
    await federate('main-branch', { issuer: issuer.url, subject: claims().sub });
    await federate('by-id', { issuer: issuer.url, claim: 'repository_id', subject: '4711' });
  });
  after(() => issuer.close());

  test('however many come at once, its keys are fetched once', async () => {
    const tokens = await Promise.all(Array.from({ length: 50 }, () => issuer.token(claims())));
    const answers = await Promise.all(tokens.map(exchange));
    assert.deepEqual([...new Set(answers.map(causeOf))], ['accepted']);
    assert.deepEqual([issuer.asked('/.well-known/openid-configuration'), issuer.asked('/keys')], [1, 1]);
  });

  test('a claim that stays with its thing for ever names a subject, as number or text', async () => {
    for (const repository_id of [4711, '4711']) {
      assert.equal(causeOf(await exchange(await issuer.token(claims({ sub: 'repo:renamed/app', repository_id })))), 'accepted');
    }
  });

  test('whoever does not match is told the claim and their own value; the owner also what was expected', async () => {
    const rows: [claim: string, presented: string, token: string, expected: string][] = [
      ['sub', 'repo:team/app:ref:refs/heads/other', await issuer.token(claims({ sub: 'repo:team/app:ref:refs/heads/other' })), claims().sub],
      ['aud', 'another.example', await issuer.token(claims({ aud: 'another.example' })), dockgate.host],
      ['iss', 'https://nobody.example', await issuer.token(claims({ iss: 'https://nobody.example' })), issuer.url],
    ];
    for (const [claim, presented, token, expected] of rows) {
      const answer = await exchange(token);
      assert.equal(causeOf(answer), 'federated-credential-mismatch', claim);
      const { message, correlationId } = answer.body.errors![0]!;
      assert.ok(message.includes(`'${claim}'`) && message.includes(`'${presented}'`), message);
      assert.ok(!message.includes(expected), message);
      const { body } = await here.send('GET', `/why/${correlationId}`);
      assert.ok(JSON.stringify(body).includes(expected), `${claim}: ${JSON.stringify(body)}`);
    }
  });

  test('one that is not trusted is never asked', async (t) => {
    const stranger = await startScriptedIssuer();
    t.after(stranger.close);
    assert.equal(causeOf(await exchange(await stranger.token(claims()))), 'federated-credential-mismatch');
    assert.deepEqual([stranger.asked('/.well-known/openid-configuration'), stranger.asked('/keys')], [0, 0]);
  });

  test('no token that somebody else made counts', async () => {
    const genuine = await issuer.token(claims());
    const [head, body] = genuine.split('.');
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const mac = createHmac('sha256', 'guessed').update(`${encode({ alg: 'HS256', kid: 'first' })}.${body}`).digest('base64url');
    const forged = {
      'unsigned': `${encode({ alg: 'none' })}.${body}.`,
      'by HMAC': `${encode({ alg: 'HS256', kid: 'first' })}.${body}.${mac}`,
      'without its signature': `${head}.${body}.`,
      'with another body': `${head}.${encode({ iss: issuer.url, ...claims({ sub: 'repo:evil/app' }) })}.${genuine.split('.')[2]}`,
      'by a key that is not published': await issuer.token(claims(), { kid: 'never' }),
      'by a key under a published id': await new SignJWT({ iss: issuer.url, ...claims() }).setProtectedHeader({ alg: 'HS256', kid: 'first' }).sign(new TextEncoder().encode('x'.repeat(32))),
    };
    for (const [what, token] of Object.entries(forged)) {
      assert.ok(['token-signature-invalid', 'credential-malformed'].includes(causeOf(await exchange(token))), what);
    }
  });

  test('a token counts from its time to its end', async () => {
    const late = await issuer.token(claims({ iat: seconds() - 1_000, exp: seconds() - 100 }));
    assert.equal(causeOf(await exchange(late)), 'access-token-expired');
    const early = await issuer.token(claims({ nbf: seconds() + 1_000, exp: seconds() + 2_000 }));
    assert.equal(causeOf(await exchange(early)), 'clock-skew');
  });

  test('an unknown key makes us look again, once a minute at most', async (t) => {
    const rotating = await startScriptedIssuer();
    t.after(rotating.close);
    await federate('rotating', { issuer: rotating.url, subject: 'job' });
    assert.equal(causeOf(await exchange(await rotating.token(claims({ sub: 'job' })))), 'accepted');
    for (let attempt = 0; attempt < 5; attempt += 1) {
      assert.equal(causeOf(await exchange(await rotating.token(claims({ sub: 'job' }), { kid: `unknown-${attempt}` }))), 'token-signature-invalid');
    }
    assert.equal(rotating.asked('/keys'), 1, 'it was asked a moment ago');
  });

  test('one that cannot be asked is an outage, and nobody’s wrong credential; then it is asked again', async (t) => {
    const failing = await startScriptedIssuer();
    t.after(failing.close);
    await federate('failing', { issuer: failing.url, subject: 'job' });
    const token = await failing.token(claims({ sub: 'job' }));
    const answers: [what: string, path: string, answer: { status: number; headers?: Record<string, string>; body?: string }][] = [
      ['an error', '/.well-known/openid-configuration', { status: 500 }],
      ['a redirect', '/.well-known/openid-configuration', { status: 302, headers: { location: `${issuer.url}/.well-known/openid-configuration` } }],
      ['no JSON', '/.well-known/openid-configuration', { status: 200, body: '<html>' }],
      ['another issuer', '/.well-known/openid-configuration', { status: 200, body: JSON.stringify({ issuer: issuer.url, jwks_uri: `${issuer.url}/keys` }) }],
      ['keys on another host', '/.well-known/openid-configuration', { status: 200, body: JSON.stringify({ issuer: failing.url, jwks_uri: `${issuer.url}/keys` }) }],
      ['a body without an end', '/.well-known/openid-configuration', { status: 200, body: 'x'.repeat(1024 * 1024) }],
      ['keys behind a redirect', '/keys', { status: 302, headers: { location: `${issuer.url}/keys` } }],
    ];
    for (const [what, path, answer] of answers) {
      failing.answers.set(path, answer);
      const { status, body } = await exchange(token);
      assert.deepEqual([status, body.errors?.[0]?.cause], [503, 'registry-service-outage'], what);
      failing.answers.delete(path);
    }
    assert.equal(causeOf(await exchange(token)), 'accepted');
  });

  test('keys that were given are used, and nobody is asked', async (t) => {
    const unreachable = await startScriptedIssuer();
    t.after(unreachable.close);
    const keys = (await (await fetch(`${unreachable.url}/keys`)).json()) as object;
    await federate('given-keys', { issuer: unreachable.url, subject: 'job', keys });
    assert.equal(causeOf(await exchange(await unreachable.token(claims({ sub: 'job' })))), 'accepted');
    assert.equal(unreachable.asked('/keys'), 1, 'by this test');
  });

  test('what could let others in is not taken: wildcards, changeable names, private or shared keys, plain addresses', async () => {
    const rows: [field: string, properties: object][] = [
      ['subject', { issuer: issuer.url, subject: 'repo:team/*' }],
      ['claim', { issuer: issuer.url, claim: 'repository_owner', subject: 'team' }],
      ['issuer', { issuer: 'http://issuer.example', subject: 'job' }],
      ['keys', { issuer: issuer.url, subject: 'job', keys: { keys: [{ kty: 'oct', k: 'c2VjcmV0' }] } }],
      ['keys', { issuer: issuer.url, subject: 'job', keys: { keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'd' }] } }],
      ['properties.scopeMapId', { issuer: issuer.url, subject: 'job', scopeMapId: 'nowhere' }],
    ];
    for (const [field, properties] of rows) {
      await assert.rejects(federate('refused', properties), (error: Error) => error.message.includes('"target":') && error.message.includes(field), field);
    }
  });
});

describe('an application that proves itself with a token of an issuer outside', () => {
  let issuer: ScriptedIssuer;
  let appId: string;
  const as = () => [dockgate.owner.userName, dockgate.owner.password] as const;
  const graph = async (path: string, body: object) => {
    const response = await dockgate.fetch(`/v1.0${path}`, { method: 'POST', as: as(), headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  };
  const federateWith = (name: string, subject: string) => graph(`/applications(appId='${appId}')/federatedIdentityCredentials`, { name, issuer: issuer.url, subject, audiences: [AUDIENCE] });
  const signIn = async (assertion: string, client = appId) => {
    const form = new URLSearchParams({
      grant_type: 'client_credentials', client_id: client, scope: 'https://containerregistry.azure.net/.default',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: assertion,
    });
    const response = await dockgate.fetch('/common/oauth2/v2.0/token', { method: 'POST', body: form });
    return { status: response.status, cause: response.headers.get('x-dockgate-cause'), body: (await response.json()) as Record<string, string> };
  };
  const AUDIENCE = 'api://AzureADTokenExchange';
  const job = (more: object = {}) => claims({ aud: AUDIENCE, ...more });

  before(async () => {
    issuer = await startScriptedIssuer();
    appId = (await graph('/applications', { displayName: 'federated' })).body['appId']!;
    await graph('/servicePrincipals', { appId });
    assert.equal((await federateWith('main', claims().sub)).status, 201);
  });
  after(() => issuer.close());

  test('gets a token of the directory, once for each assertion', async () => {
    const assertion = await issuer.token(job());
    assert.equal((await signIn(assertion)).status, 200);
    const again = await signIn(assertion);
    assert.deepEqual([again.status, again.cause], [401, 'token-used-before']);
    assert.match(again.body['error_description']!, /^AADSTS50013: /);
  });

  test('is told which claim does not match, with Entra’s code and its own value', async () => {
    const rows: [code: number, presented: string, assertion: string][] = [
      [700213, 'repo:other/app', await issuer.token(job({ sub: 'repo:other/app' }))],
      [700212, 'api://other', await issuer.token(job({ aud: 'api://other' }))],
      [700211, 'https://nobody.example', await issuer.token(job({ iss: 'https://nobody.example' }))],
    ];
    for (const [code, presented, assertion] of rows) {
      const { status, body } = await signIn(assertion);
      assert.equal(status, 401);
      assert.ok(body['error_description']!.startsWith(`AADSTS${code}: `) && body['error_description']!.includes(`'${presented}'`), body['error_description']);
    }
  });

  test('is no other application: each has federated credentials of its own', async () => {
    const other = (await graph('/applications', { displayName: 'other' })).body['appId']!;
    await graph('/servicePrincipals', { appId: other });
    assert.equal((await signIn(await issuer.token(job()), other)).cause, 'federated-credential-mismatch');
    assert.equal((await signIn(await issuer.token(job()), crypto.randomUUID())).cause, 'federated-credential-mismatch');
  });

  test('logs in to the registry with the very token, where its role is', async () => {
    await graph(`/applications(appId='${appId}')/federatedIdentityCredentials`, { name: 'direct', issuer: issuer.url, subject: 'direct', audiences: [dockgate.host] });
    assert.equal(causeOf(await exchange(await issuer.token(claims({ sub: 'direct' })))), 'role-missing-pull');
  });
});
