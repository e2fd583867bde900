import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { test } from 'node:test';

const loaded: string[] = [];
registerHooks({
  load(url, context, next) {
    loaded.push(url);
    return next(url, context);
  },
});

test('what answers requests is not loaded into the first of several processes', async () => {
  await import('./serve.ts');
  const packages = loaded.flatMap((url) => /\/node_modules\/([^/]+)/.exec(url)?.slice(1) ?? []);
  assert.deepEqual([...new Set(packages)], ['zod']);
  const own = loaded.flatMap((url) => /\/src\/(.+)$/.exec(url)?.slice(1) ?? []);
  assert.ok(own.includes('workers.ts'));
  assert.deepEqual(own.filter((path) => /^(access|app|db|directory|identity|management|registry|tokens)\b|^(first-)?start\.ts/.test(path)), []);
});

// Not documented, and nothing else tells it: https://github.com/nodejs/node/blob/v24.x/lib/internal/bootstrap/realm.js
const builtin = () => Reflect.get(process, 'moduleLoadList') as string[];

test('nor are the client behind fetch and the list of all domains into any of them', async () => {
  const before = builtin().length;
  await import('./start.ts');
  assert.ok(builtin().length > before);
  assert.deepEqual(builtin().filter((name) => name.endsWith('undici/undici')), []);
  assert.ok(!loaded.some((url) => url.includes('/tldts/')));
});
