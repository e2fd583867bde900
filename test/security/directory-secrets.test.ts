import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { managementSocket, registriesPath, registryPath } from '../../src/contract/address.ts';
import { NULL_GUID } from '../../src/names/guid.ts';
import { AZURE_CLI, hiddenFields } from '../directory/authority.ts';
import { startDockgate, type RunningDockgate } from '../harness/dockgate.ts';
import { freePort } from '../servers/free-port.ts';
import { manage } from '../harness/management-client.ts';
import { client, type Answer, type Asked } from './ask.ts';
import { findSecrets, writtenFiles } from './planted-secrets.ts';
import { ASSERTION_TYPE, form, openPrincipals, resources, TOKEN_PATH, type Principals } from './principals.ts';

// Row 32, class 16, for the directory: everybody signs in every way, rightly and wrongly, at a server that was started as
// users start one, with its access log and an export of its log. Then all that it printed, answered, logged and wrote is
// searched for what only one of both sides may know.

const CHOSEN = 'a password that ada chose herself';
const WRONG = 'Tr0ub4dor&3-typed-wrong';
const SCOPE = `${resources.management}/.default openid offline_access`;

let dockgate: RunningDockgate;
let folder: string;
let port: number;
let ask: (asked: Asked) => Promise<Answer>;
let close: () => void;
let principals: Principals;
const secrets = new Map<string, string>([['a password that was typed wrong', WRONG], ['a password that a user chose', CHOSEN]]);
/** Every answer but those whose purpose is to hand out a secret. */
const answers: string[] = [];

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dockgate-config-'));
  port = await freePort();
  const settings = { accessLog: 'stdout', workers: 1, logFile: join(folder, 'log.jsonl'), managedIdentityPort: port, failedLogins: 1_000_000, failedLoginsPerAddress: 1_000_000 };
  writeFileSync(join(folder, 'config.json'), JSON.stringify(settings));
  dockgate = await startDockgate({ flags: ['--config', join(folder, 'config.json')] });
  ({ ask, close } = client(Number(dockgate.loginServer.split(':')[1])));
  const owner = [dockgate.owner.userName, dockgate.owner.password] as const;
  const here = manage({ socket: managementSocket(dockgate.data), data: dockgate.data, owner: dockgate.owner });
  const place = { url: `http://${dockgate.loginServer}`, host: dockgate.loginServer, data: dockgate.data, clock: { ahead: 0 } };
  principals = await openPrincipals({ ask, owner, here, dockgate: place }, port);
  secrets.set('the owner’s password', owner[1]);
  await session(owner);
});
after(async () => {
  await principals?.close();
  close();
  await dockgate.stop();
  rmSync(folder, { recursive: true });
});

async function ordinary(asked: Asked): Promise<Answer> {
  const answer = await ask(asked);
  answers.push(`${asked.method ?? 'GET'} ${asked.path} -> ${answer.status} ${JSON.stringify(answer.headers)} ${answer.text}`);
  return answer;
}

async function session(owner: readonly [string, string]): Promise<void> {
  const ada = await principals.graph('POST', '/users', { userPrincipalName: 'ada@dockgate', passwordProfile: { password: CHOSEN } });
  const made = await principals.graph('POST', '/users', { userPrincipalName: 'bob@dockgate' });
  secrets.set('a password that was made for a user', (made['passwordProfile'] as { password: string }).password);
  const robot = await principals.application('robot');
  secrets.set('a client secret', robot.secret).set('the key of a certificate', robot.key.split('\n')[1]!);
  const builder = await principals.managedIdentity('builder');
  secrets.set('the secret of a managed identity', builder.secret);
  for (const id of [String(ada['id']), robot.principalId, builder.principalId]) await principals.assign(id, 'AcrPush');
  await principals.federate('pipeline', 'pipeline', '_repositories_pull');

  const pair = ['ada@dockgate', CHOSEN] as const;
  const signedIn = await principals.signIn(pair, 'registry');
  secrets.set('a directory access token', signedIn.access_token).set('a directory refresh token', signedIn.refresh_token).set('an ID token', signedIn.id_token);
  const assertion = await principals.assertion(robot);
  const outside = await principals.outsideToken('pipeline');
  secrets.set('a client assertion', assertion).set('a token of an outside issuer', outside);
  const managed = await principals.byIdentity(builder, 'registry');
  secrets.set('a token of a managed identity', managed);
  for (const [what, token] of [['of a user', signedIn.access_token], ['of an outside subject', outside], ['of a managed identity', managed]] as const) {
    secrets.set(`a refresh token ${what}`, (await principals.exchange(token))[1]);
  }
  secrets.set('a token by assertion', String((await ask(byAssertion(robot.appId, assertion))).json['access_token']));
  await signInOnPages(pair);
  await misuse(robot.appId, assertion);
  await show(owner, String(ada['id']), robot.id);
}

