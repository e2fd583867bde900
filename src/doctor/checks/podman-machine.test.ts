import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { examinedMachine, type Changes } from '../../../test/doctor/examined-machine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { podmanMachine } from './podman-machine.ts';

const onMac: Changes = { settings: { client: 'podman' }, machine: { platform: 'darwin' } };

describe('the machine of podman', () => {
  const cases: readonly [string, string, string][] = [
    ['runs', `echo '[{"Name":"podman-machine-default","Running":true}]'`, 'ok'],
    ['is one of several that runs', `echo '[{"Name":"old","Running":false},{"Name":"new","Running":true}]'`, 'ok'],
    ['is stopped', `echo '[{"Name":"podman-machine-default","Running":false}]'`, 'stopped'],
    ['was never made', `echo '[]'`, 'none'],
    ['is not told', 'echo no machine for you; exit 125', 'unknown podman-silent'],
    ['is told in no known shape', `echo '[7,{"Running":"yes"}]'`, 'stopped'],
  ];
  for (const [name, script, expected] of cases) {
    test(name, async (t) => {
      const machine = examinedMachine(t);
      machine.program('podman', `[ "$*" = "machine list --format json" ] || exit 2\n${script}`);
      assert.equal(await outcomeOf(podmanMachine, machine.context(onMac)), expected);
    });
  }

  test('is not needed on Linux, by others, or with an engine elsewhere', async (t) => {
    const machine = examinedMachine(t);
    machine.program('podman', `echo '[]'`);
    assert.equal(await outcomeOf(podmanMachine, machine.context({ settings: { client: 'podman' } })), 'inapplicable no-podman-machine-needed');
    assert.equal(await outcomeOf(podmanMachine, machine.context({ machine: { platform: 'darwin' } })), 'inapplicable no-podman-machine-needed');
    assert.equal(await outcomeOf(podmanMachine, machine.context({ ...onMac, env: { PATH: machine.programs, CONTAINER_HOST: 'ssh://build.example' } })), 'inapplicable no-podman-machine-needed');
    assert.equal(await outcomeOf(podmanMachine, examinedMachine(t).context(onMac)), 'inapplicable no-podman');
  });
});
