import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';

// The program itself: what it reads, what it prints, how it ends.

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function explain(args: readonly string[], input = ''): Promise<Ended> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/main.ts'), 'explain', ...args], {
    env: { PATH: process.env['PATH'], LANG: 'en_US.UTF-8', NO_COLOR: '1' },
  });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() })));
}

const denied = `denied: client with IP '203.0.113.7' is not allowed access. Refer https://aka.ms/acr/firewall to grant access.`;
const pull = (words: string) => `Error response from daemon: Head "https://myreg.azurecr.io/v2/team/app/manifests/1.4": ${words}`;

describe('explain', () => {
  test('names the cause, points at the words, and fills in the user’s own names', async () => {
    const { code, out } = await explain([pull(denied)]);
    assert.equal(code, 0);
    assert.match(out, /^✗ [^\n]*\(firewall-ip-denied\)/);
    assert.match(out, /client with IP '203\.0\.113\.7'[^\n]*\n│ +\^{10,}/);
    assert.match(out, /\$ az acr network-rule add [^\n]*myreg[^\n]*203\.0\.113\.7/);
    assert.match(out, /nothing was measured[^$]*\$ dockgate doctor myreg\.azurecr\.io\/team\/app:1\.4/);
    assert.ok(out.split('\n').filter((line) => !line.includes('$ ')).every((line) => line.length <= 80));
  });

  test('lists every other cause with how to tell it', async () => {
    const { out } = await explain([pull('unauthorized: authentication required')]);
    assert.match(out, /^\? /);
    for (const id of ['not-logged-in', 'acr-refresh-token-expired-3h', 'credentials-wrong-password', 'registry-name-uppercase']) assert.ok(out.includes(`(${id})`), id);
  });

  test('reads standard input', async () => {
    for (const args of [['-'], []]) assert.match((await explain(args, `line\n${pull(denied)}\n`)).out, /firewall-ip-denied[^$]*line 2 of 2/);
  });

  test('takes a bare code', async () => assert.match((await explain(['AADSTS7000222'])).out, /client-secret-expired/));

  test('weighs what is told around the error', async () => {
    const text = 'denied: requested access to the resource is denied';
    const { out } = await explain([text, '--registry', 'acr', '--context', 'The identity has AcrPush; the registry uses ABAC repository permissions.', '--json']);
    assert.equal((JSON.parse(out) as { causes: { id: string }[] }).causes[0]?.id, 'acr-abac-roles-not-honored');
  });

  test('prints JSON with what decided', async () => {
    const { code, out } = await explain([pull(denied), '--json']);
    const { schema, vantage, decisive, causes } = JSON.parse(out) as { schema: string; vantage: string; decisive: Record<string, unknown>; causes: { id: string; confidence: number; do: unknown[] }[] };
    assert.deepEqual([code, schema, vantage, decisive['line'], decisive['says']], [0, 'login-doctor/explanation@1', 'text', 1, 'client-address-denied']);
    assert.ok(causes[0]!.confidence > 0.7 && causes[0]!.do.length > 0);
  });

  test('says so when it knows nothing of it', async () => {
    const { code, out } = await explain(['all is well']);
    assert.equal(code, 3);
    assert.match(out, /Nothing in this text is known/);
  });

  test('shows no secret that stands in the text', async () => {
    const token = `ghp_${'a1B2'.repeat(9)}`;
    for (const format of [[], ['--json']]) assert.ok(!(await explain([`denied: denied ${token}`, ...format])).out.includes(token));
  });

  test('lets nothing of the text act on the terminal or on a CI log', async () => {
    const { out } = await explain(['\u001B]0;title\u0007denied: requested access \u202E to the resource is denied\n##vso[task.complete]denied: x']);
    // oxlint-disable-next-line no-control-regex -- that is what must not be there
    assert.doesNotMatch(out, /[\u0000-\u0009\u000B-\u001F\u007F\u202E]/);
    assert.doesNotMatch(out, /##vso\[/);
  });

  test('refuses an empty text as wrong usage', async () => assert.equal((await explain(['-'], '  \n')).code, 2));
});

describe('explain --batch', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-explain-'));
  const batch = async (lines: readonly unknown[]): Promise<Ended> => {
    const file = join(folder, 'batch.jsonl');
    writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
    return explain(['--batch', file]);
  };

  test('answers line by line', async () => {
    const { code, out } = await batch([{ id: 'a', error: 'AADSTS7000222' }, { id: 'b', error: 'no space left on device', registry: null, cause: 'rate-limit' }]);
    const answers = out.trim().split('\n').map((line) => JSON.parse(line) as { id: string; causes: { id: string; confidence: number }[] });
    assert.equal(code, 0);
    assert.deepEqual(answers.map(({ id, causes }) => [id, causes[0]!.id]), [['a', 'client-secret-expired'], ['b', 'disk-full']]);
    assert.deepEqual(Object.keys(answers[0]!), ['id', 'causes']);
  });

  test('reads nothing but what it is said to read', async () => {
    const error = 'denied: requested access to the resource is denied';
    const { out } = await batch([{ id: 1, error }, { id: 1, error, cause: 'disk-full', fix: 'disk-full', evidence: 'no space left on device', also: ['disk-full'] }]);
    const [one, other] = out.trim().split('\n');
    assert.equal(one, other);
  });

  test('names the line that is none', async () => {
    for (const [line, words] of [['{', /Line 2: it is no JSON object/], [{ id: 'x' }, /Line 2: error must be a text/], [{ id: 'x', error: 'e', context: 3 }, /Line 2: context must be a text/]] as const) {
      const { code, err } = await batch([{ id: 'a', error: 'x' }, line]);
      assert.equal(code, 1);
      assert.match(err, words);
    }
  });

  test('names the file that is not there', async () => {
    const { code, err } = await explain(['--batch', join(folder, 'none.jsonl')]);
    assert.deepEqual([code, /ENOENT/.test(err)], [1, true]);
  });
});
