import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeText } from '../../../test/doctor/outcome-text.ts';
import { pathShape } from './path-shape.ts';

describe('the form of a repository', () => {
  const rows: [sentence: string, target: string, outcome: string][] = [
    ['is as the registry wants it', 'europe-west1-docker.pkg.dev/project/repo/app', 'ok expected={project}/{repository}/{image} repository=project/repo/app'],
    ['lacks a part', 'europe-west1-docker.pkg.dev/app', 'unfit expected={project}/{repository}/{image} repository=app'],
    ['is any where the registry does not care', 'r.azurecr.io/a/b/c', 'inapplicable any-path'],
    ['is none of a registry alone', 'quay.io', 'inapplicable no-repository'],
  ];
  for (const [sentence, target, outcome] of rows) {
    test(sentence, async (t) => {
      const machine = examinedMachine(t);
      machine.file('home/.docker/config.json', JSON.stringify({ auths: { 'myregistry.azurecr.io': {} } }));
      assert.equal(outcomeText(await pathShape.run(machine.context({ target })), 'expected', 'repository'), outcome);
    });
  }

  test('lacks an account where somebody pushes to Docker Hub', async (t) => {
    const outcome = (settings: { purpose?: 'push' }) => pathShape.run(examinedMachine(t).context({ target: 'app:1', settings }));
    assert.equal(outcomeText(await outcome({ purpose: 'push' }), 'expected', 'repository'), 'unfit expected={account}/{image} repository=app');
    assert.equal(outcomeText(await outcome({}), 'repository'), 'ok repository=app');
  });

  test('makes no sense without a target', async (t) => {
    assert.equal(outcomeText(await pathShape.run(examinedMachine(t).context())), 'inapplicable no-target');
  });
});
