import { Refusal } from '../../causes/refusal.ts';
import type { PolicyTransaction } from '../policy/policy-revision.ts';

/** Everybody is held in memory by every worker: of each kind a tenant has at most so many. */
export const MOST_OF_A_KIND = 50_000;

const plurals = {
  application: 'applications',
  service_principal: 'service principals',
  user_account: 'users',
  directory_group: 'groups',
} as const;

/** Is there room for one more? Throws `resource-conflict`. */
export async function refuseTooMany(trx: PolicyTransaction, table: keyof typeof plurals, tenantId: string, most = MOST_OF_A_KIND): Promise<void> {
  const { count } = await trx
    .selectFrom(table)
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow();
  if (Number(count) >= most) throw new Refusal('resource-conflict', { defect: `A tenant has at most ${most} ${plurals[table]}.` });
}
