import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import { run } from '../../src/cli/program.ts';
import { authorityOf, people, type People } from '../directory/authority.ts';
import { basic, startDockgate, type TestDockgate } from '../harness/harness.ts';
import { recordingTerminal } from '../program/recording-terminal.ts';
import { azureCli } from './azure-cli.ts';

// `az ad` as it is, against the directory's API: what it sends to Microsoft Graph is understood here.

let dockgate: TestDockgate;
let directory: People;
let boss: { readonly appId: string; readonly secret: string };
before(async () => {
  dockgate = await startDockgate({ tls: true, workers: 1 });
  directory = await people(dockgate);
  await directory.setTenant({ passwordGrant: true });
  boss = await directory.application('boss');
  const words = ['role', 'assignment', 'create', '--assignee', boss.appId, '--role', 'Owner', '--scope', 'tenant', '--data', dockgate.data];
  assert.equal(await run(words, recordingTerminal()), 0);
});
after(() => directory.close());

/** `az`, signed in, answering JSON; undefined where there is none. */
async function signedIn(t: TestContext, login: readonly string[]) {
  const az = await azureCli(t, dockgate);
  if (!az) return undefined;
  const entered = await az.run(['login', ...login, '--allow-no-subscriptions']);
  assert.equal(entered.code, 0, entered.stderr);
  return async <T>(...words: string[]): Promise<T> => {
    const { code, stdout, stderr } = await az.run([...words, '--output', 'json']);
    assert.equal(code, 0, `${words.join(' ')}: ${stderr}`);
    return (stdout.trim() === '' ? null : JSON.parse(stdout)) as T;
  };
}
const asBoss = (t: TestContext) => signedIn(t, ['--service-principal', '-u', boss.appId, '-p', boss.secret, '--tenant', directory.tenantId]);
const asOwner = (t: TestContext) => signedIn(t, ['-u', dockgate.owner.userName, '-p', dockgate.owner.password]);

interface NewSecret {
  readonly appId: string;
  readonly password: string;
  readonly tenant: string;
}

const knock = (userName: string, password: string) => authorityOf(dockgate).send('/v2/', { headers: { authorization: basic(userName, password) } });
/** Without a role nobody comes in: but then the secret is right. */
const causeOf = async (userName: string, password: string) => (await knock(userName, password)).headers['x-dockgate-cause'];

describe('az ad', () => {
  test('makes a service principal, lists it, shows it, and resets its secret', async (t) => {
    const az = await asBoss(t);
    if (!az) return;
    const made = await az<NewSecret>('ad', 'sp', 'create-for-rbac', '-n', 'made-by-az');
    assert.equal(made.tenant, directory.tenantId);
    assert.equal(await causeOf(made.appId, made.password), 'role-missing-pull');
    assert.equal((await az<unknown[]>('ad', 'sp', 'list', '--display-name', 'made-by')).length, 1);
    const shown = await az<{ passwordCredentials: { hint: string; endDateTime: string }[] }>('ad', 'sp', 'show', '--id', made.appId);
    assert.deepEqual(shown.passwordCredentials.map(({ hint }) => hint), [made.password.slice(0, 3)]);

    const reset = await az<NewSecret>('ad', 'sp', 'credential', 'reset', '--id', made.appId);
    assert.deepEqual([await causeOf(made.appId, made.password), await causeOf(made.appId, reset.password)], ['credentials-wrong-password', 'role-missing-pull']);
    const second = await az<NewSecret>('ad', 'sp', 'credential', 'reset', '--id', made.appId, '--append', '--years', '2');
    for (const { password } of [reset, second]) assert.equal(await causeOf(made.appId, password), 'role-missing-pull');
    await az('ad', 'app', 'delete', '--id', made.appId);
    assert.equal(await causeOf(made.appId, second.password), 'application-not-registered');
  });

  test('makes users and groups, and finds out who is in them', async (t) => {
    const az = await asBoss(t);
    if (!az) return;
    const password = 'Correct horse 1';
    const { id } = await az<{ id: string }>('ad', 'user', 'create', '--display-name', 'Bob', '--password', password, '--user-principal-name', 'bob@dockgate');
    assert.deepEqual((await az<{ userPrincipalName: string }[]>('ad', 'user', 'list', '--upn', 'bob@dockgate')).map((user) => user.userPrincipalName), ['bob@dockgate']);
    await az('ad', 'group', 'create', '--display-name', 'devs', '--mail-nickname', 'devs');
    await az('ad', 'group', 'member', 'add', '--group', 'devs', '--member-id', id);
    assert.deepEqual((await az<{ id: string }[]>('ad', 'group', 'member', 'list', '--group', 'devs')).map((member) => member.id), [id]);
    assert.deepEqual(await az('ad', 'group', 'member', 'check', '--group', 'devs', '--member-id', id), { value: true });
    await az('ad', 'user', 'update', '--id', 'bob@dockgate', '--account-enabled', 'false');
    assert.equal(await causeOf('bob@dockgate', password), 'account-disabled');
  });

  test('says who is signed in', async (t) => {
    const az = await asOwner(t);
    if (!az) return;
    const me = await az<{ userPrincipalName: string }>('ad', 'signed-in-user', 'show');
    assert.equal(me.userPrincipalName, dockgate.owner.userName);
  });

  test('of a service principal without a role renews its own secret and sees nobody else', async (t) => {
    const az = await azureCli(t, dockgate);
    if (!az) return;
    const mine = await directory.application('renews-itself');
    const login = await az.run(['login', '--service-principal', '-u', mine.appId, '-p', mine.secret, '--tenant', directory.tenantId, '--allow-no-subscriptions']);
    assert.equal(login.code, 0, login.stderr);
    const refused = await az.run(['ad', 'sp', 'list', '--all']);
    assert.match(refused.stderr, /Insufficient privileges to complete the operation\. The client '.*' is not allowed to perform the action 'Microsoft\.Authorization\/directory\/read'/);
    assert.notEqual((await az.run(['ad', 'sp', 'credential', 'reset', '--id', boss.appId])).code, 0);
    const reset = await az.run(['ad', 'sp', 'credential', 'reset', '--id', mine.appId, '--append', '--output', 'json']);
    assert.equal(reset.code, 0, reset.stderr);
    assert.equal(await causeOf(mine.appId, (JSON.parse(reset.stdout) as NewSecret).password), 'role-missing-pull');
  });

  test('az identity makes a managed identity', async (t) => {
    const az = await asBoss(t);
    if (!az) return;
    const made = await az<{ principalId: string }>('identity', 'create', '-n', 'builder', '-g', 'dockgate', '-l', 'local', '--subscription', 'd0c6a7e0-0000-4000-8000-000000000000');
    assert.equal((await az<{ principalId: string }[]>('identity', 'list'))[0]?.principalId, made.principalId);
    await az('identity', 'delete', '-n', 'builder', '-g', 'dockgate');
    assert.deepEqual(await az('identity', 'list'), []);
  });
});
