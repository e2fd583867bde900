import type { Rule } from '../diagnose.ts';
import { clientRules } from './client.ts';
import { cloudRules } from './cloud.ts';
import { accessRules } from './access.ts';
import { credentialRules } from './credential.ts';
import { inputRules } from './input.ts';
import { kubernetesRules } from './kubernetes.ts';
import { networkRules } from './network.ts';
import { registryRules } from './registry.ts';
import { tlsRules } from './tls.ts';

/** From the lower layers to the upper ones: among equally sure causes the one that stands first is told first. */
export const rules: readonly Rule[] = [
  ...inputRules,
  ...kubernetesRules,
  ...credentialRules,
  ...clientRules,
  ...networkRules,
  ...tlsRules,
  ...registryRules,
  ...accessRules,
  ...cloudRules,
];
