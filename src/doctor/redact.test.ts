import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { knownSecrets } from './known-secrets.ts';
import { thisMachine } from './machine.ts';
import { makeRedactor } from './redact.ts';

// Made-up secrets, put together here so that no scanner takes this file for a leak.
const tail = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8';

describe('what looks like a secret', () => {
  for (const [what, text, left] of [
    ['the user of an address', 'https://me:pa$$w0rd@proxy.example:3128/x', 'https://***@proxy.example:3128/x'],
    ['a signature in an address', 'https://blob.example/x?sv=2020&sig=abc%2Bdef%3D&sr=b', 'https://blob.example/x?sv=2020&sig=***&sr=b'],
    ['a presigned address', `https://s3.example/x?X-Amz-Credential=AK&X-Amz-Signature=${tail}`, 'https://s3.example/x?X-Amz-Credential=***&X-Amz-Signature=***'],
    ['a bearer token', `Authorization: Bearer ${tail}`, 'Authorization: Bearer ***'],
    ['a token of three parts', `got ${['eyJhbGciOiJSUzI1NiJ9', 'eyJzdWIiOiJ4In0', tail].join('.')}!`, 'got ***!'],
    ['a token of GitHub', `ghp_${tail}`, '***'],
    ['a token of Docker Hub', `dckr_pat_${tail}`, '***'],
    ['a token of GitLab', `glpat-${tail}`, '***'],
    ['a key of AWS', `key AKIA${'A1B2C3D4E5F6G7H8'}.`, 'key ***.'],
    ['a client secret of Entra', `aB38Q~${tail.slice(0, 34)} is it`, '*** is it'],
  ] as const)
    test(`${what} is taken out`, () => assert.equal(makeRedactor().text(text), left));

  for (const text of ['no basic auth credentials', 'Bearer realm="https://auth.example/token",service="registry.example"', 'sha256:' + 'ab'.repeat(32), 'team/app@sha256:00', '11111111-2222-3333-4444-555555555555', 'Basic authentication required'])
    test(`${text.slice(0, 40)} stays`, () => assert.equal(makeRedactor().text(text), text));

  test('is found in any depth, and in names', () => {
    const redactor = makeRedactor(['hunter2-hunter2']);
    assert.deepEqual(redactor.all({ a: [{ b: 'x hunter2-hunter2' }], 'hunter2-hunter2': 1, c: null }), { a: [{ b: 'x ***' }], '***': 1, c: null });
    assert.equal(redactor.removed(), 2);
  });

  test('takes linear time to look for', () => {
    const hostile = ['://'.repeat(200_000), '?sig='.repeat(200_000), 'eyJ'.repeat(300_000), `://${'a'.repeat(900_000)}`, '-----BEGIN '.repeat(90_000), '8Q~'.repeat(300_000)];
    for (const text of hostile) {
      const begun = performance.now();
      makeRedactor(['x'.repeat(8)]).text(text);
      assert.ok(performance.now() - begun < 3_000, text.slice(0, 20));
    }
  });
});

test('secrets of a machine are those of its variables, its arguments and its config.json', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-secrets-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'config.json'), JSON.stringify({
    auths: { 'r.example': { auth: Buffer.from('me:kept-in-auth').toString('base64') }, 's.example': { identitytoken: 'kept-as-identity' } },
    HttpHeaders: { 'X-Meta': 'Custom kept-in-header' },
    proxies: { default: { httpProxy: 'http://me:kept-in-proxy@p.example' } },
  }));
  const env = { DOCKER_CONFIG: folder, REGISTRY_PASSWORD: 'kept-in-variable', HTTPS_PROXY: 'http://me:kept%2Din%2Durl@p.example', HARMLESS: 'not-a-secret', TOKEN_HOST: 'not-a-secret', SOME_TOKEN: 'r.example', PRIVATE_KEY: '/home/me/not-a-secret' };
  const known = await knownSecrets({ ...thisMachine(), env }, ['node', 'doctor', '--password', 'kept-in-argument', '-p=kept-after-equals', 'r.example/a']);
  for (const secret of ['kept-in-auth', 'kept-as-identity', 'kept-in-header', 'kept-in-proxy', 'kept-in-variable', 'kept%2Din%2Durl', 'kept-in-url', 'kept-in-argument', 'kept-after-equals'])
    assert.ok(known.has(secret), secret);
  for (const harmless of ['not-a-secret', 'r.example/a', 'r.example', '/home/me/not-a-secret']) assert.ok(!known.has(harmless), harmless);
});
