import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { decodeJwt } from 'jose';
import { run } from '../../src/cli/program.ts';
import { codeAt, stepOf } from '../../src/identity/second-factors/totp.ts';
import { Secret } from '../../src/secret.ts';
import { basic, startDockgate, type TestDockgate } from '../harness/harness.ts';
import { recordingTerminal } from '../program/recording-terminal.ts';
import { authorityOf, AZURE_CLI, codeOf, cookieOf, hiddenFields, MANAGEMENT, people, type Answered, type Authority, type Fields, type People } from './authority.ts';

// Somebody who needs more than a password, on the pages of a real server. The clock goes on and never back.

let dockgate: TestDockgate;
let authority: Authority;
let directory: People;
before(async () => {
  dockgate = await startDockgate({ tls: true, failedLogins: 20, failedLoginsPerAddress: 1_000 });
  authority = authorityOf(dockgate);
  directory = await people(dockgate);
  await directory.setTenant({ passwordGrant: true });
});
after(() => directory.close());

const PASSWORD = 'correct horse battery';
let made = 0;
const careful = async () => {
  const name = `careful${(made += 1)}@dockgate`;
  await directory.user(name, PASSWORD, { requiresSecondFactor: true });
  return name;
};
async function typed(line: string): Promise<string> {
  const terminal = recordingTerminal({});
  const code = await run([...line.split(' '), '--data', dockgate.data], terminal);
  const { out, err } = terminal.take();
  assert.equal(code, 0, err);
  return out.trimEnd();
}
const why = async ({ headers }: Answered) => JSON.parse(await typed(`why ${String(headers['x-ms-correlation-request-id'])} --json`)) as { cause: string | null; result: string };

const verifier = randomBytes(32).toString('base64url');
const question: Fields = {
  client_id: AZURE_CLI, response_type: 'code', redirect_uri: 'http://localhost:8400', scope: `${MANAGEMENT} openid profile offline_access`, state: 'here',
  code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256',
};
const AUTHORIZE = '/common/oauth2/v2.0/authorize';
/** A browser of its own: the page after the password, and a way to answer it. */
async function signIn(username: string, path = AUTHORIZE) {
  const first = await authority.send(`${path}?${new URLSearchParams(question)}`);
  const cookie = cookieOf(first);
  const page = await authority.post(path, { ...hiddenFields(first.text), username, password: PASSWORD, answer: 'sign-in' }, { cookie });
  const answer = (fields: Fields, headers: Fields = { cookie }, from = page) => authority.post(`/${directory.tenantId}/oauth2/second-factor`, { ...hiddenFields(from.text), ...fields }, headers);
  return { page, answer };
}
const keyIn = ({ text }: Answered) => new Secret(/<code id="key">([A-Z2-7 ]+)</.exec(text)![1]!.replaceAll(' ', ''));
const now = () => new Date(Date.now() + dockgate.clock.ahead);
const codeNow = (secret: Secret) => codeAt(secret, stepOf(now()));
const wrongCode = (secret: Secret) => codeAt(secret, stepOf(now()) + 100);
/** Somebody whose app is set up, some time ago. */
async function enrolled() {
  const name = await careful();
  const { page, answer } = await signIn(name);
  const secret = keyIn(page);
  assert.equal((await answer({ code: codeNow(secret) })).status, 303);
  dockgate.clock.ahead += 60_000;
  return { name, secret };
}
const redeem = ({ headers }: Answered, fields: Fields = {}) => {
  const code = new URL(String(headers['location'])).searchParams.get('code')!;
  return authority.token({ grant_type: 'authorization_code', client_id: AZURE_CLI, scope: MANAGEMENT, code, redirect_uri: 'http://localhost:8400', code_verifier: verifier, ...fields });
};

