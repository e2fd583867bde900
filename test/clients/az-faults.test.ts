import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import { registryPath } from '../../src/contract/address.ts';
import { MANAGEMENT, people, authorityOf, type People } from '../directory/authority.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
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

describe('while a token is held, by the two requests that `az acr login` makes of it', () => {
  const COUNTING = [[200, ''], [200, '']] as const;
  const refused = (cause: string) => [[401, cause], [401, cause]] as const;
  const soon = () => new Date(Date.now() + 600_000);

  /** What the registry's resource and the exchange at its host answer, and why. */
  async function answers(token: string, registry: string) {
    const authority = authorityOf(dockgate);
    const [name, host = `${name}.localhost:${dockgate.port}`] = registry.split('@');
    const shown = await authority.send(`${registryPath(name!)}?api-version=2023-07-01`, { headers: { authorization: `Bearer ${token}` } });
    const form = { grant_type: 'access_token', service: host, access_token: token };
    // A name that no registry has is in no certificate.
    const exchanged = await authority.send('/oauth2/exchange', { method: 'POST', form, headers: { host } }).catch((error: NodeJS.ErrnoException) => ({ status: 0, headers: { 'x-dockgate-cause': error.code } }));
    return [shown, exchanged].map(({ status, headers }) => [status, String(headers['x-dockgate-cause'] ?? '')]);
  }

  const changes: [what: string, after: readonly (readonly [number, string])[], change: (who: { appId: string; id: string; registry: string }) => Promise<unknown>][] = [
    ['nothing happens', COUNTING, async () => {}],
    ['its secret is replaced', refused('password-replaced'), ({ appId }) => owner(dockgate, 'service-principal', 'credential', 'reset', appId)],
    ['its secret ends', refused('client-secret-expired'), async () => void (dockgate.clock.ahead += 900_000)],
    ['its roles are taken away', [[403, 'role-missing-arm-reader'], [401, 'role-missing-pull']], async ({ appId, registry }) => {
      for (const role of ['AcrPull', 'Reader']) await owner(dockgate, 'role', 'assignment', 'delete', '--assignee', appId, '--role', role, '--registry', registry);
    }],
    ['its registry is deleted', [[403, 'role-missing-arm-reader'], [0, 'ERR_TLS_CERT_ALTNAME_INVALID']], ({ registry }) => owner(dockgate, 'registry', 'delete', registry, '--yes')],
    ['its registry is deleted and made again', [[403, 'role-missing-arm-reader'], [401, 'role-missing-pull']], async ({ registry }) => {
      await owner(dockgate, 'registry', 'delete', registry, '--yes');
      await owner(dockgate, 'registry', 'create', registry);
    }],
  ];
  for (const [index, [what, after, change]] of changes.entries())
    test(what, async (t) => {
      t.after(() => void (dockgate.clock.ahead = 0));
      const registry = `held${index}0`;
      await owner(dockgate, 'registry', 'create', registry);
      const { id, appId, secret } = await directory.application(what, {}, soon());
      for (const role of ['AcrPull', 'Reader']) await owner(dockgate, 'role', 'assignment', 'create', '--assignee', appId, '--role', role, '--registry', registry);
      const signed = await authorityOf(dockgate).token({ grant_type: 'client_credentials', client_id: appId, client_secret: secret, scope: MANAGEMENT }, 'dockgate');
      const token = String(signed.body['access_token']);
      assert.deepEqual(await answers(token, registry), COUNTING, signed.text);
      await change({ appId, id, registry });
      assert.deepEqual(await answers(token, registry), after);
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
