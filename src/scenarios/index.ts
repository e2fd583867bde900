import { accessScenarios } from './access.ts';
import type { Scenario } from './scenario.ts';

/** Every failure that one machine can provoke. */
export const scenarios: readonly Scenario[] = [
  ...accessScenarios,
];
