import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { decodeJwt } from 'jose';
import { languageIds } from '../../src/i18n/languages.ts';
import { codeAt, stepOf } from '../../src/identity/second-factors/totp.ts';
import { Secret } from '../../src/secret.ts';
import { startSignInProvider, type SignInProvider } from '../servers/sign-in-provider.ts';
import { AZURE_CLI, cookieOf, codeOf, hiddenFields, MANAGEMENT, type Answered } from './authority.ts';
import { BACK, destinationOf, openOutsideScene, PASSWORD, type OutsideScene } from './outside-scene.ts';

// People who sign in at a real identity provider, over HTTP, by the pages of a real server.

let scene: OutsideScene;
let corp: SignInProvider;
before(async () => {
  scene = await openOutsideScene();
  corp = await startSignInProvider([scene.callback('corp')]);
  corp.accounts.set('u-ada', { email: 'ada@example.com', name: 'Ada' });
  corp.accounts.set('u-eve', { email: 'eve@evil.example', email_verified: true });
  writeFileSync(join(scene.dockgate.data, 'secret'), `${corp.clientSecret}\n`);
  const made = await scene.typed(`identity-provider create Corp --issuer ${corp.url} --client-id '${corp.clientId}' --client-secret-file ${scene.dockgate.data}/secret --display-name 'Corp <sign-in>'`);
  assert.match(made, new RegExp(`redirect address +${scene.callback('corp')}`));
  await scene.directory.user('ada@dockgate', PASSWORD);
  await scene.typed('user identity add ada@dockgate --provider corp --subject u-ada');
});
after(async () => {
  await corp.close();
  await scene.close();
});

/** Somebody leaves for the provider, signs in there as that account, and comes back. */
async function signIn(as: string | null, fields: Record<string, string> = {}, headers: Record<string, string> = {}) {
  const left = await scene.leave('corp', fields, headers);
  const url = await corp.answer(left.url, as);
  return { ...left, url, answer: await left.back(url) };
}
const alertIn = ({ text }: Answered) => /role="alert">([^<]*)</.exec(text)?.[1]?.replaceAll('&lt;', '<').replaceAll('&gt;', '>');

describe('somebody whom an owner has linked', () => {
  test('signs in for an application, and is who they are here', async () => {
    const { first, page, answer } = await signIn('u-ada', { login_hint: 'ada@example.com', prompt: 'login' });
    assert.match(first.text, /Sign in with Corp &lt;sign-in&gt;/);
    assert.equal(page.headers['location'], undefined, 'a redirect of a form would be held against every host after it');
    const asked = corp.asked().searchParams;
    assert.deepEqual([asked.get('code_challenge_method'), asked.get('prompt'), asked.get('login_hint'), asked.get('claims')], ['S256', 'login', 'ada@example.com', null]);
    const { status, body } = await scene.redeem(answer);
    assert.equal(status, 200, JSON.stringify(body));
    const { amr, nonce, preferred_username: name } = decodeJwt(String(body['id_token']));
    assert.deepEqual([amr, nonce, name, new URL(String(answer.headers['location'])).searchParams.get('state')], [['fed'], 'ours', 'ada@dockgate', 'here']);
    assert.match(await scene.why(answer), /The identity provider corp says who ada@dockgate is, by its claim `sub`: u-ada/);
    const refreshed = await scene.authority.token({ grant_type: 'refresh_token', client_id: AZURE_CLI, refresh_token: String(body['refresh_token']), scope: MANAGEMENT });
    assert.equal(refreshed.status, 200, refreshed.text);
  });

  test('connects a device, after they saw who asks', async () => {
    const { body } = await scene.authority.deviceCode();
    const first = await scene.authority.send('/devicelogin');
    const cookie = cookieOf(first);
    const ask = (page: Answered, fields: Record<string, string>) => scene.authority.post('/devicelogin', { ...hiddenFields(page.text), ...fields }, { cookie });
    const who = await ask(first, { user_code: String(body['user_code']) });
    assert.match(who.text, /asks to be signed in/);
    const done = await scene.send(await corp.answer(destinationOf(await ask(who, { answer: 'provider:corp' })), 'u-ada'), { cookie });
    assert.match(done.text, /Your device is signed in/);
    const form = { grant_type: 'device_code', client_id: AZURE_CLI, code: String(body['device_code']) };
    assert.equal((await scene.authority.token(form)).status, 200);
  });

  test('is out at once when the link goes, when they are disabled, and when the provider goes', async () => {
    await scene.directory.user('bob@dockgate', PASSWORD);
    corp.accounts.set('u-bob', {});
    await scene.typed('user identity add bob@dockgate --provider corp --subject u-bob');
    const { body } = await scene.redeem((await signIn('u-bob')).answer);
    const refresh = () => scene.authority.token({ grant_type: 'refresh_token', client_id: AZURE_CLI, refresh_token: String(body['refresh_token']), scope: MANAGEMENT });
    assert.equal((await refresh()).status, 200);
    await scene.typed('user update bob@dockgate --status disabled');
    const { answer } = await signIn('u-bob');
    assert.match(alertIn(answer)!, /This account is disabled/);
    assert.match(answer.text, /AADSTS50057/);
    assert.equal((await scene.whyOf(answer)).cause, 'account-disabled');
    await scene.typed('user update bob@dockgate --status enabled');
    assert.match(await scene.typed('user identity list bob@dockgate'), /^corp +u-bob/m);
    await scene.typed('user identity remove bob@dockgate --provider corp');
    assert.equal(codeOf(await refresh()), 50173);
    assert.match(alertIn((await signIn('u-bob')).answer)!, /Nobody here is linked/);
  });

  test('is linked once: the subject is nobody else', async () => {
    await scene.directory.user('carl@dockgate', PASSWORD);
    assert.match((await scene.type('user identity add carl@dockgate --provider corp --subject u-ada')).err, /is ada@dockgate already/);
    assert.match((await scene.type('user identity add carl@dockgate --provider nowhere --subject x')).err, /nowhere was not found/);
    assert.match((await scene.type('identity-provider create corp --issuer https://other.example --client-id x --client-secret-file /dev/null')).err, /is empty/);
  });
});

