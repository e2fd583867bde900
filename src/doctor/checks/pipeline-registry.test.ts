import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { pipelineRegistry } from './pipeline-registry.ts';

const task = (...inputs: readonly string[]) => `steps:\n- task: Docker@2\n  displayName: Build\n  inputs:\n${inputs.map((input) => `    ${input}\n`).join('')}`;

describe('the Docker task of Azure Pipelines', () => {
  const cases: readonly [string, string, string][] = [
    ['names a connection and a repository', task('command: buildAndPush', 'containerRegistry: team7-connection', 'repository: web/api'), 'ok'],
    ['names the login server where the connection belongs', task('containerRegistry: team7.azurecr.io', 'repository: web/api'), 'connection-is-host'],
    ['logs in with the login server', task('command: login', 'containerRegistry: team7.azurecr.io'), 'connection-is-host'],
    ['names no connection, so Docker Hub is meant', task('repository: web/api'), 'without-connection'],
    ['names the registry twice', task('containerRegistry: team7-connection', 'repository: team7.azurecr.io/web/api'), 'host-in-repository'],
    ['takes both from variables', task('containerRegistry: $(connection)', 'repository: ${{ variables.repository }}'), 'ok'],
    ['is not there', 'steps:\n- script: docker push x', 'ok'],
    ['is deep in a stage', `stages:\n- stage: A\n  jobs:\n  - job: B\n    steps:\n    - task: Docker@2\n      inputs:\n        repository: web/api\n`, 'without-connection'],
  ];
  for (const [name, text, expected] of cases) {
    test(name, async (t) => {
      const machine = examinedMachine(t);
      machine.file('work/azure-pipelines.yml', text);
      assert.equal(await outcomeOf(pipelineRegistry, machine.context()), expected);
    });
  }

  test('is looked for in the checkout of the pipeline', async (t) => {
    const machine = examinedMachine(t);
    machine.file('sources/azure-pipelines.yml', task('repository: web/api'));
    assert.equal(await outcomeOf(pipelineRegistry, machine.context()), 'inapplicable no-azure-pipeline');
    assert.equal(await outcomeOf(pipelineRegistry, machine.context({ env: { BUILD_SOURCESDIRECTORY: `${machine.folder}/sources` } })), 'without-connection');
  });
});
