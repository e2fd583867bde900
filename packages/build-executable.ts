import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDoctor } from './build-doctor.ts';

// The doctor as a program that needs no Node: a copy of this one with the bundle inside
// (https://nodejs.org/docs/latest-v24.x/api/single-executable-applications.html). For the system it is built on; docs/guides
// has the recipe for the others.

const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

const folder = process.argv[2] ?? join(import.meta.dirname, 'doctor/dist');
const work = mkdtempSync(join(tmpdir(), 'dockgate-executable-'));
try {
  const main = await buildDoctor(folder);
  const [config, blob] = [join(work, 'sea.json'), join(work, 'sea.blob')];
  writeFileSync(config, JSON.stringify({ main, output: blob, disableExperimentalSEAWarning: true, useCodeCache: true }));
  execFileSync(process.execPath, ['--experimental-sea-config', config], { stdio: ['ignore', 'ignore', 'inherit'] });
  const executable = join(folder, process.platform === 'win32' ? 'dockgate-doctor.exe' : 'dockgate-doctor');
  copyFileSync(process.execPath, executable);
  chmodSync(executable, 0o755);
  const postject = join(import.meta.dirname, '../node_modules/postject/dist/cli.js');
  execFileSync(process.execPath, [postject, executable, 'NODE_SEA_BLOB', blob, '--sentinel-fuse', FUSE], { stdio: ['ignore', 'ignore', 'inherit'] });
  process.stdout.write(`${executable}\n`);
} finally {
  rmSync(work, { recursive: true });
}
