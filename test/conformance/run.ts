import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startDockgate } from '../harness/dockgate.ts';
import { CannotBuild, program } from './build.ts';
import { summarize, verdictOf, type Verdict } from './verdict.ts';
import { suites, type Suite, type Target } from './suites.ts';

// `npm run conformance`: both official suites against a Dockgate of their own, as its owner. Exit code 0 when every
// category passed, 1 when something failed or was left out, 2 when nothing failed but a suite could not be built here.
// What they wrote is in results/. A program that somebody built elsewhere is used when it lies in bin/<commit>.

const LONGEST_MILLISECONDS = 10 * 60_000;
const INCOMPLETE = 2;

async function runSuite(suite: Suite, path: string, server: Omit<Target, 'results'>): Promise<Verdict> {
  const results = join(import.meta.dirname, 'results', suite.commit);
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('OCI_'));
  const env = { ...Object.fromEntries(inherited), ...suite.environment({ ...server, results }) };
  const output = openSync(join(results, 'output.txt'), 'w');
  const child = spawn(path, [], { cwd: results, env, stdio: ['ignore', output, output], timeout: LONGEST_MILLISECONDS });
  const [exitCode] = (await once(child, 'close')) as [number | null];
  closeSync(output);
  const report = join(results, 'junit.xml');
  if (!existsSync(report)) throw new Error(`suite ${suite.title}: exit code ${exitCode} and no report; what it printed is in ${results}`);
  return verdictOf(suite, readFileSync(report, 'utf8'), exitCode);
}

interface Built {
  readonly suite: Suite;
  readonly path: string;
}

/** The suite or what stands in for it; null, with the reason told, when neither can be had. */
function build({ suite, otherwise }: (typeof suites)[number]): Built | null {
  for (const candidate of otherwise ? [suite, otherwise] : [suite]) {
    try {
      return { suite: candidate, path: program(candidate) };
    } catch (error) {
      if (!(error instanceof CannotBuild)) throw error;
      console.error(`conformance: ${error.message}`);
    }
  }
  return null;
}

async function main(): Promise<number> {
  const built = suites.map(build);
  const dockgate = await startDockgate();
  try {
    const { loginServer, owner } = dockgate;
    const verdicts: Verdict[] = [];
    // One after the other: both write to the same repositories.
    for (const one of built) if (one) verdicts.push(await runSuite(one.suite, one.path, { loginServer, ...owner }));
    const missing = suites.filter(({ suite }, index) => built[index]?.suite !== suite).map(({ suite }) => suite.title);
    console.log(summarize(verdicts, missing));
    if (!verdicts.every(({ isGood }) => isGood)) return 1;
    return missing.length === 0 ? 0 : INCOMPLETE;
  } finally {
    await dockgate.stop();
  }
}

process.exitCode = await main();
