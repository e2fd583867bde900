import { AliasNode, TableNode, type KyselyPlugin, type OperationNode, type RootOperationNode } from 'kysely';
import type { PolicyTables } from '../../db/tables.ts';
import type { PolicyDatabase, PolicyTransaction } from './policy-revision.ts';

// What each change touched, so that a process which holds the policy reads that again and not everything. Nobody has to
// say it: the statements of a change are looked at as they are sent. What is not understood counts as everything.

export const parts = ['registries', 'directory', 'roles'] as const;
export type Part = (typeof parts)[number];

/** Which part of the policy a table's rows are in; `null`: none. */
export const partOf: Readonly<Record<keyof PolicyTables, Part | null>> = {
  registry: 'registries',
  admin_password: 'registries',
  scope_map: 'registries',
  token: 'registries',
  token_password: 'registries',
  tenant: 'directory',
  resource_group: 'directory',
  user_account: 'directory',
  application: 'directory',
  service_principal: 'directory',
  client_secret: 'directory',
  client_certificate: 'directory',
  directory_group: 'directory',
  group_member: 'directory',
  trusted_issuer: 'directory',
  federated_credential: 'directory',
  identity_provider: 'directory',
  user_identity: 'directory',
  second_factor: 'directory',
  role_definition: 'roles',
  role_assignment: 'roles',
  policy_revision: null,
  policy_change: null,
  shared_part: null,
  webhook: null,
  managed_identity_access: null,
  device_code: null,
  authorization_code: null,
  sign_in_step: null,
  used_assertion: null,
  expiry_notice: null,
  credential_use: null,
};

/** The parts in which rows go when one of this table does: what refers to it goes with it. */
export function partsOfRemoval(table: string): readonly Part[] {
  if (table === 'tenant') return parts;
  // Federated credentials name scope maps.
  if (table === 'registry' || table === 'scope_map') return ['registries', 'directory'];
  return partsOfTable(table);
}

/** What was touched; of the roles perhaps only the assignments of some principals. */
export interface Touched {
  readonly parts: ReadonlySet<Part>;
  readonly principals: ReadonlySet<string> | null;
}

/** For the work of a change. */
export interface Touching {
  /** All that is written of role assignments is about this principal, and others that are named so. */
  assignmentsOf(principalId: string): void;
}

/** Looks on while a change is made. */
export function observeWrites(): Touching & { readonly plugin: KyselyPlugin; touched(): Touched } {
  const written = new Set<Part>();
  const principals = new Set<string>();
  let isOfPrincipals = true;
  return {
    plugin: {
      transformQuery({ node }) {
        for (const table of tablesOf(node) ?? [null]) {
          const found = table === null ? parts : node.kind === 'DeleteQueryNode' ? partsOfRemoval(table) : partsOfTable(table);
          for (const part of found) written.add(part);
          if (found.includes('roles') && table !== 'role_assignment') isOfPrincipals = false;
        }
        return node;
      },
      transformResult: async ({ result }) => result,
    },
    assignmentsOf: (principalId) => void principals.add(principalId),
    touched: () => ({ parts: written, principals: isOfPrincipals && principals.size > 0 ? principals : null }),
  };
}

/** The tables that a statement writes to; `null` when that cannot be told. */
function tablesOf(node: RootOperationNode): (string | null)[] | null {
  if ('with' in node && node.with !== undefined) return null;
  switch (node.kind) {
    case 'SelectQueryNode':
      return [];
    case 'InsertQueryNode':
      return [node.into ? nameOf(node.into) : null];
    case 'UpdateQueryNode':
      return [node.table ? nameOf(node.table) : null];
    case 'DeleteQueryNode':
      return node.from.froms.map(nameOf);
    default:
      return null;
  }
}

function nameOf(node: OperationNode): string | null {
  if (AliasNode.is(node)) return nameOf(node.node);
  return TableNode.is(node) ? node.table.identifier.name : null;
}

function partsOfTable(table: string): readonly Part[] {
  const part = Object.hasOwn(partOf, table) ? partOf[table as keyof PolicyTables] : undefined;
  return part === undefined ? parts : part === null ? [] : [part];
}

/** A process that is behind by more reads everything. */
const MOST_KEPT = 1_000;
const MOST_PRINCIPALS = 200;

/** Within the transaction of the change. */
export async function recordChange(trx: PolicyTransaction, revision: number, touched: Touched): Promise<void> {
  const principals = touched.principals && touched.principals.size <= MOST_PRINCIPALS ? JSON.stringify([...touched.principals]) : null;
  await trx.insertInto('policy_change').values({ revision, parts: [...touched.parts].join(' '), principals }).execute();
  await trx.deleteFrom('policy_change').where('revision', '<=', revision - MOST_KEPT).execute();
}

/** What changed after the one revision until the other; `null` when that is not known of each between them. */
export async function findTouched({ query }: PolicyDatabase, after: number, until: number): Promise<Touched | null> {
  const rows = await query.selectFrom('policy_change').selectAll().where('revision', '>', after).where('revision', '<=', until).execute();
  if (rows.length === 0 || rows.length !== until - after) return null;
  const ofRoles = rows.filter((row) => row.parts.split(' ').includes('roles'));
  const principals = new Set(ofRoles.flatMap((row) => (row.principals === null ? [] : (JSON.parse(row.principals) as string[]))));
  const isOfPrincipals = ofRoles.every((row) => row.principals !== null) && principals.size <= MOST_PRINCIPALS;
  return {
    parts: new Set(rows.flatMap((row) => row.parts.split(' ').filter((part) => part !== '') as Part[])),
    principals: isOfPrincipals ? principals : null,
  };
}
