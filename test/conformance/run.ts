import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDockgate } from '../dockgate.ts';
import { CannotBuild, program } from './build.ts';
import { summarize, verdictOf, type Verdict } from './verdict.ts';
import { suites, type Suite, type Target } from './suites.ts';

// `npm run conformance`: both official suites against a Dockgate of their own, as its owner. Exit code 0 when every
// category passed, 1 when something failed or was left out, 2 when the suites cannot be built here.

const LONGEST_MILLISECONDS = 10 * 60_000;
const NOTHING_TO_SAY = 2;

function runSuite(suite: Suite, path: string, server: Omit<Target, 'results'>): Verdict {
  const results = join(import.meta.dirname, 'results', suite.commit);
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('OCI_'));
  const { stdout, stderr, status, error } = spawnSync(path, [], {
    cwd: results,
    env: { ...Object.fromEntries(inherited), ...suite.environment({ ...server, results }) },
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    timeout: LONGEST_MILLISECONDS,
  });
  writeFileSync(join(results, 'output.txt'), `${stdout}\n${stderr}`);
  if (error) throw error;
  return verdictOf(suite, readFileSync(join(results, 'junit.xml'), 'utf8'), status);
}

async function main(): Promise<number> {
  const programs = suites.map((suite) => ({ suite, path: program(suite) }));
  const dockgate = await startDockgate();
  try {
    const { loginServer, owner } = dockgate;
    const verdicts = programs.map(({ suite, path }) => runSuite(suite, path, { loginServer, ...owner }));
    console.log(summarize(verdicts));
    return verdicts.every(({ isGood }) => isGood) ? 0 : 1;
  } finally {
    await dockgate.stop();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof CannotBuild)) throw error;
  console.error(`conformance: ${error.message}`);
  process.exitCode = NOTHING_TO_SAY;
}
