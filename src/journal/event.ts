import type { Selectable } from 'kysely';
import type { Facts } from '../causes/refusal.ts';
import type { JournalTables } from '../db/journal-tables.ts';
import { bounded, boundedTrace, type EventTrace, type Trace } from './event-limits.ts';

// What is written down about a request. Columns and operations are those of Azure's log tables, so that queries for
// them work here; cause, credential and trace are ours. The strings are what strangers sent: whoever prints them makes them safe.

/** An event before it has its place in a chain. */
export type EventRow = Omit<Selectable<JournalTables['event']>, 'stream' | 'position' | 'link'>;
export type { EventTrace };

/** Every column, in the order in which all events have them, as long as nothing is known. */
export const emptyEvent: EventRow = {
  correlation_id: '',
  category: '',
  time_generated: '',
  operation_name: '',
  registry_id: '',
  login_server: '',
  caller_ip_address: '',
  identity: '',
  duration_ms: 0,
  result_type: 'HttpStatusCode',
  result_description: '',
  user_agent: '',
  region: 'local',
  jwt_id: null,
  repository: null,
  tag: null,
  digest: null,
  media_type: null,
  artifact_type: null,
  size: null,
  user_tenant_id: null,
  cause: null,
  credential_kind: 'none',
  credential_id: null,
  trace: '',
  attempts: 1,
  last_at: null,
};

/** The request; an Exchange fits. */
export interface Asked {
  readonly correlationId: string;
  readonly receivedAt: Date;
  readonly address: string;
  readonly host: string;
  readonly scheme: 'http' | 'https';
  readonly request: { readonly headers: { readonly 'user-agent'?: string | undefined } };
}

/** Who asked, as far as it was found out; an Identification fits. */
export type Identified = Named & {
  readonly credentialKind: string;
  readonly steps: Trace['steps'];
  readonly enough?: Trace['enough'];
  readonly jwtId?: string;
};
type Named =
  | { readonly ok: true; readonly subject: { readonly name: string; readonly credentialId: string | null } }
  | { readonly ok: false; readonly name: string; readonly credentialId: string | null };

export interface Happened {
  readonly exchange: Asked;
  readonly registry: { readonly id: string };
  /** `null`: refused before anybody looked at a credential. */
  readonly identification: Identified | null;
  /** `null` when it did not come to that. A Decision fits. */
  readonly decision: Trace | null;
  /** Why it was refused; `null` when it was served. A Refusal fits. */
  readonly refusal: { readonly causeId: string; readonly facts: Facts } | null;
  /** Of the answer. */
  readonly status: number;
  /** Azure's word where it has one: Login; Pull, Push, Untag, Delete, Purge tag, Purge manifest. */
  readonly operation: string;
  readonly now: Date;
}

export interface RepositoryHappened extends Happened {
  /** `null` for what concerns all of them, such as the catalogue. */
  readonly repository: string | null;
  readonly details?: Details;
}

/** What an operation was about, as far as it is known. */
export interface Details {
  readonly tag?: string | undefined;
  readonly digest?: string | undefined;
  readonly mediaType?: string | undefined;
  readonly artifactType?: string | undefined;
  /** Bytes. */
  readonly size?: number | undefined;
}

/** A row of ContainerRegistryLoginEvents: a token that was asked for, or a credential that was refused. */
export function loginEvent(happened: Happened): EventRow {
  return { ...rowOf(happened, 'login'), jwt_id: optional(happened.identification?.jwtId, 'jwt_id') };
}

/** A row of ContainerRegistryRepositoryEvents: an operation on a repository that was served or refused. */
export function repositoryEvent(happened: RepositoryHappened): EventRow {
  const { repository, details = {} } = happened;
  return {
    ...rowOf(happened, 'repository'),
    repository: optional(repository ?? undefined, 'repository'),
    tag: optional(details.tag, 'tag'),
    digest: optional(details.digest, 'digest'),
    media_type: optional(details.mediaType, 'media_type'),
    artifact_type: optional(details.artifactType, 'artifact_type'),
    size: details.size ?? null,
  };
}

function rowOf(happened: Happened, category: 'login' | 'repository'): EventRow {
  const { exchange, identification, decision, refusal } = happened;
  const named = identification?.ok ? identification.subject : identification;
  return {
    ...emptyEvent,
    correlation_id: exchange.correlationId,
    category,
    time_generated: exchange.receivedAt.toISOString(),
    operation_name: bounded(happened.operation, 'operation_name'),
    registry_id: happened.registry.id,
    login_server: bounded(exchange.host, 'login_server'),
    caller_ip_address: bounded(exchange.address, 'caller_ip_address'),
    identity: bounded(named?.name ?? '', 'identity'),
    duration_ms: Math.max(0, happened.now.getTime() - exchange.receivedAt.getTime()),
    result_description: String(happened.status),
    user_agent: bounded(exchange.request.headers['user-agent'] ?? '', 'user_agent'),
    cause: refusal?.causeId ?? null,
    credential_kind: identification?.credentialKind ?? 'none',
    credential_id: named?.credentialId ?? null,
    trace: boundedTrace({
      // A command that is suggested later has to be written for the way that the caller came.
      facts: refusal ? { scheme: exchange.scheme, ...refusal.facts } : {},
      // A decision begins with the steps of the identification that it was made from.
      steps: decision?.steps ?? identification?.steps ?? [],
      enough: decision?.enough ?? identification?.enough ?? [],
    }),
  };
}

const optional = (text: string | undefined, column: Parameters<typeof bounded>[1]) => (text === undefined ? null : bounded(text, column));
