import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { authorityOf, AZURE_CLI, codeOf, cookieOf, hiddenFields, people, type Answered, type Authority, type Fields, type People } from './authority.ts';

// RFC 8628: a device asks, a person types its code elsewhere. The clock goes on and never back.

let dockgate: TestDockgate;
let authority: Authority;
let directory: People;
const ada = { username: 'ada@dockgate', password: 'correct horse battery' };
before(async () => {
  dockgate = await startDockgate({ tls: true, failedLogins: 5, failedLoginSeconds: 300 });
  authority = authorityOf(dockgate);
  directory = await people(dockgate);
  await directory.user(ada.username, ada.password);
});
after(() => directory.close());

const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';
const poll = (code: string, fields: Fields = {}) => authority.token({ grant_type: DEVICE_GRANT, client_id: AZURE_CLI, device_code: code, client_info: '1', ...fields });
const begin = async () => {
  const { status, body } = await authority.deviceCode();
  assert.equal(status, 200, JSON.stringify(body));
  return { device: String(body['device_code']), user: String(body['user_code']) };
};
/** Each visitor of the page has a browser of their own. */
const browser = async (language = 'en') => {
  const first = await authority.send('/devicelogin', { headers: { 'accept-language': language } });
  const headers = { cookie: cookieOf(first) };
  return {
    type: (userCode: string) => authority.post('/devicelogin', { ...hiddenFields(first.text), user_code: userCode }, headers),
    answer: (page: Answered, fields: Fields) => authority.post('/devicelogin', { ...hiddenFields(page.text), ...fields }, headers),
  };
};
const approve = async (userCode: string, fields: Fields = ada) => {
  const { type, answer } = await browser();
  return answer(await type(userCode), { ...fields, answer: 'sign-in' });
};
const refusalOf = (answer: Answered) => [answer.status, codeOf(answer), answer.body['error']];

describe('a device', () => {
  test('waits, is told to wait longer when it hurries, and gets tokens once', async () => {
    const { device, user } = await begin();
    assert.match(user, /^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{5}$/);
    assert.deepEqual(refusalOf(await poll(device)), [400, 70016, 'authorization_pending']);
    assert.deepEqual(refusalOf(await poll(device)), [400, 70016, 'slow_down']);
    dockgate.clock.ahead += 5_000;
    assert.deepEqual(refusalOf(await authority.token({ grant_type: 'device_code', client_id: AZURE_CLI, code: device })), [400, 70016, 'authorization_pending']);
    assert.match((await approve(user)).text, /Your device is signed in/);
    const { status, body } = await poll(device);
    assert.equal(status, 200, JSON.stringify(body));
    for (const name of ['access_token', 'refresh_token', 'id_token', 'client_info', 'scope', 'foci']) assert.equal(typeof body[name], 'string', name);
    const again = await poll(device);
    assert.deepEqual([...refusalOf(again), again.headers['x-dockgate-cause']], [400, 54005, 'invalid_grant', 'sign-in-code-invalid']);
  });

  test('is refused when the person refuses', async () => {
    const { device, user } = await begin();
    const { type, answer } = await browser();
    assert.match((await answer(await type(user), { answer: 'refuse' })).text, /The device was refused/);
    const refused = await poll(device);
    assert.deepEqual([...refusalOf(refused), refused.headers['x-dockgate-cause']], [400, 65004, 'access_denied', 'sign-in-declined']);
  });

  test('comes too late after a quarter of an hour, also when somebody has signed in', async () => {
    const [waiting, approved] = [await begin(), await begin()];
    await approve(approved.user);
    dockgate.clock.ahead += 901_000;
    for (const { device } of [waiting, approved]) assert.deepEqual(refusalOf(await poll(device)), [400, 70019, 'expired_token']);
    assert.match((await (await browser()).type(waiting.user)).text, /No device waits with this code/);
  });

  test('has a code of its own: not an invented one, and no other client’s', async () => {
    assert.deepEqual(refusalOf(await poll('invented')), [400, 70018, 'bad_verification_code']);
    const { device, user } = await begin();
    await approve(user);
    const other = await directory.application('other device', { isPublicClient: true });
    assert.deepEqual(refusalOf(await poll(device, { client_id: other.appId })), [400, 70000, 'invalid_grant']);
  });

  test('gets nothing for somebody who was disabled in between', async () => {
    const bob = { username: 'bob@dockgate', password: 'the first password' };
    await directory.user(bob.username, bob.password);
    const { device, user } = await begin();
    await approve(user, bob);
    await directory.users.update(bob.username, { enabled: false });
    assert.equal(codeOf(await poll(device)), 50057);
  });

  test('cannot hold more codes than fifty, and the next quarter of an hour is another', async () => {
    dockgate.clock.ahead += 901_000;
    let status = 200;
    let count = 0;
    for (; status === 200 && count <= 60; count += 1) status = (await authority.deviceCode()).status;
    assert.equal(status, 429);
    assert.ok(count <= 51, String(count));
  });
});

describe('the page for the code of a device', () => {
  before(() => (dockgate.clock.ahead += 901_000));

  test('shows which application asks, and from where', async () => {
    const { user } = await begin();
    const { type } = await browser();
    for (const typed of [user, user.toLowerCase(), user.replace('-', ''), ` ${user.replace('-', ' ')} `]) {
      const page = await type(typed);
      assert.match(page.text, /Azure CLI on a device at the address (127\.0\.0\.1|::1) asks to be signed in to dockgate as you/);
      assert.match(page.text, /If somebody sent you the code, refuse/);
    }
    const russian = await browser('ru');
    assert.match((await russian.answer(await russian.type(user), { username: 'x@y', password: 'z', answer: 'sign-in' })).text, /Имя пользователя или пароль неверны/);
  });

  test('signs in nobody who needs more than a password', async () => {
    await directory.user('careful@dockgate', 'a long password', { requiresSecondFactor: true });
    const { device, user } = await begin();
    const page = await approve(user, { username: 'careful@dockgate', password: 'a long password' });
    assert.match(page.text, /needs a second factor/);
    assert.deepEqual(refusalOf(await poll(device)), [400, 70016, 'authorization_pending']);
  });

  test('is slow for guesses, also between right ones', async () => {
    dockgate.clock.ahead += 901_000;
    const { user } = await begin();
    const { type } = await browser();
    const statuses: number[] = [];
    for (let guess = 0; guess < 8; guess += 1) {
      statuses.push((await type('BCDFGHJKL')).status);
      if (guess < 3) await type(user);
    }
    assert.deepEqual(statuses, [400, 400, 400, 400, 400, 429, 429, 429]);
    assert.equal((await type(user)).status, 429);
  });
});
