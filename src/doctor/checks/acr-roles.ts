import { defineCheck, foundAll, inapplicable, ok, unknown, type Finding } from '../check.ts';
import type { Context } from '../context.ts';
import { textAt } from '../json-value.ts';
import { askVendor } from '../probes/vendor/ask-vendor.ts';
import { acrName, acrResource, azurePrincipal, isApplicationId, isNullGuid, readAzureFailure } from '../probes/vendor/azure.ts';
import { presentedCredential, presentedUser } from '../probes/credential/credential.ts';

type FindingId = 'none' | 'not-honoured' | 'pull-only' | 'recent' | 'conditional';

// Built-in roles that a registry counts: https://learn.microsoft.com/azure/container-registry/container-registry-rbac-built-in-roles-overview
const importer = 'Container Registry Data Importer and Data Reader';
const honoured = {
  legacy: { pull: new Set(['AcrPull', 'AcrPush', 'Reader', 'Contributor', 'Owner', importer]), push: new Set(['AcrPush', 'Contributor', 'Owner']) },
  abac: {
    pull: new Set(['Container Registry Repository Reader', 'Container Registry Repository Writer', 'Container Registry Repository Contributor', importer]),
    push: new Set(['Container Registry Repository Writer', 'Container Registry Repository Contributor']),
  },
} as const;
/** Roles that never reach images, by the beginning of their names; any other that is not known may be somebody's own. */
const withoutData =
  /^(?:Acr(?:Delete|ImageSigner|Quarantine\w+)|Container Registry|User Access Administrator|Role Based Access Control Administrator|Managed Identity)/;

/** Azure and the registry's token service may each take ten minutes. */
const SPREADING_MINUTES = 10;

/** Which roles the identity has at this registry or above it. */
export const acrRoles = defineCheck({
  id: 'acr-roles',
  row: 'AC-02',
  cost: 'vendor',
  needs: [],
  timeLimit: 60_000,
  findings: { none: 'problem', 'not-honoured': 'problem', 'pull-only': 'problem', recent: 'note', conditional: 'note' },

  async run(context) {
    const { ask, target, settings, machine } = context;
    if (!target) return inapplicable('no-target');
    const registry = await ask(acrResource);
    if (registry.kind === 'unanswered') return inapplicable(registry.reason, { program: registry.program });
    const scope = registry.kind === 'json' ? textAt(registry.value, 'id') : null;
    if (registry.kind === 'failed' || scope === null) return unknown('vendor-no-access', { program: 'az' });
    const presented = await ask(presentedCredential);
    const user = presentedUser(presented) ?? '';
    if (user !== '' && !isApplicationId(user) && !isNullGuid(user)) return inapplicable('no-directory-identity', { user });
    const principal = await azurePrincipal(context, user);
    if (principal === null) return unknown('vendor-failed', { program: 'az' });
    const assignments = await listAssignments(context, { principal, scope });
    if (assignments === null) return unknown('vendor-no-access', { program: 'az' });
    const isAbac = textAt(registry.kind === 'json' ? registry.value : null, 'roleAssignmentMode') === 'AbacRepositoryPermissions';
    const facts = { subject: principal, registryName: acrName(target.host), repository: target.repository ?? '', scope };
    return judge(assignments, { isAbac, isPush: settings.purpose === 'push', facts, now: machine.now() });
  },
});

interface Assignment {
  readonly role: string;
  readonly hasCondition: boolean;
  readonly created: number;
}

async function listAssignments(context: Context, { principal, scope }: { principal: string; scope: string }): Promise<readonly Assignment[] | null> {
  const args = ['role', 'assignment', 'list', `--assignee=${principal}`, `--scope=${scope}`, '--include-inherited', '--include-groups', '--output', 'json'];
  const answer = await askVendor(context, 'az', args);
  // Groups can be followed for users alone; for others `az` refuses the option.
  const isOdd = answer.kind === 'failed' && readAzureFailure(answer.said).kind === 'other';
  const again = isOdd ? await askVendor(context, 'az', args.filter((arg) => arg !== '--include-groups')) : answer;
  if (again.kind !== 'json' || !Array.isArray(again.value)) return null;
  return (again.value as unknown[]).map((assignment) => ({
    role: textAt(assignment, 'roleDefinitionName') ?? '',
    hasCondition: (textAt(assignment, 'condition') ?? '') !== '',
    created: Date.parse(textAt(assignment, 'createdOn') ?? ''),
  }));
}

interface Question {
  readonly isAbac: boolean;
  readonly isPush: boolean;
  readonly facts: Readonly<Record<string, string>>;
  readonly now: Date;
}

function judge(assignments: readonly Assignment[], { isAbac, isPush, facts, now }: Question) {
  const roles = assignments.map(({ role }) => role);
  const [counted, other] = isAbac ? [honoured.abac, honoured.legacy] : [honoured.legacy, honoured.abac];
  const about = { ...facts, roles: [...new Set(roles)].join(', ') };
  const findings: Finding<FindingId>[] = [];
  const good = assignments.filter(({ role }) => counted[isPush ? 'push' : 'pull'].has(role));
  if (good.length > 0) {
    if (good.every(({ hasCondition }) => hasCondition)) findings.push({ finding: 'conditional', facts: about });
    if (good.every(({ created }) => now.getTime() - created < SPREADING_MINUTES * 60_000)) findings.push({ finding: 'recent', facts: about });
    return findings.length === 0 ? ok(about) : foundAll(findings);
  }
  if (roles.some((role) => !other.pull.has(role) && !counted.pull.has(role) && !withoutData.test(role))) return unknown('own-role', about);
  if (isPush && roles.some((role) => counted.pull.has(role))) return foundAll<FindingId>([{ finding: 'pull-only', facts: about }]);
  return foundAll<FindingId>([{ finding: roles.some((role) => other.pull.has(role)) ? 'not-honoured' : 'none', facts: about }]);
}