describe('the first sign-in of somebody who needs a second factor', () => {
  test('shows, once, what to put into an app; the code of it leads on', async () => {
    const name = await careful();
    const { page, answer } = await signIn(name);
    assert.equal(page.status, 200);
    assert.match(page.text, /This account needs a second factor/);
    assert.match(page.text, /AADSTS50079\. Correlation id: /);
    assert.match(page.headers['content-security-policy'] as string, /form-action 'self' http:\/\/localhost:8400/);
    const secret = keyIn(page);
    const uri = new URL(/<a href="(otpauth:[^"]+)"/.exec(page.text)![1]!.replaceAll('&amp;', '&'));
    assert.deepEqual([uri.searchParams.get('secret'), decodeURIComponent(uri.pathname)], [secret.reveal(), `/Dockgate dockgate:${name}`]);
    const wrong = await answer({ code: wrongCode(secret) });
    assert.match(wrong.text, /role="alert">This code is not right/);
    assert.match(wrong.text, /AADSTS500121/);
    assert.ok(!wrong.text.includes(secret.reveal().slice(0, 4)), 'the secret is shown once');
    const done = await answer({ code: codeNow(secret) });
    assert.equal(new URL(String(done.headers['location'])).searchParams.get('state'), 'here');
    const { body } = await redeem(done);
    assert.deepEqual(decodeJwt(String(body['id_token']))['amr'], ['pwd', 'otp', 'mfa']);
    const refreshed = await authority.token({ grant_type: 'refresh_token', client_id: AZURE_CLI, refresh_token: String(body['refresh_token']), scope: MANAGEMENT });
    assert.equal(refreshed.status, 200, refreshed.text);
  });

  test('shows nothing for an app that an owner handed out', async () => {
    const name = await careful();
    const secret = new Secret(new URL(await typed(`user second-factor enrol ${name}`)).searchParams.get('secret')!);
    assert.match(await typed(`user show ${name}`), /second factor +required\nauthenticator +waits for its first code/);
    const { page, answer } = await signIn(name);
    assert.ok(!page.text.includes('id="key"'));
    assert.equal((await answer({ code: codeNow(secret) })).status, 303);
    assert.match(await typed(`user show ${name}`), /authenticator +in use/);
  });
});

