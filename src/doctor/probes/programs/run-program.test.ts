import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { examinedMachine, systemPath, type ExaminedMachine } from '../../../../test/doctor/examined-machine.ts';
import { safeForTerminal } from '../../../cli/terminal/terminal-text.ts';
import { findProgram, pickVariables, type Program } from './programs.ts';
import { runProgram } from './run-program.ts';

async function planted(t: TestContext, script: string): Promise<{ machine: ExaminedMachine; program: Program }> {
  const machine = examinedMachine(t);
  machine.program('planted', script);
  const found = await findProgram(machine.context({ env: { PATH: `${machine.programs}:${systemPath}`, SECRET: 'hunter2', LD_PRELOAD: '/evil.so' } }), 'planted');
  assert.equal(found.kind, 'found');
  return { machine, program: found.program };
}

/** Gone, or dead and not yet collected by its parent. */
const isGone = (pid: number): boolean => {
  try {
    return /^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return true;
  }
};

describe('a program that is run', () => {
  test('tells how it ended', async (t) => {
    const ended = async (script: string) => runProgram((await planted(t, script)).program, []);
    assert.deepEqual(await ended('echo out; echo err >&2; exit 3'), { kind: 'exited', code: 3, stdout: 'out\n', stderr: 'err\n' });
    assert.deepEqual(await ended('kill -TERM $$'), { kind: 'killed', signal: 'SIGTERM', stdout: '', stderr: '' });
  });

  test('gets its input and its end, or nothing at all, and never a terminal', async (t) => {
    const { program } = await planted(t, 'cat; if (: < /dev/tty) 2>/dev/null; then echo terminal; fi');
    assert.deepEqual(await runProgram(program, [], { input: 'registry.example' }), { kind: 'exited', code: 0, stdout: 'registry.example', stderr: '' });
    assert.deepEqual(await runProgram(program, []), { kind: 'exited', code: 0, stdout: '', stderr: '' });
  });

  test('may leave its input unread', async (t) => {
    const { program } = await planted(t, 'exec 0<&-; exit 0');
    assert.equal((await runProgram(program, [], { input: 'x'.repeat(1024 * 1024) })).kind, 'exited');
  });

  test('gets its arguments as they are, through no shell', async (t) => {
    const { program, machine } = await planted(t, 'printf "%s|" "$@"');
    const trace = join(machine.folder, 'trace');
    const ended = await runProgram(program, ['$(touch x)', `; touch ${trace}`, 'a b']);
    assert.equal(ended.kind === 'exited' && ended.stdout, `$(touch x)|; touch ${trace}|a b|`);
    assert.equal(existsSync(trace), false);
  });

  test('sees the variables that were named and no others', async (t) => {
    const { program, machine } = await planted(t, 'env');
    const ended = await runProgram(program, [], { env: pickVariables({ ...machine.context().machine, env: { AWS_PROFILE: 'team' } }, ['AWS_PROFILE', 'AWS_REGION']) });
    const names = (ended.kind === 'exited' ? ended.stdout : '').split('\n').map((line) => line.split('=')[0]!).filter(Boolean);
    assert.deepEqual(names.filter((name) => !['_', 'PWD', 'OLDPWD', 'SHLVL'].includes(name)).sort(), ['AWS_PROFILE', 'HOME', 'LC_ALL', 'PATH']);
  });

  test('looks for other programs in trusted folders only', async (t) => {
    const machine = examinedMachine(t);
    machine.program('planted', 'echo "$PATH"');
    machine.file('node_modules/.bin/x', '');
    const path = [machine.programs, join(machine.folder, 'node_modules/.bin'), '.', '', 'relative', systemPath].join(':');
    const found = await findProgram(machine.context({ env: { PATH: path } }), 'planted');
    const ended = found.kind === 'found' && (await runProgram(found.program, []));
    assert.equal(ended && ended.kind === 'exited' && ended.stdout.trim(), `${machine.programs}:${systemPath}`);
  });

  test('that hangs is killed with all it started', async (t) => {
    const { program, machine } = await planted(t, 'sleep 600 & echo $! > "$1"; echo begun; wait');
    const pidFile = join(machine.folder, 'pid');
    const begun = performance.now();
    const ended = await runProgram(program, [pidFile], { timeLimit: 500 });
    assert.equal(ended.kind, 'timeout');
    assert.ok(performance.now() - begun < 4_000);
    const child = Number(readFileSync(pidFile, 'utf8'));
    while (!isGone(child)) await nextTurn();
  });

  test('that leaves somebody behind ends when it ends, and they with it', async (t) => {
    const { program, machine } = await planted(t, 'sleep 600 & echo $! > "$1"; echo done');
    const pidFile = join(machine.folder, 'pid');
    assert.deepEqual(await runProgram(program, [pidFile]), { kind: 'exited', code: 0, stdout: 'done\n', stderr: '' });
    const child = Number(readFileSync(pidFile, 'utf8'));
    while (!isGone(child)) await nextTurn();
  });

  test('that leaves its group and keeps the pipe does not hold us up', async (t) => {
    const { program, machine } = await planted(t, 'setsid sh -c \'echo $$ > "$0"; exec sleep 600\' "$1" & while ! [ -s "$1" ]; do :; done; echo done');
    const pidFile = join(machine.folder, 'pid');
    const begun = performance.now();
    const ended = await runProgram(program, [pidFile]);
    process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL');
    assert.deepEqual(ended, { kind: 'exited', code: 0, stdout: 'done\n', stderr: '' });
    assert.ok(performance.now() - begun < 4_000);
  });

  test('that prints without end is killed, and what it said is cut', async (t) => {
    for (const script of ['yes', 'yes >&2']) {
      const { program } = await planted(t, script);
      const ended = await runProgram(program, []);
      assert.equal(ended.kind, 'cut');
      assert.equal(ended.kind === 'cut' && ended.stdout.length + ended.stderr.length, 256 * 1024);
    }
  });

  test('that plays tricks on a terminal is shown harmless', async (t) => {
    const { program } = await planted(t, `printf '\\033]0;owned\\007\\033[2J\\342\\200\\256gnp.exe\\r##vso[task.setvariable]x'`);
    const ended = await runProgram(program, []);
    const shown = safeForTerminal(ended.kind === 'exited' ? ended.stdout : '');
    assert.doesNotMatch(shown, /[\p{Cc}\p{Cf}]/u);
  });

  test('that cannot be started says why', async (t) => {
    const machine = examinedMachine(t);
    machine.file('programs/other', 'MZ no program of this system', 0o755);
    machine.file('programs/text', 'echo a shell would run this', 0o755);
    machine.file('programs/orphan', '#!/no/such/interpreter\n', 0o755);
    const run = async (name: string, args: readonly string[] = []) => {
      const found = await findProgram(machine.context(), name);
      assert.equal(found.kind, 'found');
      return runProgram(found.program, args);
    };
    assert.deepEqual(await run('other'), { kind: 'not-run', code: 'ENOEXEC' });
    assert.deepEqual(await run('text'), { kind: 'not-run', code: 'ENOEXEC' });
    assert.deepEqual(await run('orphan'), { kind: 'not-run', code: 'ENOENT' });
    assert.deepEqual(await run('orphan', ['a\0b']), { kind: 'not-run', code: 'ERR_INVALID_ARG_VALUE' });
  });
});
