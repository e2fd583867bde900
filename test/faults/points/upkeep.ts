import assert from 'node:assert/strict';
import { Refusal } from '../../../src/causes/refusal.ts';
import { uuidv7 } from '../../../src/names/uuid.ts';
import { collectGarbage } from '../../../src/registry/upkeep/collect-garbage.ts';
import { scrub } from '../../../src/registry/upkeep/scrub.ts';
import { removeAbandonedUploads } from '../../../src/registry/uploads/sweep.ts';
import { blobPost, digestOf, pushImage } from '../../security/images.ts';
import { inTrial, newTrial, type Failure, type Trial } from './fault-points.ts';
import { assertAgain } from './operation.ts';
import type { FaultScene } from './scene.ts';

// What the server does by the clock: it fails like a request, loses nothing, and is done the next time.

const HOUR_MS = 3_600_000;
const ahead = () => new Date(Date.now() + HOUR_MS);

export const upkeep: Readonly<Record<string, (scene: FaultScene) => Promise<unknown>>> = {
  'the garbage collection': ({ kept }) => collectGarbage({ ...kept, unusedSince: ahead() }),
  'the sweep of uploads': ({ kept }) => removeAbandonedUploads(kept, ahead()),
  'the scrub': ({ kept }) => scrub({ ...kept, now: () => new Date() }),
};

/** Something to do for each of them, and an image that must outlive it. */
async function litter(scene: FaultScene): Promise<() => Promise<void>> {
  const repository = 'upkeep/one';
  const image = await pushImage({ ask: scene.ask, as: scene.pusher }, repository, 'kept', 'v1');
  await assertAgain(scene, { ...blobPost(repository, `unused ${scene.next()}`), as: scene.pusher }, 201);
  const { headers } = await scene.ask({ method: 'POST', path: `/v2/${repository}/blobs/uploads/`, as: scene.pusher });
  await assertAgain(scene, { method: 'PATCH', path: String(headers.location), as: scene.pusher, body: 'abandoned' }, 202);
  await scene.kept.blobs.finish(uuidv7(new Date()), 0);
  return async () => {
    const { text } = await assertAgain(scene, { path: `/v2/${repository}/blobs/${image.layer}`, as: scene.pusher }, 200);
    assert.equal(digestOf(text), image.layer);
    assert.equal((await assertAgain(scene, { path: `/v2/${repository}/manifests/v1`, as: scene.pusher }, 200)).text, image.content);
  };
}

/** Rejects when it neither ends well nor says that something is out of order, or when something is lost. */
export async function keepUp(scene: FaultScene, work: (scene: FaultScene) => Promise<unknown>, failure: Failure | null): Promise<Trial> {
  const assertKept = await litter(scene);
  const trial = failure ? newTrial(failure) : newTrial();
  await inTrial(trial, () => work(scene)).catch((error: unknown) => {
    assert.ok(trial.hasFailed && error instanceof Refusal && error.causeId === 'registry-service-outage', error as Error);
  });
  await assertKept();
  await work(scene);
  await assertKept();
  return trial;
}