const byAssertion = (client_id: string, client_assertion: string) =>
  form(TOKEN_PATH, { grant_type: 'client_credentials', client_id, client_assertion_type: ASSERTION_TYPE, client_assertion, scope: SCOPE });

/** A device and a browser, each with a wrong password first. */
async function signInOnPages([username, password]: readonly [string, string]): Promise<void> {
  const device = (await ask(form('/adfs/oauth2/devicecode', { client_id: AZURE_CLI, scope: SCOPE }))).json;
  secrets.set('a device code', String(device['device_code']));
  const query = new URLSearchParams({
    client_id: AZURE_CLI, response_type: 'code', redirect_uri: 'http://localhost:1/', scope: SCOPE, code_challenge_method: 'S256',
    code_challenge: Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from('v'.repeat(43)))).toString('base64url'),
  });
  for (const [path, more] of [['/devicelogin', { user_code: String(device['user_code']) }], [`/adfs/oauth2/authorize?${query}`, {}]] as const) {
    const { headers, text } = await ask({ path });
    const cookie = String(headers['set-cookie']).split(';')[0]!;
    secrets.set(`the cookie of ${path.split('?')[0]}`, cookie.split('=')[1]!);
    const post = (typed: string) => {
      const asked = form(path.split('?')[0]!, { ...hiddenFields(text), ...more, username, password: typed, answer: 'sign-in' });
      return { ...asked, headers: { ...asked.headers, cookie } };
    };
    // The page sets the visitor's own cookie anew, and nobody else's.
    answers.push(`-> ${(await ask(post(WRONG))).text}`);
    const { headers: { location } } = await ask(post(password));
    if (location !== undefined) secrets.set('an authorization code', new URL(location).searchParams.get('code')!);
  }
  const code = secrets.get('an authorization code')!;
  const redeem = form(TOKEN_PATH, { grant_type: 'authorization_code', client_id: AZURE_CLI, code, redirect_uri: 'http://localhost:1/', code_verifier: 'v'.repeat(43) });
  secrets.set('a token by code', String((await ask(redeem)).json['access_token']));
  const poll = form(TOKEN_PATH, { grant_type: 'device_code', client_id: AZURE_CLI, device_code: String(device['device_code']) });
  secrets.set('a token by device', String((await ask(poll)).json['refresh_token']));
  for (const again of [redeem, poll]) await ordinary(again);
}

