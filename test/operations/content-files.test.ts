import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, test } from 'node:test';
import { runDockgate } from '../doctor/doctor-process.ts';
import { startDockgate, type RunningDockgate } from '../harness/dockgate.ts';
import { basic } from '../harness/harness.ts';
import { digestOf } from '../samples/images.ts';

// `dockgate gc` and `dockgate scrub`, as its owner types them while a server runs.

describe('looking after what was pushed', () => {
  let dockgate: RunningDockgate;
  before(async () => {
    dockgate = await startDockgate();
  });
  after(() => dockgate.stop());

  const run = (...words: string[]) => runDockgate([...words, '--data', dockgate.data], {});
  const push = async (content: string) => {
    const response = await fetch(`http://${dockgate.loginServer}/v2/app/blobs/uploads/?digest=${digestOf(content)}`, {
      method: 'POST',
      headers: { authorization: basic(dockgate.owner.userName, dockgate.owner.password), 'content-type': 'application/octet-stream' },
      body: content,
    });
    assert.equal(response.status, 201);
  };

  test('gc leaves what somebody may still name, says so, and frees it later', async () => {
    await push('a layer that no image names');
    const first = await run('gc');
    assert.deepEqual([first.code, first.out], [0, 'Freed 0 bytes: 0 blobs that no repository needs.\n1 blob that no image names wait until nobody relied on them for 24h.\n']);
    const content = new DatabaseSync(join(dockgate.data, 'content.db'), { timeout: 5_000 });
    content.exec(`update repository_blob set used_at = '2020-01-01T00:00:00.000Z'`);
    content.close();
    const second = await run('gc', '--json');
    assert.deepEqual(JSON.parse(second.out), { unlinked: 1, blobs: 1, bytes: 27, waiting: 0 });
  });

  test('scrub finds a file that is gone, and says what to do', async () => {
    assert.match((await run('scrub')).out, /^Everything is what its digest says\.\n/);
    await push('a layer');
    const content = new DatabaseSync(join(dockgate.data, 'content.db'), { timeout: 5_000 });
    const { storage_key: key } = content.prepare('select storage_key from blob').get() as { storage_key: string };
    content.close();
    rmSync(join(dockgate.data, 'blobs', key.slice(-2), key));
    const { code, out } = await run('scrub');
    assert.equal(code, 1);
    assert.ok(out.startsWith(`1 part of images is damaged.\n  blob ${digestOf('a layer')}: its file is gone\n    in `), out);
    assert.match(out, /Push these images again/);
  });

  test('a folder that holds nothing is named', async () => {
    const { code, err } = await runDockgate(['gc', '--data', '/nonexistent'], {});
    assert.equal(code, 2);
    assert.match(err, /data: there is no \/nonexistent\/blobs/);
    assert.equal((await run('gc', '--unused-for', 'soon')).code, 2);
  });
});
