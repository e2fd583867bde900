import assert from 'node:assert/strict';
import { statSync, readFileSync } from 'node:fs';
import { afterEach, before, beforeEach, describe, test } from 'node:test';
import { dockerCredentialCommand } from '../../src/cli/commands/docker-credential.ts';
import { NULL_GUID } from '../../src/names/guid.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { elsewhere, owner, type Elsewhere } from './scene.ts';

// The protocol of credential helpers, word for word as clients speak it.

let dockgate: TestDockgate;
let here: Elsewhere;
let robot: { appId: string; password: string };
before(async () => {
  dockgate = await startDockgate();
  robot = JSON.parse(await owner(dockgate, 'service-principal', 'create', 'robot', '--role', 'AcrPull', '--json')) as typeof robot;
});
beforeEach(() => (here = elsewhere(dockgate, { SSL_CERT_FILE: '', AZURE_CLIENT_SECRET: robot.password })));
afterEach(() => here.leave());

const ask = (action: string, input: string) => here.typeWith(dockerCredentialCommand(async () => input), action);
const signIn = () => here.type('login', dockgate.host, '--service-principal', robot.appId, '--expose-token');
const pair = (Username: string, Secret: string, ServerURL = 'registry.example') => JSON.stringify({ ServerURL, Username, Secret });
const NOT_FOUND = { code: 1, out: 'credentials not found in native keychain', err: '' };

describe('get', () => {
  test('answers with a token that logs in, under any way to write the host', async () => {
    await signIn();
    for (const typed of [dockgate.host, `${dockgate.host}\n`, `https://${dockgate.host}`, `https://${dockgate.host}/v1/`]) {
      const { out, err } = await ask('get', typed);
      const { ServerURL, Username, Secret } = JSON.parse(out || err) as Record<string, string>;
      assert.deepEqual([ServerURL, Username], [typed.trim(), NULL_GUID]);
      assert.equal((await dockgate.fetch('/v2/', { as: [Username!, Secret!] })).status, 200);
    }
  });

  test('says in the words that clients know that there is nothing', async () => {
    assert.deepEqual(await ask('get', 'nobody.example'), NOT_FOUND);
    assert.deepEqual(await ask('get', ' \n'), { code: 1, out: 'no credentials server URL', err: '' });
  });

  test('says on stdout why the sign-in no longer works', async () => {
    await signIn();
    await owner(dockgate, 'service-principal', 'update', robot.appId, '--status', 'disabled');
    const disabled = await ask('get', dockgate.host);
    await owner(dockgate, 'service-principal', 'update', robot.appId, '--status', 'enabled');
    assert.deepEqual([disabled.code, disabled.err], [1, '']);
    assert.match(disabled.out, /^The sign-in was refused: AADSTS|does not let you in/);
    assert.equal((await ask('get', dockgate.host)).code, 0);
  });
});

describe('store, list and erase', () => {
  test('keep a pair, show whose it is, and forget it', async () => {
    assert.deepEqual(await ask('store', pair('ada', 'a "secret"\\')), { code: 0, out: '', err: '' });
    assert.equal((statSync(here.kept).mode & 0o777).toString(8), '600');
    assert.deepEqual(JSON.parse((await ask('list', '')).out), { 'registry.example': 'ada' });
    assert.deepEqual(JSON.parse((await ask('get', 'registry.example')).out), { ServerURL: 'registry.example', Username: 'ada', Secret: 'a "secret"\\' });
    await ask('store', pair('ada', 'another', 'https://registry.example/v2/'));
    assert.equal((JSON.parse((await ask('get', 'registry.example')).out) as { Secret: string }).Secret, 'another');
    assert.deepEqual(await ask('erase', 'registry.example'), { code: 0, out: '', err: '' });
    assert.deepEqual(await ask('get', 'registry.example'), NOT_FOUND);
    assert.deepEqual((await ask('list', '')).out, '{}');
  });

  test('a token does not replace the sign-in that makes tokens; another login does', async () => {
    await signIn();
    // The second is how docker calls it.
    for (const userName of [NULL_GUID, '<token>']) await ask('store', pair(userName, 'a token', dockgate.host));
    assert.ok(!readFileSync(here.kept, 'utf8').includes('a token'));
    await ask('store', pair('ada', 'a password', dockgate.host));
    assert.equal((JSON.parse((await ask('get', dockgate.host)).out) as { Username: string }).Username, 'ada');
  });

  for (const input of ['', '{', '[]', pair('', 'x'), JSON.stringify({ ServerURL: 'x', Username: 'y' })])
    test(`nothing is kept of ${JSON.stringify(input)}`, async () => {
      const { code, out } = await ask('store', input);
      assert.deepEqual([code, out], [1, 'stdin must hold JSON with ServerURL, Username and Secret']);
    });
});

test('another action is wrong usage', async () => {
  assert.equal((await ask('invent', '')).code, 2);
});
