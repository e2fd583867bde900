import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test, type TestContext } from 'node:test';
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { codeAt, stepOf } from '../../src/identity/second-factors/totp.ts';
import { Secret } from '../../src/secret.ts';
import { clientOrSkip } from '../clients.ts';
import { authorityOf, AZURE_CLI, MANAGEMENT, people, type Authority, type People } from '../directory/authority.ts';
import { findOnPath } from './find-on-path.ts';
import { startDockgate, type TestDockgate } from '../harness.ts';

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
    await page.keyboard.type('careful@dockgate');
    await page.keyboard.press('Tab');
    await page.keyboard.type('correct horse battery');
    await page.keyboard.press('Enter');
    const secret = new Secret((await page.locator('#key').innerText()).replaceAll(' ', ''));
    assert.equal(await page.getByRole('textbox', { name: 'Sexsiffrig kod' }).getAttribute('autocomplete'), 'one-time-code');
    await page.keyboard.type('000000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    assert.equal(await page.locator('#key').count(), 0);
    await page.keyboard.type(codeAt(secret, stepOf(new Date())));
    await page.keyboard.press('Enter');
    await page.waitForURL(`http://localhost:${port()}/**`);
    const form = { grant_type: 'authorization_code', client_id: AZURE_CLI, scope: MANAGEMENT, code: new URL(page.url()).searchParams.get('code')!, redirect_uri: `http://localhost:${port()}`, code_verifier: verifier };
    assert.equal((await authority.token(form)).status, 200);
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
