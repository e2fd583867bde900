import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';

// bin/dockgate.js in folders of its own, with a main program that only tells what it got.
// An old Node is this one with another version number: whether old Nodes parse the file, only an old one shows.
const folder = mkdtempSync(join(tmpdir(), 'dockgate-runtime-'));
after(() => rmSync(folder, { recursive: true }));

const tellsItsArguments = `console.log('main got ' + process.argv.slice(2).join(' ')); process.exitCode = 7;`;
const endsOnSigterm = `process.on('SIGTERM', () => process.exit(9)); setInterval(() => {}, 1000); console.log('ready');`;
const pinnedNode = `node_modules/node-${process.platform}-${process.arch}/bin/node`;

function place(name: string, files: Record<string, string>) {
  const root = join(folder, name);
  for (const path of ['bin/dockgate.js', 'runtime/link-node.js']) cpSync(join(import.meta.dirname, '../..', path), join(root, path));
  for (const [path, content] of Object.entries({ 'package.json': '{"type":"module"}', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    if (path === pinnedNode) symlinkSync(process.execPath, join(root, path));
    else writeFileSync(join(root, path), content);
  }
  return join(root, 'bin/dockgate.js');
}

function run(program: string, { version }: { version: string }, ...args: string[]) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  return spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, program, ...args]);
}

async function outcome(child: ReturnType<typeof run>) {
  const text = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (text.stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (text.stderr += String(chunk)));
  const [code] = await once(child, 'close');
  return { code, ...text };
}

test('a new Node runs the TypeScript of the checkout, with its arguments and exit code', async () => {
  const program = place('new', { 'src/main.ts': tellsItsArguments });
  const { code, stdout } = await outcome(run(program, { version: '24.0.0' }, 'serve', '--port', '1'));
  assert.deepEqual([code, stdout], [7, 'main got serve --port 1\n']);
});

test('without sources beside it, the compiled program runs', async () => {
  const program = place('published', { 'dist/main.js': tellsItsArguments });
  const { code, stdout } = await outcome(run(program, { version: '26.1.0' }, 'why'));
  assert.deepEqual([code, stdout], [7, 'main got why\n']);
});

test('an old Node hands over to the one that came with the checkout, and keeps its exit code', async () => {
  const program = place('handed-over', { 'src/main.ts': tellsItsArguments, [pinnedNode]: '' });
  const { code, stdout } = await outcome(run(program, { version: '20.20.2' }, 'doctor'));
  assert.deepEqual([code, stdout], [7, 'main got doctor\n']);
});

test('a signal to the old Node reaches the one that works', async () => {
  const program = place('signalled', { 'src/main.ts': endsOnSigterm, [pinnedNode]: '' });
  const child = run(program, { version: '20.20.2' });
  const done = outcome(child);
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  assert.equal((await done).code, 9);
});

test('an old Node alone is told both versions and what to do, and fails as wrong usage', async () => {
  const program = place('alone', { 'src/main.ts': tellsItsArguments });
  const { code, stdout, stderr } = await outcome(run(program, { version: '18.4.0' }));
  assert.deepEqual([code, stdout], [2, '']);
  assert.match(stderr, /this is Node 18\.4\.0 .* needs Node 24 or newer/);
  assert.match(stderr, /npm ci/);
});

test('after an install the Node of the checkout is the one that scripts find, whether npm has linked it or not', () => {
  const root = join(place('linked', { [pinnedNode]: '' }), '../..');
  const link = join(root, 'node_modules/.bin/node');
  for (const _ of ['not linked', 'linked']) {
    execFileSync(process.execPath, [join(root, 'runtime/link-node.js')]);
    assert.equal(realpathSync(link), realpathSync(process.execPath));
  }
});

test('where no Node comes with the checkout, none is linked', () => {
  const root = join(place('unlinked', {}), '../..');
  execFileSync(process.execPath, [join(root, 'runtime/link-node.js')]);
  assert.equal(existsSync(join(root, 'node_modules')), false);
});
