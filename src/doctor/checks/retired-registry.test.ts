import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeText } from '../../../test/doctor/outcome-text.ts';
import { retiredRegistry } from './retired-registry.ts';

describe('a registry', () => {
  const rows: [sentence: string, target: string, outcome: string][] = [
    ['may be in use', 'registry.k8s.io/pause:3.9', 'ok'],
    ['may have moved', 'k8s.gcr.io/pause:3.9', 'moved successor=registry.k8s.io/pause:3.9'],
    ['may be gone', 'docker.bintray.io/app', 'gone'],
  ];
  for (const [sentence, target, outcome] of rows) {
    test(sentence, async (t) => {
      const machine = examinedMachine(t);
      machine.file('home/.docker/config.json', JSON.stringify({ auths: { 'myregistry.azurecr.io': {} } }));
      assert.equal(outcomeText(await retiredRegistry.run(machine.context({ target })), 'successor'), outcome);
    });
  }

  test('makes no sense without a target', async (t) => {
    assert.equal(outcomeText(await retiredRegistry.run(examinedMachine(t).context())), 'inapplicable no-target');
  });
});
