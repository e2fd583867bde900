import type { Rule } from '../diagnose.ts';
import { saidAzureRules } from './said-azure.ts';
import { saidMachineRules } from './said-machine.ts';
import { saidNameRules } from './said-names.ts';
import { saidNetworkRules } from './said-network.ts';
import { saidRefusedRules } from './said-refused.ts';
import { saidVendorRules } from './said-vendors.ts';
import { likenessRules, toldRules } from './said.ts';

/** Rules over what was read, not measured. They stand apart: how often a cause is behind words is no measurement. */
export const saidRules: readonly Rule[] = [
  ...saidMachineRules,
  ...saidNameRules,
  ...saidNetworkRules,
  ...saidAzureRules,
  ...saidVendorRules,
  ...saidRefusedRules,
  ...toldRules,
  ...likenessRules,
];
