import { sql } from 'kysely';
import type { Sql } from '../../../db/reader/reader.ts';
import { cast, constant, type Expression, type KustoType, type Origin } from '../expressions/expression.ts';

// ACR's two tables of resource logs, https://learn.microsoft.com/azure/azure-monitor/reference/tables/containerregistryloginevents
// and …/containerregistryrepositoryevents: their columns, then ours. Names are Azure's, types too.

/** Whose log is asked. */
export interface AskedRegistry {
  /** Also the id of its workspace. */
  readonly id: string;
  /** Azure's path of it. */
  readonly resourceId: string;
  readonly subscriptionId: string;
  /** Tables of the log that its owner does not have collected: they are empty. */
  readonly uncollected?: readonly string[];
}

export interface Column {
  readonly name: string;
  readonly value: Expression;
}

/** The category that a table's events have in the database. The last table is ours: credentials that are about to end. */
export const logTables = {
  ContainerRegistryLoginEvents: 'login',
  ContainerRegistryRepositoryEvents: 'repository',
  DockgateCredentialEvents: 'credential',
} as const;
export type LogTable = keyof typeof logTables;

export const isLogTable = (name: string): name is LogTable => Object.hasOwn(logTables, name);

/** The columns of one of the tables, or of several together. */
export function columnsOf(tables: readonly LogTable[], registry: AskedRegistry): Column[] {
  const login = tables.includes('ContainerRegistryLoginEvents');
  const repository = tables.includes('ContainerRegistryRepositoryEvents');
  return [
    stored('TimeGenerated', 'datetime', 'time_generated', 'time_generated'),
    stored('OperationName', 'string', 'operation_name', 'operation_name'),
    { name: 'Category', value: tableName(tables) },
    stored('CallerIpAddress', 'string', 'caller_ip_address'),
    stored('CorrelationId', 'string', 'correlation_id'),
    { name: 'DurationMs', value: read('string', cast(sql.ref('event.duration_ms'), 'string')) },
    stored('Identity', 'string', 'identity'),
    ...(login ? [optional('JwtId', 'jwt_id')] : []),
    stored('LoginServer', 'string', 'login_server'),
    stored('Region', 'string', 'region'),
    ...(repository ? repositoryColumns : []),
    stored('ResultType', 'string', 'result_type'),
    stored('ResultDescription', 'string', 'result_description', 'result_description'),
    stored('UserAgent', 'string', 'user_agent'),
    ...ours,
    { name: 'TenantId', value: constant('string', registry.id) },
    { name: 'SourceSystem', value: constant('string', 'Dockgate') },
    { name: 'Type', value: tableName(tables) },
    { name: '_ResourceId', value: constant('string', registry.resourceId) },
    { name: '_SubscriptionId', value: constant('string', registry.subscriptionId) },
    { name: '_BilledSize', value: constant('real', 0) },
    { name: '_IsBillable', value: constant('string', 'false') },
  ];
}

const read = (type: KustoType, value: Sql): Expression => ({ type, sql: value, weight: 1 });

const stored = (name: string, type: KustoType, column: string, origin?: Origin): Column => ({
  name,
  value: { ...read(type, sql.ref(`event.${column}`)), ...(origin ? { origin } : {}) },
});

/** A text of Kusto is never null. */
const optional = (name: string, column: string): Column => ({ name, value: read('string', sql`coalesce(${sql.ref(`event.${column}`)}, '')`) });

const repositoryColumns = [
  optional('ArtifactType', 'artifact_type'),
  optional('Digest', 'digest'),
  optional('MediaType', 'media_type'),
  optional('Repository', 'repository'),
  stored('Size', 'int', 'size'),
  optional('Tag', 'tag'),
  optional('UserTenantId', 'user_tenant_id'),
];

const ours = [
  optional('Cause', 'cause'),
  stored('CredentialKind', 'string', 'credential_kind'),
  optional('CredentialId', 'credential_id'),
  // Refusals that came in a flood are one event.
  stored('Attempts', 'long', 'attempts'),
  stored('LastAttempt', 'datetime', 'last_at'),
];

function tableName(tables: readonly LogTable[]): Expression {
  const [only, ...others] = tables;
  if (only && others.length === 0) return constant('string', only);
  const cases = tables.map((name) => sql`when ${sql.lit(logTables[name])} then ${sql.lit(name)}`);
  return read('string', sql`(case event.category ${sql.join(cases, sql` `)} end)`);
}

/** Tables that every workspace of Azure has, and that nothing here writes: queries over several tables name them. */
export const uncollected: Readonly<Record<string, Readonly<Record<string, KustoType>>>> = {
  Event: {
    TimeGenerated: 'datetime',
    Source: 'string',
    EventLog: 'string',
    EventLevel: 'int',
    EventLevelName: 'string',
    EventID: 'int',
    EventCategory: 'int',
    Computer: 'string',
    UserName: 'string',
    Message: 'string',
    RenderedDescription: 'string',
    ParameterXml: 'string',
    EventData: 'string',
    TenantId: 'string',
    SourceSystem: 'string',
    Type: 'string',
    _ResourceId: 'string',
  },
  Syslog: {
    TimeGenerated: 'datetime',
    EventTime: 'datetime',
    Facility: 'string',
    SeverityLevel: 'string',
    Computer: 'string',
    HostName: 'string',
    HostIP: 'string',
    ProcessName: 'string',
    ProcessID: 'int',
    SyslogMessage: 'string',
    TenantId: 'string',
    SourceSystem: 'string',
    Type: 'string',
    _ResourceId: 'string',
  },
};

export const emptyColumnsOf = (table: string): Column[] =>
  Object.entries(uncollected[table] ?? {}).map(([name, type]) => ({ name, value: missing(type) }));

/** What stands in a column that a row does not have. */
export const missing = (type: KustoType): Expression => constant(type, type === 'string' ? '' : null);

export const tableNames: readonly string[] = [...Object.keys(logTables), ...Object.keys(uncollected)];
