import { parseArgs } from 'node:util';
import { seededRandom } from '../faults/seeded-random.ts';
import { readCorpus, writeCorpus } from './corpus.ts';
import { fuzz } from './fuzzer.ts';
import { targets } from './targets.ts';

// `npm run fuzz -- [--seconds N] [--seed N] [TARGET…]`: each target so long, an hour unless told. What it finds out is kept in corpus/;
// texts that no reader should meet are printed, and make the exit code 1.

const { values, positionals } = parseArgs({ options: { seconds: { type: 'string', default: '3600' }, seed: { type: 'string', default: `${Date.now()}` } }, allowPositionals: true });

for (const target of targets().filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  const known = readCorpus(target.name);
  const ends = Date.now() + Number(values.seconds) * 1_000;
  const { runs, outcomes, grown, findings } = await fuzz(target, known, { random: seededRandom(Number(values.seed)), isOver: () => Date.now() > ends });
  if (grown.length > 0) writeCorpus(target.name, [...known, ...grown]);
  console.log(`${target.name.padEnd(18)} ${String(runs).padStart(9)} texts  ${String(outcomes).padStart(4)} outcomes  ${String(grown.length).padStart(4)} new  ${findings.length} findings`);
  for (const { text, what } of findings) console.log(`  ${JSON.stringify(text)}\n  ${what}`);
  if (findings.length > 0) process.exitCode = 1;
}
