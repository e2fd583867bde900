import type { Rule } from '../diagnose.ts';

export const networkRules: readonly Rule[] = [
  { cause: 'registry-does-not-exist', requires: ['dns:unknown-name'], confidence: 0.92 },
  { cause: 'dns-resolution-failure', requires: ['dns:resolver-failing'], confidence: 0.92 },
];
