import { rules } from '../../src/doctor/rules/index.ts';
import { vendorIds } from '../../src/doctor/vendors/vendor.ts';
import { simulations } from './index.ts';

// Which cause is provoked at which vendor: `npm run coverage:vendors`. ● it must come first, ○ it must be named beside another.

const short: Readonly<Record<string, string>> = {
  acr: 'acr', 'docker-hub': 'hub', ghcr: 'ghcr', ecr: 'ecr', 'ecr-public': 'ecrp', gar: 'gar', gitlab: 'gitl', harbor: 'harb', quay: 'quay',
  artifactory: 'artf', nexus: 'nexs', gitea: 'gite', zot: 'zot', distribution: 'dist', digitalocean: 'do', dockgate: 'dock',
};
const situations = simulations.flatMap(({ vendor, refusals }) => Object.values(refusals).map((situation) => ({ vendor, ...situation })));
const played = vendorIds.filter((id) => situations.some(({ vendor }) => vendor === id));

function markOf(cause: string, vendor: string): string {
  const here = situations.filter((situation) => situation.vendor === vendor);
  if (here.some((situation) => situation.cause === cause)) return '●';
  return here.some(({ also }) => also?.some((other) => other === cause)) ? '○' : '·';
}

const causes = [...new Set(situations.flatMap(({ cause, also = [] }) => [cause, ...also]))].sort();
const width = Math.max(...causes.map((cause) => cause.length));
const row = (name: string, cells: readonly string[]) => `${name.padEnd(width)}  ${cells.map((cell) => cell.padEnd(5)).join('')}`;

process.stdout.write(`${row('', played.map((id) => short[id] ?? id))}\n`);
for (const cause of causes) process.stdout.write(`${row(cause, played.map((id) => markOf(cause, id)))}\n`);
const concluded = new Set(rules.map(({ cause }) => cause));
process.stdout.write(`
${situations.length} situations at ${played.length} vendors, ${causes.length} causes of ${concluded.size} that rules conclude; Dockgate has a test of its own.
`);
