import { ConfigError, loadConfig } from '../../config/load.ts';
import type { Config } from '../../config/settings.ts';
import { choice, defineCommand, flag, text, type Group } from '../command.ts';
import { safeJson } from '../terminal/json-text.ts';
import { paint } from '../terminal/paint.ts';
import { table } from '../terminal/table.ts';
import { safeForTerminal } from '../terminal/terminal-text.ts';
import type { Terminal } from '../terminal/terminal.ts';

const names = ['access', 'refresh', 'directory'] as const;
type Name = (typeof names)[number];

/** A key as it may be shown. */
export interface ShownKey {
  readonly name: string;
  readonly kid: string;
  readonly algorithm: string;
  readonly use: string;
}

/** The files of the data folder. Handed in by main.ts: the command line does not know the keys. */
export interface KeyFiles {
  listKeys(config: Config): readonly ShownKey[];
  rotateKeys(config: Config, names: readonly Name[]): void;
  forgetOlderKeys(config: Config, names: readonly Name[]): void;
  prepareKeys(config: Config, names: readonly Name[]): void;
  switchToPrepared(config: Config, names: readonly Name[]): void;
  adoptKeys(config: Config): Promise<void>;
}

const place = {
  data: text('DIR', 'data folder of the server (DOCKGATE_DATA, ./data)'),
  json: flag('print JSON'),
};
const only = { only: choice(names, 'of access, refresh and directory tokens (all of them)', 'KIND') };

export const keyCommands = (load: () => Promise<KeyFiles>): Group => ({
  name: 'keys',
  summary: 'Manage the keys that tokens are signed with',
  commands: [
    defineCommand({
      name: 'list',
      summary: 'List the keys in the data folder: which ones sign, and which older ones still count',
      options: place,
      run: ({ options: { data, json } }, terminal) => withKeys(terminal, { data, json: json ?? false }, load),
    }),
    defineCommand({
      name: 'rotate',
      summary: 'Make new keys; they sign from the next start of the server on, and what the old ones signed still counts',
      options: { ...only, ...place },
      examples: ['dockgate keys rotate', 'dockgate keys rotate --only access'],
      run: ({ options: { data, json, only: one } }, terminal) =>
        withKeys(terminal, { data, json: json ?? false }, load, (files, config) => files.rotateKeys(config, one === undefined ? names : [one])),
    }),
    defineCommand({
      name: 'prepare',
      summary: 'For several servers, first: make new keys that count from the next start of each server on, and sign nothing yet',
      details: 'What one server signs must count at all others. So: prepare, start every server again, one after the other; switch, start every server again. Servers that do not share the folder of keys get the new files before each round.',
      options: { ...only, ...place },
      examples: ['dockgate keys prepare'],
      run: ({ options: { data, json, only: one } }, terminal) =>
        withKeys(terminal, { data, json: json ?? false }, load, (files, config) => files.prepareKeys(config, one === undefined ? names : [one])),
    }),
    defineCommand({
      name: 'switch',
      summary: 'For several servers, second: the prepared keys sign from the next start of each server on, and what the old ones signed still counts',
      options: { ...only, ...place },
      examples: ['dockgate keys switch'],
      run: ({ options: { data, json, only: one } }, terminal) =>
        withKeys(terminal, { data, json: json ?? false }, load, (files, config) => files.switchToPrepared(config, one === undefined ? names : [one])),
    }),
    defineCommand({
      name: 'forget',
      summary: 'Give up the older keys; from the next start of the server on, what they signed is refused',
      details: 'Everybody who has a token from before the last rotation logs in again. After a key was stolen: rotate, then forget, then start the server.',
      options: { ...only, ...place },
      examples: ['dockgate keys forget'],
      run: ({ options: { data, json, only: one } }, terminal) =>
        withKeys(terminal, { data, json: json ?? false }, load, (files, config) => files.forgetOlderKeys(config, one === undefined ? names : [one])),
    }),
    defineCommand({
      name: 'adopt',
      summary: 'With PostgreSQL: let the keys and blobs of the server that starts next be the right ones',
      details: 'A server does not start with other keys, or another folder of blobs, than those that use the same database. Run this after they were replaced on purpose, such as with a restored database, while no server runs.',
      options: place,
      examples: ['DOCKGATE_DATABASE=postgres://… dockgate keys adopt'],
      run: ({ options: { data, json } }, terminal) => withKeys(terminal, { data, json: json ?? false }, load, (files, config) => files.adoptKeys(config)),
    }),
  ],
});

async function withKeys(
  terminal: Terminal,
  { data, json }: { data: string | undefined; json: boolean },
  load: () => Promise<KeyFiles>,
  change: (files: KeyFiles, config: Config) => void | Promise<void> = () => {},
): Promise<0 | 1> {
  try {
    const config = loadConfig({ flags: data === undefined ? {} : { data }, env: terminal.env });
    const files = await load();
    await change(files, config);
    const keys = files.listKeys(config);
    const layout = [
      { title: 'TOKENS', cell: ({ name }: ShownKey) => name },
      { title: 'KEY', cell: ({ kid }: ShownKey) => kid },
      { title: 'ALGORITHM', cell: ({ algorithm }: ShownKey) => algorithm },
      { title: 'USE', cell: ({ use }: ShownKey) => (use === 'signing' ? 'signs' : 'still counts') },
    ];
    terminal.print(json ? safeJson(keys, 2) : table(keys, layout, { columns: terminal.columns, paint: paint(terminal) }));
    return 0;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    terminal.error(error.problems.map((problem) => safeForTerminal(problem)).join('\n'));
    return 1;
  }
}
