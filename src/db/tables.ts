import type { Generated } from 'kysely';

// Row types of every table. Five kinds of column: text id (UUIDv7), text, integer, instant (UTC, ISO 8601 with
// milliseconds, so that it sorts as text), JSON as text. Three sets of tables, because on files each set is a file
// of its own: the log must not slow a push, and a push must not look like a change of rights.

export type Instant = string;

/** Who may do what. Small, held in memory by every worker, reloaded when `policy_revision` moves. */
export interface PolicyTables {
  policy_revision: { id: number; revision: number };
  tenant: {
    /** GUID. */
    id: string;
    /** Lower case, unique: what stands behind the `@` of its users, or any other name. */
    name: string;
    /** JSON: TenantProperties of identity/tenant-store.ts. */
    properties: string;
    created_at: Instant;
  };
  registry: {
    id: string;
    /** Lower case, unique. */
    name: string;
    /** JSON: RegistryProperties of identity/registry-store.ts. */
    properties: string;
    tenant_id: string;
    created_at: Instant;
  };
  admin_password: PasswordRow & { registry_id: string };
  scope_map: {
    id: string;
    registry_id: string;
    name: string;
    description: string;
    type: string;
    /** JSON array of action texts. */
    actions: string;
    created_at: Instant;
  };
  token: {
    id: string;
    registry_id: string;
    name: string;
    scope_map_id: string;
    status: 'enabled' | 'disabled';
    /** JSON array of canonical ranges; empty: from anywhere. */
    ip_rules: string;
    created_at: Instant;
  };
  token_password: PasswordRow & { token_id: string };
  user_account: {
    id: string;
    name: string;
    password_id: string;
    password_hash: string;
    status: 'enabled' | 'disabled';
    tenant_id: string;
    /** JSON: UserProperties of identity/principals/user-store.ts. */
    properties: string;
    created_at: Instant;
  };
  /** What somebody registered; its secrets and certificates prove every service principal of its `app_id`. */
  application: {
    id: string;
    /** The client id, a GUID. */
    app_id: string;
    tenant_id: string;
    display_name: string;
    /** JSON: ApplicationProperties of identity/application-store.ts. */
    properties: string;
    created_at: Instant;
  };
  service_principal: {
    /** The object id, a GUID. */
    id: string;
    tenant_id: string;
    app_id: string;
    kind: 'Application' | 'ManagedIdentity';
    display_name: string;
    status: 'enabled' | 'disabled';
    /** JSON: ServicePrincipalProperties of identity/service-principal-store.ts. */
    properties: string;
    created_at: Instant;
  };
  /** `hint`: the value's first three characters. */
  client_secret: PasswordRow & { application_id: string; hint: string };
  client_certificate: { id: string; application_id: string; name: string; pem: string; created_at: Instant; expires_at: Instant };
  directory_group: { id: string; tenant_id: string; name: string; created_at: Instant };
  /** A member is a user, a service principal or a group. */
  group_member: { group_id: string; member_id: string };
  role_assignment: { id: string; registry_id: string; subject_id: string; role: string; created_at: Instant };
  /** Written behind the answers; never raises the revision. */
  credential_use: { credential_id: string; last_used_at: Instant };
}

interface PasswordRow {
  /** The credential id of tokens and log. */
  id: string;
  name: string;
  hash: string;
  created_at: Instant;
  expires_at: Instant | null;
}

/** What was pushed. */
export interface ContentTables {
  repository: {
    id: string;
    registry_id: string;
    name: string;
    locks: Locks;
    created_at: Instant;
    updated_at: Instant;
  };
  manifest: {
    repository_id: string;
    digest: string;
    media_type: string;
    artifact_type: string | null;
    subject: string | null;
    content: Uint8Array;
    size: number;
    /** Bytes of the manifest and of everything it names. */
    image_size: number;
    architecture: string | null;
    os: string | null;
    config_media_type: string | null;
    /** JSON: the annotations a referrers list repeats. */
    annotations: string | null;
    locks: Locks;
    created_at: Instant;
    updated_at: Instant;
  };
  /** What a manifest names: blobs and, for an index, manifests. */
  manifest_reference: { repository_id: string; digest: string; kind: 'blob' | 'manifest'; target: string };
  tag: {
    repository_id: string;
    name: string;
    digest: string;
    locks: Locks;
    created_at: Instant;
    updated_at: Instant;
  };
  /** A digest's bytes: verified and durable before the row exists. */
  blob: { digest: string; storage_key: string; size: number; created_at: Instant };
  /** Which repositories may serve a blob. Rights are per repository, bytes are stored once. */
  repository_blob: { repository_id: string; digest: string; created_at: Instant };
  upload: {
    /** Also the storage key of its bytes. */
    id: string;
    repository_id: string;
    /** Who began it; nobody else may go on. */
    subject_id: string;
    /** Bytes received and durable in this row's sense: a later request goes on here. */
    received: number;
    /** sha256 of exactly `received` bytes, so that an empty closing PUT need not read them again. */
    sha256: string | null;
    /** The request that is writing, by its correlation id; nobody else may before `writer_until`, which it renews. */
    writer: string | null;
    writer_until: Instant | null;
    started_at: Instant;
    updated_at: Instant;
  };
}

/** Attributes that are switched off, sorted and comma separated: `''`, `'delete'`, `'delete,write'`. */
export type Locks = string;

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
