import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import type { How, Route } from '../servers/answering-server.ts';
import { authority, certificate } from '../samples/certificates.ts';
import { machineOrSkip, until } from '../clients/namespace.ts';
import type { Zone } from '../servers/name-server.ts';

// Rows 5 and 27, class 12. A registry that sends us to places which it cannot reach itself: a cloud's metadata service,
// this machine, its private network; or to another host that would like to have the password. On loopback nothing of
// this can be seen, so the machine has addresses of its own.

const HOST = 'registry.dockgate.test';
const [ADDRESS, ELSEWHERE] = ['203.0.113.5', '203.0.113.66'];
const forbidden = ['169.254.169.254 80', '169.254.169.254 443', '10.0.0.9 80', '10.0.0.9 443', '127.0.0.1 80', '127.0.0.1 443', '127.0.0.1 2375'];
const zone: Zone = {
  [HOST]: { address: ADDRESS },
  'registry-1.docker.io': { address: '203.0.113.250' },
  'metadata.dockgate.test': { address: '169.254.169.254' },
  'inside.dockgate.test': { address: '10.0.0.9' },
  'me.dockgate.test': { address: '127.0.0.1' },
  'evil.test': { address: ELSEWHERE },
  'moving.test': { address: ELSEWHERE, later: '127.0.0.1' },
};
const places = [
  'https://169.254.169.254/latest/meta-data/', 'http://169.254.169.254/', 'https://[::ffff:169.254.169.254]/', 'https://0xa9fea9fe/', 'https://metadata.dockgate.test/',
  'https://inside.dockgate.test/', 'https://10.0.0.9/', 'https://me.dockgate.test/', 'https://localhost/', 'http://127.0.0.1:2375/containers/json', 'https://127.1/', '//10.0.0.9/x', 'https://user:pw@169.254.169.254/',
];

const PASSWORD = 'hunter2-hunter2';
const digest = `sha256:${'a'.repeat(64)}`;
const manifest = JSON.stringify({
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest, size: 2 },
  layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar', digest, size: 2 }],
});
const open: Route = { pattern: ' /v2/$', status: 200 };
const image: Route = { pattern: '/manifests/', status: 200, headers: { 'content-type': 'application/vnd.oci.image.manifest.v1+json' }, body: manifest };
const challenge = (realm: string): Route => ({ pattern: ' /v2/', status: 401, headers: { 'www-authenticate': `Bearer realm="${realm}",service="x"` } });

/** Every way of sending somebody to a place. */
const ways: Readonly<Record<string, (place: string) => readonly Route[]>> = {
  'the realm of its challenge': (place) => [challenge(place)],
  'a redirect of its API': (location) => [{ pattern: '', status: 307, headers: { location } }],
  'a redirect of its token service': (location) => [{ pattern: '/token', status: 302, headers: { location } }, challenge(`https://${HOST}/token`)],
  'a redirect of a manifest': (location) => [open, { pattern: '/manifests/', status: 301, headers: { location } }],
  'a redirect of a layer': (location) => [open, image, { pattern: '/blobs/sha', status: 307, headers: { location } }],
  'the Location of an upload': (location) => [open, image, { pattern: '^POST', status: 202, headers: { location } }],
  'the link to a next page': (place) => [open, { pattern: '', status: 200, headers: { link: `<${place}>; rel="next"` }, body: '{"tags":["1"]}' }],
};

interface Seen {
  readonly report: string;
  /** `host METHOD path authorization` */
  readonly requests: readonly string[];
}

