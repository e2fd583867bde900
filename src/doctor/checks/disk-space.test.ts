import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { examinedMachine, type ExaminedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { diskSpace } from './disk-space.ts';

const here = (path: string): string => JSON.stringify(join(import.meta.dirname, path));

/** The check with its home on a disk of so many kibibytes, of which some are taken, in a mount namespace of its own. */
function onDisk(machine: ExaminedMachine, kibibytes: number, taken: number): string | null {
  const script = machine.file('work/ask.ts', `
    import { examinedMachineIn } from ${here('../../../test/doctor/examined-machine.ts')};
    import { outcomeOf } from ${here('../../../test/doctor/shown-outcome.ts')};
    import { diskSpace } from ${here('disk-space.ts')};
    console.log(await outcomeOf(diskSpace, examinedMachineIn(${JSON.stringify(machine.folder)}).context()));
  `);
  const lines = `mount -t tmpfs -o size=${kibibytes}k tmpfs '${machine.home}' && head -c ${taken * 1024} /dev/zero > '${machine.home}/x'; exec '${process.execPath}' '${script}'`;
  const { status, stdout } = spawnSync('unshare', ['--mount', 'sh', '-c', lines], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

describe('the disk', () => {
  test('has room', async (t) => {
    assert.equal(await outcomeOf(diskSpace, examinedMachine(t).context()), 'ok');
  });

  const noRoot = process.getuid?.() !== 0 && 'only root can mount a small disk';

  test('is full', { skip: noRoot }, (t) => {
    assert.match(onDisk(examinedMachine(t), 64, 64) ?? '', /^full/);
  });

  test('is nearly full', { skip: noRoot }, (t) => {
    assert.match(onDisk(examinedMachine(t), 64 * 1024, 10) ?? '', /^nearly-full/);
  });

  test('cannot be measured where no folder exists', async (t) => {
    const context = examinedMachine(t).context({ machine: { home: '/no/such/home' }, env: { TMPDIR: '/no/such/folder' } });
    assert.equal(await outcomeOf(diskSpace, context), 'unknown no-disk-measured');
  });
});