describe('somebody whom nobody has linked', () => {
  test('is told the claim and their own value, the owner also what was expected and what helps', async () => {
    const { answer } = await signIn('u-eve');
    assert.equal(answer.status, 400);
    assert.equal(alertIn(answer), 'Corp <sign-in> says who you are by its claim sub: u-eve. Nobody here is linked to that. Give both to whoever manages the directory.');
    assert.match(answer.text, /AADSTS50020\. Correlation id: /);
    assert.match(answer.text, /id="password"/);
    assert.ok(!answer.text.includes('u-ada'));
    const why = await scene.why(answer);
    assert.match(why, /dockgate user identity add alice@example\.com --provider corp --subject u-eve/);
    assert.match(why, /its claim `sub` is u-eve, and expected was a value that an owner has linked to a user/);
    assert.equal((await scene.whyOf(answer)).cause, 'service-principal-in-other-tenant');
  });

  test('is made a user when the provider may, with a verified address of exactly one of its domains', async () => {
    await scene.typed('identity-provider update corp --create-users-of example.com');
    corp.accounts.set('u-new', { email: 'New.Person@example.com', email_verified: true, name: 'New Person' });
    corp.accounts.set('u-unverified', { email: 'other@example.com', email_verified: false });
    corp.accounts.set('u-below', { email: 'x@sub.example.com', email_verified: true });
    corp.accounts.set('u-taken', { email: 'New.Person@example.com', email_verified: true });
    for (const subject of ['u-unverified', 'u-below', 'u-eve']) assert.match(alertIn((await signIn(subject)).answer)!, /Nobody here is linked/, subject);
    const { answer } = await signIn('u-new');
    assert.equal((await scene.redeem(answer)).status, 200);
    assert.match(await scene.typed('user show new.person@example.com'), /name +New Person/);
    assert.match(alertIn((await signIn('u-taken')).answer)!, /Nobody here is linked/, 'a name that somebody has is no link to them');
    assert.equal((await scene.redeem((await signIn('u-new')).answer)).status, 200);
    await scene.typed('identity-provider update corp --create-users-of none');
    assert.match(await scene.typed('identity-provider show corp'), /makes users of +nobody/);
  });
});

describe('a second factor', () => {
  const keyIn = ({ text }: Answered) => new Secret(/<code id="key">([A-Z2-7 ]+)</.exec(text)![1]!.replaceAll(' ', ''));
  before(async () => {
    await scene.directory.user('fay@dockgate', PASSWORD, { requiresSecondFactor: true });
    corp.accounts.set('u-fay', { amr: ['pwd', 'mfa'] });
    await scene.typed('user identity add fay@dockgate --provider corp --subject u-fay');
  });

  test('is asked for here, unless the provider’s own counts', async () => {
    const { answer, cookie } = await signIn('u-fay');
    const secret = keyIn(answer);
    const done = await scene.authority.post(`/${scene.directory.tenantId}/oauth2/second-factor`, { ...hiddenFields(answer.text), code: codeAt(secret, stepOf(new Date())) }, { cookie });
    const { body } = await scene.redeem(done);
    assert.deepEqual(decodeJwt(String(body['id_token']))['amr'], ['fed', 'otp', 'mfa']);
    const asked = await signIn('u-fay');
    assert.match(asked.answer.text, /AADSTS50158\./);
    assert.equal((await scene.whyOf(asked.answer)).cause, 'entra-second-step-needed');

    await scene.typed('identity-provider update corp --second-factor counts');
    const through = await signIn('u-fay');
    assert.deepEqual(decodeJwt(String((await scene.redeem(through.answer)).body['id_token']))['amr'], ['fed', 'mfa']);
    assert.match(await scene.why(through.answer), /fay@dockgate showed a second factor at the identity provider corp/);
    corp.accounts.set('u-fay', { amr: ['pwd'] });
    assert.match((await signIn('u-fay')).answer.text, /id="code"/);
  });
});

