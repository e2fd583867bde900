import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientOrSkip } from '../clients.ts';
import { acts } from './acts/index.ts';
import { play } from './play.ts';
import { openScene } from './scene.ts';
import { differences } from './seen.ts';

// Some of what `npm run az` plays, on every change: each command ends as it should, and prints what it printed before.

for (const act of acts.filter(({ isQuick }) => isQuick)) {
  test(`az: ${act.name}`, async (t) => {
    const [az, docker] = [clientOrSkip(t, 'az'), clientOrSkip(t, 'docker')];
    if (!az || !docker) return;
    const scene = await openScene('az');
    t.after(() => scene.close());
    const outcomes = await play(act, scene, { hasEngine: true, tell: () => {} });
    assert.deepEqual(outcomes.filter(({ isExpected }) => !isExpected).map(({ command, seen }) => ({ command, seen })), []);
    assert.deepEqual(differences(scene.version, act.name, outcomes), []);
  });
}
