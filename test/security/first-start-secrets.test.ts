import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { manage } from '../harness/management-client.ts';
import { client } from './ask.ts';

// Row 15 (CVE-2026-4404) and row 31, class 13: nobody knows a secret of a server that was never started.

const root = resolve(import.meta.dirname, '../..');

/** Every file of the data folder, by its path there. */
function filesOf(folder: string, below = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = join(below, entry.name);
    if (entry.isDirectory()) for (const [inner, content] of filesOf(folder, path)) found.set(inner, content);
    else if (entry.isFile()) found.set(path, readFileSync(join(folder, path), 'latin1'));
  }
  return found;
}

describe('two fresh servers', () => {
  test('share no key and no password', async () => {
    const [one, two] = (await Promise.all([startDockgate({ tls: true }), startDockgate({ tls: true })])) as [TestDockgate, TestDockgate];
    const [first, second] = [filesOf(one.data), filesOf(two.data)];
    const secret = ['keys/access-token.pem', 'keys/refresh-token.pem', 'keys/secret-hash', 'owner-password', 'tls/ca.key', 'tls/server.key'];
    const made = [...first.keys()].filter((path) => /^(keys|tls)\/|^owner-password$/.test(path));
    for (const path of secret) assert.ok(made.includes(path), `${path} is not among ${made.join(', ')}`);
    const seen = new Set<string>();
    for (const content of made.flatMap((path) => [first.get(path)!, second.get(path)!])) {
      assert.ok(!seen.has(content));
      assert.ok(content.trim().length >= 20);
      seen.add(content);
    }
    for (const path of secret) assert.equal(statSync(join(one.data, path)).mode & 0o077, 0, path);
    const passwords = await Promise.all([one, two].map((each) => manage(each).makeToken('ci-pull', ['repositories/x/content/read'])));
    assert.notEqual(passwords[0], passwords[1]);
    assert.match(passwords[0]!, /^[0-9A-Za-z]{43}$/);
    await Promise.all([one.stop(), two.stop()]);
  });

  test('let nobody in with what is usual elsewhere, and have no admin account', async () => {
    const dockgate = await startDockgate({ failedLogins: 1_000_000, failedLoginsPerAddress: 1_000_000 });
    const { ask, close } = client(dockgate.port);
    const names = ['admin', 'root', 'dockgate', 'owner', 'owner@dockgate', 'registry', 'test', '00000000-0000-0000-0000-000000000000', ''];
    const words = ['', 'admin', 'password', 'Password1', 'Harbor12345', 'dockgate', 'owner', 'owner@dockgate', 'changeme', 'secret', 'null', 'undefined'];
    for (const as of names.flatMap((name) => words.map((word) => [name, word] as const))) {
      for (const path of ['/v2/', '/oauth2/token']) assert.equal((await ask({ path, as })).status, 401, as.join(':'));
    }
    close();
  });
});

describe('the source', () => {
  const sources = ['src', 'bin', 'runtime'].flatMap((folder) => [...filesOf(join(root, folder))].map(([path, content]) => [join(folder, path), content] as const));

  test('holds no key and no generated secret', () => {
    for (const [path, content] of sources) {
      assert.doesNotMatch(content, /-----BEGIN [A-Z ]*PRIVATE KEY-----\s*[A-Za-z0-9+/]{20}/, path);
      assert.doesNotMatch(content, /eyJ[\w-]{8,}\.eyJ[\w-]{8,}/, path);
      if (path.endsWith('.test.ts')) continue;
      const literals = [...content.matchAll(/(['"`])([0-9A-Za-z+/_-]{40,})\1/g)].map(([, , text = '']) => text);
      assert.deepEqual(literals.filter((text) => isRandom(text)), [], path);
    }
  });

  test('names no secret as the default of a setting', () => {
    const settings = sources.find(([path]) => path === join('src', 'config', 'settings.ts'))![1];
    assert.doesNotMatch(settings, /(password|secret|key)\w*: setting\([^)]*default\(/i);
  });
});

/** Letters of both cases and digits, as generated text has them; a word or an alphabet in order has not. */
function isRandom(text: string): boolean {
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/].filter((kind) => kind.test(text)).length;
  const ordered = [...text].filter((character, index) => index > 0 && character.charCodeAt(0) === text.charCodeAt(index - 1) + 1).length;
  return kinds === 3 && ordered < text.length / 2;
}
