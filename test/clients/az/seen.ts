import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from './play.ts';

// What each release of `az` printed, to the letter: a page for each act, which people read and tests compare with.

const folder = join(import.meta.dirname, 'seen');
const pageOf = (version: string, act: string) => join(folder, version, `${act}.md`);

/** A command may be typed twice: what is said depends on what was done in between. */
function blocks(outcomes: readonly Outcome[]): [title: string, text: string, part: Outcome['part']][] {
  const counts = new Map<string, number>();
  return outcomes.filter(({ seen }) => seen !== '').map(({ command, seen, part }) => {
    const count = (counts.get(command) ?? 0) + 1;
    counts.set(command, count);
    return [count === 1 ? command : `${command} (${count})`, seen, part];
  });
}

/** @param outcomes of one act with one release */
export function writeSeen(version: string, act: string, about: string, outcomes: readonly Outcome[]): void {
  mkdirSync(join(folder, version), { recursive: true });
  const body = blocks(outcomes).map(([title, text, part]) => `${part ? `\n# ${part.title}\n\n${part.text}\n` : ''}\n## ${title}\n\n\`\`\`\n${text}\n\`\`\`\n`);
  writeFileSync(pageOf(version, act), `# az ${version}: ${act}\n\n${about}\n${body.join('')}`);
}

/** One entry for each command whose words are not those of the page; none where nobody has read that release. */
export function differences(version: string, act: string, outcomes: readonly Outcome[]): { command: string; expected: string; seen: string }[] {
  const file = pageOf(version, act);
  if (!existsSync(file)) return [];
  const page = readFileSync(file, 'utf8');
  const expected = new Map([...page.matchAll(/^## (.*)\n\n```\n([\s\S]*?)\n```$/gm)].map(([, title, text]) => [title!, text!]));
  return blocks(outcomes).flatMap(([command, seen]) => (expected.get(command) === seen ? [] : [{ command, expected: expected.get(command) ?? '(not on the page)', seen }]));
}
