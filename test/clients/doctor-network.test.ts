import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import type { How } from '../servers/answering-server.ts';
import { authority, certificate, type Authority } from '../samples/certificates.ts';
import type { Zone } from '../servers/name-server.ts';
import { machineOrSkip, until, type Machine } from './namespace.ts';

// Names and addresses that loopback cannot give: each test has a machine with a name server, a registry and certificates of its own.

const HOST = 'registry.dockgate.test';
const ADDRESS = '203.0.113.5';
/** What the doctor asks to see whether names resolve at all. */
const control: Zone = { 'registry-1.docker.io': { address: '203.0.113.250' } };
const program = join(import.meta.dirname, '../../bin/dockgate.js');

interface Report {
  readonly causes: readonly { readonly id: string; readonly certainty: string }[];
  readonly checks: readonly { readonly id: string; readonly status: string; readonly findings?: readonly { readonly finding: string }[] }[];
}

interface Place {
  readonly machine: Machine;
  readonly folder: string;
  readonly root: Authority;
  /** The first causes and what a check says. */
  examine(target: string, flags?: readonly string[]): Promise<{ first: string | undefined; says(check: string): string }>;
  serve(how: Partial<How>, names?: readonly string[]): Promise<void>;
}

async function place(t: TestContext, zone: Zone | null): Promise<Place | undefined> {
  const machine = await machineOrSkip(t, { addresses: [ADDRESS], hosts: {} });
  if (!machine) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-network-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  await machine.shell("rm -f /etc/resolv.conf; echo 'nameserver 127.0.0.1\noptions timeout:1 attempts:1' > /etc/resolv.conf; rm -rf /etc/ssl/certs /etc/docker /etc/systemd/system/docker*; mkdir -p /etc/ssl/certs");
  if (zone) await until(machine.start(process.execPath, [join(import.meta.dirname, '../servers/name-server.ts'), JSON.stringify({ ...control, ...zone })]), /^ready$/m);
  const root = await authority();
  const serve = async (how: Partial<How>, names: readonly string[] = [HOST]) => {
    const issued = await certificate({ names }, root);
    const files = { certificate: join(folder, 'server.crt'), key: join(folder, 'server.key') };
    writeFileSync(files.certificate, issued.certificate);
    writeFileSync(files.key, issued.key);
    const all: How = { address: ADDRESS, routes: [{ pattern: '', status: 200 }], ...files, ...how };
    await until(machine.start(process.execPath, [join(import.meta.dirname, '../servers/answering-server.ts'), JSON.stringify(all)]), /^ready$/m);
  };
  return {
    machine,
    folder,
    root,
    serve,
    async examine(target, flags = ['--client', 'crane']) {
      const { stdout, stderr } = await machine.shell(`HOME=${folder} ${process.execPath} ${program} doctor ${target} --json ${flags.join(' ')}`);
      if (stdout === '') throw new Error(stderr);
      const { causes, checks } = JSON.parse(stdout) as Report;
      return {
        first: causes[0]?.id,
        says(id) {
          const check = checks.find((one) => one.id === id);
          return check?.findings?.map(({ finding }) => finding).join(' ') ?? check?.status ?? 'not run';
        },
      };
    },
  };
}

const trust = async ({ machine, folder, root }: Place, file: string) => {
  writeFileSync(join(folder, 'ca.crt'), root.certificate);
  await machine.shell(`mkdir -p $(dirname ${file}) && cp ${folder}/ca.crt ${file}`);
};

/** What is sent to the address goes down a cable, at whose end is nobody. */
const swallow = async ({ machine }: Place, address: string) => {
  const lines = ['ip link add void type veth peer name end', 'ip link set void up', 'ip link set end up', `ip route add ${address}/32 dev void src ${ADDRESS}`, `ip neighbour add ${address} lladdr 02:00:00:00:00:01 dev void nud permanent`];
  const { code, stderr } = await machine.shell(lines.join(' && '));
  assert.equal(code, 0, stderr);
};

