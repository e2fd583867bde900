import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test, type TestContext } from 'node:test';
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { run } from '../../src/cli/program.ts';
import { codeAt, stepOf } from '../../src/identity/second-factors/totp.ts';
import { Secret } from '../../src/secret.ts';
import { clientOrSkip } from './clients.ts';
import { authorityOf, AZURE_CLI, MANAGEMENT, people, type Authority, type People } from '../directory/authority.ts';
import { findOnPath } from './find-on-path.ts';
import { basic, startDockgate, type TestDockgate } from '../harness/harness.ts';
import { recordingTerminal } from '../program/recording-terminal.ts';
import { startSignInProvider } from '../servers/sign-in-provider.ts';

// The sign-in pages in a real browser: what its own rules about scripts, forms and cookies make of them.

let dockgate: TestDockgate;
let authority: Authority;
let directory: People;
let application: Server;
let arrived: string[];
before(async () => {
  dockgate = await startDockgate({ tls: true });
  authority = authorityOf(dockgate);
  directory = await people(dockgate);
  arrived = [];
  application = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += String(chunk)));
    request.on('end', () => {
      arrived.push(`${request.method} ${request.url} ${body}`);
      response.setHeader('content-type', 'text/html').end('<title>Back</title>');
    });
  });
  await new Promise<void>((resolve) => application.listen(0, '127.0.0.1', resolve));
});
after(async () => {
  application.close();
  await directory.close();
});

/** A browser that is closed after the test, and what it complained about. */
async function open(t: TestContext, locale = 'en-GB', options: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] } | undefined> {
  if (!clientOrSkip(t, 'chromium')) return undefined;
  const browser = await chromium.launch({ executablePath: findOnPath('chromium')!, args: ['--no-sandbox'] });
  t.after(() => browser.close());
  const page = await (await browser.newContext({ ignoreHTTPSErrors: true, locale, ...options })).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, complaints };
}

const port = () => (application.address() as AddressInfo).port;
const verifier = randomBytes(32).toString('base64url');
const question = (fields: Record<string, string> = {}) =>
  `${dockgate.url}/common/oauth2/v2.0/authorize?${new URLSearchParams({
    client_id: AZURE_CLI, response_type: 'code', redirect_uri: `http://localhost:${port()}`, scope: `${MANAGEMENT} openid`, state: 's',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256', ...fields,
  })}`;

/** On a busy machine a page takes a while to say where typing goes. */
const hasFocus = (page: Page, id: string) => page.locator(`#${id}:focus`).waitFor();

/** Types a command of ours. Throws what it says when it fails. */
async function typed(...words: readonly string[]): Promise<void> {
  const terminal = recordingTerminal({});
  assert.equal(await run([...words, '--data', dockgate.data], terminal), 0, terminal.take().err);
}

/** `app:1.0`, an index of nothing, as the owner pushes it. Resolves with its digest. */
async function pushManifest(): Promise<string> {
  const content = JSON.stringify({ schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests: [] });
  const headers = { authorization: basic(dockgate.owner.userName, dockgate.owner.password), 'content-type': 'application/vnd.oci.image.index.v1+json' };
  const ca = readFileSync(authority.caFile);
  return new Promise((resolve, reject) => {
    const sent = request(`${dockgate.url}/v2/app/manifests/1.0`, { method: 'PUT', headers, ca }, (response) => {
      response.resume().on('end', () => resolve(String(response.headers['docker-content-digest'])));
    });
    sent.on('error', reject).end(content);
  });
}

