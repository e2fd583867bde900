import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test } from 'node:test';
import { digestOf } from '../samples/images.ts';
import { ordinaryRightsOrSkip } from './ordinary-rights.ts';
import { assertHealed, assertOut, assertOutage, assertWell, everything, logged, openScene, type Kind } from './outage-scene.ts';
import { smallDiskOrSkip } from './small-disk.ts';

// Something on this machine that the server needs goes away while it serves, and comes back.

/** Requests that write rows of content. */
const writing: readonly Kind[] = ['whole blob', 'upload', 'manifest'];
const readingContent: readonly Kind[] = ['manifest pull', 'manifest HEAD', 'blob pull', 'tag list'];

const BLOBS = '/v2/team/app/blobs';

/** They wait most of the time. */
describe('a server in need', { concurrency: 4, timeout: 300_000 }, () => {
  for (const [set, out] of [['journal', logged], ['content', writing], ['policy', ['scope map']]] as const) {
    test(`whose ${set} another program keeps locked answers that it is out of order, and goes on when the lock is gone`, async (t) => {
      const scene = await openScene(t);
      const other = new DatabaseSync(join(scene.data, `${set}.db`), { timeout: 5_000 });
      other.exec('BEGIN EXCLUSIVE');
      await assertOut(scene, out);
      other.exec('ROLLBACK');
      other.close();
      await assertHealed(scene);
    });
  }

  for (const [name, out] of [
    ['journal.db', [...logged, 'why']],
    ['content.db', [...writing, ...readingContent]],
    ['policy.db', everything],
    ['blobs', ['blob pull', 'whole blob', 'manifest']],
    ['.', everything],
  ] as const) {
    test(`whose ${name === '.' ? 'data folder' : name} is gone answers so where it needs it, and goes on when it is back`, async (t) => {
      const scene = await openScene(t);
      const path = join(scene.data, name).replace(/\/$/, '');
      renameSync(path, `${path}-away`);
      await assertOut(scene, out);
      renameSync(`${path}-away`, path);
      await assertHealed(scene);
    });
  }

  test('of its databases can be stopped itself', async (t) => {
    const { server, data, ask } = await openScene(t);
    for (const set of ['policy', 'content', 'journal']) {
      const other = new DatabaseSync(join(data, `${set}.db`), { timeout: 5_000 });
      t.after(() => other.close());
      other.exec('BEGIN EXCLUSIVE');
    }
    assert.equal((await ask('GET', '/v2/team/app/tags/list')).status, 200);
    assert.equal(await server.end('SIGTERM'), 0, server.printed());
  });

  test('that may not use its blobs answers so where it needs them, and goes on when it may', async (t) => {
    const through = ordinaryRightsOrSkip(t);
    if (!through) return;
    const scene = await openScene(t, { through });
    const blobs = join(scene.data, 'blobs');
    chmodSync(blobs, 0o000);
    await assertOut(scene, ['blob pull', 'whole blob', 'manifest']);
    chmodSync(blobs, 0o700);
    await assertWell(scene);
    const folders = readdirSync(blobs).map((name) => join(blobs, name));
    for (const folder of folders) chmodSync(folder, 0o500);
    await assertOut(scene, ['whole blob']);
    for (const folder of folders) chmodSync(folder, 0o700);
    await assertHealed(scene);
  });

  test('whose blobs are on a disk that takes no more writes serves what is there, and takes pushes when it does again', async (t) => {
    const disk = smallDiskOrSkip(t, 8);
    if (!disk) return;
    const data = mkdtempSync(join(tmpdir(), 'dockgate-outage-'));
    t.after(() => rmSync(data, { recursive: true, force: true }));
    symlinkSync(disk.folder, join(data, 'blobs'));
    const scene = await openScene(t, { data });
    disk.makeWritable(false);
    await assertOut(scene, ['whole blob']);
    disk.makeWritable(true);
    await assertHealed(scene);
  });

  test('whose disk is full gives no token and takes no push, and goes on with both when there is room', async (t) => {
    const disk = smallDiskOrSkip(t, 24);
    if (!disk) return;
    const scene = await openScene(t, { data: join(disk.folder, 'data') });
    const { ask } = scene;
    const content = Buffer.alloc(1_000_000, 'layer');
    const begun = await ask('POST', `${BLOBS}/uploads/`);
    const location = String(begun.headers.location);
    assert.equal((await ask('PATCH', location, { body: content.subarray(0, 1_000) })).status, 202);
    disk.fill();
    await assertOut(scene, [...logged, ...writing, 'scope map']);
    assertOutage(scene, await ask('PATCH', location, { body: content.subarray(1_000) }), 'PATCH');
    assert.equal((await ask('GET', location)).headers.range, '0-999');
    disk.free();
    await assertWell(scene);
    const headers = { 'content-range': `1000-${content.length - 1}` };
    assert.equal((await ask('PATCH', location, { headers, body: content.subarray(1_000) })).status, 202);
    assert.equal((await ask('PUT', `${location}?digest=${digestOf(content)}`)).status, 201);
    await assertHealed(scene);
  });
});
