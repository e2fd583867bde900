import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { runCommandLine } from '../../src/cli/command-line.ts';
import { importCommand } from '../../src/cli/commands/import.ts';
import { owner } from '../clients/command-line.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { recordingTerminal } from '../program/recording-terminal.ts';
import { client } from '../security/ask.ts';
import { pushImage } from '../security/images.ts';
import { playSource } from './played-source.ts';

// `dockgate import`: through the management API, with its progress.

let dockgate: TestDockgate;
let asking: ReturnType<typeof client>;
before(async () => {
  dockgate = await startDockgate();
  asking = client(dockgate.port);
});
after(() => asking.close());

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly statuses: readonly string[];
}

/** @param wait instead of half a second between two questions */
async function type(words: readonly string[], wait: () => void = () => {}): Promise<Ran> {
  const terminal = recordingTerminal();
  const statuses: string[] = [];
  const entries = [importCommand(async () => wait())];
  const code = await runCommandLine(['import', ...words, '--data', dockgate.data], { ...terminal, status: (text) => void statuses.push(text) }, { name: 'dockgate', description: '', entries });
  return { code, ...terminal.take(), statuses };
}
const pull = (repository: string, reference: string, host = dockgate.host) =>
  asking.ask({ path: `/v2/${repository}/manifests/${reference}`, headers: { host }, as: [dockgate.owner.userName, dockgate.owner.password] });

describe('dockgate import', () => {
  test('copies an image by the name that it has there', async (t) => {
    const { host, image } = await playSource(t);
    const { code, out, err } = await type([`${host}/app:1.0`]);
    assert.deepEqual([code, out, err], [0, `${host}/app:1.0 is in dockgate, as app:1.0.`, '']);
    assert.equal((await pull('app', '1.0')).text, image.content);
    assert.match((await type([`${host}/app:1.0`])).err, /Tag app:1\.0 already exists in the target registry/);
    const again = await type([`${host}/app@${image.digest}`, '--json']);
    assert.deepEqual(JSON.parse(again.out), { registry: 'dockgate', source: `${host}/app@${image.digest}`, images: ['app'] });
    assert.equal((await type([`${host}/app:1.0`, '--force'])).code, 0);
  });

  test('says how far it is', async (t) => {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    const { host, image } = await playSource(t, (_, response, _digest, content) => {
      if (!content.startsWith('layer of')) return false;
      void released.then(() => response.writeHead(200, { 'content-length': content.length }).end(content));
      return true;
    });
    const { code, err, statuses } = await type([`${host}/app:1.0`, '--image', 'slow/app:1', '--image', 'slow/app:2'], release);
    assert.deepEqual([code, err], [0, '']);
    assert.match(statuses[0] ?? '', /^\d+ %, \d+ bytes of \d+ bytes …$/);
    assert.equal(statuses.at(-1), '');
    for (const tag of ['1', '2']) assert.equal((await pull('slow/app', tag)).text, image.content);
  });

  test('of a source that breaks off it says why', async (t) => {
    const { host } = await playSource(t, (_, response, _digest, content) => content.startsWith('layer of') && Boolean(response.writeHead(500).end()));
    const { code, out, err } = await type([`${host}/app:1.0`, '--image', 'broken/app:1']);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, new RegExp(`${host}`));
  });

  test('from one registry of this server to another, and with a password', async (t) => {
    const login = [dockgate.owner.userName, dockgate.owner.password] as const;
    await pushImage({ ask: asking.ask, as: login }, 'team/app', 'for import', '1.0');
    await owner(dockgate, 'registry', 'create', 'team02');
    assert.equal((await type(['team/app:1.0', '--from', 'dockgate', '--registry', 'team02'])).code, 0);
    assert.equal((await pull('team/app', '1.0', `team02.localhost:${dockgate.port}`)).status, 200);

    const folder = mkdtempSync(join(tmpdir(), 'dockgate-import-'));
    t.after(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'password'), `${login[1]}\n`);
    const { code, err } = await type([`127.0.0.1:${dockgate.port}/team/app:1.0`, '--image', 'again/app', '--user', login[0], '--password-file', join(folder, 'password')]);
    assert.equal(code, 0, err);
    assert.equal((await pull('again/app', 'latest')).status, 200);
    assert.match((await type(['localhost/team/app', '--from', 'dockgate'])).err, /one of a host and --from/);
  });
});
