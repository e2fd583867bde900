import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// Lays out what the container image holds, in packages/image/rootfs (or the folder that is named): this Node with the libraries that
// it and its native packages load, and Dockgate compiled, with its packages. Linux only, on the machine's own architecture.

const root = join(import.meta.dirname, '..');
const target = process.argv[2] ?? join(root, 'packages/image');
const rootfs = join(target, 'rootfs');
const app = join(rootfs, 'app');

rmSync(rootfs, { recursive: true, force: true });
mkdirSync(app, { recursive: true });
// An empty folder whose owner the Dockerfile changes: a new volume takes it over.
mkdirSync(join(target, 'data'), { recursive: true });
writeFileSync(join(target, 'data/.dockgate'), '');
if (target !== join(root, 'packages/image')) for (const file of ['Dockerfile', 'healthcheck.js']) cpSync(join(root, 'packages/image', file), join(target, file));

execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json'), '--outDir', join(app, 'dist')], { stdio: 'inherit' });
for (const path of ['bin', 'package.json', 'LICENSE']) cpSync(join(root, path), join(app, path), { recursive: true });
cpSync(join(root, 'packages/image/healthcheck.js'), join(app, 'healthcheck.js'));

type Locked = Record<string, { dev?: boolean; link?: boolean; dependencies?: Record<string, string>; peerDependencies?: Record<string, string> }>;
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Locked };
// The clients of object stores: others install them when they need one, here nobody could.
const optional = new Set<string>();
for (const name of Object.keys(packages['']?.peerDependencies ?? {})) addWithDependencies(`node_modules/${name}`);
const needed = Object.entries(packages)
  .filter(([path, { dev, link }]) => path.startsWith('node_modules/') && (!dev || optional.has(path)) && !link && !path.startsWith('node_modules/node-linux-') && existsSync(join(root, path)))
  .map(([path]) => path);
for (const path of needed) cpSync(join(root, path), join(app, path), { recursive: true, filter: (source) => !source.slice(join(root, path).length).includes('/node_modules') });

place(realpathSync(process.execPath), 'usr/bin/node');
const env = '/usr/bin/env';
place(env, 'usr/bin/env');
const native = needed.flatMap((path) => nativeFilesOf(join(root, path)));
for (const library of new Set([process.execPath, env, ...native].flatMap(librariesOf))) place(realpathSync(library), library.slice(1));
for (const name of ['dockgate', 'docker-credential-dockgate']) symlinkSync(`/app/bin/${name}.js`, join(rootfs, 'usr/bin', name));

mkdirSync(join(rootfs, 'etc'), { recursive: true });
writeFileSync(join(rootfs, 'etc/passwd'), 'dockgate:x:10001:10001::/data:/sbin/nologin\n');
writeFileSync(join(rootfs, 'etc/group'), 'dockgate:x:10001:\n');
writeFileSync(join(rootfs, 'etc/nsswitch.conf'), 'hosts: files dns\n');

/** The package and all that it loads, where npm has put them. */
function addWithDependencies(path: string): void {
  if (optional.has(path)) return;
  optional.add(path);
  for (const name of Object.keys(packages[path]?.dependencies ?? {})) {
    for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
      const found = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
      if (packages[found]) addWithDependencies(found);
      if (packages[found] || folder === '') break;
    }
  }
}

/** Copies a program or a library to where it is looked for. */
function place(source: string, path: string): void {
  mkdirSync(dirname(join(rootfs, path)), { recursive: true });
  cpSync(source, join(rootfs, path), { dereference: true });
}

/** What the loader would load, itself among it. */
function librariesOf(program: string): string[] {
  const listed = execFileSync('ldd', [program], { encoding: 'utf8' });
  return [...listed.matchAll(/(?:=> )?(\/\S+) \(0x/g)].map(([, path]) => path!);
}

function nativeFilesOf(folder: string): string[] {
  const { main = '' } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { main?: string };
  return main.endsWith('.node') ? [join(folder, main)] : [];
}
