import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// What the fuzzers keep: of each target the texts that led somewhere new, in the order in which they were found.

const fileOf = (target: string) => join(import.meta.dirname, 'corpus', `${target}.json`);

export const readCorpus = (target: string): readonly string[] => (existsSync(fileOf(target)) ? (JSON.parse(readFileSync(fileOf(target), 'utf8')) as string[]) : []);

export const writeCorpus = (target: string, texts: readonly string[]): void => writeFileSync(fileOf(target), `${JSON.stringify(texts, null, 1)}\n`);
