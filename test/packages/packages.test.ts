import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, before, describe, test, type TestContext } from 'node:test';

// What people install, from `npm pack` in an empty folder. Packages that dockgate needs are linked from this checkout, those of
// development left out, so that no test asks a package registry.

const root = realpathSync(join(import.meta.dirname, '../..'));
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dockgate-packages-')));
after(() => rmSync(folder, { recursive: true, force: true }));

const readJson = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, unknown>;
const npm = (cwd: string, ...args: string[]) => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
/** Packs a folder of the checkout; resolves to the archive. */
const pack = (path: string) => {
  const [packed] = JSON.parse(npm(join(root, path), 'pack', '--json', '--pack-destination', folder)) as [{ filename: string; files: { path: string }[] }];
  return { archive: join(folder, packed.filename), files: packed.files.map((file) => file.path) };
};

/** A Node of this major version: the running one, or the first of PATH. */
function nodeOrSkip(t: TestContext, major: number): string | undefined {
  const candidates = [process.execPath, ...(process.env['PATH'] ?? '').split(delimiter).map((path) => join(path, 'node')), '/usr/bin/node'];
  const versionOf = (path: string) => spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout ?? '';
  const found = candidates.find((path) => existsSync(path) && versionOf(path).startsWith(`v${major}.`));
  if (found) return realpathSync(found);
  if (process.env['DOCKGATE_REQUIRE_CLIENTS'] === '1') throw new Error(`there is no Node ${major} here`);
  t.skip(`there is no Node ${major} here`);
  return undefined;
}

describe('dockgate-doctor', () => {
  let installed: string;
  let files: readonly string[];
  before(() => {
    const packed = pack('packages/doctor');
    files = packed.files;
    installed = join(folder, 'empty');
    mkdirSync(installed);
    npm(installed, 'install', '--offline', '--no-audit', '--no-fund', packed.archive);
  });

  const run = (node: string, ...args: string[]) => {
    const bin = mkdtempSync(join(folder, 'bin-'));
    symlinkSync(node, join(bin, 'node'));
    const env = { PATH: `${bin}${delimiter}${process.env['PATH']}`, HOME: folder, LC_ALL: 'C.UTF-8', npm_config_offline: 'true', npm_config_update_notifier: 'false' };
    return spawnSync('npx', ['dockgate-doctor', ...args], { cwd: installed, encoding: 'utf8', env });
  };

  test('is one file, its licences and nothing else, and needs no other package', () => {
    assert.deepEqual(files.toSorted(), ['LICENSE', 'README.md', 'THIRD-PARTY.txt', 'dockgate-doctor.js', 'package.json']);
    assert.deepEqual(readdirSync(join(installed, 'node_modules')).filter((name) => !name.startsWith('.')), ['dockgate-doctor']);
    const { dependencies, version } = readJson('packages/doctor/package.json');
    assert.deepEqual([dependencies, version], [undefined, readJson('package.json')['version']]);
  });

  test('holds the licence of each package that is in it', () => {
    const text = readFileSync(join(installed, 'node_modules/dockgate-doctor/THIRD-PARTY.txt'), 'utf8');
    assert.match(text, /^commander 14/m);
    assert.doesNotMatch(text, /holds no text of the licence/);
  });

  for (const major of [20, 24])
    test(`npx dockgate-doctor examines and concludes on Node ${major}`, (t) => {
      const node = nodeOrSkip(t, major);
      if (!node) return;
      const help = run(node, '--help');
      assert.equal(help.status, 0, help.stderr);
      assert.match(help.stdout, /^Usage: dockgate-doctor \[options\] \[target\]/);
      const told = run(node, '127.0.0.1:1/team/app', '--json', '--only', 'tcp');
      const report = JSON.parse(told.stdout) as { tool: { version: string }; environment: { node: string }; checks: { id: string; status: string }[] };
      assert.deepEqual(report.checks.map(({ id, status }) => [id, status]), [['dns', 'ok'], ['tcp', 'found']], told.stderr);
      assert.ok(report.environment.node.startsWith(`${major}.`));
      assert.equal(report.tool.version, readJson('package.json')['version']);
      assert.equal(told.status, 1);
      assert.equal(run(node, '--nonsense').status, 2);
      assert.match(run(node, 'explain', 'AADSTS7000222').stdout, /client-secret-expired/);
      assert.match(run(node, 'support-bundle', '--help').stdout, /^Usage: dockgate-doctor support-bundle/);
    });

  test('on an older Node says what it needs', () => {
    const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.4.0' } })`;
    const file = join(installed, 'node_modules/dockgate-doctor/dockgate-doctor.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, file, '--help'], { encoding: 'utf8' });
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /this is Node 18\.4\.0; it needs Node 20 or newer/);
  });

  test('is a plugin of docker and of kubectl by its name', () => {
    const place = (name: string) => {
      cpSync(join(installed, 'node_modules/dockgate-doctor/dockgate-doctor.js'), join(folder, name));
      return (...args: string[]) => spawnSync(process.execPath, [join(folder, name), ...args], { encoding: 'utf8' }).stdout;
    };
    const docker = place('docker-doctor');
    const metadata = JSON.parse(docker('docker-cli-plugin-metadata')) as Record<string, string>;
    assert.deepEqual([metadata['SchemaVersion'], metadata['Vendor']], ['0.1.0', 'Dockgate']);
    assert.match(docker('doctor', '--help'), /^Usage: docker doctor \[options\] \[target\]/);
    assert.match(docker('doctor', 'support-bundle', '--help'), /^Usage: docker doctor support-bundle/);
    const kubectl = place('kubectl-doctor');
    assert.match(kubectl('--help'), /^Usage: kubectl doctor/);
    assert.equal((JSON.parse(kubectl('-n', 'web', '--json', '--only', 'dns', '--offline')) as { tool: { client: string } }).tool.client, 'kubernetes');
  });

  test('docker finds it and runs it as its own command', (t) => {
    if (spawnSync('docker', ['--version']).status !== 0) return t.skip('there is no docker command here');
    const config = mkdtempSync(join(folder, 'docker-'));
    mkdirSync(join(config, 'cli-plugins'));
    cpSync(join(installed, 'node_modules/dockgate-doctor/dockgate-doctor.js'), join(config, 'cli-plugins/docker-doctor'));
    const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH']}`, DOCKER_CONFIG: config };
    const docker = (...args: string[]) => spawnSync('docker', args, { encoding: 'utf8', env });
    assert.match(docker('--help').stdout, /doctor\*? +Why does a login, pull or push fail\?/);
    const told = docker('doctor', '127.0.0.1:1/team/app', '--json', '--only', 'tcp');
    assert.equal((JSON.parse(told.stdout) as { verdict: { status: string } }).verdict.status, 'problem', told.stderr);
    assert.equal(told.status, 1);
  });
});

