import type { Check, Cost, Severity } from '../../src/doctor/check.ts';
import { checks } from '../../src/doctor/checks/index.ts';
import { rules } from '../../src/doctor/rules/index.ts';
import { en } from '../../src/i18n/en.ts';

// docs/checks.md, from the checks themselves, their English words and the rules. Headings are the ids, so `checks.md#<id>` is
// a link to one.

const messages: Readonly<Record<string, string>> = en;

const costs: Readonly<Record<Cost, string>> = {
  offline: 'reads files and variables of this machine',
  local: 'runs a program of this machine',
  network: 'sends requests, none with a secret',
  credential: 'sends the stored credential to its own registry, unless `--no-credential-tests` keeps it here',
  vendor: 'asks the vendor’s own command line, with `--ask-vendor` only',
  issuer: 'sends the stored secret to whoever issued it, with `--ask-issuer` only',
};

const severities: Readonly<Record<Severity, string>> = {
  problem: 'problem: what was asked for cannot work so',
  warning: 'warning: it works, with harm',
  note: 'note: it matters for the conclusion',
};

export function renderChecks(): string {
  return [
    '# Checks',
    'What `dockgate doctor` asks. A check asks one question and answers that all is well, what it found, or that it could not ' +
      'measure, which is neither. What the answers mean together is in the rules; each finding below names the ' +
      '[causes](causes.md) it can lead to. A check is skipped when one that it needs found a problem or could not measure.',
    '`dockgate doctor --list-checks` prints the list, `--only ID` runs one, `--suppress ID,ID` leaves some out, `--verbose` shows ' +
      'what each of them said and how long it took.',
    'This page is made from the code by `npm run docs`.',
    ['| what asking costs | |', '| --- | --- |', ...Object.entries(costs).map(([cost, what]) => `| \`${cost}\` | ${what} |`)].join('\n'),
    ['| severity | |', '| --- | --- |', ...Object.values(severities).map((text) => `| ${text.replace(': ', ' | ')} |`)].join('\n'),
    checks.map(({ id }) => `- [${id}](#${id}): ${prose(word(`check.${id}.title`))}`).join('\n'),
    ...checks.map(renderCheck),
  ].join('\n\n') + '\n';
}

function renderCheck({ id, cost, needs, findings, row }: Check): string {
  const needed = needs.length === 0 ? [] : [`needs ${needs.map((other) => `[${other}](#${other})`).join(', ')}`];
  const rows = Object.entries(findings).map(
    ([finding, severity]) => `| \`${finding}\` | ${severity} | ${cell(word(`check.${id}.${finding}`))} | ${causesOf(`${id}:${finding}`)} |`,
  );
  return [
    `## ${id}`,
    `**${prose(word(`check.${id}.title`))}** (\`${cost}\`, ${[`row ${row}`, ...needed].join(', ')})`,
    `All is well: ${prose(word(`check.${id}.ok`))}`,
    ['| finding | severity | what it says | can lead to |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

function causesOf(observation: string): string {
  const found = rules.filter(({ requires, supports = [] }) => requires.includes(observation) || supports.includes(observation));
  return [...new Set(found.map(({ cause }) => cause))].toSorted().map((cause) => `[${cause}](causes.md#${cause})`).join(', ');
}

const word = (key: string): string => messages[key] ?? '';

const prose = (text: string): string =>
  text
    .replaceAll(/\{\w+\|([^{}]*)\}/g, (_, forms: string) => /other=([^|]*)/.exec(forms)?.[1] ?? '')
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part.replaceAll(/\{(\w+)\}/g, '<$1>') : part.replaceAll(/[*_<>\\]/g, String.raw`\$&`).replaceAll(/\{(\w+)\}/g, '*$1*')))
    .join('');

const cell = (text: string): string => prose(text).replaceAll('|', String.raw`\|`).replaceAll('\n', ' ');
