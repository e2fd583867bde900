import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { decodeJwt } from 'jose';
import { languageIds } from '../../src/i18n/languages.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { authorityOf, AZURE_CLI, codeOf, cookieOf, hiddenFields, MANAGEMENT, people, type Answered, type Authority, type Fields, type People } from './authority.ts';

let dockgate: TestDockgate;
let authority: Authority;
let directory: People;
let web: Awaited<ReturnType<People['application']>>;
let ada: { username: string; password: string };
before(async () => {
  dockgate = await startDockgate({ tls: true, failedLogins: 3, failedLoginSeconds: 3600 });
  authority = authorityOf(dockgate);
  directory = await people(dockgate);
  web = await directory.application('Web <shop> & "more"', { redirectUris: ['https://app.example.com/back?shop=1'], isPublicClient: true });
  ada = { username: 'ada@dockgate', password: 'correct horse battery' };
  await directory.user(ada.username, ada.password);
});
after(() => directory.close());

const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');
const LOOPBACK = 'http://localhost:8400';
const question = (fields: Fields = {}): Record<string, string> => ({
  client_id: AZURE_CLI, response_type: 'code', redirect_uri: LOOPBACK, scope: `${MANAGEMENT} openid profile offline_access`,
  state: 'a state & more', nonce: 'once', code_challenge: challenge, code_challenge_method: 'S256', ...fields,
});
const open = (fields: Fields = {}, headers: Fields = {}) => authority.send(`/common/oauth2/v2.0/authorize?${new URLSearchParams(question(fields))}`, { headers });
const answer = (page: Answered, fields: Fields, headers: Fields = {}) =>
  authority.post('/common/oauth2/v2.0/authorize', { ...hiddenFields(page.text), ...fields }, { cookie: cookieOf(page), ...headers });
const signIn = async (fields: Fields = {}) => answer(await open(fields), { ...ada, answer: 'sign-in' });
const wayBack = ({ headers }: Answered) => new URL(headers['location'] as string);
const redeem = (code: string, fields: Fields = {}) =>
  authority.token({ grant_type: 'authorization_code', client_id: AZURE_CLI, scope: MANAGEMENT, code, redirect_uri: LOOPBACK, code_verifier: verifier, ...fields });

