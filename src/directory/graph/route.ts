import type { ManagementAction } from '../../access/actions.ts';
import type { TenantPolicy } from '../../access/policy.ts';
import type { Subject } from '../../access/subject.ts';
import type { Exchange } from '../../http/exchange.ts';

// Microsoft Graph's subset: who there is. https://learn.microsoft.com/graph/api/overview

/** What `/:id` or a list's filter names; whoever is that object themselves may do some things without a role. */
export type Named = 'application' | 'service-principal' | 'user';

export interface GraphRoute {
  readonly method: 'GET' | 'PATCH' | 'POST' | 'DELETE';
  /** Below `/v1.0`. */
  readonly path: string;
  /** What the caller must be allowed to do. Without one a route does not compile, and the server does not start. */
  readonly action: ManagementAction & `Microsoft.Authorization/directory/${string}`;
  /** `me`: it is about the caller; `tenants`: it is above them all, for who owns the first one. */
  readonly named?: Named | 'me' | 'tenants';
  readonly handle: (call: GraphCall) => Promise<GraphReply>;
}

/** A request that may be answered: its caller known and allowed. */
export interface GraphCall {
  readonly exchange: Exchange;
  readonly subject: Subject;
  /** Whose directory it is; nothing of another one is ever seen or changed. */
  readonly tenant: TenantPolicy;
  /** What the path names, percent-decoded, still to be checked. */
  readonly params: Readonly<Record<string, string>>;
  /** Still to be checked. */
  readonly query: unknown;
  readonly body: unknown;
}

export interface GraphReply {
  readonly status: 200 | 201 | 204;
  readonly body?: object;
}
