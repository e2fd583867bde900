import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { clientOrSkip, type Ran } from './clients.ts';
import { owner, why } from './command-line.ts';
import { succeeded } from './container-clients.ts';
import { findOnPath } from './find-on-path.ts';
import { connect, machineOrSkip, serveOn, type Machine } from './namespace.ts';

// Programs in a container ask where Azure's libraries look, 169.254.169.254. The machine hands that on to the endpoint on
// its loopback, as docs/guides/sign-in.md says, and the endpoint sees the container's own address.

const [HOST, CONTAINER] = ['10.99.2.1', '10.99.2.2'];
const PORT = 5001;
const AZURES = '169.254.169.254';
const QUERY = `?api-version=2018-02-01&resource=${encodeURIComponent('https://containerregistry.azure.net')}`;

/** Podman on this machine runs curl in a container whose network is that of `inside`, and of nothing else of this machine. */
function containerOrSkip(t: TestContext, inside: Machine): ((...arguments_: string[]) => Promise<Ran>) | undefined {
  const podman = clientOrSkip(t, 'podman');
  if (!podman) return undefined;
  const root = join(podman.home, 'root');
  const programs = ['usr', 'lib', 'lib64', 'bin'];
  for (const folder of [...programs, 'proc', 'sys', 'dev', 'etc', 'run', 'tmp']) mkdirSync(join(root, folder), { recursive: true });
  // crun, podman's own choice, runs nothing on a machine with both generations of cgroups.
  const runtime = findOnPath('runc');
  const limits = ['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=1024:1024'];
  const shared = programs.flatMap((folder) => ['--volume', `/${folder}:/${folder}:ro`]);
  const options = ['--rm', ...limits, '--network', `ns:/proc/${inside.pid}/ns/net`, ...shared, '--rootfs', root];
  return (...arguments_) => podman.run([...(runtime ? ['--runtime', runtime] : []), 'run', ...options, 'curl', ...arguments_]);
}

test('a container gets the token of an identity with its secret, or from a listed address', async (t) => {
  const nowhere = { addresses: [], hosts: {} };
  const inside = await machineOrSkip(t, nowhere);
  const ours = inside && (await machineOrSkip(t, nowhere));
  const curl = ours && containerOrSkip(t, inside);
  if (!curl) return;
  await connect(inside, CONTAINER, ours, HOST);
  succeeded(await inside.shell(`ip route add default via ${HOST}`));
  const handOn = `iptables -t nat -A PREROUTING -i cable -d ${AZURES} -p tcp --dport 80 -j DNAT --to-destination 127.0.0.1:${PORT}`;
  succeeded(await ours.shell(`sysctl -qw net.ipv4.conf.cable.route_localnet=1 && ${handOn}`));
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-settings-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const settings = join(folder, 'settings.json');
  writeFileSync(settings, JSON.stringify({ managedIdentityPort: PORT }));
  const served = await serveOn(t, ours, ['--config', settings]);
  await owner(served, 'managed-identity', 'create', 'builder');
  const secret = await owner(served, 'managed-identity', 'credential', 'reset', 'builder');

  /** One request for each list of headers, from one container. */
  const ask = async (...requests: string[][]) => {
    const url = `http://${AZURES}/metadata/identity/oauth2/token${QUERY}`;
    const typed = requests.map((headers) => ['--silent', '--show-error', '--write-out', '\n', ...headers.flatMap((header) => ['--header', header]), url]);
    const { stdout } = succeeded(await curl(...typed.flatMap((one, n) => (n === 0 ? one : ['--next', ...one]))));
    const answers = stdout.trim().split('\n').map((line) => JSON.parse(line) as { client_id?: string; error_description?: string });
    return answers.map(({ client_id, error_description }) => client_id ?? error_description);
  };
  const shown = JSON.parse(await owner(served, 'managed-identity', 'show', 'builder', '--json')) as { properties: { clientId: string } };
  const { clientId } = shown.properties;
  assert.deepEqual(await ask([`X-IDENTITY-HEADER: ${secret}`], [], ['Metadata: true']), [
    clientId,
    'Required metadata header not specified',
    'Identity not found',
  ]);
  const refused = await why(served, '--last', '--from', CONTAINER);
  assert.deepEqual([refused.cause, refused.credentialKind], ['not-logged-in', 'managed-identity']);

  await owner(served, 'managed-identity', 'credential', 'reset', 'builder', '--allow-address', CONTAINER);
  assert.deepEqual(await ask(['Metadata: true'], ['Metadata: true', 'X-Forwarded-For: 10.99.2.9'], [`X-IDENTITY-HEADER: ${secret}`]), [
    clientId,
    'The header x-forwarded-for is not allowed here',
    'Identity not found',
  ]);
  const given = `ContainerRegistryLoginEvents | where Identity == '${clientId}' and ResultDescription == '200' | project CallerIpAddress`;
  assert.deepEqual((await owner(served, 'logs', 'query', given, '--csv')).match(/[\d.]+/g), [CONTAINER, CONTAINER]);
});