describe('the page on which somebody signs in for an application', () => {
  test('leads back with a code that becomes tokens, once', async () => {
    const back = wayBack(await signIn());
    assert.equal(back.origin, LOOPBACK);
    assert.equal(back.searchParams.get('state'), 'a state & more');
    const code = back.searchParams.get('code')!;
    const { status, body } = await redeem(code);
    assert.equal(status, 200, JSON.stringify(body));
    const { nonce, preferred_username: name } = decodeJwt(String(body['id_token']));
    assert.deepEqual([nonce, name], ['once', ada.username]);
    const again = await redeem(code);
    assert.deepEqual([again.status, codeOf(again), again.headers['x-dockgate-cause']], [400, 54005, 'sign-in-code-invalid']);
  });

  test('gives a code that nobody else can redeem, and nobody later', async (t) => {
    const codeFor = async () => wayBack(await signIn()).searchParams.get('code')!;
    assert.equal(codeOf(await redeem(await codeFor(), { code_verifier: randomBytes(32).toString('base64url') })), 501481);
    assert.equal(codeOf(await redeem(await codeFor(), { redirect_uri: 'http://localhost:9999' })), 500112);
    assert.equal(codeOf(await redeem(await codeFor(), { client_id: web.appId })), 70000);
    assert.equal(codeOf(await redeem('invented')), 70000);
    assert.equal(codeOf(await redeem(await codeFor(), { code_verifier: '' })), 900144);
    const late = await codeFor();
    dockgate.clock.ahead = 3 * 60_000;
    t.after(() => (dockgate.clock.ahead = 0));
    assert.equal(codeOf(await redeem(late)), 70008);
  });

  test('gives an application with a secret a code that it redeems with that secret alone', async () => {
    const redirect_uri = 'https://shop.example.com/back';
    const shop = await directory.application('shop', { redirectUris: [redirect_uri] });
    const codeFor = async () => wayBack(await signIn({ client_id: shop.appId, redirect_uri })).searchParams.get('code')!;
    const redeemAs = async (fields: Fields) => redeem(await codeFor(), { client_id: shop.appId, redirect_uri, ...fields });
    assert.equal(codeOf(await redeemAs({})), 7000218);
    assert.equal(codeOf(await redeemAs({ client_secret: 'wrong' })), 7000215);
    const { status, body } = await redeemAs({ client_secret: shop.secret });
    assert.equal(status, 200, JSON.stringify(body));
    const refresh = { grant_type: 'refresh_token', client_id: shop.appId, refresh_token: String(body['refresh_token']) };
    assert.equal(codeOf(await authority.token(refresh)), 7000218);
    const again = await authority.token({ ...refresh, client_secret: shop.secret });
    assert.deepEqual([again.status, again.body['foci']], [200, undefined]);
  });

  test('sends nobody to an address that was not registered', async () => {
    const addresses = [
      'https://evil.example.com/', 'https://app.example.com/back', 'https://app.example.com/back?shop=2', 'https://app.example.com/back?shop=1#x',
      'https://app.example.com.evil.example.com/back?shop=1', 'https://user@app.example.com/back?shop=1', 'http://app.example.com/back?shop=1',
      'javascript:alert(1)', '//evil.example.com', 'http://localhost:8400', 'HTTPS://app.example.com/back?shop=1', '',
    ];
    for (const redirect_uri of addresses) {
      const page = await open({ client_id: web.appId, redirect_uri });
      assert.equal(page.status, 400, redirect_uri);
      assert.equal(page.headers['location'], undefined);
      if (redirect_uri !== '') assert.match(page.text, /AADSTS50011: /);
    }
    for (const redirect_uri of ['http://localhost.evil.example.com:8400', 'https://localhost:8400', 'http://localhost:8400/elsewhere', 'http://127.0.0.2:8400'])
      assert.equal((await open({ redirect_uri })).status, 400, redirect_uri);
    for (const redirect_uri of ['http://localhost', 'http://localhost:1', 'http://127.0.0.1:65535/'])
      assert.equal((await open({ redirect_uri })).status, 200, redirect_uri);
    assert.equal((await open({ client_id: crypto.randomUUID() })).status, 400);
  });

  test('tells the application, not the person, what it asked wrongly', async () => {
    const told: [fields: Fields, error: string][] = [
      [{ response_type: 'token' }, 'unsupported_response_type'],
      [{ code_challenge: '' }, 'invalid_request'],
      [{ code_challenge_method: 'plain' }, 'invalid_request'],
      [{ scope: 'https://example.com/.default' }, 'invalid_resource'],
      [{ prompt: 'none' }, 'login_required'],
      [{ response_mode: 'fragment' }, 'invalid_request'],
    ];
    for (const [fields, error] of told) {
      const back = wayBack(await open(fields));
      assert.deepEqual([back.origin, back.searchParams.get('error'), back.searchParams.get('state')], [LOOPBACK, error, 'a state & more']);
    }
    const cancelled = wayBack(await answer(await open(), { answer: 'cancel' }));
    assert.equal(cancelled.searchParams.get('error'), 'access_denied');
  });

  test('hands the code on by a form when the application wants one', async () => {
    const page = await signIn({ response_mode: 'form_post' });
    assert.equal(page.status, 200);
    assert.match(page.text, /<form method="post" action="http:\/\/localhost:8400">/);
    const { code, state } = hiddenFields(page.text);
    assert.equal(state, 'a state & more');
    assert.equal((await redeem(code!)).status, 200);
  });

  test('says only that the name or the password is not right', async () => {
    const page = await open();
    const [wrong, unknown] = [await answer(page, { ...ada, password: 'wrong' }), await answer(page, { username: 'nobody@dockgate', password: 'wrong' })];
    const text = (one: Answered) => one.text.replaceAll(ada.username, 'NAME').replaceAll('nobody@dockgate', 'NAME');
    assert.match(wrong.text, /role="alert">The user name or the password is not right\./);
    assert.deepEqual([wrong.status, text(wrong)], [unknown.status, text(unknown)]);
    const cause = async (one: Answered) => (await why(one)).cause;
    assert.deepEqual([await cause(wrong), await cause(unknown)], ['credentials-wrong-password', 'email-used-as-username']);
  });

  test('is slow for guesses, and says for how long', async () => {
    const page = await open();
    await directory.user('guessed@dockgate', 'a long password');
    const guess = (password: string) => answer(page, { username: 'guessed@dockgate', password });
    for (const password of ['one', 'two', 'three']) assert.equal((await guess(password)).status, 400);
    const closed = await guess('a long password');
    assert.equal(closed.status, 429);
    assert.match(closed.text, /Wait \d+ seconds/);
    assert.ok(Number(closed.headers['retry-after']) > 0);
    assert.equal((await why(closed)).cause, 'login-throttled');
    await directory.setTenant({ passwordGrant: true });
    const program = await authority.token({ grant_type: 'password', client_id: AZURE_CLI, scope: MANAGEMENT, username: 'guessed@dockgate', password: 'a long password' });
    assert.deepEqual([program.status, codeOf(program)], [429, 50053]);
    assert.ok(Number(program.headers['retry-after']) > 0);
  });

  test('refuses a form that no page of ours in this browser has sent', async () => {
    const page = await open();
    const { csrf: _csrf, ...rest } = hiddenFields(page.text);
    const fields = { ...rest, ...ada };
    const send = (form: Fields, headers: Fields) => authority.post('/common/oauth2/v2.0/authorize', form, headers);
    const other = await open();
    const attempts = [
      await send(fields, { cookie: cookieOf(page) }),
      await send({ ...fields, csrf: hiddenFields(page.text)['csrf']! }, {}),
      await send({ ...fields, csrf: hiddenFields(page.text)['csrf']! }, { cookie: cookieOf(other) }),
      await answer(page, ada, { origin: 'https://evil.example.com' }),
      await answer(page, ada, { origin: 'null' }),
    ];
    for (const { status, headers } of attempts) assert.deepEqual([status, headers['location']], [400, undefined]);
    assert.equal((await answer(page, ada, { origin: dockgate.url })).status, 303);
  });

  test('cannot be framed, kept, scripted or read elsewhere', async () => {
    const page = await open({ client_id: web.appId, redirect_uri: 'https://app.example.com/back?shop=1', state: '"><script>alert(1)</script>' });
    const policy = String(page.headers['content-security-policy']);
    assert.match(policy, /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self' https:\/\/app\.example\.com; frame-ancestors 'none'; base-uri 'none'$/);
    const { 'x-frame-options': frame, 'cache-control': cache, 'referrer-policy': referrer } = page.headers;
    assert.deepEqual([frame, cache, referrer], ['DENY', 'no-store', 'same-origin']);
    assert.match(String((page.headers['set-cookie'] as string[])[0]), /^__Host-dockgate-form=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
    assert.ok(!page.text.includes('<script') && !page.text.includes('<shop>'));
    assert.match(page.text, /Web &lt;shop&gt; &amp; &quot;more&quot; asks you to sign in to dockgate\./);
  });

  test('speaks the reader’s language', async () => {
    const wished: [headers: Fields, fields: Fields, id: string][] = [
      ...languageIds.map((id): [Fields, Fields, string] => [{ 'accept-language': id }, {}, id]),
      [{ 'accept-language': 'fr;q=0.9, sv-SE;q=0.4, nl;q=0.7' }, {}, 'nl'],
      [{ 'accept-language': 'nl' }, { ui_locales: 'xx zh-Hant tr' }, 'zh-TW'],
      [{ 'accept-language': '%%%,,;q=x' }, { ui_locales: '"><b>' }, 'en'],
    ];
    for (const [headers, fields, id] of wished) {
      const page = await open(fields, headers);
      assert.ok(page.text.includes(`<html lang="${id}">`), id);
      assert.equal(page.headers['content-language'], id);
    }
  });
});

/** What the log knows of an answer. */
async function why({ headers }: Answered): Promise<{ cause: string | null }> {
  const database = await (await import('../../src/db/database.ts')).openDatabase(`sqlite:${dockgate.data}`, 'journal');
  const id = String(headers['x-ms-correlation-request-id']);
  const row = await database.query.selectFrom('event').select('cause').where('correlation_id', '=', id).executeTakeFirst();
  await database.close();
  return row ?? { cause: null };
}
