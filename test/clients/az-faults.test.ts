import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import { people, authorityOf, type People } from '../directory/authority.ts';
import { startDockgate, type TestDockgate } from '../harness.ts';
import { azureCli, type AzureCli } from './azure-cli.ts';
import { owner } from './command-line.ts';

// What changes while `az` holds a token, and `az` against itself.

let dockgate: TestDockgate;
let directory: People;
before(async () => {
  dockgate = await startDockgate({ tls: true });
  directory = await people(dockgate);
  await directory.setTenant({ passwordGrant: true });
});
after(() => directory.close());

const exposed = (az: AzureCli) => az.run(['acr', 'login', '--name', 'dockgate', '--expose-token']);

/** `az`, signed in as a service principal that may push, and read the registry. */
async function signedIn(t: TestContext, name: string) {
  const az = await azureCli(t, dockgate);
  if (!az) return undefined;
  const made = await directory.application(name);
  for (const role of ['AcrPush', 'Reader']) await owner(dockgate, 'role', 'assignment', 'create', '--assignee', made.appId, '--role', role);
  const entered = await az.run(['login', '--service-principal', '--username', made.appId, '--password', made.secret, '--tenant', 'dockgate']);
  assert.equal(entered.code, 0, entered.stderr);
  return { az, ...made };
}

describe('while az holds a token', () => {
  const changes: [what: string, cause: string, change: (appId: string, id: string) => Promise<unknown>][] = [
    ['its application is disabled', 'account-disabled', (appId) => owner(dockgate, 'service-principal', 'update', appId, '--status', 'disabled')],
    ['its service principal is deleted', 'subject-removed', (appId) => owner(dockgate, 'service-principal', 'delete', appId)],
  ];
  for (const [what, cause, change] of changes)
    test(`${what}: the token is worth nothing at the next command`, async (t) => {
      const here = await signedIn(t, what);
      if (!here) return;
      await change(here.appId, here.id);
      const { code, stdout, stderr } = await exposed(here.az);
      assert.notEqual(code, 0);
      assert.equal(stdout, '');
      assert.match(stderr, /InvalidAuthenticationToken|AuthenticationFailed|AuthorizationFailed|401/);
      assert.equal((JSON.parse(await owner(dockgate, 'why', '--last', '--json')) as { cause: string }).cause, cause);
    });

  test('the registry moves: az asks where it is, and goes there', async (t) => {
    const here = await signedIn(t, 'moved');
    if (!here) return;
    await owner(dockgate, 'registry', 'update', 'dockgate', '--login-server', `127.0.0.1:${dockgate.port}`);
    const { code, stdout, stderr } = await exposed(here.az);
    assert.equal(code, 0, stderr);
    assert.equal((JSON.parse(stdout) as { loginServer: string }).loginServer, `127.0.0.1:${dockgate.port}`);
  });
});

test('two az renew the two admin passwords at once: both are renewed, and both work', async (t) => {
  const az = await azureCli(t, dockgate);
  if (!az) return;
  await owner(dockgate, 'admin', 'enable');
  const entered = await az.run(['login', '--username', dockgate.owner.userName, '--password', dockgate.owner.password]);
  assert.equal(entered.code, 0, entered.stderr);
  const renewed = await Promise.all(['password', 'password2'].map(async (name) => {
    const { code, stdout, stderr } = await az.run(['acr', 'credential', 'renew', '--name', 'dockgate', '--password-name', name]);
    assert.equal(code, 0, stderr);
    const { passwords } = JSON.parse(stdout) as { passwords: { name: string; value: string | null }[] };
    return passwords.find((password) => password.name === name)!.value!;
  }));
  assert.equal(new Set(renewed).size, 2);
  for (const password of renewed) {
    const { status } = await authorityOf(dockgate).send('/v2/', { headers: { authorization: `Basic ${Buffer.from(`dockgate:${password}`).toString('base64')}` } });
    assert.equal(status, 200);
  }
});

test('a token of another Dockgate is refused, though its names are the same', async (t) => {
  const other = await startDockgate({ tls: true }, t);
  const elsewhere = await people(other);
  t.after(() => elsewhere.close());
  const { appId, secret } = await elsewhere.application('ci');
  const signed = await authorityOf(other).token({ grant_type: 'client_credentials', client_id: appId, client_secret: secret, scope: 'https://containerregistry.azure.net/.default' }, 'dockgate');
  const token = String(signed.body['access_token']);
  const refused = await authorityOf(dockgate).post('/oauth2/exchange', { grant_type: 'access_token', service: dockgate.host, access_token: token });
  assert.equal(refused.status, 401, refused.text);
  assert.ok(refused.headers['x-dockgate-cause']);
});