describe('the page for the code of an app', () => {
  test('takes each code once, half a minute early or late, and no other browser’s', async () => {
    const { name, secret } = await enrolled();
    const early = codeAt(secret, stepOf(now()) + 1);
    const [one, other] = [await signIn(name), await signIn(name)];
    assert.ok(!one.page.text.includes('id="key"'));
    assert.match(one.page.text, /AADSTS50076\./);
    const stolen = await one.answer({ code: early }, { cookie: '' });
    assert.match(stolen.text, /does not come from here/);
    const foreign = await other.answer({ code: early, csrf: hiddenFields(other.page.text)['csrf']! }, undefined, { ...one.page, text: one.page.text });
    assert.match(foreign.text, /does not come from here/);
    assert.equal((await one.answer({ code: ` ${early.slice(0, 3)} ${early.slice(3)} ` })).status, 303);
    assert.match((await other.answer({ code: early })).text, /it was used before/);
    assert.match((await one.answer({ code: codeNow(secret) })).text, /open for too long/);
  });

  test('leads back to the password after five wrong codes, and closes after ten, whatever the address', async () => {
    const { name, secret } = await enrolled();
    for (let times = 0; times < 2; times += 1) {
      const { answer } = await signIn(name);
      for (let guess = 0; guess < 4; guess += 1) assert.match((await answer({ code: wrongCode(secret) })).text, /id="code"/);
      assert.match((await answer({ code: wrongCode(secret) })).text, /id="password"/);
    }
    const { answer } = await signIn(name);
    const closed = await answer({ code: codeNow(secret) });
    assert.deepEqual([closed.status, closed.headers['retry-after']], [429, String(15 * 60)]);
    assert.match(closed.text, /Too many wrong codes were typed for this account\. Wait 900 seconds/);
    assert.equal((await why(closed)).cause, 'login-throttled');
    dockgate.clock.ahead += 15 * 60_000;
    assert.equal((await (await signIn(name)).answer({ code: codeNow(secret) })).status, 303);
  });

  test('is over after ten minutes, and can be left', async () => {
    const { name, secret } = await enrolled();
    const left = await signIn(name);
    assert.match((await left.answer({ answer: 'again' })).text, /id="password"/);
    assert.match((await left.answer({ code: codeNow(secret) })).text, /open for too long/);
    const late = await signIn(name);
    dockgate.clock.ahead += 10 * 60_000;
    assert.match((await late.answer({ code: codeNow(secret) })).text, /open for too long/);
  });

  test('is not reached by who is disabled, and lets nobody on who was disabled meanwhile', async () => {
    const { name, secret } = await enrolled();
    const { answer } = await signIn(name);
    await directory.users.update(name, { enabled: false });
    const refused = await answer({ code: codeNow(secret) });
    assert.match(refused.text, /This account is disabled/);
    assert.match((await signIn(name)).page.text, /This account is disabled/);
    assert.equal((await why(refused)).cause, 'account-disabled');
  });

  test('connects a device', async () => {
    const { name, secret } = await enrolled();
    const { body } = await authority.deviceCode();
    const first = await authority.send('/devicelogin');
    const cookie = cookieOf(first);
    const who = await authority.post('/devicelogin', { ...hiddenFields(first.text), user_code: String(body['user_code']) }, { cookie });
    const page = await authority.post('/devicelogin', { ...hiddenFields(who.text), username: name, password: PASSWORD, answer: 'sign-in' }, { cookie });
    const done = await authority.post(`/${directory.tenantId}/oauth2/second-factor`, { ...hiddenFields(page.text), code: codeNow(secret) }, { cookie });
    assert.match(done.text, /Your device is signed in/);
    const form = { grant_type: 'device_code', client_id: AZURE_CLI, code: String(body['device_code']) };
    assert.equal((await authority.token(form)).status, 200);
  });
});

describe('what is known of it', () => {
  test('the log says who stopped before the code, whose code was wrong, and what helps', async () => {
    const { name, secret } = await enrolled();
    const { page, answer } = await signIn(name);
    assert.equal((await why(page)).cause, 'entra-second-step-needed');
    const wrong = await answer({ code: wrongCode(secret) });
    const text = await typed(`why ${String(wrong.headers['x-ms-correlation-request-id'])}`);
    assert.match(text, /Wrong codes in a row: 1 of 10/);
    assert.match(text, new RegExp(`dockgate user second-factor reset ${name}`));
    const right = await answer({ code: codeNow(secret) });
    assert.match(await typed(`why ${String(right.headers['x-ms-correlation-request-id'])}`), /The code of the second factor of careful\d+@dockgate is right/);
  });

  test('a program with the password alone is refused as before, also for images', async () => {
    const { name } = await enrolled();
    const grant = await authority.token({ grant_type: 'password', client_id: AZURE_CLI, scope: MANAGEMENT, username: name, password: PASSWORD });
    assert.equal(codeOf(grant), 50076);
    assert.equal((await authority.send('/v2/', { headers: { authorization: basic(name, PASSWORD) } })).status, 401);
  });

  test('a reset ends the app and every token, and the next sign-in shows another one', async () => {
    const { name, secret } = await enrolled();
    const { body } = await redeem(await (await signIn(name)).answer({ code: codeNow(secret) }));
    dockgate.clock.ahead += 2_000;
    assert.match(await typed(`user second-factor reset ${name}`), /is gone/);
    const refreshed = await authority.token({ grant_type: 'refresh_token', client_id: AZURE_CLI, refresh_token: String(body['refresh_token']), scope: MANAGEMENT });
    assert.equal(codeOf(refreshed), 50173);
    assert.notEqual(keyIn((await signIn(name)).page).reveal(), secret.reveal());
  });
});
