import type { Generated } from 'kysely';
import type { Instant } from './tables.ts';

// The tables of the log; tables.ts says what kinds of columns there are.

/** What happened. Columns as in Azure's ContainerRegistryLoginEvents and ContainerRegistryRepositoryEvents, then ours. */
export interface JournalTables {
  event: {
    correlation_id: string;
    /** `login` or `repository`: which of the two log tables it belongs to. */
    category: string;
    time_generated: Instant;
    operation_name: string;
    registry_id: string;
    login_server: string;
    caller_ip_address: string;
    identity: string;
    duration_ms: number;
    result_type: string;
    /** The HTTP status, as text. */
    result_description: string;
    user_agent: string;
    region: string;
    jwt_id: string | null;
    repository: string | null;
    tag: string | null;
    digest: string | null;
    media_type: string | null;
    artifact_type: string | null;
    size: number | null;
    user_tenant_id: string | null;
    cause: string | null;
    credential_kind: string;
    credential_id: string | null;
    /** JSON: the decision's trace. */
    trace: string;
    /** How many alike it stands for: more than one when a flood of refusals became one event. */
    attempts: Generated<number>;
    /** When the last of them came, if there are several. */
    last_at: Generated<Instant | null>;
    /** The chain that it belongs to, its place there from 1, and the hash of everything up to it; see journal/chain/. */
    stream: Generated<number>;
    position: Generated<number>;
    link: Generated<string>;
  };
  /** Where each stream ends. */
  log_stream: {
    stream: number;
    /** The process that writes it. */
    owner: string;
    state: Generated<'open' | 'closed'>;
    /** Everything up to this position was removed by retention. */
    dropped: Generated<number>;
    position: number;
    link: string;
    /** Of the segment that is still open: the position before it, its lowest and highest correlation id, its size. */
    segment_from: number;
    lowest: string;
    highest: string;
    bytes: number;
  };
  /** What was signed about the streams, each naming the one before; the columns repeat what the body says. */
  log_checkpoint: {
    number: number;
    kind: string;
    stream: number;
    position: number;
    /** Of the segment that it ends; 0 when it ends none. */
    bytes: number;
    /** JSON: a Checkpoint of journal/chain/checkpoint.ts. */
    body: string;
    signature: string;
  };
  /** Floods that are still being counted. */
  log_flood: {
    correlation_id: string;
    /** Of the process that counts. */
    stream: number;
    /** JSON: the event as it would be written now. */
    event: string;
  };
}
