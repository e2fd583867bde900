import { accessScenarios } from './access.ts';
import { credentialScenarios } from './credentials.ts';
import { dockerScenarios } from './docker.ts';
import { nameScenarios } from './names.ts';
import { networkScenarios } from './network.ts';
import type { Scenario } from './scenario.ts';
import { servicePrincipalScenarios } from './service-principals.ts';
import { tlsScenarios } from './tls.ts';

/** Every failure that one machine can provoke. */
export const scenarios: readonly Scenario[] = [
  ...dockerScenarios,
  ...nameScenarios,
  ...networkScenarios,
  ...tlsScenarios,
  ...credentialScenarios,
  ...servicePrincipalScenarios,
  ...accessScenarios,
];
