import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { fakeEngine } from '../../../test/servers/fake-engine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { desktopPolicy } from './desktop-policy.ts';

describe('Docker Desktop', () => {
  test('is not here', async (t) => {
    assert.equal(await outcomeOf(desktopPolicy, examinedMachine(t).context()), 'inapplicable no-desktop');
  });

  test('is here and ruled by nobody', async (t) => {
    const machine = examinedMachine(t);
    await fakeEngine(t, join(machine.root, 'var/run/docker.sock'), { info: { OperatingSystem: 'Docker Desktop' } });
    assert.equal(await outcomeOf(desktopPolicy, machine.context()), 'ok');
  });

  test('wants members of an organisation, and its settings are set by administrators', async (t) => {
    const machine = examinedMachine(t);
    machine.file('root/usr/share/docker-desktop/registry/registry.json', '{"allowedOrgs":["acme"]}');
    assert.equal(await outcomeOf(desktopPolicy, machine.context()), 'sign-in-enforced');
    machine.file('root/usr/share/docker-desktop/admin-settings.json', '{"configurationFileVersion":2}');
    assert.equal(await outcomeOf(desktopPolicy, machine.context()), 'sign-in-enforced settings-managed');
  });

  test('has files that cannot be understood', async (t) => {
    const machine = examinedMachine(t);
    machine.file('root/usr/share/docker-desktop/registry/registry.json', '{');
    assert.equal(await outcomeOf(desktopPolicy, machine.context()), 'ok');
  });
});
