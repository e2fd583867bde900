import { defineCheck, foundAll, inapplicable, ok, unknown, type Finding } from '../check.ts';
import type { Context } from '../context.ts';
import { listAt, textAt, valueAt } from '../json-value.ts';
import { acrName, acrResource, azureAccount, readAzureFailure } from '../probes/vendor/azure.ts';
import { presentedCredential, presentedUser } from '../probes/credential/credential.ts';

type FindingId =
  | 'not-found' | 'admin-off' | 'public-access-off' | 'address-rules' | 'abac' | 'anonymous-off' | 'arm-tokens-off' | 'not-ready' | 'other-login-server';

/** What the registry's owner set, as `az acr show` tells it. */
export const acrSettings = defineCheck({
  id: 'acr-settings',
  row: 'AC-01',
  cost: 'vendor',
  needs: [],
  timeLimit: 45_000,
  findings: {
    'not-found': 'warning',
    'admin-off': 'problem',
    'public-access-off': 'warning',
    'address-rules': 'note',
    abac: 'note',
    'anonymous-off': 'note',
    'arm-tokens-off': 'warning',
    'not-ready': 'warning',
    'other-login-server': 'warning',
  },

  async run(context) {
    const { ask, target } = context;
    if (!target) return inapplicable('no-target');
    const answer = await ask(acrResource);
    if (answer.kind === 'unanswered') return inapplicable(answer.reason, { program: answer.program });
    if (answer.kind === 'failed') return explainFailure(context, answer.said);
    const presented = await ask(presentedCredential);
    const registryName = acrName(target.host);
    const findings = judge(answer.value, { user: presentedUser(presented), host: target.host, registryName });
    return findings.length === 0 ? ok({ registryName }) : foundAll(findings);
  },
});

async function explainFailure({ ask, target }: Context, said: string) {
  const { kind } = readAzureFailure(said);
  const account = await ask(azureAccount);
  const subscription = account.kind === 'json' ? (textAt(account.value, 'name') ?? '') : '';
  const registryName = acrName(target?.host ?? '');
  if (kind === 'not-found') return foundAll<FindingId>([{ finding: 'not-found', facts: { registryName, subscription } }]);
  return unknown(kind === 'no-access' ? 'vendor-no-access' : 'vendor-failed', { program: 'az' });
}

interface Asked {
  readonly user: string | null;
  readonly host: string;
  readonly registryName: string;
}

/** As the SDK of `az` writes it, and as ARM does. */
const armPolicyNames = ['azureAdAuthenticationAsArmPolicy', 'azureADAuthenticationAsArmPolicy'];

/** `az` flattens ARM's `properties`. */
function judge(registry: unknown, { user, host, registryName }: Asked): Finding<FindingId>[] {
  const loginServer = textAt(registry, 'loginServer') ?? host;
  const state = textAt(registry, 'provisioningState') ?? 'Succeeded';
  const rules = listAt(registry, 'networkRuleSet', 'ipRules').length;
  const isDenied = textAt(registry, 'networkRuleSet', 'defaultAction') === 'Deny';
  const findings: readonly (Finding<FindingId> | false)[] = [
    loginServer.toLowerCase() !== host && !host.endsWith('.geo.azurecr.io') && { finding: 'other-login-server', facts: { host, loginServer } },
    state !== 'Succeeded' && { finding: 'not-ready', facts: { registryName, status: state } },
    user?.toLowerCase() === registryName && valueAt(registry, 'adminUserEnabled') === false && { finding: 'admin-off', facts: { registryName } },
    textAt(registry, 'publicNetworkAccess') === 'Disabled' && { finding: 'public-access-off', facts: { registryName } },
    isDenied && { finding: 'address-rules', facts: { registryName, count: rules } },
    textAt(registry, 'roleAssignmentMode') === 'AbacRepositoryPermissions' && { finding: 'abac', facts: { registryName } },
    user === null && valueAt(registry, 'anonymousPullEnabled') === false && { finding: 'anonymous-off', facts: { registryName } },
    armPolicyNames.some((name) => textAt(registry, 'policies', name, 'status') === 'disabled') && { finding: 'arm-tokens-off', facts: { registryName } },
  ];
  return findings.filter((finding) => finding !== false);
}
