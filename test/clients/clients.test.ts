import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { clientOrSkip, type ClientName } from './clients.ts';

const EMPTY_TAR = '\0'.repeat(1024);

for (const name of ['podman', 'buildah'] satisfies ClientName[]) {
  test(`${name} of one test does not see the images of another`, async (t) => {
    const [one, other] = [clientOrSkip(t, name), clientOrSkip(t, name)];
    if (!one || !other) return;
    const made =
      name === 'podman'
        ? await one.run(['import', '-', 'localhost/app:1'], { input: EMPTY_TAR })
        : await one.run(['commit', (await one.run(['from', 'scratch'])).stdout.trim(), 'localhost/app:1']);
    assert.equal(made.code, 0, made.stderr);
    assert.match((await one.run(['images'])).stdout, /localhost\/app +1/);
    assert.doesNotMatch((await other.run(['images'])).stdout, /localhost\/app/);
  });
}

for (const [name, file] of [['docker', 'docker/config.json'], ['podman', 'auth.json'], ['buildah', 'auth.json'], ['skopeo', 'auth.json']] as const) {
  test(`${name} keeps its logins in its own home, gone after the test`, async (t) => {
    let home = '';
    await t.test('in a test of its own', async (inner) => {
      const client = clientOrSkip(inner, name);
      if (!client) return;
      home = client.home;
      writeFileSync(join(home, file), JSON.stringify({ auths: { 'registry.example:5000': { auth: 'dTpw' } } }));
      const { code, stderr } = await client.run(['logout', 'registry.example:5000']);
      assert.equal(code, 0, stderr);
      assert.doesNotMatch(readFileSync(join(home, file), 'utf8'), /dTpw/);
    });
    assert.equal(existsSync(home), false);
  });
}

test('a client gets its input, and what it says and how it ends comes back', async (t) => {
  const strace = clientOrSkip(t, 'strace');
  if (!strace) return;
  const ran = await strace.run(['-o', '/dev/null', 'sh', '-c', 'cat; echo bad >&2; exit 3'], { input: 'hello' });
  assert.deepEqual(ran, { code: 3, stdout: 'hello', stderr: 'bad\n' });
});
