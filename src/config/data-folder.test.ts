import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Secret } from '../secret.ts';
import { findSecret, makePrivateFolder, readOrMakeSecret, refuseInTheWay, removeFile, replacePrivateFile, writeNewPrivateFile } from './data-folder.ts';
import { ConfigError } from './load.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'dockgate-folder-'));
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
const secret = (text: string) => () => new Secret(text);

test('folders and files are their owner’s alone, whatever the umask', () => {
  const before = process.umask(0);
  const data = join(folder(), 'data');
  makePrivateFolder(data);
  readOrMakeSecret(data, 'key', secret('x'));
  replacePrivateFile(join(data, 'ca.crt'), new Secret('y'));
  process.umask(before);
  assert.deepEqual([modeOf(data), modeOf(join(data, 'key')), modeOf(join(data, 'ca.crt'))], ['700', '600', '600']);
});

test('a folder that was open to others is closed', () => {
  const data = folder();
  execFileSync('chmod', ['755', data]);
  makePrivateFolder(data);
  assert.equal(modeOf(data), '700');
});

test('a file in the way of the folder, or of one that leads to it, is named', () => {
  const file = join(folder(), 'file');
  writeFileSync(file, '');
  for (const path of [file, join(file, 'data')]) {
    assert.throws(() => makePrivateFolder(path), { name: 'ConfigError', problems: [`data (DOCKGATE_DATA): ${path} cannot be a folder, a file is in the way`] });
  }
});

test('a secret is made once and found again', () => {
  const data = folder();
  assert.equal(readOrMakeSecret(data, 'key', secret('first')).reveal(), 'first');
  assert.equal(readOrMakeSecret(data, 'key', secret('second')).reveal(), 'first');
});

test('of two that make it at once, both read the same', async () => {
  const data = folder();
  const script = `
    import { readOrMakeSecret } from ${JSON.stringify(join(import.meta.dirname, 'data-folder.ts'))};
    import { Secret } from ${JSON.stringify(join(import.meta.dirname, '../secret.ts'))};
    console.log(readOrMakeSecret(process.argv[1], 'key', () => new Secret(String(Math.random()))).reveal());`;
  const { spawn } = await import('node:child_process');
  const made = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script, data], { stdio: ['ignore', 'pipe', 'inherit'] });
      return (await child.stdout.setEncoding('utf8').toArray()).join('');
    }),
  );
  assert.equal(new Set(made).size, 1, made.join());
});

test('nothing is written through a link', () => {
  const data = folder();
  const elsewhere = join(folder(), 'elsewhere');
  symlinkSync(elsewhere, join(data, 'owner-password'));
  assert.throws(() => writeNewPrivateFile(join(data, 'owner-password'), new Secret('x')), { code: 'EEXIST' });
  assert.equal(existsSync(elsewhere), false);
});

test('what is in the way of a file or a folder is named, all of it at once', () => {
  const data = folder();
  const at = (name: string) => join(data, name);
  symlinkSync(folder(), at('keys'));
  symlinkSync(at('nothing'), at('policy.db'));
  writeFileSync(at('run'), '');
  writeFileSync(at('owner-password'), '');
  assert.throws(
    () => refuseInTheWay({ folders: [at('keys'), at('run'), at('absent')], files: [at('policy.db'), at('owner-password'), data] }),
    (error) => {
      assert.ok(error instanceof ConfigError);
      assert.deepEqual(error.problems.map((problem) => problem.split(' is ')[0]), [`data: ${at('keys')}`, `data: ${at('run')}`, `data: ${at('policy.db')}`, `data: ${data}`]);
      return true;
    },
  );
});

test('a file that is removed twice is gone', () => {
  const file = join(folder(), 'owner-password');
  writeFileSync(file, '');
  removeFile(file);
  removeFile(file);
  assert.equal(existsSync(file), false);
});

test('a file that is replaced is never there in part', () => {
  const data = folder();
  writeFileSync(join(data, 'server.key'), 'old');
  replacePrivateFile(join(data, 'server.key'), new Secret('new'));
  assert.equal(readFileSync(join(data, 'server.key'), 'utf8'), 'new');
});

test('what is not there is null; what cannot be read is an error', () => {
  const data = folder();
  assert.equal(findSecret(join(data, 'nothing')), null);
  assert.throws(() => findSecret(data), { code: 'EISDIR' });
});