describe('a name', () => {
  test('that does not exist is told from a network in which none does', async (t) => {
    const here = await place(t, {});
    if (!here) return;
    const { first, says } = await here.examine('wrong.dockgate.test');
    assert.deepEqual([says('dns'), first], ['unknown-name', 'registry-does-not-exist']);
  });

  test('that does not exist is found too by a name server that knows its own network only', async (t) => {
    const here = await place(t, { 'registry-1.docker.io': { code: 3 } });
    if (!here) return;
    const { first, says } = await here.examine('wrong.dockgate.test');
    assert.deepEqual([says('dns'), first], ['unknown-as-all-names', 'registry-does-not-exist']);
  });

  test('cannot be judged where no name server answers', async (t) => {
    const here = await place(t, null);
    if (!here) return;
    const { first, says } = await here.examine(HOST);
    assert.deepEqual([says('dns'), first], ['no-names', 'dns-resolution-failure']);
  });

  test('that the name server fails at is not taken for one that does not exist', async (t) => {
    const here = await place(t, { [HOST]: { code: 2 } });
    if (!here) return;
    const { first, says } = await here.examine(HOST);
    assert.deepEqual([says('dns'), first], ['resolver-failing', 'dns-resolution-failure']);
  });

  test('of a private zone without an address is found', async (t) => {
    const here = await place(t, { 'team.azurecr.io': {} });
    if (!here) return;
    const { first, says } = await here.examine('team.azurecr.io');
    assert.deepEqual([says('dns'), first], ['no-address', 'private-endpoint-dns']);
  });
});

describe('a private endpoint', () => {
  test('whose name leads to the public address is found where that is closed', async (t) => {
    const zone = { 'team.azurecr.io': { alias: 'team.privatelink.azurecr.io' }, 'team.privatelink.azurecr.io': { alias: 'r1.westeurope.cloudapp.azure.com' }, 'r1.westeurope.cloudapp.azure.com': { address: ADDRESS } };
    const here = await place(t, zone);
    if (!here) return;
    await trust(here, '/etc/ssl/certs/ca-certificates.crt');
    const body = '{"errors":[{"code":"DENIED","message":"Public access has been disabled for this registry."}]}';
    await here.serve({ routes: [{ pattern: '', status: 403, body }] }, ['team.azurecr.io']);
    const { first, says } = await here.examine('team.azurecr.io');
    assert.deepEqual([says('private-link'), says('network-rule')], ['public-address', 'public-access-off']);
    assert.ok(first === 'public-access-disabled' || first === 'private-endpoint-dns', first);
  });

  test('whose private address does not answer is found', async (t) => {
    const here = await place(t, { 'team.azurecr.io': { address: '10.9.0.77' } });
    if (!here) return;
    await swallow(here, '10.9.0.77');
    const { first, says } = await here.examine('team.azurecr.io');
    assert.deepEqual([says('private-link'), says('tcp'), first], ['private-address', 'silent', 'private-endpoint-dns']);
  });
});

describe('an address', () => {
  test('that nothing leads to, and one that answers nothing, are told apart', async (t) => {
    const here = await place(t, { [HOST]: { address: '198.51.100.9' } });
    if (!here) return;
    const unreachable = await here.examine(HOST);
    assert.deepEqual([unreachable.says('tcp'), unreachable.first], ['unreachable', 'network-timeout']);
    await swallow(here, '198.51.100.9');
    const silent = await here.examine(HOST);
    assert.deepEqual([silent.says('tcp'), silent.first], ['silent', 'network-timeout']);
  });
});

describe('Docker', () => {
  test('trusts what the system and the registry’s own folder hold, and elsewhere than on loopback nothing else', async (t) => {
    const here = await place(t, { [HOST]: { address: ADDRESS } });
    if (!here) return;
    await here.serve({});
    const chain = async (flags: readonly string[]) => (await here.examine(HOST, flags)).says('certificate-chain');
    assert.deepEqual([await chain([]), await chain(['--client', 'podman'])], ['no-authorities', 'no-authorities']);
    await trust(here, `/etc/docker/certs.d/${HOST}/ca.crt`);
    assert.deepEqual([await chain([]), await chain(['--client', 'podman']), await chain(['--client', 'crane'])], ['ok', 'ok', 'no-authorities']);
    await here.machine.shell('rm -r /etc/docker/certs.d');
    await trust(here, '/etc/ssl/certs/company.pem');
    assert.deepEqual([await chain([]), await chain(['--client', 'crane'])], ['ok', 'ok']);
  });

  test('asks for no certificate where it was told so', async (t) => {
    const here = await place(t, { [HOST]: { address: ADDRESS } });
    if (!here) return;
    await here.serve({}, ['other.example']);
    await here.machine.shell(`mkdir -p /etc/docker && echo '{"insecure-registries": ["${HOST}"]}' > /etc/docker/daemon.json`);
    const { says } = await here.examine(HOST, []);
    assert.deepEqual([says('certificate-name'), says('registry-answers')], ['inapplicable', 'ok']);
  });
});
