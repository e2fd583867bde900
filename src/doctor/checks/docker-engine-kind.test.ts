import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { fakeEngine } from '../../../test/servers/fake-engine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { dockerEngineKind } from './docker-engine-kind.ts';

describe('the engine', () => {
  const cases: readonly [string, object, string][] = [
    ['of this machine', {}, 'ok'],
    ['of Docker Desktop', { OperatingSystem: 'Docker Desktop' }, 'elsewhere'],
    ['in a virtual machine of Colima', { Name: 'colima' }, 'elsewhere'],
    ['without root', { SecurityOptions: ['name=seccomp', 'name=rootless'] }, 'rootless'],
    ['that stores images in containerd', { DriverStatus: [['driver-type', 'io.containerd.snapshotter.v1']] }, 'containerd-store'],
    ['that stores images itself', { DriverStatus: [['Backing Filesystem', 'extfs'], ['driver-type', 'overlay2']] }, 'ok'],
    ['that answers nonsense', { OperatingSystem: 7, SecurityOptions: 'x', DriverStatus: [null, [1], {}] }, 'ok'],
  ];
  for (const [name, info, expected] of cases) {
    test(name, async (t) => {
      const machine = examinedMachine(t);
      await fakeEngine(t, join(machine.root, 'var/run/docker.sock'), { info });
      assert.equal(await outcomeOf(dockerEngineKind, machine.context()), expected);
    });
  }

  test('on a Mac is always elsewhere', async (t) => {
    const machine = examinedMachine(t);
    await fakeEngine(t, join(machine.root, 'var/run/docker.sock'));
    assert.equal(await outcomeOf(dockerEngineKind, machine.context({ machine: { platform: 'darwin' } })), 'elsewhere');
  });

  test('that does not answer', async (t) => {
    assert.equal(await outcomeOf(dockerEngineKind, examinedMachine(t).context()), 'inapplicable no-engine');
  });
});
