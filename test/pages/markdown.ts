import { toLines } from '../../src/i18n/lines.ts';

// Messages as Markdown, for the pages that are made from them.

/** Lines of a message: commands as code blocks, placeholders as `<name>` in code and *name* in prose. */
export function toMarkdown(lines: readonly string[]): string {
  return toLines(lines.join('\n'), (name) => `{${name}}`)
    .map(({ kind, text }) => (kind === 'command' ? `\`\`\`sh\n${withAngles(text)}\n\`\`\`` : prose(text)))
    .join('\n\n')
    .replaceAll('\n```\n\n```sh\n', '\n');
}

/** One line of text. */
export const prose = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? withAngles(part) : withEmphasis(part)))
    .join('');

const withEmphasis = (text: string): string => text.replace(/[*_<>\\]/g, String.raw`\$&`).replace(/\{(\w+)\}/g, '*$1*');

/** Code: `{name}` becomes `<name>`. */
export const withAngles = (text: string): string => text.replace(/\{(\w+)\}/g, '<$1>');
