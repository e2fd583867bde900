import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { acts } from './acts/index.ts';
import { play, type Outcome } from './play.ts';
import { openScene } from './scene.ts';
import { differences, writeSeen } from './seen.ts';
import { renderOutcomes } from './outcome-table.ts';

// `npm run az`: every command of the Azure CLI that has a meaning here, typed into each release that there is, and a table of how
// it went. `--az PROGRAM` names a release (again for each; `az` on PATH), `--act NAME` plays only that one, `--write` keeps what
// was seen as what is expected.

const { values } = parseArgs({ options: { az: { type: 'string', multiple: true }, act: { type: 'string', multiple: true }, write: { type: 'boolean' } } });
const hasEngine = spawnSync('docker', ['ps']).status === 0;
if (!hasEngine) process.stderr.write('No Docker Engine answers: what wants one is skipped.\n');

const tell = ({ result, isExpected, command, wallMs, serverMs }: Outcome) =>
  process.stderr.write(`${isExpected ? ' ' : '✗'} ${result.padEnd(8)} ${String(wallMs).padStart(6)} ms ${String(serverMs).padStart(4)} ms  ${command}\n`);

const complain = (command: string, text: string) => process.stderr.write(`\n${command}\n${text}\n`);

/** Resolves with how each step went; false when something was not as it is expected. */
async function playActs(program: string): Promise<{ outcomes: Outcome[]; isExpected: boolean }> {
  const played: Outcome[] = [];
  let isExpected = true;
  for (const act of acts.filter(({ name }) => values.act?.includes(name) ?? true)) {
    const scene = await openScene(program);
    process.stderr.write(`\n== ${act.name}, az ${scene.version}\n`);
    const outcomes = await play(act, scene, { hasEngine, tell }).finally(() => scene.close());
    played.push(...outcomes);
    const wrong = outcomes.filter((outcome) => !outcome.isExpected);
    if (values.write) writeSeen(scene.version, act.name, act.about, outcomes);
    const different = differences(scene.version, act.name, outcomes);
    for (const { command, expected, seen } of different) complain(command, `--- expected\n${expected}\n+++ seen\n${seen}`);
    for (const { command, seen } of wrong) complain(command, seen);
    isExpected &&= wrong.length === 0 && different.length === 0;
  }
  return { outcomes: played, isExpected };
}

const all: Outcome[] = [];
let hasFailed = false;
for (const program of values.az ?? ['az']) {
  const { outcomes, isExpected } = await playActs(program);
  all.push(...outcomes);
  hasFailed ||= !isExpected;
}
process.stdout.write(`${renderOutcomes(all)}\n`);
process.exitCode = hasFailed ? 1 : 0;
