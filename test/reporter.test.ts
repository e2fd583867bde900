import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'dockgate-reporter-'));
after(() => rmSync(folder, { recursive: true }));

/** What `node --test` says of one test file with our reporter. */
function reportOn(name: string, content: string, { mustAllRun = false } = {}) {
  const file = join(folder, `${name}.test.mjs`);
  writeFileSync(file, `import { before, describe, test } from 'node:test'; import assert from 'node:assert/strict'; ${content}`);
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
  const env = { ...inherited, DOCKGATE_REQUIRE_CLIENTS: mustAllRun ? '1' : '' };
  const reporter = `--test-reporter=${join(import.meta.dirname, 'reporter.ts')}`;
  const { status, stdout } = spawnSync(process.execPath, ['--test', reporter, file], { env, encoding: 'utf8', cwd: folder });
  return { status, stdout, last: stdout.trimEnd().split('\n').at(-1) };
}

test('a run that passed ends with its totals and exit code 0', () => {
  const { status, last } = reportOn('passes', `describe('group', () => { test('a', () => {}); test('b', () => {}); });`);
  assert.deepEqual([status, last], [0, '2 passed, 0 failed']);
});

test('a failure shows its name, file and difference, and what its file printed', () => {
  const { status, stdout, last } = reportOn(
    'fails',
    `describe('group', () => { test('differs', () => { console.log('a word before'); assert.deepEqual({ a: 1 }, { a: 2 }); }); });`,
  );
  assert.deepEqual([status, last], [1, '0 passed, 1 failed']);
  for (const part of ['failed: group › differs', 'fails.test.mjs', '+   a: 1', '-   a: 2', 'a word before']) {
    assert.ok(stdout.includes(part), `${part} in:\n${stdout}`);
  }
});

test('skipped tests and groups are counted by reason', () => {
  const { status, stdout, last } = reportOn(
    'skips',
    `test('runs', () => {}); test('x', (t) => t.skip('no docker')); test('y', (t) => t.skip('no docker'));
     describe('z', { skip: 'no PostgreSQL' }, () => { test('never seen', () => {}); });`,
  );
  assert.deepEqual([status, last], [0, '1 passed, 0 failed, 3 skipped']);
  assert.match(stdout, /skipped 2: no docker\n {2}x \(.*\)\n {2}y /);
  assert.match(stdout, /skipped 1: no PostgreSQL\n {2}z /);
});

test('where every test must run, one that was left out has failed, unless it is for the long run', () => {
  const content = `test('runs', () => {}); test('x', { skip: 'no docker' }, () => {}); test('y', { skip: true }, () => {}); test('z', { skip: 'npm run soak plays it' }, () => {}); test('w', { skip: 'without TEST_S3_URL: no conditions' }, () => {});`;
  const { status, stdout, last } = reportOn('left-out', content, { mustAllRun: true });
  assert.deepEqual([status, last], [1, '1 passed, 2 failed, 2 skipped']);
  assert.match(stdout, /failed: x\n.*\n {4}left out, where every test must run: no docker/);
});

for (const [name, content] of [
  ['has no test', ''],
  ['does not load', `throw new Error('broken');`],
  ['breaks before its tests', `describe('group', () => { before(() => { throw new Error('broken'); }); });`],
]) {
  test(`a file that ${name} is a failure`, () => {
    const { status, last } = reportOn('broken', content ?? '');
    assert.deepEqual([status, last], [1, '0 passed, 1 failed']);
  });
}

test('a run in which every test was skipped ran no test, and fails', () => {
  const { status, stdout } = reportOn('all-skipped', `test('x', { skip: 'no docker' }, () => {});`);
  assert.equal(status, 1);
  assert.match(stdout, /no test ran\n0 passed, 0 failed, 1 skipped\n$/);
});
