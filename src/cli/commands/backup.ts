import { readFileSync } from 'node:fs';
import { ConfigError, explainReading } from '../../config/load.ts';
import type { Config } from '../../config/settings.ts';
import { Secret } from '../../secret.ts';
import { defineCommand, flag, text, type Command } from '../command.ts';
import { inDataFolder, place } from '../in-data-folder.ts';
import { counted, sizeOf } from '../terminal/amount.ts';
import { safeJson } from '../terminal/json-text.ts';
import { paint } from '../terminal/paint.ts';
import { safeForTerminal } from '../terminal/terminal-text.ts';

interface Progress {
  readonly blobs: number;
  readonly of: number;
  readonly bytes: number;
}

interface Contents {
  readonly keys: 'sealed' | 'left out';
  readonly databases: object | null;
  readonly blobs: number;
  readonly blobStore: string;
}

/** A data folder and its copies. Handed in by main.ts: the command line does not know the database. */
export interface Backups {
  backUp(
    config: Config,
    wanted: { folder: string; passphrase: Secret | null; now: Date; onProgress: (so: Progress) => void },
  ): Promise<Contents & { readonly copied: number; readonly missing: readonly string[] }>;
  restore(
    config: Config,
    wanted: { folder: string; passphrase: Secret | 'not given' | 'unwanted'; now: () => Date; onProgress: (so: Progress) => void },
  ): Promise<{ readonly contents: Contents; readonly keys: boolean; readonly damagedCount: number; readonly damaged: readonly { readonly digest: string }[] }>;
}

const MOST_NAMED = 20;
const CANNOT = 'Files cannot be read or written';

const passphraseFile = text('FILE', 'file with the passphrase of the keys, 12 characters or more; its line end does not count');
const LOST_WITHOUT_KEYS =
  'Without them a restored server makes new keys: passwords that Dockgate generated do not count any more, everybody logs in again, and the old part of the log is verified with `logs verify --key`.';

export const backupCommands = (load: () => Promise<Backups>): readonly Command[] => [
  defineCommand({
    name: 'backup',
    summary: 'Copy everything that a server keeps to a folder, while it runs',
    details:
      'Into the same folder again, only new blobs are copied. The keys are sealed with a passphrase, or left out. Of a server with ' +
      'PostgreSQL the database is copied by its own means, before.',
    positionals: [{ name: 'folder', about: 'an empty folder, or one with an earlier backup' }],
    options: {
      passphraseFile,
      ...place,
      json: flag('print JSON'),
    },
    examples: ['dockgate backup /mnt/backup/dockgate --passphrase-file ~/passphrase'],
    exitCodes: { 1: 'it was made, and blobs are missing', 3: 'files could not be read or written' },
    run: ({ positionals: [folder = ''], options: { passphraseFile: file, data, config, json } }, terminal) =>
      inDataFolder(terminal, { data, config }, CANNOT, async (settings) => {
        const passphrase = readPassphrase(file);
        const onProgress = ({ blobs, of, bytes }: Progress) => terminal.status(`${blobs} of ${of} blobs, ${sizeOf(bytes)} …`);
        const made = await (await load()).backUp(settings, { folder, passphrase, now: terminal.now(), onProgress });
        const { keys, databases, blobs, blobStore, copied, missing } = made;
        const lines = [
          paint(terminal).bold(`The backup is in ${safeForTerminal(folder)}: ${counted(blobs, 'blob')}, ${sizeOf(copied)} copied.`),
          keys === 'sealed' ? 'The keys are in it, sealed: keep the passphrase elsewhere.' : `The keys are left out. ${LOST_WITHOUT_KEYS}`,
          ...(databases ? [] : ['The PostgreSQL database is not in it.']),
          ...(blobStore === 'files' ? [] : [`The blobs stay in ${blobStore}: what is deleted there must be kept for as long as this backup.`]),
          ...(missing.length > 0 ? [`${counted(missing.length, 'blob')} have no file any more; dockgate scrub says whose they are:`, ...missing.slice(0, MOST_NAMED).map((digest) => `  ${digest}`)] : []),
        ];
        terminal.print(json ? safeJson(made, 2) : lines.join('\n'));
        return missing.length === 0 ? 0 : 1;
      }),
  }),
  defineCommand({
    name: 'restore',
    summary: 'Make a data folder of a backup',
    details: 'All of it or nothing. Every database and every blob is compared with its digest.',
    positionals: [{ name: 'folder', about: 'what `dockgate backup` made' }],
    options: {
      passphraseFile,
      withoutKeys: flag('leave sealed keys out'),
      data: text('DIR', 'the new data folder, which is empty or does not exist (DOCKGATE_DATA, ./data)'),
      json: flag('print JSON'),
    },
    examples: ['dockgate restore /mnt/backup/dockgate --data ./data --passphrase-file ~/passphrase'],
    exitCodes: { 1: 'it is there, and something in it is damaged', 3: 'files could not be read or written' },
    run: ({ positionals: [folder = ''], options: { passphraseFile: file, withoutKeys, data, json } }, terminal) =>
      inDataFolder(terminal, { data }, CANNOT, async (settings) => {
        const onProgress = ({ blobs, of, bytes }: Progress) => terminal.status(`${blobs} of ${of} blobs compared, ${sizeOf(bytes)} …`);
        const passphrase = withoutKeys ? 'unwanted' : (readPassphrase(file) ?? 'not given');
        const found = await (await load()).restore(settings, { folder, passphrase, now: () => terminal.now(), onProgress });
        const { keys, damaged, damagedCount, contents } = found;
        const lines = [
          paint(terminal).bold(`${safeForTerminal(settings.data)} is restored: ${counted(contents.blobs, 'blob')}.`),
          keys ? 'Its keys are back.' : `It has no keys. ${LOST_WITHOUT_KEYS}`,
          ...(damagedCount > 0 ? [`${counted(damagedCount, 'part')} of images are missing or damaged; push these images again:`, ...damaged.slice(0, MOST_NAMED).map(({ digest }) => `  ${digest}`)] : []),
          `Start it with: dockgate serve --data ${safeForTerminal(settings.data)}`,
        ];
        terminal.print(json ? safeJson(found, 2) : lines.join('\n'));
        return damagedCount === 0 ? 0 : 1;
      }),
  }),
];

function readPassphrase(file: string | undefined): Secret | null {
  if (file === undefined) return null;
  try {
    return new Secret(readFileSync(file, 'utf8').replace(/\r?\n$/, ''));
  } catch (error) {
    throw new ConfigError([`--passphrase-file: ${file}: ${explainReading(error)}`]);
  }
}
