import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { describe, test } from 'node:test';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { fuzzRuns } from '../../../test/fuzz.ts';
import { LEGACY, readConfigFile, readContents } from './config-file.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const entryOf = (entry: unknown) => {
  const contents = readContents(JSON.stringify({ auths: { 'r.example': entry } }));
  const [read] = contents.kind === 'read' ? contents.auths : [];
  return read && [read.user, read.secret?.reveal(), read.form, read.isOpen, read.defect];
};

describe('an entry of `auths`', () => {
  const rows: [sentence: string, entry: unknown, ...read: unknown[]][] = [
    ['is base64 of name and password', { auth: base64('ci:pa:ss') }, 'ci', 'pa:ss', 'password', false, null],
    ['may have line ends in its base64', { auth: `${base64('ci:secret!').slice(0, 4)}\n${base64('ci:secret!').slice(4)}` }, 'ci', 'secret!', 'password', false, null],
    ['may end with NULs', { auth: base64('ci:secret\0\0') }, 'ci', 'secret', 'password', false, null],
    ['may have name and password that stand open', { username: 'ci', password: 'secret' }, 'ci', 'secret', 'password', true, null],
    ['may have a token beside an empty password', { auth: base64('ci:'), identitytoken: 't' }, 'ci', 't', 'identity-token', false, null],
    ['may have a token for the registry', { registrytoken: 't' }, null, 't', 'registry-token', false, null],
    ['may be the mark of a helper', {}, null, undefined, 'password', false, null],
    ['may be nothing', null, null, undefined, 'password', false, null],
    ['may be a text', 'x', null, undefined, 'password', false, 'not-an-object'],
    ['may be no base64', { auth: 'x!' }, null, undefined, 'password', false, 'not-base64'],
    ['may be base64 of the kind for addresses', { auth: '_-8=' }, null, undefined, 'password', false, 'not-base64'],
    ['may lack its padding', { auth: base64('ci:secret').replace(/=+$/, '') + 'A' }, null, undefined, 'password', false, 'not-base64'],
    ['may lack the colon', { auth: base64('secret') }, null, undefined, 'password', false, 'no-colon'],
    ['may lack the name', { auth: base64(':secret') }, null, undefined, 'password', false, 'no-user'],
  ];
  for (const [sentence, entry, ...read] of rows) test(sentence, () => assert.deepEqual(entryOf(entry), read));

  test('never shows its secret', () => {
    const contents = readContents(JSON.stringify({ auths: { 'r.example': { auth: base64('ci:canary'), identitytoken: 'canary' } } }));
    assert.doesNotMatch(inspect(contents, { depth: 9 }) + JSON.stringify(contents), /canary/);
  });
});

describe('a file with logins', () => {
  test('names the helper of all hosts and those of some', () => {
    const contents = readContents('{"credsStore": "desktop",\n"credHelpers": {"gcr.io": "gcloud", "r.example": ""}}');
    assert.ok(contents.kind === 'read');
    assert.deepEqual(contents.credsStore, { name: 'desktop', line: 1 });
    assert.deepEqual([...contents.credHelpers], [['gcr.io', { name: 'gcloud', line: 2 }], ['r.example', { name: '', line: 2 }]]);
  });

  test('may have names that nobody knows, and such that are misspelt', () => {
    const contents = readContents(JSON.stringify({ HttpHeaders: {}, detachKeys: '', credStore: 'x', credHelper: {}, auth: {}, Authz: {} }));
    assert.deepEqual(contents.kind === 'read' && contents.strays.map(({ name, expected }) => [name, expected]), [['credStore', 'credsStore'], ['credHelper', 'credHelpers'], ['Authz', 'auths']]);
  });

  test('is broken where a text stands for an object', () => {
    for (const text of ['{"auths": "x"}', '{"credsStore": {}}', '{"credHelpers": []}', '{"credHelpers": {"a": {}}}'])
      assert.equal(readContents(text).kind === 'broken' && (readContents(text) as { defect: string }).defect, 'wrong-type', text);
  });

  test('may be absent, a folder, or forbidden', async (t) => {
    const machine = examinedMachine(t);
    const place = (path: string) => ({ path, because: 'home' });
    assert.equal((await readConfigFile(place(`${machine.home}/gone.json`))).kind, 'absent');
    assert.deepEqual(await readConfigFile(place(machine.home)), { ...place(machine.home), kind: 'unreadable', code: 'EISDIR' });
    if (process.getuid?.() === 0) return;
    const path = machine.file('home/secret.json', '{}');
    chmodSync(path, 0);
    assert.deepEqual(await readConfigFile(place(path)), { ...place(path), kind: 'unreadable', code: 'EACCES' });
  });

  test('of the old kind holds the entries themselves', async (t) => {
    const path = examinedMachine(t).file('home/.dockercfg', JSON.stringify({ 'https://r.example/v1/': { auth: base64('ci:x'), email: 'ci@r.example' } }));
    const file = await readConfigFile({ path, because: LEGACY });
    assert.deepEqual(file.kind === 'read' && file.auths.map(({ key, user }) => [key, user]), [['https://r.example/v1/', 'ci']]);
  });

  test('is read or broken, whatever is in it', () => {
    const json = fc.oneof(fc.json(), fc.record({ auths: fc.jsonValue(), credsStore: fc.jsonValue(), credHelpers: fc.jsonValue() }).map((value) => JSON.stringify(value)), fc.string());
    fc.assert(fc.property(json, (text) => assert.ok(['read', 'broken'].includes(readContents(text).kind))), fuzzRuns());
  });
});
