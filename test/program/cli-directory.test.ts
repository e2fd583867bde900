import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { run } from '../../src/cli/program.ts';
import { certificate } from '../samples/certificates.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { recordingTerminal } from './recording-terminal.ts';

// The commands about who there is, against a real server, through its real socket.

let dockgate: TestDockgate;
before(async () => {
  dockgate = await startDockgate();
});

async function type(line: string) {
  const terminal = recordingTerminal({});
  const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
  const code = await run([...words, '--data', dockgate.data], terminal);
  return { code, ...terminal.take() };
}

/** What a line that succeeds prints on stdout, without its last line end. */
async function typed(line: string): Promise<string> {
  const { code, out, err } = await type(line);
  assert.equal(code, 0, `${line}: ${err}`);
  return out.trimEnd();
}

const json = async <T>(line: string): Promise<T> => JSON.parse(await typed(`${line} --json`)) as T;
const knock = (userName: string, password: string) => dockgate.fetch('/v2/', { as: [userName, password] });
const statusAs = async (userName: string, password: string) => (await knock(userName, password)).status;

interface NewPrincipal {
  readonly appId: string;
  readonly password: string;
  readonly tenant: string;
}

describe('service principals', () => {
  test('one is made with its secret and its role in one step, and logs in', async () => {
    const { code, out, err } = await type('service-principal create ci-pusher --role AcrPush --days 90');
    assert.equal(code, 0, err);
    const secret = out.trimEnd();
    assert.match(secret, /^[0-9A-Za-z]{43}$/, 'on stdout stands the secret alone');
    const [, appId = ''] = /--username (\S+) --password-stdin/.exec(err) ?? [];
    assert.equal(await statusAs(appId, secret), 200);
    assert.match(err, /with the role AcrPush/);
    assert.match(await typed('service-principal list'), new RegExp(`^ci-pusher +${appId} +enabled +1 +0$`, 'm'));
    assert.ok(!(await typed(`service-principal show ${appId}`)).includes(secret));
  });

  test('nothing is made when its role or its registry is not there', async () => {
    for (const more of ['--role Nope', '--role AcrPull --registry nowhere', '--scope tenant', '--days 3 --end 2030-01-01']) {
      assert.notEqual((await type(`service-principal create half ${more}`)).code, 0, more);
    }
    assert.deepEqual((await json<{ displayName: string }[]>('service-principal list')).filter(({ displayName }) => displayName === 'half'), []);
  });

  test('a new secret ends the old ones, unless they are kept; one may be taken away', async () => {
    const { appId, password } = await json<NewPrincipal>('service-principal create resets --role AcrPull');
    const second = await json<NewPrincipal>(`service-principal credential reset ${appId} --append`);
    assert.deepEqual([await statusAs(appId, password), await statusAs(appId, second.password)], [200, 200]);
    const third = await typed('service-principal credential reset resets');
    assert.deepEqual([await statusAs(appId, password), await statusAs(appId, second.password), await statusAs(appId, third)], [401, 401, 200]);
    const [{ keyId } = { keyId: '' }] = await json<{ keyId: string }[]>(`service-principal credential list ${appId}`);
    await typed(`service-principal credential delete ${appId} --key-id ${keyId}`);
    assert.equal(await statusAs(appId, third), 401);
    assert.equal(await typed('service-principal credential list resets'), 'There are no secrets.');
  });

  test('a certificate is added, listed and deleted', async () => {
    const file = join(dockgate.data, 'ci.pem');
    const { certificate: pem, key } = await certificate({ commonName: 'ci', rsa: true });
    writeFileSync(file, `${key}${pem}`);
    await typed('service-principal create certified --without-secret');
    const [added] = await json<{ keyId: string; displayName: string }[]>(`service-principal certificate add certified ${file} --name laptop`);
    assert.equal(added?.displayName, 'laptop');
    assert.equal((await type('service-principal certificate add certified /dev/null')).code, 2);
    await typed(`service-principal certificate delete certified --key-id ${added!.keyId}`);
    assert.equal(await typed('service-principal certificate list certified'), 'There are no certificates.');
  });

  test('what was deleted is out, and what is called alike has to be named by its id', async () => {
    const [one, other] = [await json<NewPrincipal>('service-principal create twin --role AcrPull'), await json<NewPrincipal>('service-principal create twin --role AcrPull')];
    const { code, err } = await type('service-principal delete twin');
    assert.equal(code, 1);
    assert.match(err, /^There are 2 called twin: name one by its id\./);
    await typed(`service-principal delete ${one.appId}`);
    assert.deepEqual([await statusAs(one.appId, one.password), await statusAs(other.appId, other.password)], [401, 200]);
    await typed('service-principal revoke-tokens twin');
    assert.equal(await statusAs(other.appId, other.password), 200, 'a secret is no token');
  });
});

