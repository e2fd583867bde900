import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { test } from 'node:test';

test('what answers requests is not loaded into the first of several processes', async () => {
  const loaded: string[] = [];
  const hooks = registerHooks({
    load(url, context, next) {
      loaded.push(url);
      return next(url, context);
    },
  });
  await import('./serve.ts');
  hooks.deregister();
  const packages = loaded.flatMap((url) => /\/node_modules\/([^/]+)/.exec(url)?.slice(1) ?? []);
  assert.deepEqual([...new Set(packages)], ['zod']);
  const own = loaded.flatMap((url) => /\/src\/(.+)$/.exec(url)?.slice(1) ?? []);
  assert.ok(own.includes('workers.ts'));
  assert.deepEqual(own.filter((path) => /^(access|app|db|directory|identity|management|registry|tokens)\b|^(first-)?start\.ts/.test(path)), []);
});
