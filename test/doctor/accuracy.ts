import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { answer, calibrationError, nearest, readLines, reliability, score, type Answer, type Case, type Score, type Which } from './accuracy-measure.ts';

// npm run accuracy -- FILE.jsonl [LABELS.jsonl]

const [file, given] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('npm run accuracy -- FILE.jsonl [LABELS.jsonl]\n');
  process.exit(2);
}

interface Label {
  readonly id: string;
  readonly by_text: boolean;
}

const cases = readLines<Case>(file);
const beside = given ?? join(dirname(file), 'labels.jsonl');
const labels = new Map(existsSync(beside) ? readLines<Label>(beside).map(({ id, by_text: isByText }) => [id, isByText] as const) : []);
const decides = ({ id, by_text: isByText }: Case): boolean => labels.get(id) ?? isByText ?? false;
const groups: readonly (readonly [string, readonly Case[]])[] = cases.some(decides)
  ? [['by_text', cases.filter(decides)], ['others', cases.filter((one) => !decides(one))], ['all', cases]]
  : [['all', cases]];

const share = (count: number, all: number): string => `${count} (${all === 0 ? '–' : Math.round((100 * count) / all)} %)`.padStart(14);
const row = (name: string, { cases, first, firstWithAlso, amongThree, amongThreeWithAlso, amongThreeWithTest }: Score): string =>
  name.padEnd(18) + String(cases).padStart(6) + [first, firstWithAlso, amongThree, amongThreeWithAlso, amongThreeWithTest].map((count) => share(count, cases)).join('');

const heading = ['', 'cases', 'first', '+ also', 'first three', '+ also', 'with its test'];
const print = (text: string) => void process.stdout.write(`${text}\n`);

function printReliability(answers: readonly Answer[], which: Which, title: string): void {
  const bins = reliability(answers, which);
  print(`${title}: calibration error ${calibrationError(bins).toFixed(3)}`);
  for (const { from, named, confidence, hits } of bins)
    if (named > 0) print(`  ${from.toFixed(1)} – ${(from + 0.1).toFixed(1)}  ${String(named).padStart(5)} named  said ${confidence.toFixed(2)}  true ${hits.toFixed(2)}`);
}

for (const [title, withWords] of [['The error with registry, client and context', true], ['The error alone', false]] as const) {
  print(`\n${title}`);
  print(heading[0]!.padEnd(18) + heading[1]!.padStart(6) + heading.slice(2).map((name) => name.padStart(14)).join(''));
  for (const [name, group] of groups) {
    const answers: Answer[] = group.map((one) => answer(one, withWords));
    print(row(name, score(answers)));
    if (name !== 'all') continue;
    print(row('nearest neighbour', score(cases.map((_, index) => nearest(cases, index, withWords)))));
    printReliability(answers, 'first', 'The first cause');
    printReliability(answers, 'every', 'Every cause named');
  }
}
