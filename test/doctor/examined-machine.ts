import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { makeContext, type Context, type Settings } from '../../src/doctor/context.ts';
import type { Machine } from '../../src/doctor/machine.ts';
import { openRequests } from '../../src/doctor/probes/registry/requests.ts';
import { parseTarget } from '../../src/doctor/target.ts';

// A machine for the doctor to examine: a temporary folder with a root, a home, a folder of programs and nothing else.

export interface ExaminedMachine {
  readonly folder: string;
  readonly home: string;
  /** Stands before `/etc` and the like. */
  readonly root: string;
  /** The one folder of its PATH. */
  readonly programs: string;
  /** Writes a file and the folders above it; `path` is below the temporary folder. */
  file(path: string, content: string, mode?: number): string;
  /** Plants a shell script in `programs`. */
  program(name: string, script: string): string;
  context(changes?: Changes): Context;
}

export interface Changes {
  readonly target?: string;
  readonly settings?: Partial<Settings>;
  readonly machine?: Partial<Machine>;
  readonly env?: Readonly<Record<string, string>>;
}

const usual: Settings = {
  client: 'docker', purpose: 'pull', isProbingPush: false, isSlow: false, allowsExec: false, asksVendor: false, asksIssuer: false, keepsCredentials: false, isOffline: false, namespace: null,
};

/** Programs of the system that scripts need; the doctor's own PATH of this machine has only `programs` besides. */
export const systemPath = '/usr/bin:/bin';

/** Removed after the test. */
export function examinedMachine(t: TestContext): ExaminedMachine {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'dockgate-machine-')));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['home', 'root', 'programs', 'work']) mkdirSync(join(folder, name), { mode: 0o755 });
  return examinedMachineIn(folder);
}

/** One that exists already. */
export function examinedMachineIn(folder: string): ExaminedMachine {
  const at = (name: string) => join(folder, name);
  const write = (path: string, content: string, mode = 0o644) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    chmodSync(path, mode);
    return path;
  };
  return {
    folder,
    home: at('home'),
    root: at('root'),
    programs: at('programs'),
    file: (path, content, mode) => write(at(path), content, mode),
    program: (name, script) => write(join(at('programs'), name), `#!/bin/sh\n${script}\n`, 0o755),
    context({ target, settings, machine, env } = {}) {
      const parsed = target === undefined ? null : parseTarget(target);
      const examined: Machine = {
        env: { PATH: at('programs'), ...env },
        platform: 'linux',
        root: at('root'),
        home: at('home'),
        userId: process.getuid?.() ?? null,
        folder: at('work'),
        now: () => new Date(),
        ...machine,
      };
      const chosen = { ...usual, ...settings };
      const requests = openRequests({ machine: examined, target: parsed, isOffline: chosen.isOffline, client: chosen.client, isSlow: chosen.isSlow, asksIssuer: chosen.asksIssuer, keepsCredentials: chosen.keepsCredentials });
      return makeContext({ target: parsed, settings: chosen, machine: examined, requests });
    },
  };
}
