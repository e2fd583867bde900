import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openScene, type Scene } from './outage-scene.ts';
import { smallDiskOrSkip } from './small-disk.ts';

// What a balancer or an orchestrator asks. They know an address, and no host name of ours.

interface Readiness {
  readonly ready: boolean;
  readonly missing: readonly string[];
}

const asked = async ({ server }: Scene, path: string) => {
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`);
  return { status: response.status, body: (await response.json()) as Readiness };
};

/** An answer is kept for a second. */
async function untilReadiness(scene: Scene, ready: boolean) {
  await scene.server.until(async () => (await asked(scene, '/readyz')).body.ready === ready);
  return asked(scene, '/readyz');
}

test('a server says that it is ready, which of its parts is missing, and that it lives all the while', async (t) => {
  const scene = await openScene(t);
  assert.deepEqual(await asked(scene, '/readyz'), { status: 200, body: { ready: true, missing: [] } });
  for (const [file, missing] of [['journal.db', 'log database'], ['content.db', 'content database'], ['policy.db', 'policy database']] as const) {
    const path = join(scene.data, file);
    renameSync(path, `${path}-away`);
    assert.deepEqual(await untilReadiness(scene, false), { status: 503, body: { ready: false, missing: [missing] } });
    assert.deepEqual(await asked(scene, '/healthz'), { status: 200, body: { healthy: true } });
    renameSync(`${path}-away`, path);
    assert.deepEqual((await untilReadiness(scene, true)).status, 200);
  }
  // Strangers read what is missing, and the one who runs the server why.
  assert.match(scene.server.printed(), /"fault":"not ready","missing":"log database","reason":".+"/);
});

test('a server whose disk is nearly full is not ready', async (t) => {
  const disk = smallDiskOrSkip(t, 48);
  if (!disk) return;
  const scene = await openScene(t, { data: join(disk.folder, 'data') });
  assert.deepEqual(await asked(scene, '/readyz'), { status: 503, body: { ready: false, missing: ['room in the data folder'] } });
});
