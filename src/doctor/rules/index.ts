import type { Rule } from '../diagnose.ts';
import { networkRules } from './network.ts';

/** From the lower layers to the upper ones: among equally sure causes the one that stands first is told first. */
export const rules: readonly Rule[] = [
  ...networkRules,
];
