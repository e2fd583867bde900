import type { Check } from '../check.ts';
import { dns } from './dns.ts';
import { registryAnswers } from './registry-answers.ts';

/** Every check, those that others need before them. */
export const checks: readonly Check[] = [
  dns,
  registryAnswers,
];
