import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { promisify } from 'node:util';
import { authorityOf, people } from '../directory/authority.ts';
import { startDockgate } from '../harness/harness.ts';
import { owner } from './command-line.ts';
import { imageOf } from './local-image.ts';
import { seed } from './seed.ts';

// Microsoft's libraries for Python against this registry: `npm run clients:python`. They are installed anew, which takes a minute.

const LIBRARIES = ['azure-containerregistry==1.2.0', 'azure-identity==1.27.0'];
const isSoak = process.env['DOCKGATE_SOAK'] === '1';

/** The Python of an environment with these libraries; null, and the test is skipped, where PyPI cannot be reached. */
async function pythonOrSkip(t: TestContext): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'dockgate-python-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const python = join(folder, 'bin/python');
  try {
    await promisify(execFile)('python3', ['-m', 'venv', folder]);
    await promisify(execFile)(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...LIBRARIES]);
    return python;
  } catch (error) {
    t.skip(`npm run soak needs Python with venv, and PyPI: ${(error as Error).message.trim().split('\n').at(-1)}`);
    return null;
  }
}

type Steps = Record<string, unknown>;

/** Runs the program to its end. @param told what it reads from stdin */
function use(python: string, told: object, env: NodeJS.ProcessEnv): Promise<Steps> {
  const child = spawn(python, [join(import.meta.dirname, 'python/use-registry.py')], { env: { ...process.env, ...env } });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
  child.stdin.end(JSON.stringify(told));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(JSON.parse(out) as Steps) : reject(new Error(err))));
  });
}

test('azure-containerregistry with azure-identity, for Python', { skip: isSoak ? false : 'npm run soak installs them' }, async (t) => {
  const python = await pythonOrSkip(t);
  if (python === null) return;
  const dockgate = await startDockgate({ tls: true }, t);
  const directory = await people(dockgate);
  t.after(() => directory.close());
  const { caFile } = authorityOf(dockgate);
  setDefaultCACertificates([...getCACertificates('default'), await readFile(caFile, 'utf8')]);
  await seed(dockgate, 'team/app:1.0', 'team/app:1.1', 'team/other:1.0');
  const application = async (name: string, ...roles: string[]) => {
    const { appId, secret } = await directory.application(name);
    for (const role of roles) await owner(dockgate, 'role', 'assignment', 'create', '--assignee', appId, '--role', role);
    return { appId, secret };
  };
  const told = {
    url: dockgate.url,
    tenant: directory.tenantId,
    manager: await application('manager', 'AcrPush', 'AcrDelete'),
    puller: await application('puller', 'AcrPull'),
    norole: await application('norole'),
  };
  const seen = await use(python, told, { REQUESTS_CA_BUNDLE: caFile });
  const [first, second] = ['team/app:1.0', 'team/app:1.1'].map((image) => imageOf(image).descriptor.digest);

  await t.test('lists and describes what is there, page by page', () => {
    assert.deepEqual(seen['repositories'], ['team/app', 'team/other']);
    assert.deepEqual(seen['pages'], [['team/app'], ['team/other']]);
    assert.deepEqual(seen['properties'], [2, 2]);
    assert.deepEqual(seen['tags'], ['1.0', '1.1']);
    assert.deepEqual(seen['manifests'], [first, second].toSorted());
    assert.equal(seen['manifest'], first);
  });
  await t.test('honours locks, and removes a tag', () => {
    assert.deepEqual([seen['lock'], seen['unlock'], seen['untag'], seen['left']], [false, true, null, ['1.1']]);
  });
  await t.test('uploads and downloads an image, and deletes it', () => {
    assert.deepEqual((seen['upload'] as [string, number][]).map(([, size]) => size), [15, 90]);
    assert.deepEqual(seen['get'], [seen['set'], true]);
    assert.equal(seen['download'], 'layer of python');
    assert.deepEqual([seen['delete manifest'], seen['delete repository'], seen['repositories after']], [null, null, ['team/app']]);
  });
  await t.test('is refused with the right error', () => {
    const refused = (name: string) => {
      const { error, status, code } = seen[name] as Steps;
      return [error, status, code];
    };
    assert.deepEqual(refused('unknown'), ['ResourceNotFoundError', 404, 'NAME_UNKNOWN']);
    assert.deepEqual(refused('gone'), ['ResourceNotFoundError', 404, 'MANIFEST_UNKNOWN']);
    assert.deepEqual(refused('locked').slice(1), [403, 'DENIED']);
    assert.equal(seen['may pull'], second);
    for (const name of ['may not push', 'may not delete', 'no role']) assert.deepEqual(refused(name), ['ClientAuthenticationError', 401, 'UNAUTHORIZED'], name);
    assert.match(String((seen['wrong secret'] as Steps)['message']), /AADSTS7000215/);
  });
});
