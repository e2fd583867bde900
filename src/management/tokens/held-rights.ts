import { dataActions } from '../../access/actions.ts';
import { REPOSITORY_NAME } from '../../access/conditions/condition.ts';
import type { ScopeMapAction } from '../../access/policy.ts';
import { isRepositoryName, parseRepositoryName } from '../../names/repository.ts';
import type { Call } from '../route.ts';

/**
 * A token, a scope map or a password never grants what its maker lacks: they need each right themselves, on every
 * repository that a line means. Whoever may assign roles on the registry, to anybody, could give it to themselves.
 * Throws `role-missing-to-assign-roles`.
 */
export async function insistOnHeld(call: Pick<Call, 'decide' | 'insist'>, lines: readonly ScopeMapAction[]): Promise<void> {
  const assigning = call.decide({ action: 'Microsoft.Authorization/roleAssignments/write' });
  if (assigning.allowed) return;
  for (const { action, repositories } of lines) {
    const held = call.decide({ action, ...whereOf(repositories) });
    if (held.allowed) continue;
    const facts = { ...held.facts, repository: repositories };
    await call.insist({ ...assigning, facts, steps: [...held.steps, ...assigning.steps] });
  }
}

/** Whether the caller could have made a password with these rights, and so may read one. */
export const holdsAll = (call: Pick<Call, 'decide'>, lines: readonly ScopeMapAction[]): boolean =>
  call.decide({ action: 'Microsoft.Authorization/roleAssignments/write' }).allowed ||
  lines.every(({ action, repositories }) => call.decide({ action, ...whereOf(repositories) }).allowed);

/** What the password of the admin account may do. */
export const everyRight: readonly ScopeMapAction[] = dataActions.map((action) => ({ action, repositories: '*' }));

/** A pattern means repositories of which only the beginning is known. */
function whereOf(pattern: string) {
  if (isRepositoryName(pattern)) return { repository: parseRepositoryName(pattern) };
  return { attributes: { [REPOSITORY_NAME]: { startsWith: pattern.replace(/\*$/, '') } } };
}
