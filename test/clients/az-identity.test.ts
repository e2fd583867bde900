import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freePort } from '../servers/free-port.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { azureCli } from './azure-cli.ts';
import { owner } from './command-line.ts';

// `az login --identity`, which looks for the managed identity endpoint in its environment, as each of its versions does.

let dockgate: TestDockgate;
let endpoint: string;
let clientId: string;
before(async () => {
  const port = await freePort();
  endpoint = `http://127.0.0.1:${port}`;
  dockgate = await startDockgate({ tls: true, managedIdentityPort: port });
  await owner(dockgate, 'managed-identity', 'create', 'builder');
  await owner(dockgate, 'role', 'assignment', 'create', '--assignee', 'builder', '--role', 'Reader');
  const shown = JSON.parse(await owner(dockgate, 'managed-identity', 'show', 'builder', '--json')) as { properties: { clientId: string } };
  ({ clientId } = shown.properties);
});
after(() => dockgate.stop());

const reset = (...more: string[]) => owner(dockgate, 'managed-identity', 'credential', 'reset', 'builder', ...more);
const PATH = '/metadata/identity/oauth2/token';

test('as a program that has the secret, wherever it asks from', async (t) => {
  const az = await azureCli(t, dockgate);
  if (!az) return;
  const secret = await reset();
  const app = { MSI_ENDPOINT: `${endpoint}${PATH}`, APPSETTING_WEBSITE_SITE_NAME: 'builder', IDENTITY_ENDPOINT: `${endpoint}${PATH}` };
  const login = (value: string) => az.run(['login', '--identity'], { env: { ...app, MSI_SECRET: value, IDENTITY_HEADER: value } });
  const wrong = await login('guessed');
  assert.notEqual(wrong.code, 0);
  assert.match(wrong.stderr, /Identity not found/);
  const right = await login(secret);
  assert.equal(right.code, 0, right.stderr);
  assert.match(right.stdout, /"assignedIdentityInfo": "MSI"/);
  const env = { ...app, MSI_SECRET: secret, IDENTITY_HEADER: secret };
  const shown = await az.run(['acr', 'login', '--name', 'dockgate', '--expose-token'], { env });
  assert.equal(shown.code, 0, shown.stderr);
  assert.ok((JSON.parse(shown.stdout) as { accessToken?: string }).accessToken);
});

test('as a virtual machine, which has no secret, from a listed address alone', async (t) => {
  const az = await azureCli(t, dockgate);
  if (!az) return;
  const env = { MSI_ENDPOINT: `${endpoint}${PATH}`, AZURE_POD_IDENTITY_AUTHORITY_HOST: endpoint };
  await reset('--allow-address', '127.0.0.9');
  const unlisted = await az.run(['login', '--identity'], { env });
  assert.notEqual(unlisted.code, 0);
  assert.match(unlisted.stderr, /<Response \[400\]>|Identity not found/);
  await reset('--allow-address', '127.0.0.1');
  const listed = await az.run(['login', '--identity'], { env });
  assert.equal(listed.code, 0, listed.stderr);
  const given = `ContainerRegistryLoginEvents | where Identity == '${clientId}' and ResultDescription == '200' | count`;
  assert.match(await owner(dockgate, 'logs', 'query', given, '--csv'), /[1-9]/);
});