test('the executable needs no Node, and is a plugin by its name as well', { skip: process.platform === 'linux' ? false : 'it is built for Linux' }, () => {
  const built = join(folder, 'executable');
  execFileSync(process.execPath, [join(root, 'packages/build-executable.ts'), built], { stdio: 'pipe' });
  const env = { PATH: join(folder, 'nowhere'), HOME: folder, LC_ALL: 'C.UTF-8' };
  const told = spawnSync(join(built, 'dockgate-doctor'), ['127.0.0.1:1/a', '--json', '--only', 'tcp'], { encoding: 'utf8', env });
  assert.deepEqual([told.status, told.stderr], [1, '']);
  assert.equal((JSON.parse(told.stdout) as { verdict: { cause: string } }).verdict.cause, 'connection-refused');
  assert.match(spawnSync(join(built, 'dockgate-doctor'), ['explain', 'AADSTS7000222'], { encoding: 'utf8', env }).stdout, /client-secret-expired/);
  symlinkSync(join(built, 'dockgate-doctor'), join(built, 'docker-doctor'));
  assert.match(spawnSync(join(built, 'docker-doctor'), ['docker-cli-plugin-metadata'], { encoding: 'utf8', env }).stdout, /"SchemaVersion":"0\.1\.0"/);
});

describe('dockgate', () => {
  let installed: string;
  let files: readonly string[];
  before(() => {
    const packed = pack('.');
    files = packed.files;
    installed = join(folder, 'server');
    mkdirSync(join(installed, 'node_modules/dockgate'), { recursive: true });
    execFileSync('tar', ['-xzf', packed.archive, '--strip-components=1', '-C', join(installed, 'node_modules/dockgate')]);
    const { packages } = readJson('package-lock.json') as { packages: Record<string, { dev?: boolean; link?: boolean }> };
    for (const [path, { dev, link }] of Object.entries(packages)) {
      const isTop = path.startsWith('node_modules/') && path.lastIndexOf('node_modules/') === 0;
      if (!isTop || dev || link || path.includes('node_modules/node-') || !existsSync(join(root, path))) continue;
      mkdirSync(dirname(join(installed, path)), { recursive: true });
      symlinkSync(join(root, path), join(installed, path));
    }
  });

  const run = (...args: string[]) => spawnSync(process.execPath, [join(installed, 'node_modules/dockgate/bin/dockgate.js'), ...args], { encoding: 'utf8', cwd: installed });

  test('is compiled: neither sources nor tests are in it', () => {
    assert.ok(files.includes('dist/main.js') && files.includes('bin/dockgate.js'));
    assert.deepEqual(files.filter((path) => /\.ts$|\.test\.|^(src|test|docs|bench|runtime|packages)\//.test(path)), []);
  });

  test('runs without this checkout', () => {
    assert.equal(run('--version').stdout.trim(), readJson('package.json')['version']);
    assert.match(run('serve', '--help').stdout, /^Usage: dockgate serve/);
    assert.equal((JSON.parse(run('doctor', '127.0.0.1:1/a', '--json', '--only', 'tcp').stdout) as { exit: { code: number } }).exit.code, 1);
    assert.equal(run('registry', 'list', '--data', folder).status, 3);
    assert.deepEqual(readJson('package.json')['bin'], {
      dockgate: 'bin/dockgate.js', 'docker-credential-dockgate': 'bin/docker-credential-dockgate.js', 'dockgate-credential-provider': 'bin/dockgate-credential-provider.js',
    });
    const helper = join(installed, 'node_modules/dockgate/bin/docker-credential-dockgate.js');
    const asked = spawnSync(process.execPath, [helper, 'get'], { input: 'nobody.example', encoding: 'utf8', env: { ...process.env, XDG_CONFIG_HOME: folder } });
    assert.deepEqual([asked.status, asked.stdout], [1, 'credentials not found in native keychain\n']);
  });
});
