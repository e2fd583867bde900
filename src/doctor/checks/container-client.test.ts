import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { clientOrSkip } from '../../../test/clients/clients.ts';
import { examinedMachine, systemPath } from '../../../test/doctor/examined-machine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { containerClient } from './container-client.ts';

const docker = 'echo Docker version 28.2.2, build e6534b4';

describe('the container client', () => {
  test('is here, with its version, path and owner', async (t) => {
    const machine = examinedMachine(t);
    const path = machine.program('docker', docker);
    machine.program('skopeo', 'echo skopeo version 1.9.3');
    const outcome = await containerClient.run(machine.context());
    assert.deepEqual(outcome, { state: 'ok', facts: { name: 'docker', path, version: '28.2.2', owner: process.getuid?.() === 0 ? 'root' : String(process.getuid?.()), others: 'skopeo' } });
  });

  test('is missing, with every other', async (t) => {
    assert.equal(await outcomeOf(containerClient, examinedMachine(t).context()), 'none');
  });

  test('is missing while another is here', async (t) => {
    const machine = examinedMachine(t);
    machine.program('podman', 'echo podman version 5.1.0');
    assert.equal(await outcomeOf(containerClient, machine.context()), 'other-client');
    assert.equal(await outcomeOf(containerClient, machine.context({ settings: { client: 'podman' } })), 'ok');
  });

  test('is in another place than this machine', async (t) => {
    for (const client of ['kubernetes', 'kaniko'] as const)
      assert.equal(await outcomeOf(containerClient, examinedMachine(t).context({ settings: { client } })), 'inapplicable client-elsewhere');
  });

  test('is podman under the name of docker, with or without a notice', async (t) => {
    const machine = examinedMachine(t);
    machine.program('docker', 'echo podman version 5.1.0');
    assert.equal(await outcomeOf(containerClient, machine.context()), 'podman-as-docker');
    machine.program('docker', 'echo Emulate Docker CLI using podman. >&2; echo podman version 5.1.0');
    assert.equal(await outcomeOf(containerClient, machine.context()), 'noisy-podman-as-docker');
  });

  test('is there and says nothing that makes sense', async (t) => {
    const machine = examinedMachine(t);
    for (const script of ['exit 1', 'printf "\\033[2Jx"', 'kill -9 $$', 'yes 1'])
      assert.equal(await outcomeOf(containerClient, (machine.program('docker', script), machine.context())), 'ok', script);
  });

  test('is told of when a planted one stands before it', async (t) => {
    const machine = examinedMachine(t);
    machine.program('docker', docker);
    machine.file('node_modules/.bin/docker', `#!/bin/sh\n${docker}\n`, 0o755);
    machine.file('open/docker', `#!/bin/sh\n${docker}\n`, 0o755);
    chmodSync(join(machine.folder, 'open'), 0o777);
    const path = [join(machine.folder, 'node_modules/.bin'), join(machine.folder, 'open'), machine.programs].join(':');
    assert.equal(await outcomeOf(containerClient, machine.context({ env: { PATH: path } })), 'in-project-folder writable-by-others used-instead');
  });

  test('is refused where only planted ones are', async (t) => {
    const machine = examinedMachine(t);
    machine.file('work/docker', `#!/bin/sh\n${docker}\n`, 0o755);
    machine.file('programs/podman', 'no program', 0o644);
    assert.equal(await outcomeOf(containerClient, machine.context({ env: { PATH: '.' } })), 'in-project-folder none');
    assert.equal(await outcomeOf(containerClient, machine.context({ settings: { client: 'podman' } })), 'cannot-run none');
  });

  for (const client of ['podman', 'buildah', 'skopeo'] as const) {
    test(`is found and understood when it is a real ${client}`, async (t) => {
      if (!clientOrSkip(t, client)) return;
      const outcome = await containerClient.run(examinedMachine(t).context({ settings: { client }, env: { PATH: systemPath } }));
      assert.match(outcome.state === 'ok' ? String(outcome.facts['version']) : outcome.state, /^\d+\.\d+/);
    });
  }
});
