import type { Config } from '../../config/settings.ts';
import { defineCommand, flag, text, type Command } from '../command.ts';
import { readDuration } from '../duration.ts';
import { inDataFolder, place } from '../in-data-folder.ts';
import { counted, sizeOf } from '../terminal/amount.ts';
import { safeJson } from '../terminal/json-text.ts';
import { paint } from '../terminal/paint.ts';
import { safeForTerminal } from '../terminal/terminal-text.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface Collected {
  readonly unlinked: number;
  readonly blobs: number;
  readonly bytes: number;
}

interface Scrubbed {
  readonly blobs: number;
  readonly manifests: number;
  readonly bytes: number;
  readonly damaged: readonly { readonly kind: string; readonly digest: string; readonly reason: string; readonly repositories: readonly string[] }[];
  readonly damagedCount: number;
  readonly healed: number;
}

/** What was pushed, looked after without a server. Handed in by main.ts: the command line does not know the database. */
export interface ContentFiles {
  collectGarbageOf(config: Config, unusedMs: number, onProgress: (so: Collected) => void): Promise<Collected & { readonly waiting: number }>;
  scrubOf(config: Config, onProgress: (so: Scrubbed) => void): Promise<Scrubbed>;
}

const CANNOT = 'What was pushed cannot be read';
const USUAL_UNUSED = '24h';

export const contentCommands = (load: () => Promise<ContentFiles>): readonly Command[] => [
  defineCommand({
    name: 'gc',
    summary: 'Free the space of blobs that no image needs any more',
    details:
      'The server does so every hour by itself, and may run meanwhile. A blob stays for a day after somebody who pushes relied on it, so ' +
      'that no push finds it gone half-way. Images stay, also those without a tag.',
    options: { unusedFor: text('DURATION', `free what nobody who pushes relied on for so long; shorter than a push lasts, and that push fails (${USUAL_UNUSED})`), ...place, json: flag('print JSON') },
    examples: ['dockgate gc'],
    exitCodes: { 3: 'the files or the database could not be used' },
    run: ({ options: { unusedFor = USUAL_UNUSED, json, ...where } }, terminal) =>
      inDataFolder(terminal, where, CANNOT, async (config) => {
        const unusedMs = readDuration(unusedFor, '--unused-for');
        const tell = (so: Collected) => terminal.status(`Freed ${sizeOf(so.bytes)} so far …`);
        const found = await (await load()).collectGarbageOf(config, unusedMs, tell);
        const { unlinked, blobs, bytes, waiting } = found;
        const lines = [
          paint(terminal).bold(`Freed ${sizeOf(bytes)}: ${counted(blobs, 'blob')} that no repository needs.`),
          ...(unlinked > 0 ? [`${counted(unlinked, 'time')} a repository gave up a blob that none of its images names.`] : []),
          ...(waiting > 0 ? [`${counted(waiting, 'blob')} that no image names wait until nobody relied on them for ${safeForTerminal(unusedFor)}.`] : []),
        ];
        terminal.print(json ? safeJson(found, 2) : lines.join('\n'));
        return 0;
      }),
  }),
  defineCommand({
    name: 'scrub',
    summary: 'Read every image and compare it with its digest; set aside what is damaged',
    details:
      'A server may run meanwhile. A damaged blob counts as not there from then on, and whoever pushes it again mends it in every ' +
      'repository that has it. The damaged bytes stay on the disk until then.',
    options: { ...place, json: flag('print JSON') },
    examples: ['dockgate scrub', 'dockgate scrub --json'],
    exitCodes: { 1: 'something is damaged', 3: 'the files or the database could not be used' },
    run: ({ options: { json, ...where } }, terminal) =>
      inDataFolder(terminal, where, CANNOT, async (config) => {
        const tell = (so: Scrubbed) => terminal.status(`Read ${sizeOf(so.bytes)} so far, ${so.damagedCount} damaged …`);
        const found = await (await load()).scrubOf(config, tell);
        terminal.print(json ? safeJson(found, 2) : showScrubbed(found, terminal));
        return found.damagedCount === 0 ? 0 : 1;
      }),
  }),
];

const REASONS: Readonly<Record<string, string>> = {
  missing: 'its file is gone',
  changed: 'its bytes are not those of its digest',
  unreadable: 'the disk cannot read it',
};

function showScrubbed({ blobs, manifests, bytes, damaged, damagedCount, healed }: Scrubbed, terminal: Terminal): string {
  const title = damagedCount === 0 ? 'Everything is what its digest says.' : `${counted(damagedCount, 'part')} of images ${damagedCount === 1 ? 'is' : 'are'} damaged.`;
  const lines = damaged.flatMap(({ kind, digest, reason, repositories }) => [
    `  ${kind} ${digest}: ${REASONS[reason] ?? reason}`,
    ...repositories.map((repository) => `    in ${safeForTerminal(repository)}`),
  ]);
  return [
    paint(terminal).bold(title),
    ...lines,
    ...(damagedCount > damaged.length ? [`  … and ${(damagedCount - damaged.length).toLocaleString('en')} more`] : []),
    ...(damagedCount > 0 ? ['Push these images again from where they still are: that mends them in every repository.'] : []),
    `Read: ${counted(blobs, 'blob')} and ${counted(manifests, 'manifest')}, ${sizeOf(bytes)}.`,
    ...(healed > 0 ? [`${counted(healed, 'blob')} that were set aside earlier are whole again.`] : []),
  ].join('\n');
}
