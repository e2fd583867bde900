import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Suite } from './suites.ts';

/** The suite's program cannot be had on this machine: no verdict about the registry. */
export class CannotBuild extends Error {}

const MODULE = 'github.com/opencontainers/distribution-spec/conformance';
const NEEDED_GO = [1, 24] as const;
const folder = join(import.meta.dirname, 'bin');

/** Path of the suite's program, built through Go's module proxy unless an earlier run has. */
export function program(suite: Suite): string {
  const { commit, build } = suite;
  const path = join(folder, commit);
  if (existsSync(path)) return path;
  checkGo();
  const source = download(suite);
  mkdirSync(folder, { recursive: true });
  execFileSync('go', [...build, path, '.'], { cwd: source, env: goEnvironment, stdio: ['ignore', 'inherit', 'inherit'] });
  return path;
}

/** Suites do not depend on a workspace that the checkout may lie in, nor on a toolchain that Go would fetch. */
const goEnvironment = { ...process.env, GOWORK: 'off', GOTOOLCHAIN: 'local', GOFLAGS: '-buildvcs=false' };

function checkGo(): void {
  const { stdout, error } = spawnSync('go', ['env', 'GOVERSION'], { encoding: 'utf8', env: goEnvironment });
  const needed = NEEDED_GO.join('.');
  if (error) throw new CannotBuild(`the suites are built with Go ${needed} or newer, and there is no go on this machine`);
  const [major = 0, minor = 0] = stdout.replace(/^go/, '').split('.').map(Number);
  if (major < NEEDED_GO[0] || (major === NEEDED_GO[0] && minor < NEEDED_GO[1])) {
    throw new CannotBuild(`the suites are built with Go ${needed} or newer, and this is ${stdout.trim()}`);
  }
}

function download({ title, commit, version = commit, sum }: Suite): string {
  // A checksum of our own stands in for the database's.
  const env = sum === undefined ? goEnvironment : { ...goEnvironment, GONOSUMDB: MODULE };
  const { stdout } = spawnSync('go', ['mod', 'download', '-json', `${MODULE}@${version}`], { encoding: 'utf8', env, cwd: '/' });
  const { Dir, Sum, Error: defect } = JSON.parse(stdout || '{}') as { Dir?: string; Sum?: string; Error?: string };
  if (Dir === undefined) throw new CannotBuild(`Go's module proxy did not give the suite ${title}: ${defect ?? 'no answer'}`);
  if (sum !== undefined && Sum !== sum) throw new CannotBuild(`the suite ${title} is not the one that was pinned: ${Sum}`);
  return Dir;
}
