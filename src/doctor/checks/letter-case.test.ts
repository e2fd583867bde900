import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeText } from '../../../test/doctor/outcome-text.ts';
import { letterCase } from './letter-case.ts';

describe('the case of letters', () => {
  const rows: [sentence: string, target: string, outcome: string][] = [
    ['is small', 'h.io/app:V1', 'ok'],
    ['may differ in the host', 'H.io/app', 'host-uppercase position=1 length=1 registry=h.io repository=app image=h.io/app'],
    ['may differ in the repository', 'h.io/Team/App:V1', 'repository-uppercase position=6 length=1 registry=h.io repository=team/app image=h.io/team/app:V1; repository-uppercase position=11 length=1 registry=h.io repository=team/app image=h.io/team/app:V1'],
    ['may differ without a host', 'Team/app', 'repository-uppercase position=1 length=1 repository=team/app image=team/app'],
  ];
  for (const [sentence, target, outcome] of rows) {
    test(sentence, async (t) => {
      const machine = examinedMachine(t);
      machine.file('home/.docker/config.json', JSON.stringify({ auths: { 'myregistry.azurecr.io': {} } }));
      assert.equal(outcomeText(await letterCase.run(machine.context({ target })), 'position', 'length', 'registry', 'repository', 'image'), outcome);
    });
  }

  test('makes no sense without a target', async (t) => {
    assert.equal(outcomeText(await letterCase.run(examinedMachine(t).context())), 'inapplicable no-target');
  });
});
