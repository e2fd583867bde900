import { styleText } from 'node:util';
import type { Terminal } from './terminal.ts';

export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
}

/** Colours where a person watches and does not mind (https://no-color.org); never the only sign of anything. */
export function paint({ isTTY, env }: Pick<Terminal, 'isTTY' | 'env'>): Paint {
  const isWanted = isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  const style = (format: 'bold' | 'dim' | 'red' | 'green' | 'yellow') => (text: string) =>
    isWanted ? styleText(format, text, { validateStream: false }) : text;
  return { bold: style('bold'), dim: style('dim'), red: style('red'), green: style('green'), yellow: style('yellow') };
}