describe('what would be enough, typed as `why` prints it, is enough', () => {
  /** The command of the remedy for a refused login. */
  async function remedyOf(userName: string, password: string): Promise<string> {
    const response = await knock(userName, password);
    const trace = await typed(`why ${response.headers.get('x-ms-correlation-request-id')}`);
    const [, command] = /\$ dockgate (service-principal .*)$/m.exec(trace) ?? [];
    assert.ok(command, trace);
    return command;
  }

  test('for a wrong secret', async () => {
    const { appId } = await json<NewPrincipal>('service-principal create wrong --role AcrPull');
    assert.equal(await statusAs(appId, await typed(await remedyOf(appId, 'wrong'))), 200);
  });

  test('for an expired secret', async () => {
    const { appId, password } = await json<NewPrincipal>('service-principal create late --role AcrPull --days 1');
    dockgate.clock.ahead += 2 * 86_400_000;
    assert.equal((await knock(appId, password)).headers.get('x-dockgate-cause'), 'client-secret-expired');
    assert.equal(await statusAs(appId, await typed(await remedyOf(appId, password))), 200);
  });

  test('for a service principal that is disabled', async () => {
    const { appId, password } = await json<NewPrincipal>('service-principal create off --role AcrPull');
    await typed(`service-principal update ${appId} --status disabled`);
    assert.equal((await knock(appId, password)).headers.get('x-dockgate-cause'), 'account-disabled');
    await typed(await remedyOf(appId, password));
    assert.equal(await statusAs(appId, password), 200);
  });
});

test('a right on the directory that is missing is had by the command that `why` prints', async () => {
  const { appId, password } = await json<NewPrincipal>('service-principal create clerk');
  const listGroups = () => dockgate.fetch('/v1.0/groups', { as: [appId, password] });
  const refused = await listGroups();
  assert.equal(refused.status, 403);
  const makeGroup = () => dockgate.fetch('/v1.0/groups', { as: [appId, password], method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"displayName":"clerks"}' });
  const trace = await typed(`why ${(await makeGroup()).headers.get('request-id')}`);
  const [, command] = /\$ dockgate (role assignment create .* --scope \/)$/m.exec(trace) ?? [];
  assert.ok(command, trace);
  await typed(command);
  assert.deepEqual([(await makeGroup()).status, (await listGroups()).status], [201, 200]);
});

describe('people', () => {
  test('a user is made, given a role, renamed, locked out and let in again', async () => {
    const password = await typed("user create Alice@dockgate --display-name 'Alice A.'");
    await typed('role assignment create --assignee alice@dockgate --role AcrPull');
    assert.equal(await statusAs('alice@dockgate', password), 200);
    assert.match(await typed('user list'), /^alice@dockgate +Alice A\. +enabled/m);
    await typed('user update alice@dockgate --status disabled --second-factor required');
    assert.equal(await statusAs('alice@dockgate', password), 401);
    assert.match(await typed('user show alice@dockgate'), /status +disabled\nsecond factor +required/);
    await typed('user update alice@dockgate --status enabled --second-factor not-required');
    const next = await typed('user reset-password alice@dockgate');
    assert.deepEqual([await statusAs('alice@dockgate', password), await statusAs('alice@dockgate', next)], [401, 200]);
    const file = join(dockgate.data, 'password');
    writeFileSync(file, 'Correct horse 1\n');
    await typed(`user reset-password alice@dockgate --password-file ${file}`);
    assert.equal(await statusAs('alice@dockgate', 'Correct horse 1'), 200);
    await typed('user revoke-tokens alice@dockgate');
    await typed('user delete alice@dockgate');
    assert.equal((await type('user show alice@dockgate')).code, 1);
    assert.match((await type('user delete owner@dockgate')).err, /The first user stays/);
  });

  test('who is put into a group has its roles, and loses them with it', async () => {
    const password = await typed('user create carol@dockgate');
    await typed('group create readers');
    await typed('role assignment create --assignee readers --role AcrPull');
    assert.equal(await statusAs('carol@dockgate', password), 401);
    await typed('group member add readers carol@dockgate');
    assert.equal(await statusAs('carol@dockgate', password), 200);
    assert.match(await typed('group member list readers'), /^carol@dockgate +user/m);
    await typed('group member remove readers carol@dockgate');
    assert.equal(await statusAs('carol@dockgate', password), 401);
    await typed('group member add readers carol@dockgate');
    await typed('group delete readers');
    assert.equal(await statusAs('carol@dockgate', password), 401);
  });

  test('a tenant has users of its own, who do not come into the registries of another', async () => {
    await typed('tenant create contoso');
    await typed('tenant update contoso --disclosure strict --password-grant on');
    assert.match(await typed('tenant list'), /^contoso +\S+ +strict$/m);
    const password = await typed('user create eve@contoso --tenant contoso');
    assert.match(await typed('user list --tenant contoso'), /^eve@contoso/m);
    assert.ok(!(await typed('user list')).includes('eve@contoso'));
    assert.equal(await statusAs('eve@contoso', password), 401);
  });
});

describe('applications and managed identities', () => {
  test('an application remembers where its sign-ins may go', async () => {
    await typed('application create portal --redirect-uri https://portal.example/cb http://localhost/cb');
    await typed('application update portal --public-client on --display-name gate');
    assert.match(await typed('application show gate'), /public client +yes\nredirects to +https:\/\/portal\.example\/cb\n +http:\/\/localhost\/cb/);
    assert.equal((await type('application create evil --redirect-uri http://evil.example/cb')).code, 1);
    await typed('application delete gate');
    assert.equal((await type('application show gate')).code, 1);
  });

  test('a managed identity is made, gets a role and a secret, and goes', async () => {
    await typed('managed-identity create builder');
    await typed('role assignment create --assignee builder --role AcrPull');
    assert.match(await typed('managed-identity credential reset builder --allow-address 127.0.0.1'), /^[0-9A-Za-z]{43}$/);
    assert.match(await typed('managed-identity list'), /^builder +\S+ +enabled/m);
    await typed('managed-identity delete builder');
    assert.equal(await typed('managed-identity list'), 'There are no managed identities.');
  });
});
