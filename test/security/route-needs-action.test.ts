import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { before, test } from 'node:test';

// A route that names no action does not compile, neither on the data plane nor in the management API. That the server
// does not start with one that got past the compiler is tested beside the management API's plugin. Each planted file
// has a twin that compiles, and differs in the action alone.

const root = resolve(import.meta.dirname, '../..');

const planted = {
  'data-with.ts': `
    import type { Route } from '${root}/src/registry/routing/route.ts';
    export const route: Route = { method: 'GET', path: '/v2/x', action: 'content/read', operation: 'X', records: 'refused', handle: async () => ({ status: 200 }) };`,
  'data-without.ts': `
    import type { Route } from '${root}/src/registry/routing/route.ts';
    export const route: Route = { method: 'GET', path: '/v2/x', operation: 'X', records: 'refused', handle: async () => ({ status: 200 }) };`,
  'data-unknown.ts': `
    import type { Route } from '${root}/src/registry/routing/route.ts';
    export const route: Route = { method: 'GET', path: '/v2/x', action: 'everything', operation: 'X', records: 'refused', handle: async () => ({ status: 200 }) };`,
  'management-with.ts': `
    import type { Route } from '${root}/src/management/route.ts';
    export const route: Route = { method: 'GET', path: '/x', about: 'registry', answer: null, action: 'registries/read', handle: async () => ({ status: 200 }) };`,
  'management-without.ts': `
    import type { Route } from '${root}/src/management/route.ts';
    export const route: Route = { method: 'GET', path: '/x', about: 'registry', answer: null, handle: async () => ({ status: 200 }) };`,
  'management-data.ts': `
    import type { Route } from '${root}/src/management/route.ts';
    export const route: Route = { method: 'GET', path: '/x', about: 'registry', answer: null, action: 'content/read', handle: async () => ({ status: 200 }) };`,
};

let errors: readonly string[];
before(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dockgate-planted-'));
  const compilerOptions = { typeRoots: [join(root, 'node_modules/@types')] };
  const config = { extends: join(root, 'tsconfig.json'), compilerOptions, files: Object.keys(planted), include: [] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  for (const [name, content] of Object.entries(planted)) await writeFile(join(folder, name), content);
  errors = await compile(folder);
  await rm(folder, { recursive: true });
});

for (const name of Object.keys(planted)) {
  const isRight = name.endsWith('-with.ts');
  test(`${name} ${isRight ? 'compiles' : 'does not compile'}`, () => {
    const own = errors.filter((line) => line.startsWith(name));
    assert.equal(own.length > 0, !isRight, own.join('\n'));
  });
}

test('and nothing else is wrong with them', () => {
  assert.deepEqual(errors.filter((line) => /^\S/.test(line) && !Object.keys(planted).some((name) => line.startsWith(name))), []);
});

/** The lines of the compiler's errors; `file(line,column): error …`. */
function compile(folder: string): Promise<string[]> {
  return new Promise((done) => {
    execFile(join(root, 'node_modules/.bin/tsc'), ['-p', folder, '--pretty', 'false'], { cwd: folder }, (_error, stdout) =>
      done(stdout.split('\n').filter((line) => line !== '')),
    );
  });
}
