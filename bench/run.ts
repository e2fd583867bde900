import { appendFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { pulls } from './blobs/pulls.ts';
import { pushes } from './blobs/pushes.ts';
import { decisions } from './decide.ts';
import { hostile } from './hostile/hostile.ts';
import { journal } from './journal.ts';
import { log } from './log/log.ts';
import { logins } from './logins.ts';
import { policy } from './policy.ts';
import { scale } from './scale/scale.ts';
import { harbor } from './requests/harbor.ts';
import { manifests } from './requests/manifests.ts';
import { memory } from './requests/memory.ts';
import { sizes } from './requests/sizes.ts';
import { starts } from './requests/starts.ts';
import { storm } from './storm/storm.ts';
import { tokens } from './tokens.ts';
import { isWithin, median, type Figure, type Work } from './work.ts';

// `npm run bench [-- --json FILE] [WORK[=SIZE]…]`: medians, with the least and the most beside them, and the limits of the
// issues. The file gets a line `{work, variant, median, min, max, unit}` for each figure. Without names every work is done.

const works: readonly Work[] = [pulls, pushes, manifests, memory, starts, sizes, harbor, decisions, policy, journal, log, logins, tokens, storm, hostile, scale];

interface Wish {
  readonly work: Work;
  readonly size: number;
}

function wishOf(text: string): Wish | null {
  const [name, size] = text.split('=', 2);
  const work = works.find((each) => each.name === name);
  if (work === undefined || (size !== undefined && !/^[1-9]\d*$/.test(size))) return null;
  return { work, size: size === undefined ? work.size.usual : Number(size) };
}

function usage(wrong: string): string {
  const list = works.map(({ name, about, size }) => `  ${`${name}=${size.usual}`.padEnd(18)} ${about} (N: ${size.means})`);
  return `There is no work '${wrong}'. npm run bench -- [--json FILE] [WORK[=N]…], where WORK is one of\n${list.join('\n')}`;
}

const show = (value: number) => value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 });

function line(figure: Figure): string {
  const { variant, values, unit, limit, note } = figure;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const spread = values.length > 1 ? ` (${show(least)} to ${show(most)})` : '';
  const wanted = limit === undefined ? '' : `  ${'atLeast' in limit ? `at least ${show(limit.atLeast)}` : `at most ${show(limit.atMost)}`}${isWithin(figure) ? '' : ': MISSED'}`;
  return `  ${variant.padEnd(66)} ${show(median(values)).padStart(9)} ${unit}${spread}${wanted}${note ? `  ${note}` : ''}`;
}

/** Prints the figures of one work; with a file, its lines go there. */
async function measure({ work, size }: Wish, file: string | undefined): Promise<void> {
  console.log(`${work.name}: ${work.about} (${size.toLocaleString('en')} ${work.size.means}; load of the machine ${loadavg()[0]?.toFixed(1)})`);
  await work.run((figure) => {
    console.log(line(figure));
    if (!isWithin(figure)) process.exitCode = 1;
    const { variant, values, unit } = figure;
    const row = { work: work.name, variant, median: median(values), min: Math.min(...values), max: Math.max(...values), unit };
    if (file !== undefined) appendFileSync(file, `${JSON.stringify(row)}\n`);
  }, size);
}

const { values: options, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const wishes = (positionals.length > 0 ? positionals : works.map(({ name }) => name)).map(wishOf);
const unknown = wishes.indexOf(null);
if (unknown >= 0) {
  console.error(usage(positionals[unknown]!));
  process.exitCode = 2;
} else {
  if (options.json !== undefined) writeFileSync(options.json, '');
  for (const wish of wishes) await measure(wish!, options.json);
}