/** Every secret where it does not belong. */
async function misuse(appId: string, assertion: string): Promise<void> {
  await ordinary(byAssertion(appId, assertion));
  for (const secret of secrets.values()) {
    const fields: Record<string, string>[] = [
      { grant_type: 'refresh_token', client_id: AZURE_CLI, refresh_token: `${secret}x` },
      { grant_type: 'client_credentials', client_id: appId, client_secret: `${secret}x` },
      { grant_type: 'password', client_id: AZURE_CLI, username: 'ada@dockgate', password: `${secret}x` },
      { grant_type: 'device_code', client_id: AZURE_CLI, device_code: `${secret}x` },
      { grant_type: 'authorization_code', client_id: AZURE_CLI, code: `${secret}x`, redirect_uri: 'http://localhost:1', code_verifier: `${secret}x` },
    ];
    for (const each of fields) await ordinary(form(TOKEN_PATH, { scope: SCOPE, ...each }));
    await ordinary(byAssertion(appId, `${secret}x`));
    await ordinary(form('/oauth2/exchange', { grant_type: 'access_token', access_token: `${secret}x` }));
    for (const path of ['/v2/', registriesPath, '/v1.0/users']) {
      for (const as of [{ token: `${secret}x` }, [NULL_GUID, `${secret}x`] as const, [appId, `${secret}x`] as const]) await ordinary({ path, as });
    }
    await ordinary({ path: `/v1.0/users?access_token=${encodeURIComponent(secret)}` });
    await askEndpoint(`${secret}x`);
  }
}

/** What can be read about all of them, and about what happened. */
async function show(owner: readonly [string, string], userId: string, applicationId: string): Promise<void> {
  const registry = registryPath('dockgate');
  for (const path of [
    '/v1.0/users', `/v1.0/users/${userId}`, '/v1.0/applications', `/v1.0/applications/${applicationId}`, '/v1.0/servicePrincipals', '/v1.0/tenants',
    `${registry}/federatedCredentials`, `${registry}/logs/failures?since=2020-01-01T00:00:00Z`, `${registry}/logs/expiring?before=2040-01-01T00:00:00Z`, `${registry}/why?last`,
    '/adfs/discovery/keys', '/adfs/.well-known/openid-configuration',
  ]) assert.equal((await ordinary({ path, as: path.startsWith('/adfs') ? null : owner })).status, 200, path);
  const query = 'ContainerRegistryLoginEvents | take 5000';
  assert.equal((await ordinary({ method: 'POST', path: `${registry}/logs/query`, as: owner, body: { query } })).status, 200);
}

const askEndpoint = (secret: string) =>
  new Promise<void>((resolve, reject) => {
    const path = `/metadata/identity/oauth2/token?resource=${resources.registry}`;
    const sent = request({ host: '127.0.0.1', port, path, headers: { 'x-identity-header': secret } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve(void answers.push(`-> ${text}`)));
    });
    sent.on('error', reject).end();
  });

const found = (where: string) => findSecrets(where, secrets, [dockgate.owner.userName, 'ada@dockgate', NULL_GUID]);

describe('row 32: after everybody signed in, every way', () => {
  test('there was something to find', () => {
    assert.ok(secrets.size >= 20, [...secrets.keys()].join(', '));
    for (const [what, secret] of secrets) assert.ok(secret.length > 15 && secret !== 'undefined', `${what}: ${secret}`);
    assert.ok(answers.length > 300, String(answers.length));
    assert.deepEqual(found(`x${[...secrets.values()].join('|')}x`).length, secrets.size);
  });
  test('what it printed, access log included', () => {
    assert.match(dockgate.printed(), /"path":"\/adfs\/oauth2\/token"/);
    assert.deepEqual(found(dockgate.printed()), []);
  });
  test('what it answered', () => {
    for (const answer of answers) assert.deepEqual(found(answer.slice(answer.indexOf('->'))), [], answer.slice(0, 3_000));
  });
  test('what it exported', () => {
    const exported = readdirSync(folder).filter((name) => name.startsWith('log')).map((name) => readFileSync(join(folder, name), 'utf8')).join('');
    assert.ok(exported.includes('ada@dockgate'), 'the control is there');
    assert.deepEqual(found(exported), []);
  });
  test('what it wrote: databases, their logs', () => {
    const written = writtenFiles(dockgate.data);
    assert.ok(written.some(([, text]) => text.includes('ada@dockgate')), 'the control is there');
    for (const [path, text] of written) assert.deepEqual(found(text), [], path);
  });
});
