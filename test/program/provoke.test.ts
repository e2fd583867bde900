import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { run } from '../../src/cli/program.ts';
import { provocations } from '../../src/cli/provoke/refusals.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { recordingTerminal } from './recording-terminal.ts';
import { seed } from '../clients/seed.ts';

// Each line of docs/guides/test-your-pipeline.md, with a step that logs in, pulls and pushes as container clients do.

let dockgate: TestDockgate;
let folder: string;
before(async () => {
  dockgate = await startDockgate();
  await seed(dockgate, 'team/app:1.0');
  folder = mkdtempSync(join(tmpdir(), 'dockgate-step-'));
  writeFileSync(join(folder, 'step.mjs'), STEP);
  for (const [name, program] of [['deploy.sh', `${process.execPath} ${join(folder, 'step.mjs')}`], ['careless.sh', `${process.execPath} ${join(folder, 'step.mjs')} || true`]] as const) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${program}\n`);
    chmodSync(join(folder, name), 0o755);
  }
});
after(() => rmSync(folder, { recursive: true }));

/** Logs in, pulls, then asks for an upload. */
const STEP = `
const { DOCKGATE_LOGIN_SERVER: host, DOCKGATE_USERNAME: user, DOCKGATE_PASSWORD: password, DOCKGATE_IMAGE: image } = process.env;
const [, repository, tag] = /^[^/]+\\/(.*):([^:]*)$/.exec(image);
const ask = async (method, path, headers) => {
  const { status, ok, ...answer } = await fetch('http://' + host + path, { method, headers }).then(async (r) => ({ status: r.status, ok: r.ok, text: await r.text() }));
  if (!ok) { console.error(method, path, status, answer.text); process.exit(7); }
  return answer.text;
};
const basic = 'Basic ' + Buffer.from(user + ':' + password).toString('base64');
const tokenFor = async (scope) => JSON.parse(await ask('GET', '/oauth2/token?service=' + host + scope, { authorization: basic })).access_token;
await tokenFor('');
const token = await tokenFor('&scope=repository:' + repository + ':pull,push');
await ask('GET', '/v2/' + repository + '/manifests/' + tag, { authorization: 'Bearer ' + token });
await ask('POST', '/v2/' + repository + '/blobs/uploads/', { authorization: 'Bearer ' + token });
`;

async function type(...words: string[]) {
  const terminal = recordingTerminal({ env: process.env });
  const code = await run([...words, '--data', dockgate.data], terminal);
  return { code, ...terminal.take() };
}
const inFolder = (line: string) => line.replace('./', `${folder}/`).split(' ');

const guide = readFileSync(join(import.meta.dirname, '../../docs/guides/test-your-pipeline.md'), 'utf8');
const lines = [...guide.matchAll(/^dockgate (provoke \S+ --run .*)$/gm)].map(([, line]) => line!);

describe('the guide', () => {
  test('has a line for each refusal that can be provoked', () => {
    assert.deepEqual(lines.map((line) => line.split(' ')[1]).toSorted(), Object.keys(provocations).toSorted());
  });

  for (const line of lines)
    test(`dockgate ${line}`, async () => {
      const { code, out, err } = await type(...inFolder(line));
      assert.equal(code, 0, `${out}\n${err}`);
      assert.equal(out, `✓ The command failed (exit code 7), and the registry refused for ${line.split(' ')[1]}.`);
      const method = { login: 'GET /oauth2/token', pull: 'GET /v2/team/app/manifests', push: 'POST /v2/team/app/blobs/uploads' }[provocations[line.split(' ')[1] as keyof typeof provocations].action];
      assert.ok(err.includes(method), err);
    });

  test('nobody who was made for it is left', async () => {
    const [tokens, maps, principals] = [await type('token', 'list'), await type('scope-map', 'list'), await type('service-principal', 'list')];
    assert.ok(![tokens, maps, principals].some(({ out }) => out.includes('provoked-')), tokens.out + maps.out + principals.out);
  });
});

describe('a step does not pass', () => {
  test('that swallows the error', async () => {
    const { code, out } = await type('provoke', 'token-disabled', '--run', join(folder, 'careless.sh'));
    assert.deepEqual([code, out], [1, '✗ The command did not fail, and the registry refused for token-disabled; expected was a refusal for token-disabled.']);
  });

  test('that fails before it comes to the registry, or for another reason', async () => {
    const never = await type('provoke', 'token-disabled', '--run', 'exit 3');
    assert.deepEqual([never.code, never.out], [1, '✗ The command failed (exit code 3), and the registry refused nothing; expected was a refusal for token-disabled.']);
    const other = await type('provoke', 'scope-map-missing-permission', '--run', `DOCKGATE_PASSWORD=wrong ${folder}/deploy.sh`);
    assert.deepEqual([other.code, /refused for credentials-wrong-password; expected/.test(other.out)], [1, true], other.out);
  });
});

test('without a command the shell gets variables, and a program JSON', async () => {
  const { out } = await type('provoke', 'token-disabled', '--shell', 'github');
  assert.match(out, new RegExp(`^DOCKGATE_LOGIN_SERVER=${dockgate.host}\\nDOCKGATE_USERNAME=provoked-[0-9a-f]{10}\\nDOCKGATE_PASSWORD=\\w+\\nDOCKGATE_IMAGE=${dockgate.host}/team/app:1.0$`));
  const { cause, action, userName, password } = JSON.parse((await type('provoke', 'token-disabled', '--json')).out) as Record<string, string>;
  assert.deepEqual([cause, action], ['token-disabled', 'login']);
  const refused = await dockgate.fetch(`/oauth2/token?service=${dockgate.host}`, { as: [userName!, password!] });
  assert.equal(refused.headers.get('x-dockgate-cause'), 'token-disabled');
});

test('what cannot be provoked is wrong usage; the list says what can', async () => {
  assert.match((await type('provoke', 'docker-config-broken')).err, /cannot be provoked/);
  assert.match((await type('provoke', 'token-disabled', '--image', 'Team/App:1')).err, /repository/i);
  const list = await type('provoke', '--json');
  assert.equal((JSON.parse(list.out) as unknown[]).length, lines.length);
});

test('an admin account that others use is left alone', async () => {
  await type('admin', 'enable');
  const { code, err } = await type('provoke', 'admin-user-disabled');
  assert.deepEqual([code, /turn it off first/.test(err)], [1, true], err);
});
