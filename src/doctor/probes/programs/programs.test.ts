import assert from 'node:assert/strict';
import { chmodSync, chownSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { examinedMachine, type ExaminedMachine } from '../../../../test/doctor/examined-machine.ts';
import { findProgram, type FoundProgram } from './programs.ts';
import { runProgram } from './run-program.ts';

const SOMEBODY = 4711;
const isRoot = process.getuid?.() === 0;

/** A machine with a docker that leaves a trace when it is run, at a path of its own. */
function withPlanted(t: TestContext, path: string): { machine: ExaminedMachine; planted: string; trace: string } {
  const machine = examinedMachine(t);
  const trace = join(machine.folder, 'was-run');
  return { machine, planted: machine.file(path, `#!/bin/sh\ntouch '${trace}'\n`, 0o755), trace };
}

const find = (machine: ExaminedMachine, path: string, changes: Parameters<ExaminedMachine['context']>[0] = {}): Promise<FoundProgram> =>
  findProgram(machine.context({ ...changes, env: { PATH: path } }), 'docker');

/** What the doctor does with a program: runs it when it is found. */
async function runWhenFound(found: FoundProgram): Promise<readonly string[]> {
  if (found.kind === 'found') await runProgram(found.program, ['--version']);
  return found.kind === 'absent' ? [] : found.refused.map(({ reason, culprit }) => `${reason} ${culprit}`);
}

describe('a planted program is never run', () => {
  const cases: readonly [string, { at: string; path: (folder: string) => string; prepare?: (folder: string) => void; says: (folder: string) => string }][] = [
    ['in the current folder, by an empty entry of PATH', { at: 'work/docker', path: () => '', says: () => 'relative-folder .' }],
    ['in the current folder, by a dot', { at: 'work/docker', path: () => '.', says: () => 'relative-folder .' }],
    ['in the current folder, by its whole path', { at: 'work/docker', path: (folder) => `${folder}/work`, says: (folder) => `current-folder ${folder}/work` }],
    ['in a folder by a relative path', { at: 'work/tools/docker', path: () => 'tools', says: () => 'relative-folder tools' }],
    [
      'in node_modules/.bin of a folder above, where npm leads PATH',
      { at: 'node_modules/.bin/docker', path: (folder) => `${folder}/node_modules/.bin`, says: (folder) => `node-modules ${folder}/node_modules/.bin` },
    ],
    [
      'in a folder that everybody may write',
      { at: 'open/docker', path: (folder) => `${folder}/open`, prepare: (folder) => chmodSync(`${folder}/open`, 0o777), says: (folder) => `writable-by-others ${folder}/open` },
    ],
    [
      'in a folder for everybody where nobody may delete, as /tmp',
      { at: 'open/docker', path: (folder) => `${folder}/open`, prepare: (folder) => chmodSync(`${folder}/open`, 0o1777), says: (folder) => `writable-by-others ${folder}/open` },
    ],
    [
      'below a folder that everybody may write',
      { at: 'open/bin/docker', path: (folder) => `${folder}/open/bin`, prepare: (folder) => chmodSync(`${folder}/open`, 0o777), says: (folder) => `writable-by-others ${folder}/open` },
    ],
    [
      'that everybody may write itself',
      { at: 'good/docker', path: (folder) => `${folder}/good`, prepare: (folder) => chmodSync(`${folder}/good/docker`, 0o757), says: (folder) => `writable-by-others ${folder}/good/docker` },
    ],
    [
      'in a folder for everybody, behind a link',
      {
        at: 'open/docker',
        path: (folder) => `${folder}/good`,
        prepare(folder) {
          chmodSync(`${folder}/open`, 0o777);
          mkdirSync(`${folder}/good`);
          symlinkSync('../open/docker', `${folder}/good/docker`);
        },
        says: (folder) => `writable-by-others ${folder}/open`,
      },
    ],
    [
      'in a folder that is a link to one for everybody',
      {
        at: 'open/docker',
        path: (folder) => `${folder}/good`,
        prepare(folder) {
          chmodSync(`${folder}/open`, 0o777);
          symlinkSync('open', `${folder}/good`);
        },
        says: (folder) => `writable-by-others ${folder}/open`,
      },
    ],
    [
      'in a folder that is a link to one as /tmp',
      {
        at: 'open/docker',
        path: (folder) => `${folder}/good`,
        prepare(folder) {
          chmodSync(`${folder}/open`, 0o1777);
          symlinkSync('open', `${folder}/good`);
        },
        says: (folder) => `writable-by-others ${folder}/open`,
      },
    ],
    [
      'behind a link to a link in a folder for everybody',
      {
        at: 'far/docker',
        path: (folder) => `${folder}/good`,
        prepare(folder) {
          mkdirSync(`${folder}/open`);
          symlinkSync('../far/docker', `${folder}/open/docker`);
          chmodSync(`${folder}/open`, 0o777);
          mkdirSync(`${folder}/good`);
          symlinkSync(`${folder}/open/docker`, `${folder}/good/docker`);
        },
        says: (folder) => `writable-by-others ${folder}/open`,
      },
    ],
  ];
  for (const [where, { at, path, prepare, says }] of cases) {
    test(where, async (t) => {
      const { machine, trace } = withPlanted(t, at);
      prepare?.(machine.folder);
      assert.deepEqual(await runWhenFound(await find(machine, path(machine.folder))), [says(machine.folder)]);
      assert.equal(existsSync(trace), false);
    });
  }

  test('in a folder of somebody else, or being somebody else’s', { skip: !isRoot && 'only root can give files away' }, async (t) => {
    for (const given of ['good', 'good/docker']) {
      const { machine, trace } = withPlanted(t, 'good/docker');
      const culprit = join(machine.folder, given);
      chownSync(culprit, SOMEBODY, SOMEBODY);
      assert.deepEqual(await runWhenFound(await find(machine, join(machine.folder, 'good'))), [`owned-by-another ${culprit}`]);
      assert.equal(existsSync(trace), false);
    }
  });

  test('in a folder that another group may write', { skip: !isRoot && 'only root can give files away' }, async (t) => {
    const { machine, trace } = withPlanted(t, 'good/docker');
    const folder = join(machine.folder, 'good');
    chownSync(folder, 0, SOMEBODY);
    chmodSync(folder, 0o775);
    assert.deepEqual(await runWhenFound(await find(machine, folder)), [`writable-by-others ${folder}`]);
    assert.equal(existsSync(trace), false);
  });

  test('when a good one stands behind it: that one is taken, and the planted one is told', async (t) => {
    const { machine, planted, trace } = withPlanted(t, 'node_modules/.bin/docker');
    const good = machine.program('docker', 'echo good');
    const found = await find(machine, `${join(machine.folder, 'node_modules/.bin')}:${machine.programs}`);
    assert.equal(found.kind === 'found' && found.program.path, good);
    assert.deepEqual(found.kind === 'found' && found.refused.map(({ path }) => path), [planted]);
    await runWhenFound(found);
    assert.equal(existsSync(trace), false);
  });
});

describe('a program', () => {
  test('is found by absolute path, with its owner, once a run', async (t) => {
    const machine = examinedMachine(t);
    const path = machine.program('docker', 'echo first');
    const context = machine.context();
    const found = await findProgram(context, 'docker');
    assert.deepEqual(found.kind === 'found' && [found.program.path, found.program.owner], [path, process.getuid?.()]);
    assert.equal(await findProgram(context, 'docker'), found);
  });

  test('keeps the name by which a link leads to it, as some look at that', async (t) => {
    const machine = examinedMachine(t);
    const real = machine.program('launcher', 'echo "$0"');
    const link = join(machine.programs, 'docker');
    symlinkSync(real, link);
    const found = await findProgram(machine.context({ env: { PATH: machine.programs } }), 'docker');
    assert.equal(found.kind === 'found' && found.program.path, link);
  });

  test('in a folder that the user’s own group may write is found', async (t) => {
    const machine = examinedMachine(t);
    machine.program('docker', 'echo');
    chmodSync(machine.programs, 0o775);
    assert.equal((await findProgram(machine.context(), 'docker')).kind, process.getgid?.() === process.getuid?.() ? 'found' : 'refused');
  });

  test('that is none, cannot be run or has an impossible name is not found', async (t) => {
    const machine = examinedMachine(t);
    machine.file('programs/docker', 'no program', 0o644);
    mkdirSync(join(machine.programs, 'podman'));
    const context = machine.context();
    const refused = await findProgram(context, 'docker');
    assert.equal(refused.kind === 'refused' && refused.refused[0].reason, 'not-executable');
    for (const name of ['podman', 'skopeo', '', '../elsewhere/docker', '-rf', 'a/b', 'a\0b', 'a'.repeat(200)])
      assert.deepEqual(await findProgram(context, name), { kind: 'absent' }, name);
  });
});
