import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { clientOrSkip } from '../clients/clients.ts';
import { runDockgate } from '../doctor/doctor-process.ts';
import { openGate, type Gate } from '../faults/gate.ts';
import { launch } from '../faults/server-process.ts';
import { freePort } from '../servers/free-port.ts';
import { basic, startDockgate, type TestDockgate } from '../harness/harness.ts';
import { digestOf } from '../samples/images.ts';
import { writeImage } from '../samples/image-folder.ts';
import { openS3 } from './s3-server.ts';

// A whole server whose blobs are in an object store, and what becomes of it when either of them goes away.

const MEBIBYTE = 1024 * 1024;

type Opened = Awaited<ReturnType<typeof openS3>>;

describe('a registry on an object store', () => {
  let store: Opened;
  let gate: Gate;
  let dockgate: TestDockgate;
  let settings: Record<string, string>;
  before(async () => {
    store = await openS3();
    const { hostname, port } = new URL(store.place.endpoint!);
    gate = await openGate(hostname, Number(port));
    const { bucket, credentials } = store.place;
    settings = { blobStore: `s3://${bucket}/team`, blobEndpoint: `http://127.0.0.1:${gate.port}`, blobAccount: credentials!.account, blobSecret: credentials!.secret.reveal() };
    dockgate = await startDockgate(settings);
  });
  after(async () => {
    await dockgate.stop();
    await gate.shut();
    await store.close();
  });

  const asOwner = () => [dockgate.owner.userName, dockgate.owner.password] as const;
  const push = (content: Buffer | string, repository = 'app') =>
    dockgate.fetch(`/v2/${repository}/blobs/uploads/?digest=${digestOf(content)}`, { as: asOwner(), method: 'POST', body: new Uint8Array(Buffer.from(content)) });
  const pull = (digest: string, repository = 'app') => dockgate.fetch(`/v2/${repository}/blobs/${digest}`, { as: asOwner() });
  const env = () => ({ DOCKGATE_BLOB_STORE: settings['blobStore']!, DOCKGATE_BLOB_ENDPOINT: settings['blobEndpoint']!, DOCKGATE_BLOB_ACCOUNT: settings['blobAccount']!, DOCKGATE_BLOB_SECRET: settings['blobSecret']! });

  test('skopeo pushes an image and pulls it again', async (t) => {
    const skopeo = clientOrSkip(t, 'skopeo');
    if (!skopeo) return;
    const folder = join(skopeo.home, 'image');
    writeImage(folder, randomBytes(9 * MEBIBYTE));
    const credentials = asOwner().join(':');
    const pushed = await skopeo.run(['copy', '--dest-tls-verify=false', '--dest-creds', credentials, `dir:${folder}`, `docker://${dockgate.host}/team/app:1`]);
    assert.equal(pushed.code, 0, pushed.stderr);
    const pulled = await skopeo.run(['copy', '--src-tls-verify=false', '--src-creds', credentials, `docker://${dockgate.host}/team/app:1`, `dir:${folder}-back`]);
    assert.equal(pulled.code, 0, pulled.stderr);
    assert.equal((await store.objects()).length, 2);
  });

  test('a mount copies nothing', async () => {
    const content = randomBytes(1_000);
    assert.equal((await push(content, 'one')).status, 201);
    const count = async () => (await store.objects()).length;
    const counted = await count();
    assert.equal((await dockgate.fetch(`/v2/two/blobs/uploads/?mount=${digestOf(content)}&from=one`, { as: asOwner(), method: 'POST' })).status, 201);
    assert.equal(await count(), counted);
    assert.deepEqual(Buffer.from(await (await pull(digestOf(content), 'two')).arrayBuffer()), content);
  });

  test('a part of a blob is a part of the object', async () => {
    const content = randomBytes(1_000);
    await push(content);
    const answer = await dockgate.fetch(`/v2/app/blobs/${digestOf(content)}`, { as: asOwner(), headers: { range: 'bytes=10-19' } });
    assert.deepEqual([answer.status, answer.headers.get('content-range')], [206, 'bytes 10-19/1000']);
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), content.subarray(10, 20));
  });

  test('while the store is away the registry says so and refuses nobody, and goes on when it is back', async () => {
    const [content, other] = [randomBytes(1_000), randomBytes(1_000)];
    assert.equal((await push(content)).status, 201);
    await gate.shut();
    for (const answer of [await pull(digestOf(content)), await push(other)]) {
      assert.deepEqual([answer.status, answer.headers.get('x-dockgate-cause')], [503, 'registry-service-outage']);
      assert.match(await answer.text(), /CorrelationId: [0-9a-f-]{36}/);
    }
    const ready = await dockgate.fetch('/readyz');
    assert.deepEqual([ready.status, await ready.json()], [503, { ready: false, missing: ['blob store'] }]);
    assert.equal((await dockgate.fetch('/v2/', { as: asOwner() })).status, 200);
    await gate.open();
    assert.equal((await push(other)).status, 201);
    for (const one of [content, other]) assert.deepEqual(Buffer.from(await (await pull(digestOf(one))).arrayBuffer()), one);
    dockgate.clock.ahead += 2_000;
    assert.equal((await dockgate.fetch('/readyz')).status, 200);
  });

  test('scrub and backup know where the blobs are', async () => {
    const content = randomBytes(1_000);
    const before = await store.objects();
    await push(content, 'scrubbed');
    const whole = await runDockgate(['scrub', '--data', dockgate.data], env());
    assert.deepEqual([whole.code, whole.err], [0, '']);
    const [lost = ''] = (await store.objects()).filter((object) => !before.includes(object));
    await store.remove(lost);
    const { code, out } = await runDockgate(['scrub', '--data', dockgate.data], env());
    assert.equal(code, 1, out);
    assert.ok(out.includes(`blob ${digestOf(content)}: its file is gone`), out);

    const folder = `${dockgate.data}-backup`;
    const backedUp = await runDockgate(['backup', folder, '--data', dockgate.data], env());
    assert.equal(backedUp.code, 0, backedUp.err);
    assert.ok(backedUp.out.includes(`The blobs stay in ${settings['blobStore']}`), backedUp.out);
    const elsewhere = await runDockgate(['restore', folder, '--data', `${folder}-restored`], {});
    assert.deepEqual([elsewhere.code, elsewhere.err.includes(`the blobs of this backup are in ${settings['blobStore']}`)], [2, true], elsewhere.err);
    const restored = await runDockgate(['restore', folder, '--data', `${folder}-restored`], env());
    assert.deepEqual([restored.code, restored.out.includes(digestOf(content))], [1, true], restored.out + restored.err);
    for (const path of [folder, `${folder}-restored`]) rmSync(path, { recursive: true });
  });
});

