import { safeForTerminal } from './terminal-text.ts';
import { displayWidth, padEnd } from './text-layout.ts';

/** Names and values of one thing, below each other. Values are made safe here. */
export function details(entries: readonly (readonly [name: string, value: string])[]): string {
  const width = Math.max(...entries.map(([name]) => displayWidth(name)));
  return entries.map(([name, value]) => `${padEnd(name, width)}  ${safeForTerminal(value)}`).join('\n');
}
