import { makeVisible } from './unsafe-characters.ts';

const LONGEST = 1_000;

/**
 * A foreign text as a code span, which makes no link, no mention, no HTML and no table cell of it
 * (https://spec.commonmark.org/0.31.2/#code-spans; https://github.github.com/gfm/#example-200 for the bar).
 */
export function safeForMarkdown(text: string): string {
  const visible = makeVisible(text, LONGEST).replaceAll('|', String.raw`\|`);
  // A span of spaces alone keeps them all; another one loses one on each side.
  if (visible.trim() === '') return visible === '' ? '' : `\`${visible}\``;
  const longestRun = Math.max(0, ...(visible.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  return `${fence} ${visible} ${fence}`;
}

/** Changes what stands outside of code spans, and nothing inside them. */
export function outsideCode(text: string, change: (own: string) => string): string {
  const parts = text.split(/(`+)/);
  let written = '';
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index]!;
    const end = index % 2 === 1 ? parts.indexOf(part, index + 1) : -1;
    if (end < 0) {
      written += change(part);
      continue;
    }
    written += parts.slice(index, end + 1).join('');
    index = end;
  }
  return written;
}
