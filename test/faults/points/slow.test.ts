import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { digestOf, makeImage, pushImage } from '../../security/images.ts';
import { newTrial, type Trial } from './fault-points.ts';
import { openFaultScene } from './scene.ts';

// A disk that is there, and slow: every call of the blob store and of the log's writer takes long.

const DELAY_MILLISECONDS = 400;
const AT_ONCE = 20;
/** Calls that each pull waits for: where the bytes are, the bytes, the event. */
const CALLS = 3;

test('a slow disk makes those wait who need it, side by side, and nobody else', async (t) => {
  const scene = await openFaultScene();
  t.after(() => scene.close());
  const image = await pushImage({ ask: scene.ask, as: scene.pusher }, 'slow/one', 'slow', 'v1');
  const slowly = (): Trial => ({ ...newTrial(), delays: (name) => (/^(blobs\.|journal\.write)/.test(name) ? sleep(DELAY_MILLISECONDS) : null) });
  const timed = async <T>(work: () => Promise<T>) => {
    const began = performance.now();
    return { value: await work(), took: performance.now() - began };
  };
  const blob = { path: `/v2/slow/one/blobs/${image.layer}`, as: scene.pusher };

  const pulls = await timed(() => Promise.all(Array.from({ length: AT_ONCE }, () => scene.askIn(slowly(), blob))));
  for (const { status, text } of pulls.value) assert.deepEqual([status, digestOf(text)], [200, image.layer]);
  assert.ok(pulls.took >= DELAY_MILLISECONDS, `${pulls.took} ms`);
  assert.ok(pulls.took < ((AT_ONCE * CALLS) / 2) * DELAY_MILLISECONDS, `${AT_ONCE} pulls waited for one another: ${pulls.took} ms`);

  // While pulls and an event wait for the disk, a question that needs neither is answered before them.
  const waiting = Promise.all([scene.askIn(slowly(), blob), scene.askIn(slowly(), { path: '/v2/slow/one/manifests/v1', as: scene.pusher })]);
  let isOver = false;
  const over = waiting.then(() => (isOver = true));
  assert.equal((await scene.ask({ path: '/v2/slow/one/tags/list', as: scene.pusher })).status, 200);
  assert.equal(isOver, false, 'somebody waited who needs no disk');
  await over;
  assert.deepEqual((await waiting).map(({ status }) => status), [200, 200]);

  const { blobs: [content] } = makeImage('pushed slowly');
  const pushed = await scene.askIn(slowly(), { method: 'POST', path: `/v2/slow/one/blobs/uploads/?digest=${digestOf(content)}`, as: scene.pusher, body: content });
  assert.equal(pushed.status, 201, pushed.text);
});
