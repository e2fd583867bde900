import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Check } from '../../src/doctor/check.ts';
import { examinedMachine, type Changes } from './examined-machine.ts';
import { outcomeText } from './outcome-text.ts';

// Rows of tests for a check: a machine with these files and programs, and what the check says of it.

/** An empty target: none was named. */
export interface Given extends Changes {
  /** Content of `~/.docker/config.json`. */
  readonly config?: unknown;
  /** Below the temporary folder: `home/…`, `root/…`. What is no text is written as JSON. */
  readonly files?: Readonly<Record<string, unknown>>;
  /** Mode of every file; the default is that of `docker login`. */
  readonly mode?: number;
  /** Shell scripts. */
  readonly programs?: Readonly<Record<string, string>>;
}

export type Row = readonly [sentence: string, given: Given, outcome: string];

export const TARGET = 'r.azurecr.io/team/app';

/** `names` are the facts to compare. `~` stands for the home in variables and outcomes. */
export function checkRows(title: string, check: Check, names: readonly string[], rows: readonly Row[]): void {
  describe(title, () => {
    for (const [sentence, given, outcome] of rows) {
      test(sentence, async (t) => {
        const { config, files = {}, programs = {}, env = {}, mode = 0o600, target = TARGET, ...changes } = given;
        const machine = examinedMachine(t);
        const all = { ...(config === undefined ? {} : { 'home/.docker/config.json': config }), ...files };
        for (const [path, content] of Object.entries(all)) machine.file(path, typeof content === 'string' ? content : JSON.stringify(content), mode);
        for (const [name, script] of Object.entries(programs)) machine.program(name, script);
        const variables = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.replaceAll('~', machine.home)]));
        const context = machine.context({ ...(target === '' ? {} : { target }), ...changes, settings: { isOffline: true, ...changes.settings }, env: variables });
        const said = outcomeText(await check.run(context), ...names);
        assert.equal(said.replaceAll(machine.home, '~').replaceAll(machine.folder, ''), outcome);
      });
    }
  });
}

/** An entry of `auths` as `docker login` writes it. */
export const login = (user: string, password: string) => ({ auth: Buffer.from(`${user}:${password}`).toString('base64') });

/** A configuration with one login for `TARGET`. */
export const loggedIn = (user: string, password: string, more: object = {}) => ({ auths: { 'r.azurecr.io': { ...login(user, password), ...more } } });

/** A JWT with these claims; nobody signed it. */
export const jwt = (claims: object): string => [{ alg: 'RS256' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.') + '.c2lnbmF0dXJl';

/** A credential helper that holds this login for every key. */
export const helperScript = (user: string, secret: string): string =>
  `case "$1" in list) echo '{}';; get) read -r key; printf '{"ServerURL":"%s","Username":"${user}","Secret":"${secret}"}' "$key";; esac`;

/** One that fails so. */
export const failingHelper = (words: string): string => `echo '${words}'; exit 1`;
