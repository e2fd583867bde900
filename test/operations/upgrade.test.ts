import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test, type TestContext } from 'node:test';
import { launch } from '../faults/server-process.ts';
import { freePort } from '../servers/free-port.ts';
import { basic } from '../harness/harness.ts';

// docs/guides/upgrade.md, followed to the letter with a data folder that an earlier version made.

const FIXTURE = join(import.meta.dirname, '../fixtures/upgrade');
const GUIDE = readFileSync(join(import.meta.dirname, '../../docs/guides/upgrade.md'), 'utf8');
const PROGRAM = join(import.meta.dirname, '../../bin/dockgate.js');
const logins = JSON.parse(readFileSync(join(FIXTURE, 'logins.json'), 'utf8')) as Record<string, string>;
const LAYER = 'the only layer of an old image';

/** The commands of the guide, in their order: a step is one block. */
const [copy, ready, check, back, ...more] = [...GUIDE.matchAll(/```sh\n([^]*?)```/g)].map(([, text = '']) => text);

/** A folder with `data`, as the earlier server left it, and a shell in which `dockgate` is this one. */
function openPlace(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-upgrade-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'data'), { mode: 0o700 });
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/dockgate'), `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`);
  chmodSync(join(folder, 'bin/dockgate'), 0o755);
  const run = (text: string) => {
    const env = { PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, HOME: folder };
    const { status, stdout, stderr } = spawnSync('bash', ['--norc', '-eo', 'pipefail', '-c', text], { cwd: folder, env, encoding: 'utf8' });
    assert.equal(status, 0, `${text}\n${stdout}${stderr}`);
    return stdout;
  };
  run(`tar -xzf "${FIXTURE}/before-sign-ins.tar.gz" -C data`);
  return { folder, data: join(folder, 'data'), run };
}

/** Of every file in a folder; sockets and empty folders do not count. */
const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length), hash('sha256', readFileSync(path))]),
  );

describe('an upgrade', () => {
  before(() => assert.ok([copy, ready, check, back].every((text) => text !== undefined) && more.length === 0, 'the guide has four steps'));

  test('keeps logins, images and the log, and the way back is the folder as it was', async (t) => {
    const { data, run, folder } = openPlace(t);
    const old = filesIn(data);
    run(copy!);
    const port = await freePort();
    const server = launch({ data, port });
    t.after(() => server.end('SIGKILL'));
    await server.untilItSays('with its data in');
    assert.match(run(ready!.replace('5000', String(port))), /"ready":true/);

    const host = `localhost:${port}`;
    const get = (path: string, name: string, secret = logins[name]!) => fetch(`http://${host}${path}`, { headers: { authorization: basic(name, secret), accept: 'application/vnd.oci.image.manifest.v1+json' } });
    for (const name of Object.keys(logins)) {
      const response = await get(`/oauth2/token?service=${host}`, name);
      // Two of them were given no right on the registry; that is what they are told, and not that their password is wrong.
      const isLetIn = name === 'owner@dockgate' || name === 'ci-pusher';
      assert.deepEqual([response.status, response.headers.get('x-dockgate-cause')], isLetIn ? [200, null] : [401, 'role-missing-pull'], name);
    }
    assert.equal((await get(`/oauth2/token?service=${host}`, 'ci-pusher', 'wrong')).headers.get('x-dockgate-cause'), 'credentials-wrong-password');
    const manifest = await get('/v2/team/app/manifests/1.0', 'ci-pusher');
    const { layers } = (await manifest.json()) as { layers: { digest: string }[] };
    assert.equal(await (await get(`/v2/team/app/blobs/${layers[0]!.digest}`, 'ci-pusher')).text(), LAYER);

    const said = run(check!);
    assert.match(said, /^The log is whole|Examined: 1[0-9] events in 2 streams/m, said);
    assert.equal(await server.end('SIGTERM'), 0, server.printed());
    assert.deepEqual(filesIn(join(folder, 'data.before')), old);
    run(back!);
    assert.deepEqual(filesIn(data), old);
    assert.ok(readdirSync(folder).includes('data.failed'));
  });

  test('that cannot be made says so and does not serve; the way back is open', async (t) => {
    const { data, run } = openPlace(t);
    const old = filesIn(data);
    run(copy!);
    writeFileSync(join(data, 'policy.db'), 'no database at all');
    const server = launch({ data, port: await freePort() });
    assert.notEqual(await server.untilItEnds(), 0);
    assert.match(server.printed(), /data/);
    run(back!);
    assert.deepEqual(filesIn(data), old);
  });
});
