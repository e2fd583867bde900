import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeText } from '../../../test/doctor/outcome-text.ts';
import { defaultRegistry } from './default-registry.ts';

describe('the registry of a name without a host', () => {
  const rows: [sentence: string, target: string, outcome: string][] = [
    ['is none of these where there is a host', 'h.io/app', 'ok'],
    ['is Docker Hub for its own images', 'nginx:1.27', 'ok'],
    ['is Docker Hub for those of its accounts', 'team/app', 'docker-hub'],
    ['was meant to be one that a login is stored for', 'myregistry/team/app:1', 'known-registry expected=myregistry.azurecr.io registryName=myregistry position=1 length=10 repository=team/app'],
    ['was meant to be another where Docker Hub has no such names', 'other/team/app', 'too-deep registryName=other position=1 length=5 repository=team/app'],
  ];
  for (const [sentence, target, outcome] of rows) {
    test(sentence, async (t) => {
      const machine = examinedMachine(t);
      machine.file('home/.docker/config.json', JSON.stringify({ auths: { 'myregistry.azurecr.io': {} } }));
      assert.equal(outcomeText(await defaultRegistry.run(machine.context({ target })), 'expected', 'registryName', 'position', 'length', 'repository'), outcome);
    });
  }

  test('makes no sense without a target', async (t) => {
    assert.equal(outcomeText(await defaultRegistry.run(examinedMachine(t).context())), 'inapplicable no-target');
  });
});
