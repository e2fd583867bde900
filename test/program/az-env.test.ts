import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { run } from '../../src/cli/program.ts';
import { certificate } from '../samples/certificates.ts';
import { authorityOf } from '../directory/authority.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { recordingTerminal } from './recording-terminal.ts';

// `dockgate az env`: the lines that point the Azure CLI at a server, and the answer they rest on. What `az` makes of them stands
// in test/clients/.

let dockgate: TestDockgate;
let home: string;
before(async () => {
  dockgate = await startDockgate({ tls: true });
  home = await mkdtemp(join(tmpdir(), 'dockgate-az-'));
});
after(() => rm(home, { recursive: true, force: true }));

async function azEnv(words: readonly string[], { data = dockgate.data, isTTY = false } = {}) {
  const terminal = recordingTerminal({ isTTY });
  const code = await run(['az', 'env', '--data', data, ...words], terminal);
  return { code, ...terminal.take() };
}

describe('dockgate az env', () => {
  test('prints what bash takes over, whatever the folder is called', async () => {
    const folder = join(home, `it's $(my) "folder"`);
    const { code, out, err } = await azEnv(['--folder', folder]);
    assert.equal(code, 0, err);
    const taken = execFileSync('bash', ['-c', 'eval "$1"; printf "%s\\n" "$AZURE_CONFIG_DIR" "$REQUESTS_CA_BUNDLE" "$SSL_CERT_FILE"', 'bash', out], { encoding: 'utf8' });
    const bundle = join(folder, 'authorities.pem');
    assert.deepEqual(taken.trimEnd().split('\n'), [folder, bundle, bundle]);
    assert.ok(readFileSync(bundle, 'utf8').startsWith(readFileSync(authorityOf(dockgate).caFile, 'utf8').trim()));
    assert.equal(statSync(folder).mode & 0o777, 0o700);
    assert.match(err, new RegExp(`az is pointed at the cloud Dockgate, at ${dockgate.url}/: all services on one origin`));
  });

  test('prints what PowerShell and GitHub Actions take over', async () => {
    const folder = join(home, "it's");
    const powerShell = await azEnv(['--shell', 'powershell', '--folder', folder]);
    assert.deepEqual(powerShell.out.split('\n')[0], `$env:AZURE_CONFIG_DIR = '${folder.replace("'", "''")}'`);
    const github = await azEnv(['--shell', 'github', '--folder', folder]);
    assert.deepEqual(github.out.split('\n')[0], `AZURE_CONFIG_DIR=${folder}`);
  });

  test('says on a terminal that reading the lines is not enough', async () => {
    assert.match((await azEnv([], { isTTY: true })).err, /eval "\$\(dockgate az env\)"/);
    assert.doesNotMatch((await azEnv([])).err, /eval/);
  });

  test('keeps logins and what az wrote, and forgets what it remembers of a server that moved', async () => {
    const folder = join(home, 'moved');
    const at = (name: string) => join(folder, name);
    assert.equal((await azEnv(['--folder', folder])).code, 0);
    for (const name of ['msal_token_cache.json', 'msal_http_cache.bin']) writeFileSync(at(name), '{}');
    writeFileSync(at('config'), '[cloud]\nname = Dockgate\n[defaults]\nacr = dockgate\n');
    assert.equal((await azEnv(['--folder', folder])).code, 0);
    assert.ok(existsSync(at('msal_http_cache.bin')), 'nothing moved');
    writeFileSync(at('clouds.config'), readFileSync(at('clouds.config'), 'utf8').replaceAll(dockgate.host, 'localhost:1'));
    assert.equal((await azEnv(['--folder', folder])).code, 0);
    assert.deepEqual(['msal_token_cache.json', 'msal_http_cache.bin'].map((name) => existsSync(at(name))), [true, false]);
    assert.match(readFileSync(at('config'), 'utf8'), /acr = dockgate/);
    assert.match(readFileSync(at('clouds.config'), 'utf8'), new RegExp(`endpoint_active_directory = ${dockgate.url}/adfs\n`));
  });

  test('leaves the folder of another cloud as it is', async () => {
    const folder = join(home, 'azure');
    mkdirSync(folder);
    writeFileSync(join(folder, 'config'), '[cloud]\nname = AzureCloud\n');
    const { code, out, err } = await azEnv(['--folder', folder]);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /holds settings of az for something else/);
    assert.ok(!existsSync(join(folder, 'clouds.config')));
  });

  test('says when az could not trust the server', async () => {
    const file = join(home, 'other.pem');
    writeFileSync(file, (await certificate({ commonName: 'other' })).certificate);
    const { code, err } = await azEnv(['--ca', file]);
    assert.equal(code, 1);
    assert.match(err, new RegExp(`az could not reach ${dockgate.url}: unable to verify the first certificate.* --ca`));
    assert.match((await azEnv(['--ca', join(home, 'nowhere.pem')])).err, /There is no file/);
  });

  test('says that a server without --tls is none for az', async (t) => {
    const plain = await startDockgate({}, t);
    const { code, out, err } = await azEnv([], { data: plain.data });
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /az speaks HTTPS only\. Start it with "dockgate serve --tls"/);
  });

  test('names the host on which people sign in, where it is another one', async (t) => {
    const apart = await startDockgate({ tls: true, authorityUrl: 'https://login.localhost' }, t);
    const { err } = await azEnv(['--json'], { data: apart.data });
    assert.match(err, /az could not reach https:\/\/login\.localhost/, 'it is asked too');
  });
});

describe('/metadata/endpoints', () => {
  const ask = async (version: string) => JSON.parse((await authorityOf(dockgate).send(`/metadata/endpoints${version}`)).text) as unknown;

  test('answers each release of az in its form, to anybody, on the host that was asked', async () => {
    const list = (await ask('?api-version=2019-05-01')) as readonly unknown[];
    const one = (await ask('?api-version=2022-09-01')) as { authentication: object; resourceManager: string };
    const first = await ask('?api-version=2015-01-01');
    assert.deepEqual(await ask(''), list);
    assert.deepEqual(list, [one]);
    assert.equal(one.resourceManager, `${dockgate.url}/`);
    const resource = `${dockgate.url}/`;
    assert.deepEqual(first, {
      galleryEndpoint: resource,
      graphEndpoint: resource,
      portalEndpoint: resource,
      authentication: { loginEndpoint: `${dockgate.url}/adfs`, audiences: [resource] },
    });
  });
});
