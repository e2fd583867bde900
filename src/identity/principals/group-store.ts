import { Refusal } from '../../causes/refusal.ts';
import type { Instant, PolicyTables } from '../../db/tables.ts';
import { changePolicy, type PolicyDatabase, type PolicyTransaction } from '../policy/policy-revision.ts';
import type { Cursor } from '../registries/registry-store.ts';
import { conditionsOf, type DirectoryFilter } from './directory-filter.ts';
import { refuseTooMany } from './directory-limits.ts';
import { findObjects, type DirectoryObjectRecord } from './directory-objects.ts';

/** Whoever is in a group has its roles; groups may be in groups. */
export interface GroupRecord {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly createdAt: Instant;
}

export const MOST_MEMBERS = 10_000;

/** Fields that a filter may name. */
export const groupColumns = { id: 'id', displayName: 'name', mailNickname: 'name' } as const;

export function groupStore(db: PolicyDatabase) {
  return {
    /** Throws `resource-conflict`: names are unique in a tenant, whatever their case. */
    create: (tenantId: string, name: string, at: Date): Promise<GroupRecord> => {
      const row = { id: crypto.randomUUID(), tenant_id: tenantId, name, created_at: at.toISOString() };
      return changePolicy(db, async (trx) => {
        await refuseTooMany(trx, 'directory_group', tenantId);
        await refuseTaken(trx, tenantId, name, null);
        await trx.insertInto('directory_group').values(row).execute();
        return readRecord(row);
      });
    },

    find: async (tenantId: string, id: string): Promise<GroupRecord | undefined> => {
      const row = await findRow(db.query, tenantId, id);
      return row && readRecord(row);
    },

    /** In the order of their ids. */
    page: async (tenantId: string, { after, limit }: Cursor, filter: DirectoryFilter = []): Promise<GroupRecord[]> => {
      let all = db.query.selectFrom('directory_group').selectAll().where('tenant_id', '=', tenantId).where('id', '>', after);
      for (const condition of conditionsOf(filter, groupColumns)) all = all.where(condition);
      return (await all.orderBy('id').limit(limit).execute()).map(readRecord);
    },

    /** Throws `resource-not-found`, `resource-conflict`. */
    rename: (tenantId: string, id: string, name: string): Promise<GroupRecord> =>
      changePolicy(db, async (trx) => {
        const row = await getRow(trx, tenantId, id);
        await refuseTaken(trx, tenantId, name, row.id);
        await trx.updateTable('directory_group').set({ name }).where('id', '=', row.id).execute();
        return readRecord({ ...row, name });
      }),

    /** With its memberships, its own in other groups too. False when it was gone already. */
    remove: (tenantId: string, id: string): Promise<boolean> =>
      changePolicy(db, async (trx) => {
        const row = await findRow(trx, tenantId, id);
        if (!row) return false;
        await trx.deleteFrom('group_member').where('member_id', '=', row.id).execute();
        await trx.deleteFrom('directory_group').where('id', '=', row.id).execute();
        return true;
      }),

    /** In the order of their ids. Throws `resource-not-found`. */
    members: async (tenantId: string, id: string, { after, limit }: Cursor): Promise<DirectoryObjectRecord[]> => {
      const { id: group } = await getRow(db.query, tenantId, id);
      const all = db.query.selectFrom('group_member').select('member_id').where('group_id', '=', group);
      const rows = await all.where('member_id', '>', after).orderBy('member_id').limit(limit).execute();
      return findObjects(db.query, tenantId, rows.map(({ member_id }) => member_id));
    },

    /** A user, a service principal or a group of the same tenant. Throws `resource-not-found`, `resource-conflict`. */
    addMember: (tenantId: string, id: string, memberId: string): Promise<void> =>
      changePolicy(db, async (trx) => {
        const { id: group_id } = await getRow(trx, tenantId, id);
        const [member] = await findObjects(trx, tenantId, [memberId]);
        if (!member) throw new Refusal('resource-not-found', { kind: 'directory object', name: memberId });
        if (member.id === group_id) throw new Refusal('resource-conflict', { defect: 'A group cannot be a member of itself.' });
        const members = await trx.selectFrom('group_member').select('member_id').where('group_id', '=', group_id).execute();
        // Entra's words, which its clients look for.
        if (members.some(({ member_id }) => member_id === member.id)) {
          throw new Refusal('resource-conflict', { defect: "One or more added object references already exist for the following modified properties: 'members'." });
        }
        if (members.length >= MOST_MEMBERS) throw new Refusal('resource-conflict', { defect: `A group has at most ${MOST_MEMBERS} members.` });
        await trx.insertInto('group_member').values({ group_id, member_id: member.id }).execute();
      }),

    /** False when it was none. Throws `resource-not-found` for the group. */
    removeMember: (tenantId: string, id: string, memberId: string): Promise<boolean> =>
      changePolicy(db, async (trx) => {
        const { id: group } = await getRow(trx, tenantId, id);
        const removal = trx.deleteFrom('group_member').where('group_id', '=', group).where('member_id', '=', memberId.toLowerCase());
        return (await removal.executeTakeFirst()).numDeletedRows === 1n;
      }),
  };
}

async function refuseTaken(trx: PolicyTransaction, tenantId: string, name: string, except: string | null): Promise<void> {
  let same = trx.selectFrom('directory_group').select('id').where('tenant_id', '=', tenantId);
  for (const condition of conditionsOf([{ field: 'displayName', op: 'eq', value: name }], groupColumns)) same = same.where(condition);
  const taken = await same.executeTakeFirst();
  if (taken && taken.id !== except) throw new Refusal('resource-conflict', { defect: `There is a group called ${name} already.` });
}

const findRow = (db: PolicyTransaction, tenantId: string, id: string) =>
  db.selectFrom('directory_group').selectAll().where('tenant_id', '=', tenantId).where('id', '=', id.toLowerCase()).executeTakeFirst();

async function getRow(db: PolicyTransaction, tenantId: string, id: string) {
  const row = await findRow(db, tenantId, id);
  if (!row) throw new Refusal('resource-not-found', { kind: 'group', name: id });
  return row;
}

const readRecord = ({ id, tenant_id, name, created_at }: PolicyTables['directory_group']): GroupRecord => ({
  id,
  tenantId: tenant_id,
  name,
  createdAt: created_at,
});
