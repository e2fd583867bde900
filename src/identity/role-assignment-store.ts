import type { RoleAssignment } from '../access/policy.ts';
import type { RoleName } from '../access/roles.ts';
import { uuidv7 } from '../names/uuid.ts';
import { changePolicy, type PolicyDatabase } from './policy-revision.ts';

export type RoleAssignmentStore = ReturnType<typeof roleAssignmentStore>;

/** Who has which role on a registry. */
export function roleAssignmentStore(db: PolicyDatabase) {
  return {
    /** Assigning twice is one assignment. */
    assign: (registryId: string, subjectId: string, role: RoleName, at: Date): Promise<void> => {
      const row = { id: uuidv7(at), registry_id: registryId, subject_id: subjectId, role, created_at: at.toISOString() };
      return changePolicy(db, async (trx) => {
        await trx.insertInto('role_assignment').values(row).onConflict((conflict) => conflict.doNothing()).execute();
      });
    },

    list: (registryId: string): Promise<RoleAssignment[]> =>
      db.query
        .selectFrom('role_assignment')
        .select(['id', 'subject_id as subjectId', 'role'])
        .where('registry_id', '=', registryId)
        .orderBy('id')
        .execute(),

    /** False when it was gone already. */
    remove: (registryId: string, id: string): Promise<boolean> =>
      changePolicy(db, async (trx) => {
        const own = trx.deleteFrom('role_assignment').where('registry_id', '=', registryId);
        const { numDeletedRows } = await own.where('id', '=', id).executeTakeFirst();
        return numDeletedRows === 1n;
      }),
  };
}