describe('in a browser', () => {
  test('somebody signs in for an application, after a wrong password, by the keyboard alone', async (t) => {
    const opened = await open(t);
    if (!opened) return;
    const { page, complaints } = opened;
    await page.goto(question());
    await page.keyboard.type(dockgate.owner.userName);
    await page.keyboard.press('Tab');
    await page.keyboard.type('wrong');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    assert.equal(await page.getByLabel('User name').inputValue(), dockgate.owner.userName);
    await page.getByLabel('Password').fill(dockgate.owner.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(`http://localhost:${port()}/**`);
    const back = new URL(page.url());
    const form = { grant_type: 'authorization_code', client_id: AZURE_CLI, scope: MANAGEMENT, code: back.searchParams.get('code')!, redirect_uri: `http://localhost:${port()}`, code_verifier: verifier };
    assert.equal((await authority.token(form)).status, 200);
    assert.deepEqual(complaints.filter((text) => /Content Security Policy|Refused/i.test(text)), []);
  });

  test('an application gets the code by a form', async (t) => {
    const opened = await open(t);
    if (!opened) return;
    const { page } = opened;
    await page.goto(question({ response_mode: 'form_post' }));
    await page.getByLabel('User name').fill(dockgate.owner.userName);
    await page.getByLabel('Password').fill(dockgate.owner.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL(`http://localhost:${port()}/**`);
    assert.ok(arrived.some((line) => /^POST \/ code=\w+&state=s$/.test(line)), arrived.join('\n'));
  });

  test('somebody connects a device, in their own language, on a narrow screen', async (t) => {
    const opened = await open(t, 'tr-TR');
    if (!opened) return;
    const { page, complaints } = opened;
    await page.setViewportSize({ width: 320, height: 640 });
    const { body } = await authority.deviceCode();
    await page.goto(String(body['verification_uri']));
    assert.equal(await page.locator('html').getAttribute('lang'), 'tr');
    await page.getByLabel('Kod').fill(String(body['user_code']).toLowerCase());
    await page.getByRole('button', { name: 'Devam et' }).click();
    await page.getByLabel('Kullanıcı adı').fill(dockgate.owner.userName);
    await page.getByLabel('Parola').fill(dockgate.owner.password);
    assert.ok(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'), 'nobody scrolls sideways');
    await page.getByRole('button', { name: 'Oturum aç' }).click();
    await page.getByRole('status').waitFor();
    const form = { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', client_id: AZURE_CLI, device_code: String(body['device_code']) };
    assert.equal((await authority.token(form)).status, 200);
    assert.deepEqual(complaints, []);
  });

  test('somebody sets up an app and types its code, by the keyboard alone, with scripts switched off', async (t) => {
    const opened = await open(t, 'sv-SE', { javaScriptEnabled: false });
    if (!opened) return;
    const { page } = opened;
    await directory.user('careful@dockgate', 'correct horse battery', { requiresSecondFactor: true });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(question());
    await hasFocus(page, 'username');
    await page.keyboard.type('careful@dockgate');
    await page.keyboard.press('Tab');
    await hasFocus(page, 'password');
    await page.keyboard.type('correct horse battery');
    await page.keyboard.press('Enter');
    const secret = new Secret((await page.locator('#key').innerText()).replaceAll(' ', ''));
    assert.equal(await page.getByRole('textbox', { name: 'Sexsiffrig kod' }).getAttribute('autocomplete'), 'one-time-code');
    await hasFocus(page, 'code');
    await page.keyboard.type('000000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    assert.equal(await page.locator('#key').count(), 0);
    await hasFocus(page, 'code');
    await page.keyboard.type(codeAt(secret, stepOf(new Date())));
    await page.keyboard.press('Enter');
    await page.waitForURL(`http://localhost:${port()}/**`);
    const form = { grant_type: 'authorization_code', client_id: AZURE_CLI, scope: MANAGEMENT, code: new URL(page.url()).searchParams.get('code')!, redirect_uri: `http://localhost:${port()}`, code_verifier: verifier };
    assert.equal((await authority.token(form)).status, 200);
  });

  test('somebody signs in at their own provider, and what they get pulls an image', async (t) => {
    const opened = await open(t, 'nl-NL', { javaScriptEnabled: false });
    if (!opened) return;
    const { page, complaints } = opened;
    const corp = await startSignInProvider([`${dockgate.url}/dockgate/oauth2/callback/corp`]);
    t.after(() => corp.close());
    corp.accounts.set('u-1', { name: 'Ada' });
    writeFileSync(`${dockgate.data}/secret`, corp.clientSecret);
    await typed('identity-provider', 'create', 'corp', '--issuer', corp.url, '--client-id', corp.clientId, '--client-secret-file', `${dockgate.data}/secret`, '--display-name', 'Corp');
    await typed('user', 'create', 'ada@dockgate', '--json');
    await typed('user', 'identity', 'add', 'ada@dockgate', '--provider', 'corp', '--subject', 'u-1');
    await typed('role', 'assignment', 'create', '--assignee', 'ada@dockgate', '--role', 'AcrPull');
    await page.goto(question({ scope: 'https://containerregistry.azure.net/.default openid' }));
    await page.getByRole('button', { name: 'Aanmelden met Corp' }).press('Enter');
    await page.waitForURL(`${corp.url}/interaction/**`);
    await page.getByLabel('Account').fill('u-1');
    await page.getByRole('button', { name: 'Go' }).click();
    await page.waitForURL(`http://localhost:${port()}/**`);
    assert.deepEqual(complaints.filter((text) => /Content Security Policy|Refused/i.test(text)), []);

    const code = new URL(page.url()).searchParams.get('code')!;
    const { body } = await authority.token({ grant_type: 'authorization_code', client_id: AZURE_CLI, scope: 'https://containerregistry.azure.net/.default', code, redirect_uri: `http://localhost:${port()}`, code_verifier: verifier });
    const service = dockgate.host;
    const exchanged = await authority.post('/oauth2/exchange', { grant_type: 'access_token', service, access_token: String(body['access_token']) });
    const refresh_token = String(exchanged.body['refresh_token']);
    const digest = await pushManifest();
    const tokenFor = async (actions: string) => (await authority.post('/oauth2/token', { grant_type: 'refresh_token', service, refresh_token, scope: `repository:app:${actions}` })).body['access_token'];
    const pulled = await authority.send('/v2/app/manifests/1.0', { headers: { authorization: `Bearer ${String(await tokenFor('pull,push'))}` } });
    assert.deepEqual([pulled.status, pulled.headers['docker-content-digest']], [200, digest], pulled.text);
    const pushed = await authority.send('/v2/app/blobs/uploads/', { method: 'POST', headers: { authorization: `Bearer ${String(await tokenFor('pull,push'))}` } });
    assert.equal(pushed.status, 401, 'and pushes none');
  });

  test('no other page shows ours inside of it', async (t) => {
    const opened = await open(t);
    if (!opened) return;
    const { page } = opened;
    await page.goto(`http://localhost:${port()}/`);
    await page.setContent(`<iframe src="${dockgate.url}/devicelogin"></iframe>`);
    await page.waitForLoadState('networkidle');
    const inside = await page.frames()[1]!.content();
    assert.ok(!inside.includes('csrf'), inside.slice(0, 300));
  });
});
