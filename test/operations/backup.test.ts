import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { OCI_IMAGE_MANIFEST } from '../../src/names/media-type.ts';
import { runDockgate } from '../doctor/doctor-process.ts';
import { startDockgate, type RunningDockgate } from '../harness/dockgate.ts';
import { launch } from '../faults/server-process.ts';
import { freePort } from '../servers/free-port.ts';
import { basic } from '../harness/harness.ts';
import { CONFIG_TYPE, digestOf, toManifest } from '../samples/images.ts';

// `dockgate backup` of a server that runs and is pushed to, and `dockgate restore` of what it made.

const PASSPHRASE = 'correct horse battery';

interface Pushed {
  readonly tag: string;
  readonly digest: string;
  readonly layer: string;
}

describe('a backup', () => {
  let dockgate: RunningDockgate;
  let folder: string;
  before(async () => {
    dockgate = await startDockgate();
    folder = mkdtempSync(join(tmpdir(), 'dockgate-backup-'));
    writeFileSync(join(folder, 'passphrase'), `${PASSPHRASE}\n`);
    for (const tag of ['one', 'two']) await push(tag);
  });
  after(async () => {
    await dockgate.stop();
    rmSync(folder, { recursive: true });
  });

  const authorization = () => basic(dockgate.owner.userName, dockgate.owner.password);
  const push = async (tag: string): Promise<Pushed> => {
    const [config, layer] = [JSON.stringify({ architecture: 'amd64', os: 'linux', tag }), randomBytes(3_000)];
    const put = async (method: string, path: string, type: string, body: string | Buffer) => {
      const response = await fetch(`http://${dockgate.loginServer}/v2/team/app/${path}`, { method, headers: { authorization: authorization(), 'content-type': type }, body: new Uint8Array(Buffer.from(body)) });
      assert.equal(response.status, 201, await response.text());
    };
    for (const blob of [config, layer]) await put('POST', `blobs/uploads/?digest=${digestOf(blob)}`, 'application/octet-stream', blob);
    const describe = (mediaType: string, content: string | Buffer) => ({ mediaType, digest: digestOf(content), size: Buffer.byteLength(content) });
    const { digest, content } = toManifest({ schemaVersion: 2, mediaType: OCI_IMAGE_MANIFEST, config: describe(CONFIG_TYPE, config), layers: [describe('application/vnd.oci.image.layer.v1.tar', layer)] });
    await put('PUT', `manifests/${tag}`, OCI_IMAGE_MANIFEST, content);
    return { tag, digest, layer: digestOf(layer) };
  };
  const backUp = (name: string, ...words: string[]) => runDockgate(['backup', join(folder, name), '--data', dockgate.data, ...words], {});
  const sealed = () => ['--passphrase-file', join(folder, 'passphrase')];
  const restore = (name: string, data: string, ...words: string[]) => runDockgate(['restore', join(folder, name), '--data', join(folder, data), ...words], {});
  const failsWith = (ended: Awaited<ReturnType<typeof runDockgate>>, code: number, words: RegExp) => {
    assert.equal(ended.code, code, ended.out + ended.err);
    assert.match(ended.err, words);
  };

  test('made while somebody pushes, holds all that was pushed before; its server knows the same passwords and has a whole log', async (t) => {
    const before = [await push('before-1'), await push('before-2')];
    const ending = new AbortController();
    const pushing = (async () => {
      for (let count = 0; !ending.signal.aborted; count += 1) await push(`meanwhile-${count}`);
    })();
    const made = await backUp('first', ...sealed());
    ending.abort();
    await pushing;
    assert.equal(made.code, 0, made.err);
    assert.match(made.out, /The keys are in it, sealed/);
    for (const file of readdirSync(join(folder, 'first'))) {
      const isSecret = readFileSync(join(dockgate.data, 'keys', 'secret-hash'), 'utf8');
      if (file !== 'blobs') assert.ok(!readFileSync(join(folder, 'first', file), 'latin1').includes(isSecret), file);
    }

    const restored = await restore('first', 'data', ...sealed());
    assert.equal(restored.code, 0, restored.out + restored.err);
    assert.match(restored.out, /Its keys are back/);
    const port = await freePort();
    const server = launch({ data: join(folder, 'data'), port });
    t.after(() => server.end('SIGTERM'));
    await server.untilItSays('with its data in');
    for (const { tag, digest, layer } of before) {
      const manifest = await fetch(`http://localhost:${port}/v2/team/app/manifests/${tag}`, { headers: { authorization: authorization() } });
      assert.deepEqual([manifest.status, manifest.headers.get('docker-content-digest')], [200, digest]);
      const blob = await fetch(`http://localhost:${port}/v2/team/app/blobs/${layer}`, { headers: { authorization: authorization() } });
      assert.equal(digestOf(Buffer.from(await blob.arrayBuffer())), layer);
    }
    const verified = await runDockgate(['logs', 'verify', '--data', join(folder, 'data')], {});
    assert.deepEqual([verified.code, /The log is what was written\./.test(verified.out)], [0, true], verified.out);
    const scrubbed = await runDockgate(['scrub', '--data', join(folder, 'data')], {});
    assert.equal(scrubbed.code, 0, scrubbed.out);
  });

  test('into the same folder copies only what is new', async () => {
    const first = JSON.parse((await backUp('again', '--json')).out) as { blobs: number; copied: number };
    assert.ok(first.copied > 6_000);
    await push('later');
    const second = JSON.parse((await backUp('again', '--json')).out) as { blobs: number; copied: number };
    assert.equal(second.blobs, first.blobs + 2);
    assert.ok(second.copied < 4_000, String(second.copied));
  });

  test('without keys says what that means, and its server makes new ones', async (t) => {
    const made = await backUp('keyless');
    assert.match(made.out, /The keys are left out\. Without them/);
    assert.ok(!existsSync(join(folder, 'keyless', 'keys.sealed')));
    assert.match((await restore('keyless', 'keyless-data')).out, /It has no keys/);
    const port = await freePort();
    const server = launch({ data: join(folder, 'keyless-data'), port });
    t.after(() => server.end('SIGTERM'));
    await server.untilItSays('with its data in');
    assert.equal((await fetch(`http://localhost:${port}/readyz`)).status, 200);
  });

  test('is not taken for one while it is not whole, or changed, or with another passphrase; and nothing is overwritten', async () => {
    await backUp('whole', ...sealed());
    const changedIn = (name: string, change: (place: string) => void) => {
      cpSync(join(folder, 'whole'), join(folder, name), { recursive: true });
      change(join(folder, name));
    };
    changedIn('unfinished', (place) => rmSync(join(place, 'backup.json')));
    changedIn('tampered', (place) => appendFileSync(join(place, 'policy.db'), ' '));
    writeFileSync(join(folder, 'other'), 'another passphrase');
    failsWith(await restore('unfinished', 'new', ...sealed()), 2, /backup\.json: /);
    failsWith(await restore('tampered', 'new', ...sealed()), 2, /policy\.db was changed since/);
    failsWith(await restore('whole', 'new', '--passphrase-file', join(folder, 'other')), 2, /it does not open the keys/);
    failsWith(await restore('whole', 'new'), 2, /this backup has sealed keys/);
    failsWith(await restore('whole', '.', ...sealed()), 2, /is not empty, and nothing there may be lost/);
    failsWith(await backUp('.'), 2, /holds something else than a backup/);
    assert.ok(!existsSync(join(folder, 'new')));
    assert.deepEqual(readdirSync(folder).filter((name) => name.endsWith('.restoring')), []);
    assert.equal((await restore('whole', 'new', '--without-keys')).code, 0);
  });

  test('whose blob was lost or changed says which image must be pushed again', async () => {
    await backUp('sick');
    const [first = '', second = ''] = readdirSync(join(folder, 'sick', 'blobs')).flatMap((name) => readdirSync(join(folder, 'sick', 'blobs', name)).map((key) => join(folder, 'sick', 'blobs', name, key)));
    rmSync(first);
    writeFileSync(second, 'other bytes');
    const { code, out } = await restore('sick', 'sick-data');
    assert.equal(code, 1);
    assert.match(out, /2 parts of images are missing or damaged; push these images again:\n {2}sha256:[0-9a-f]{64}\n {2}sha256:/);
  });
});
