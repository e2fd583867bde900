import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { issueCertificate, makeAuthority } from '../../src/http/tls/certificate-authority.ts';
import { clientOrSkip, type Ran } from './clients.ts';
import { owner, why } from './command-line.ts';
import { assertComplaint, complaintOf, isKnownVersion } from './complaint.ts';
import { containerClients, succeeded, useClient, versionOf, type ContainerClient, type ContainerClientName } from './container-clients.ts';
import { record } from './matrix.ts';
import { engineOn, machineOrSkip, serveOn, type Machine, type Served } from './namespace.ts';
import { loginUntrusted, wrap } from './texts.ts';

// HTTPS on a machine of its own, under names that are not localhost, with the lines that `serve` prints for its clients.

const ADDRESS = '10.99.0.1';
const HOST = 'registry.dockgate.test';
const SECOND_HOST = 'second.dockgate.test';
const MACHINE = { addresses: [ADDRESS], hosts: { [HOST]: ADDRESS, [SECOND_HOST]: ADDRESS } };
const SERVE = ['--listen', ADDRESS, '--port', '443', '--tls', '--hosts', HOST];

interface Here {
  readonly machine: Machine;
  readonly served: Served;
  /** The client on that machine; docker with an Engine there. */
  use(name: ContainerClientName, host?: string): Promise<ContainerClient>;
}

/** That machine with a registry on it, and these clients. */
async function open(t: TestContext, names: readonly ContainerClientName[], flags: readonly string[] = []): Promise<Here | undefined> {
  const clients = new Map(names.map((name) => [name, useClient(t, name)]));
  if ([...clients.values()].includes(undefined)) return undefined;
  const machine = await machineOrSkip(t, MACHINE);
  if (!machine) return undefined;
  const served = await serveOn(t, machine, [...SERVE, ...flags]);
  const engine = names.includes('docker') ? await engineOn(t, machine) : undefined;
  return {
    machine,
    served,
    async use(name, host = HOST) {
      return clients.get(name)!({ host, isPlain: false, via: machine.via, ...(engine === undefined ? {} : { env: { DOCKER_HOST: engine } }) });
    },
  };
}

/** The printed line for these clients, as it stands there. */
const lineFor = ({ lines }: Served, part: string): string => {
  const line = lines.find((line) => line.startsWith('  sudo ') && line.includes(part));
  assert.ok(line, lines.join('\n'));
  return line.trim();
};

async function worksFor(client: ContainerClient, { owner: { userName, password } }: Served): Promise<void> {
  succeeded(await client.login(userName, password));
  succeeded(await client.push('team/app:1'));
  succeeded(await client.pull('team/app:1'));
  record({ kind: 'success', client: client.name, what: 'HTTPS, with the printed lines' });
}

for (const name of containerClients) {
  test(`${name} over HTTPS: refuses an unknown authority, and trusts it after the printed line`, async (t) => {
    const here = await open(t, [name]);
    if (!here) return;
    const { machine, served } = here;
    const client = await here.use(name);
    const refused = await client.login(served.owner.userName, served.owner.password);
    const expected = wrap(name, 'login', '', loginUntrusted[name] ?? loginUntrusted.others);
    assertComplaint(refused, expected, { host: HOST, isKnown: isKnownVersion(name, await versionOf(client)) });
    const text = complaintOf(refused, HOST);
    record({ kind: 'refused', client: name, situation: 'certificate authority not trusted', action: 'login', text, cause: 'unknown-ca', title: 'no request arrived' });

    const line = lineFor(served, name === 'docker' ? '/etc/docker/certs.d' : '/etc/containers/certs.d');
    assert.ok(line.includes(`/certs.d/${HOST}/ca.crt`), line);
    succeeded(await machine.shell(line));
    await worksFor(client, served);
  });
}

test('the whole system trusts it after the printed line: curl, skopeo, and docker whose Engine starts afterwards', async (t) => {
  const curl = clientOrSkip(t, 'curl');
  const here = curl && (await open(t, ['skopeo']));
  if (!here) return;
  const { machine, served } = here;
  const ask = () => curl.run(['--silent', '--show-error', `https://${HOST}/v2/`], { via: machine.via });
  const refused = await ask();
  assert.equal(refused.code, 60);
  assert.match(refused.stderr, /self-signed certificate in certificate chain|unable to get local issuer certificate/);
  succeeded(await machine.shell(lineFor(served, 'update-ca-certificates')));
  assert.match(succeeded(await ask()).stdout, /UNAUTHORIZED/);
  record({ kind: 'success', client: 'curl', what: 'HTTPS, with the printed lines' });
  await worksFor(await here.use('skopeo'), served);

  await t.test('docker', async (t) => {
    const use = useClient(t, 'docker');
    if (!use) return;
    const engine = await engineOn(t, machine);
    await worksFor(use({ host: HOST, isPlain: false, via: machine.via, env: { DOCKER_HOST: engine } }), served);
  });
});

