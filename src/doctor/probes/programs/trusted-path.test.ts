import assert from 'node:assert/strict';
import { chmodSync, chownSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { examinedMachine } from '../../../../test/doctor/examined-machine.ts';
import { findDistrust, findFolderDistrust, type Judge } from './trusted-path.ts';

const ANN = 4711;
const ADMINISTRATORS = 80;

/** A program of root in a folder whose group may write it too, judged as Ann sees it. */
async function judge(t: TestContext, group: number, { files = {}, ...changes }: Partial<Judge> & { files?: Record<string, string> } = {}): Promise<string | undefined> {
  const machine = examinedMachine(t);
  for (const [path, content] of Object.entries(files)) machine.file(`root/etc/${path}`, content);
  machine.program('docker', 'echo');
  chownSync(machine.programs, 0, group);
  chmodSync(machine.programs, 0o775);
  return (await findDistrust(join(machine.programs, 'docker'), { platform: 'linux', userId: ANN, folder: '/', root: machine.root, ...changes }))?.reason;
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

  test('is trusted when it is a group of the system in which nobody else is', async (t) => {
    const passwd = 'root:x:0:0::/root:/bin/sh\nann:x:4711:4711::/home/ann:/bin/sh\nbob:x:4712:4712::/home/bob:/bin/sh\n';
    const staff = (members: string, users = passwd) => judge(t, 50, { files: { group: `root:x:0:\nstaff:x:50:${members}\n`, passwd: users } });
    assert.equal(await staff(''), undefined);
    assert.equal(await staff('ann,root'), undefined);
    assert.equal(await staff('ann,bob'), 'writable-by-others');
    assert.equal(await staff('somebody-of-the-directory'), 'writable-by-others');
    assert.equal(await staff('', `${passwd}eve:x:4713:50::/home/eve:/bin/sh\n`), 'writable-by-others');
  });

  test('is trusted when it is a private group, unless somebody else was let in, and never another one of people', async (t) => {
    const files = (members: string) => ({ group: `ann:x:4711:${members}\nteam:x:5000:\n`, passwd: 'ann:x:4711:4711::/home/ann:/bin/sh\nbob:x:4712:4712::/home/bob:/bin/sh\n' });
    assert.equal(await judge(t, ANN, { files: files('') }), undefined);
    assert.equal(await judge(t, ANN, { files: files('bob') }), 'writable-by-others');
    assert.equal(await judge(t, 5_000, { files: files('') }), 'writable-by-others');
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
    assert.equal(await findDistrust(path, { platform: 'linux', userId: ANN, folder: '/', root: '/no/such/root' }), null);
    chownSync(machine.folder, ANN, ANN);
    assert.equal((await findDistrust(path, { platform: 'linux', userId: ANN + 1, folder: '/', root: '/no/such/root' }))?.culprit, machine.folder);
    assert.equal(await findDistrust(path, { platform: 'linux', userId: ANN, folder: '/', root: '/no/such/root' }), null);
  });
});

describe('a path', () => {
  const here: Judge = { platform: 'linux', userId: process.getuid?.() ?? null, folder: '/nowhere', root: '/no/such/root' };

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