async function visit(t: TestContext, flags: string, ...hosts: readonly (readonly Route[])[]): Promise<Seen[] | undefined> {
  const machine = await machineOrSkip(t, { addresses: [ADDRESS, ELSEWHERE, '169.254.169.254', '10.0.0.9'], hosts: {} });
  if (!machine) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-hostile-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const root = await authority();
  const issued = await certificate({ names: [...Object.keys(zone), ADDRESS, '10.0.0.9', '169.254.169.254'] }, root);
  const at = (name: string) => join(folder, name);
  writeFileSync(at('server.crt'), issued.certificate);
  writeFileSync(at('server.key'), issued.key);
  writeFileSync(at('ca.crt'), root.certificate);
  mkdirSync(at('.docker'));
  writeFileSync(at('.docker/config.json'), JSON.stringify({ auths: { [HOST]: { auth: Buffer.from(`me:${PASSWORD}`).toString('base64') } } }));
  await machine.shell(`rm -f /etc/resolv.conf; echo nameserver 127.0.0.1 > /etc/resolv.conf; cp ${at('ca.crt')} /etc/ssl/certs/ca-certificates.crt`);
  await until(machine.start(process.execPath, [join(import.meta.dirname, '../servers/name-server.ts'), JSON.stringify(zone)]), /^ready$/m);
  const files = { certificate: at('server.crt'), key: at('server.key') };
  const server = (how: Omit<How, 'certificate' | 'key'>) => machine.start(process.execPath, [join(import.meta.dirname, '../servers/answering-server.ts'), JSON.stringify({ ...files, ...how })]);
  const elsewhere = server({ address: ELSEWHERE, routes: [{ pattern: '', status: 200, body: '{"token":"t"}' }] });
  await until(elsewhere, /^ready$/m);
  const seen: Seen[] = [];
  for (const routes of hosts) {
    const registry = server({ address: ADDRESS, routes, forbidden });
    await until(registry, /^ready$/m);
    const [before, program] = [elsewhere.printed().length, join(import.meta.dirname, '../../bin/dockgate.js')];
    const { stdout } = await machine.shell(`HOME=${folder} ${process.execPath} ${program} doctor ${HOST}/team/app:1 --client crane --json ${flags}`);
    await registry.stop();
    const lines = (registry.printed() + elsewhere.printed().slice(before)).split('\n').filter((line) => line !== '' && line !== 'ready');
    seen.push({ report: stdout, requests: lines });
  }
  return seen;
}

const EACH = 2;
const flagsFor = (way: string) => (way.endsWith('an upload') ? '--probe-push' : '');
/** Each way leads to a few of the places, and all ways together to each; a long run tries all of them. */
const placesFor = (index: number) => (process.env['DOCKGATE_SOAK'] ? places : Array.from({ length: EACH }, (_, step) => places[(index * EACH + step) % places.length]!));

const EVIL = 'https://evil.test/x';

describe('a registry that sends us where it must not', () => {
  for (const [position, [name, routesFor]] of Object.entries(ways).entries()) {
    test(`by ${name} gets no request there, and no credential at another host`, async (t) => {
      const tried = [...placesFor(position), EVIL];
      const seen = await visit(t, flagsFor(name), ...tried.map(routesFor));
      for (const [index, { report, requests }] of seen?.entries() ?? []) {
        const own = requests.filter((line) => line.startsWith(HOST));
        assert.ok(own.length > 0 && own.length <= 8, `${tried[index]}: ${report}`);
        assert.deepEqual(requests.filter((line) => line.startsWith('FORBIDDEN')), [], tried[index]);
        assert.deepEqual(requests.filter((line) => line.startsWith('evil.test') && !line.endsWith(' -')), []);
        assert.ok(!report.includes(PASSWORD));
      }
    });
  }
});

test('a host that moves to a forbidden address after it was looked up gets its requests where it was', async (t) => {
  const [seen] = (await visit(t, '', [challenge('https://moving.test/token')])) ?? [];
  if (!seen) return;
  assert.deepEqual(seen.requests.filter((line) => line.startsWith('FORBIDDEN')), []);
  assert.ok(seen.requests.some((line) => line.startsWith('moving.test')), seen.requests.join('\n'));
});

test('the same registry without tricks gets the credential, each in its place', async (t) => {
  const token = `x.${Buffer.from(JSON.stringify({ access: [{ type: 'repository', name: 'team/app', actions: ['pull', 'push'] }] })).toString('base64url')}.y`;
  const [seen] = (await visit(t, '', [{ pattern: '/token', status: 200, body: JSON.stringify({ token }) }, challenge(`https://${HOST}/token`)])) ?? [];
  if (!seen) return;
  const basic = `Basic ${Buffer.from(`me:${PASSWORD}`).toString('base64')}`;
  assert.ok(seen.requests.some((line) => line.endsWith(basic)), seen.requests.join('\n'));
  assert.ok(seen.requests.every((line) => line.startsWith(HOST)));
});