describe('a registry that others can reach', () => {
  test('tells strangers nothing about names, and its owner everything', async (t) => {
    const here = await open(t, ['skopeo']);
    if (!here) return;
    const { machine, served } = here;
    succeeded(await machine.shell(lineFor(served, '/etc/containers/certs.d')));
    const client = await here.use('skopeo');
    for (const userName of ['nobody', 'anna@example.com', served.owner.userName]) {
      const { code, stderr } = await client.login(userName, 'wrong');
      assert.equal(code, 1);
      assert.match(stderr, /invalid username\/password/);
    }
    const causes = JSON.parse(await owner(served, 'logs', 'failures', '--json')) as { cause: string; callerIpAddress: string }[];
    assert.deepEqual(causes.map(({ cause }) => cause), ['credentials-wrong-password', 'email-used-as-username', 'application-not-registered']);
    assert.deepEqual(new Set(causes.map(({ callerIpAddress }) => callerIpAddress)), new Set([ADDRESS]));
  });

  test('has several registries under real names; a token of one is nobody at the other', async (t) => {
    const here = await open(t, ['podman'], [SECOND_HOST]);
    if (!here) return;
    const { machine, served } = here;
    await owner(served, 'registry', 'create', 'team01', '--login-server', SECOND_HOST);
    succeeded(await machine.shell(lineFor(served, 'update-ca-certificates')));
    const [first, second] = [await here.use('podman'), await here.use('podman', SECOND_HOST)];
    const password = await owner(served, 'token', 'create', 'reader', '--registry', 'team01', '--repository', 'team/app', 'content/read', 'content/write');
    succeeded(await second.login('reader', password));
    succeeded(await second.push('team/app:1'));
    assert.notEqual((await first.login('reader', password)).code, 0);
    assert.equal((await why(served, '--last')).cause, 'application-not-registered');
  });
});

describe('the certificate', () => {
  const subjectNames = async (machine: Machine, ca: string, host: string): Promise<Ran> =>
    machine.shell(`curl --silent --show-error --cacert ${ca} --output /dev/null https://${host}/v2/`);

  test('is issued anew for a host that is added, by the same authority', async (t) => {
    const curl = clientOrSkip(t, 'curl');
    const here = curl && (await open(t, []));
    if (!here) return;
    const { machine, served } = here;
    const ca = join(served.data, 'tls/ca.crt');
    assert.equal((await subjectNames(machine, ca, HOST)).code, 0);
    assert.match((await subjectNames(machine, ca, SECOND_HOST)).stderr, /no alternative certificate subject name matches/);
    const before = succeeded(await machine.shell(`cat ${ca}`)).stdout;
    await served.stop();
    await serveOn(t, machine, [...SERVE, SECOND_HOST], served.data);
    assert.equal(succeeded(await machine.shell(`cat ${ca}`)).stdout, before);
    for (const host of [HOST, SECOND_HOST]) assert.equal((await subjectNames(machine, ca, host)).code, 0, host);
  });

  test('may be one that was given', async (t) => {
    const use = useClient(t, 'skopeo');
    const machine = use && (await machineOrSkip(t, MACHINE));
    if (!machine) return;
    const client = use({ host: HOST, isPlain: false, via: machine.via });
    const at = new Date();
    const authority = await makeAuthority(at);
    const issued = await issueCertificate(authority, [{ type: 'dns', value: HOST }], at);
    const [certificate, key, trusted] = [join(client.home, 'server.crt'), join(client.home, 'server.key'), join(client.home, 'trusted')];
    writeFileSync(certificate, issued.certificate);
    writeFileSync(key, issued.key.reveal(), { mode: 0o600 });
    mkdirSync(trusted);
    writeFileSync(join(trusted, 'ca.crt'), authority.certificate);

    const served = await serveOn(t, machine, [...SERVE, '--tls-certificate', certificate, '--tls-key', key]);
    assert.ok(!served.lines.some((line) => line.includes('certs.d')), 'it tells to trust an authority that it did not make');
    const { userName, password } = served.owner;
    const login = ['login', '--username', userName, '--password-stdin'];
    assert.match((await client.run([...login, HOST], password)).stderr, /certificate signed by unknown authority/);
    succeeded(await client.run([...login, '--cert-dir', trusted, HOST], password));
  });
});