test('a server that is killed in the middle of a push has all that it acknowledged, and the push goes on', async () => {
  const store = await openS3();
  const data = mkdtempSync(join(tmpdir(), 'dockgate-data-'));
  const { bucket, credentials, endpoint } = store.place;
  const env = { DOCKGATE_BLOB_STORE: `s3://${bucket}`, DOCKGATE_BLOB_ENDPOINT: endpoint!, DOCKGATE_BLOB_ACCOUNT: credentials!.account, DOCKGATE_BLOB_SECRET: credentials!.secret.reveal() };
  const start = async () => {
    const server = launch({ data, port: await freePort(), env });
    await server.untilItListens();
    return { server, url: `http://localhost:${server.port}` };
  };
  let { server, url } = await start();
  const authorization = basic('owner@dockgate', readFileSync(join(data, 'owner-password'), 'utf8').trim());
  const ask = (method: string, path: string, body?: Buffer) => fetch(`${url}${path}`, { method, headers: { authorization }, ...(body && { body: new Uint8Array(body) }) });

  const small = Buffer.from('acknowledged');
  assert.equal((await ask('POST', `/v2/app/blobs/uploads/?digest=${digestOf(small)}`, small)).status, 201);
  const content = randomBytes(3 * MEBIBYTE);
  const location = (await ask('POST', '/v2/app/blobs/uploads/')).headers.get('location')!;
  assert.equal((await ask('PATCH', location, content.subarray(0, MEBIBYTE))).headers.get('range'), `0-${MEBIBYTE - 1}`);
  // More than a part of it is in the store when the server dies.
  const patch = request(`${url}${location}`, { method: 'PATCH', headers: { authorization } });
  const cut = once(patch, 'error');
  let sent = 0;
  const more = () => {
    while (patch.write(Buffer.alloc(MEBIBYTE))) sent += 1;
    sent += 1;
  };
  patch.on('drain', more);
  more();
  await server.until(() => sent > 24);
  await server.end('SIGKILL');
  await cut;

  ({ server, url } = await start());
  assert.equal((await (await ask('GET', `/v2/app/blobs/${digestOf(small)}`)).text()), 'acknowledged');
  // The claim of the request that was cut ends by itself, within fifteen seconds.
  while ((await ask('PATCH', location)).status === 416) await sleep(300);
  const resumed = await ask('PATCH', location, content.subarray(MEBIBYTE, 2 * MEBIBYTE));
  assert.deepEqual([resumed.status, resumed.headers.get('range')], [202, `0-${2 * MEBIBYTE - 1}`]);
  assert.equal((await ask('PUT', `${location}?digest=${digestOf(content)}`, content.subarray(2 * MEBIBYTE))).status, 201);
  const pulled = Buffer.from(await (await ask('GET', `/v2/app/blobs/${digestOf(content)}`)).arrayBuffer());
  assert.equal(digestOf(pulled), digestOf(content));
  await server.end('SIGTERM');
  rmSync(data, { recursive: true });
  await store.close();
});
