import assert from 'node:assert/strict';
import { chmodSync, chownSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { examinedMachine } from '../../../test/examined-machine.ts';
import { findDistrust, findFolderDistrust, type Judge } from './trusted-path.ts';

const ANN = 4711;
const ADMINISTRATORS = 80;

/** A program of root in a folder whose group may write it too, judged as Ann sees it. */
async function judge(t: TestContext, group: number, changes: Partial<Judge> = {}): Promise<string | undefined> {
  const machine = examinedMachine(t);
  machine.program('docker', 'echo');
  chownSync(machine.programs, 0, group);
  chmodSync(machine.programs, 0o775);
  return (await findDistrust(join(machine.programs, 'docker'), { platform: 'linux', userId: ANN, folder: '/', ...changes }))?.reason;
}

describe('a folder that a group may write', { skip: process.getuid?.() !== 0 && 'only root can give files away' }, () => {
  test('is trusted when it is root’s group or the user’s own', async (t) => {
    assert.equal(await judge(t, 0), undefined);
    assert.equal(await judge(t, ANN), undefined);
  });

  test('is not when others are in it', async (t) => {
    assert.equal(await judge(t, 100), 'writable-by-others');
    assert.equal(await judge(t, ADMINISTRATORS), 'writable-by-others');
  });

  test('is trusted on a Mac when it is that of the administrators', async (t) => {
    assert.equal(await judge(t, ADMINISTRATORS, { platform: 'darwin' }), undefined);
    assert.equal(await judge(t, 100, { platform: 'darwin' }), 'writable-by-others');
  });

  test('does not matter on Windows, which has other rights', async (t) => {
    assert.equal(await judge(t, 100, { platform: 'win32', userId: null }), undefined);
  });

  test('of root is trusted by everybody, of somebody else by nobody else', async (t) => {
    const machine = examinedMachine(t);
    const path = machine.program('docker', 'echo');
    assert.equal(await findDistrust(path, { platform: 'linux', userId: ANN, folder: '/' }), null);
    chownSync(machine.folder, ANN, ANN);
    assert.equal((await findDistrust(path, { platform: 'linux', userId: ANN + 1, folder: '/' }))?.culprit, machine.folder);
    assert.equal(await findDistrust(path, { platform: 'linux', userId: ANN, folder: '/' }), null);
  });
});

describe('a path', () => {
  const here: Judge = { platform: 'linux', userId: process.getuid?.() ?? null, folder: '/nowhere' };

  test('that leads nowhere, or in a circle, is not trusted', async (t) => {
    const machine = examinedMachine(t);
    symlinkSync('circle', join(machine.programs, 'circle'));
    symlinkSync('gone', join(machine.programs, 'dangling'));
    for (const name of ['circle', 'dangling', 'absent']) assert.equal((await findDistrust(join(machine.programs, name), here))?.reason, 'unreadable', name);
    assert.equal((await findFolderDistrust('/no/such/folder', here))?.reason, 'unreadable');
  });

  test('into the current folder through a link is told apart', async (t) => {
    const machine = examinedMachine(t);
    const link = join(machine.folder, 'link');
    symlinkSync('work', link);
    assert.deepEqual(await findFolderDistrust(link, { ...here, folder: join(machine.folder, 'work') }), { reason: 'current-folder', culprit: join(machine.folder, 'work') });
  });
});