describe('a way back', () => {
  test('counts once, in the browser that left, and says so in the log', async () => {
    const { url, answer, back, cookie } = await signIn('u-ada');
    assert.equal(answer.status, 303);
    const again = await back(url);
    assert.deepEqual([again.status, again.headers['location']], [400, undefined]);
    assert.match(alertIn(again)!, /open for too long, or does not come from here/);
    assert.equal((await scene.whyOf(again)).cause, 'sign-in-code-invalid');
    const other = await scene.leave('corp');
    const stolen = await corp.answer(other.url, 'u-ada');
    for (const headers of [{ cookie: '' }, { cookie }]) assert.equal((await other.back(stolen, headers)).status, 400, 'another browser');
    assert.equal((await other.back(stolen)).status, 303);
    for (const query of ['', '?state=invented&code=x', `?code=x&state=${'x'.repeat(3_000)}`]) assert.equal((await scene.authority.send(`/dockgate/oauth2/callback/corp${query}`)).status, 400);
    assert.equal((await scene.authority.send('/dockgate/oauth2/callback/nowhere?state=x')).status, 400);
  });

  test('is no way once it took longer than ten minutes', async (t) => {
    const left = await scene.leave('corp');
    const url = await corp.answer(left.url, 'u-ada');
    scene.dockgate.clock.ahead = 601_000;
    t.after(() => (scene.dockgate.clock.ahead = 0));
    assert.match(alertIn(await left.back(url))!, /open for too long/);
  });

  test('leads to the first page when somebody cancels there', async () => {
    const { answer } = await signIn(null);
    assert.equal(alertIn(answer), 'You ended the sign-in at Corp <sign-in>.');
    assert.match(answer.text, /AADSTS65004/);
    assert.match(answer.text, /id="password"/);
    assert.equal((await scene.whyOf(answer)).cause, 'sign-in-declined');
    const form = { ...hiddenFields(answer.text), username: 'ada@dockgate', password: PASSWORD, answer: 'sign-in' };
    assert.equal((await scene.authority.post('/common/oauth2/v2.0/authorize', form, { cookie: cookieOf(answer) })).status, 303, 'and the page goes on');
  });

  test('speaks the language in which it began', async () => {
    for (const language of languageIds) {
      const { answer } = await signIn('u-eve', { ui_locales: language });
      assert.match(answer.text, new RegExp(`<html lang="${language}">`));
      assert.ok(alertIn(answer)!.includes('u-eve'), language);
    }
  });
});

test('a provider that does not answer is nobody’s wrong password', async () => {
  const gone = await startSignInProvider([scene.callback('gone')]);
  gone.accounts.set('x', {});
  await scene.typed(`identity-provider create gone --issuer ${gone.url} --client-id '${gone.clientId}' --client-secret-file ${scene.dockgate.data}/secret`);
  const left = await scene.leave('gone');
  const url = await gone.answer(left.url, 'x');
  await gone.close();
  const late = await left.back(url);
  assert.equal(late.status, 503);
  assert.match(alertIn(late)!, /gone cannot be asked at the moment\. That is no fault of yours/);
  assert.match(late.text, /AADSTS90033/);
  assert.equal((await scene.whyOf(late)).cause, 'registry-service-outage');
  assert.match(await scene.why(late), /The identity provider gone could not be asked: /);
  await scene.typed('identity-provider delete gone');
  assert.equal((await scene.leave('gone')).page.status, 400, 'no button, no way');
});

test('the client secret of a provider is in no file of the database, and no answer', async () => {
  const { readFile, readdir } = await import('node:fs/promises');
  for (const name of (await readdir(scene.dockgate.data)).filter((file) => file.includes('.db'))) {
    const bytes = await readFile(join(scene.dockgate.data, name));
    assert.ok(!bytes.includes(corp.clientSecret), name);
  }
  assert.ok(!(await scene.typed('identity-provider show corp --json')).includes(corp.clientSecret));
  assert.equal(BACK, 'http://localhost:8400');
});
