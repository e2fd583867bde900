import type { RoleTables } from './role-tables.ts';
import type { SignInTables } from './sign-in-tables.ts';

// Row types of every table. Five kinds of column: text id (UUIDv7), text, integer, instant (UTC, ISO 8601 with
// milliseconds, so that it sorts as text), JSON as text. Three sets of tables, because on files each set is a file
// of its own: the log must not slow a push, and a push must not look like a change of rights.

export type Instant = string;

/** Who may do what. Small, held in memory by every worker, reloaded when `policy_revision` moves. */
export interface PolicyTables extends RoleTables, SignInTables {
  policy_revision: { id: number; revision: number };
  /** What a revision changed, of the latest ones. A revision that is not here may have changed everything. */
  policy_change: {
    revision: number;
    /** Names of identity/policy/policy-changes.ts, separated by spaces. */
    parts: string;
    /** JSON array of the principals whose role assignments are all that changed of the roles; `null`: any may have. */
    principals: string | null;
  };
  /** What every server of this database has alike: fingerprints of its keys, and of where its blobs are. */
  shared_part: { part: string; fingerprint: string; seen_at: Instant };
  tenant: {
    /** GUID. */
    id: string;
    /** Lower case, unique: what stands behind the `@` of its users, or any other name. */
    name: string;
    /** JSON: TenantProperties of identity/principals/tenant-store.ts. */
    properties: string;
    created_at: Instant;
  };
  registry: {
    id: string;
    /** Lower case, unique. */
    name: string;
    /** JSON: RegistryProperties of identity/registries/registry-store.ts. */
    properties: string;
    tenant_id: string;
    /** Lower case: a row of `resource_group`, or the one that is always there. */
    resource_group: string;
    created_at: Instant;
  };
  /** `sealed`: the password itself, encrypted under a key of the data folder; null for older ones. */
  admin_password: PasswordRow & { registry_id: string; sealed: string | null };
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
    /** JSON: ApplicationProperties of identity/principals/application-store.ts. */
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
    /** JSON: ServicePrincipalProperties of identity/principals/service-principal-store.ts. */
    properties: string;
    created_at: Instant;
  };
  /** `hint`: the value's first three characters. */
  client_secret: PasswordRow & { application_id: string; hint: string };
  /** Who may take a managed identity's tokens from the endpoint on this machine. */
  managed_identity_access: {
    service_principal_id: string;
    /** The credential id of the log. */
    secret_id: string;
    secret_hash: string;
    /** JSON array of canonical addresses. */
    addresses: string;
    created_at: Instant;
  };
  client_certificate: { id: string; application_id: string; name: string; pem: string; created_at: Instant; expires_at: Instant };
  directory_group: { id: string; tenant_id: string; name: string; created_at: Instant };
  trusted_issuer: {
    id: string;
    tenant_id: string;
    issuer: string;
    /** JSON Web Key Set, for an issuer that this server cannot reach. */
    keys: string | null;
    created_at: Instant;
  };
  /** Of `app_id` and `scope_map_id` one is set: whom the subject is taken for. */
  federated_credential: {
    id: string;
    issuer_id: string;
    /** The registry of the scope map, or the client id. */
    owner_id: string;
    name: string;
    claim: string;
    value: string;
    audience: string | null;
    app_id: string | null;
    scope_map_id: string | null;
    valid_from: Instant | null;
    /** How often a token does. */
    counts: 'once' | 'until-it-ends';
    created_at: Instant;
  };
  /** A member is a user, a service principal or a group. */
  group_member: { group_id: string; member_id: string };
  /** An OpenID provider outside that a tenant's people may sign in at. */
  identity_provider: {
    id: string;
    tenant_id: string;
    /** Lower case, unique in the tenant. */
    name: string;
    /** What `iss` must be, letter for letter; unique in the tenant. */
    issuer: string;
    client_id: string;
    /** Sealed with a key that is not in the database. */
    client_secret: string;
    /** JSON: IdentityProviderProperties of identity/outside-users/identity-provider-store.ts. */
    properties: string;
    created_at: Instant;
  };
  /** Whom a provider's subject is. Its id is the credential id of the log. */
  user_identity: { id: string; provider_id: string; user_id: string; subject: string; created_at: Instant };
  webhook: {
    id: string;
    registry_id: string;
    name: string;
    /** JSON: WebhookProperties of management/webhooks/webhook-store.ts. */
    properties: string;
    /** Sealed JSON: a WebhookTarget of the same file. */
    target: string;
    created_at: Instant;
  };
  /** Which ends of credentials the log has told about; never raises the revision. */
  expiry_notice: { credential_id: string; registry_id: string; days: number; told_at: Instant };
  /** Written behind the answers; never raises the revision. */
  credential_use: { credential_id: string; last_used_at: Instant };
}

/** When it was made and last changed, and by whom: an object id, empty for what the server made itself. */
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
  blob: { digest: string; storage_key: string; size: number; created_at: Instant; /** Its bytes were found to be others: nobody gets them. */ damaged_at: Instant | null };
  /** Which repositories may serve a blob. Rights are per repository, bytes are stored once. */
  repository_blob: { repository_id: string; digest: string; created_at: Instant; /** By somebody who pushes, or looked whether to. */ used_at: Instant };
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
  /** Manifests that a retention policy has seen without a tag. */
  untagged_manifest: { repository_id: string; digest: string; seen_at: Instant };
  /**
   * What a soft delete policy keeps of deleted manifests, whole; `repository` is a name: what is deleted outlives its repository.
   * A digest is here or in `manifest` of the repository, never in both.
   */
  deleted_manifest: Omit<ContentTables['manifest'], 'repository_id'> & { registry_id: string; repository: string; deleted_at: Instant };
  /** `held`: 1 for a blob that the repository had then; its bytes stay. */
  deleted_reference: { registry_id: string; repository: string; digest: string; kind: 'blob' | 'manifest'; target: string; held: 0 | 1 };
  /** One for each manifest that a tag of that name was taken from; the manifest may be there still. */
  deleted_tag: {
    registry_id: string;
    repository: string;
    name: string;
    digest: string;
    locks: Locks;
    created_at: Instant;
    updated_at: Instant;
    deleted_at: Instant;
  };
  /** What a webhook is to be told, or was. */
  webhook_delivery: {
    id: string;
    webhook_id: string;
    /** JSON: the body. */
    content: string;
    state: 'waiting' | 'delivered' | 'failed';
    attempts: number;
    /** Not before then; while somebody sends it, when it is tried again if nothing is heard of them. */
    next_at: Instant;
    /** JSON: how it was sent, without secrets; null before. */
    request: string | null;
    /** JSON: status, headers and the beginning of the body; null while nothing was answered. */
    response: string | null;
    created_at: Instant;
  };
  /** An image that is, or was, brought from elsewhere; any worker may be asked about it. */
  import_operation: {
    id: string;
    registry_id: string;
    state: 'running' | 'succeeded' | 'failed';
    /** JSON: ImportProgress of registry/import/copy-image.ts. */
    progress: string;
    /** JSON: cause, code and facts of the refusal. */
    failure: string | null;
    started_at: Instant;
    /** Whoever runs it renews this. */
    updated_at: Instant;
  };
}

/** Attributes that are switched off, sorted and comma separated: `''`, `'delete'`, `'delete,write'`. */
export type Locks = string;
