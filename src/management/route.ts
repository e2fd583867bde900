import type { ManagementAction } from '../access/actions.ts';
import type { RegistryPolicy } from '../access/policy.ts';
import type { Subject } from '../access/subject.ts';
import type { Exchange } from '../http/exchange.ts';

// The management API in Azure Resource Manager's shapes, https://learn.microsoft.com/rest/api/containerregistry/. Our
// command line and portal are its clients like any other; it knows no image and no blob.

interface RouteFacts {
  readonly method: 'GET' | 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  /** Below `…/registries`; `/:registry` is the registry that the request is about. */
  readonly path: string;
  /** What the caller must be allowed to do. Without one a route does not compile, and the server does not start. */
  readonly action: ManagementAction;
}

/** A registry that does not exist is refused before `handle` runs. */
interface RouteOnRegistry extends RouteFacts {
  readonly about?: 'registry';
  readonly handle: (call: Call) => Promise<Reply>;
}

/** One that lists or makes registries, or does not mind that one is gone. */
interface RouteAboveRegistries extends RouteFacts {
  readonly about: 'registries';
  readonly handle: (call: CallAbove) => Promise<Reply>;
}

export type Route = RouteOnRegistry | RouteAboveRegistries;

/** A request that may be answered: its caller known and allowed. */
export interface CallAbove {
  readonly exchange: Exchange;
  readonly subject: Subject;
  /** As of the request's beginning; undefined when the path names none that exists. */
  readonly registry: RegistryPolicy | undefined;
  /** What the path names, percent-decoded, still to be checked. */
  readonly params: Readonly<Record<string, string>>;
  /** Still to be checked. */
  readonly query: unknown;
  readonly body: unknown;
}

export interface Call extends CallAbove {
  readonly registry: RegistryPolicy;
}

export interface Reply {
  readonly status: 200 | 201 | 204;
  readonly body?: object;
  /** Instead of a body: one that is JSON already. */
  readonly json?: string;
}
