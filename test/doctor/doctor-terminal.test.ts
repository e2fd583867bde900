import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { stripVTControlCharacters, styleText } from 'node:util';
import { buildDoctor } from '../../packages/build-doctor.ts';
import { PROGRAM } from './doctor-process.ts';

// The doctor on a real terminal, made by `script` of util-linux.

const folder = mkdtempSync(join(tmpdir(), 'dockgate-terminal-'));
after(() => rmSync(folder, { recursive: true }));
let bundle: string;
before(async () => {
  bundle = await buildDoctor(folder);
});

const canRecord = spawnSync('script', ['--version']).status === 0;
const skip = canRecord ? false : 'there is no script of util-linux here';

interface Seen {
  readonly text: string;
  /** Milliseconds until anything was there. */
  readonly first: number;
}

/** Runs a program on a terminal of its own; `text` is all that was sent to it. */
async function onTerminal(command: readonly string[], env: Record<string, string> = {}): Promise<Seen> {
  const begun = performance.now();
  const quoted = command.map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qec', `stty cols 80; exec ${quoted}`, '/dev/null'], {
    env: { PATH: process.env['PATH'], HOME: folder, LC_ALL: 'C.UTF-8', TERM: 'xterm', ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let [text, first] = ['', Infinity];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    first = Math.min(first, performance.now() - begun);
    text += chunk;
  });
  await once(child, 'close');
  return { text, first };
}

const CLEARED = '\r\u001b[K';
const examine = [process.execPath, PROGRAM, 'doctor', '127.0.0.1:1/a', '--only', 'tcp'];

describe('a terminal', { skip }, () => {
  test('is told what goes on at once, and nothing of it is left', async () => {
    const { text } = await onTerminal(examine);
    assert.ok(text.startsWith(`${CLEARED}Examining …`), text);
    const report = text.slice(text.lastIndexOf(CLEARED) + CLEARED.length);
    assert.ok(report.startsWith(`${styleText('red', '✗', { validateStream: false })} `), report);
    assert.match(stripVTControlCharacters(report), /^✗ [^]*Measured from this shell/);
  });

  test('that reads aloud, or shows no more than letters, is spared the progress and the colours', async () => {
    for (const [env, begins] of [[{ ACCESSIBLE: '1', NO_COLOR: '1' }, /^\[FAIL\] [^]*\r\nHow we know /], [{ TERM: 'dumb' }, /^✗ [^]*\r\n│ How we know /]] as const) {
      const { text } = await onTerminal(examine, env);
      assert.match(text, begins);
      assert.ok(!text.includes('\u001b'), text);
    }
  });
});

describe('somebody who waits', { skip }, () => {
  /** The machine may be busy: that it can be as quick is what counts. */
  const best = async (measure: () => Promise<number>, enough: number) => {
    let least = Infinity;
    for (let tries = 0; tries < 15 && least > enough; tries += 1) least = Math.min(least, await measure());
    return least;
  };

  for (const [name, command] of [
    ['dockgate doctor', () => [process.execPath, PROGRAM, 'doctor']],
    ['dockgate-doctor', () => [process.execPath, bundle]],
  ] as const) {
    test(`sees the first line of ${name} within 300 milliseconds`, async () => {
      const least = await best(async () => (await onTerminal([...command(), '127.0.0.1:1/a', '--only', 'tcp'])).first, 300);
      assert.ok(least <= 300, `${least} ms`);
    });

    test(`has the help of ${name} within 200 milliseconds`, async () => {
      const least = await best(async () => {
        const begun = performance.now();
        const [program, ...args] = command() as [string, ...string[]];
        spawnSync(program, [...args, '--help']);
        return performance.now() - begun;
      }, 200);
      assert.ok(least <= 200, `${least} ms`);
    });
  }
});
