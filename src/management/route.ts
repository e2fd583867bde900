import type { z } from 'zod';
import type { Action, ManagementAction } from '../access/actions.ts';
import type { Attributes } from '../access/conditions/condition.ts';
import type { Decision } from '../access/decision.ts';
import type { RegistryPolicy, TenantPolicy } from '../access/policy.ts';
import type { Identification, Subject } from '../access/subject.ts';
import type { noQuery } from '../contract/page.ts';
import type { Exchange } from '../http/exchange.ts';
import type { RepositoryName } from '../names/repository.ts';
import type { ResourceScope } from '../names/resource-scope.ts';

// The management API in Azure Resource Manager's shapes, https://learn.microsoft.com/rest/api/containerregistry/. Our
// command line and portal are its clients like any other; it knows no image and no blob.

interface RouteFacts {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  /** Below `…/registries`; `/:registry` is the registry that the request is about. */
  readonly path: string;
  /** What the caller must be allowed to do. Without one a route does not compile, and the server does not start. */
  readonly action: ManagementAction;
  /** The body tells what conditions of the caller's roles ask about: `handle` decides again, and insists, once it knows. */
  readonly insistsLater?: true;
  /** The resource group of its path need not be there. */
  readonly makesGroup?: true;
  /** What may stand in the query; an `api-version` alone unless it says otherwise. Requests are read by it, and `/openapi.json` tells it. */
  readonly query?: z.ZodType;
  /** What must stand in the body; without it none is read. */
  readonly body?: z.ZodType;
  /** What 200 and 201 answer; null for nothing. */
  readonly answer: z.ZodType | null;
}

/** A registry that does not exist is refused before `handle` runs. */
export interface RouteOnRegistry extends RouteFacts {
  readonly about: 'registry';
  readonly handle: (call: Call) => Promise<Reply>;
}

/** One that lists or makes registries, or does not mind that one is gone. */
export interface RouteAboveRegistries extends RouteFacts {
  readonly about: 'registries';
  readonly handle: (call: CallAbove) => Promise<Reply>;
}

/** One for every scope, from the tenant to a registry. A registry that does not exist is refused before `handle` runs. */
export interface RouteAtScope extends RouteFacts {
  readonly about: 'scope';
  readonly handle: (call: CallAbove) => Promise<Reply>;
}

export type Route = RouteOnRegistry | RouteAboveRegistries | RouteAtScope;

/** Another question about the caller, at the same scope unless it names one. */
export interface Question {
  readonly action: Action;
  readonly repository?: RepositoryName;
  readonly attributes?: Attributes;
  readonly scope?: ResourceScope;
  /** It is about images that would leave: the registry's rules for addresses count. */
  readonly pulls?: true;
}

/** A request that may be answered: its caller known and allowed. */
export interface CallAbove {
  readonly exchange: Exchange;
  readonly subject: Subject;
  /** How it was found out, for an event. */
  readonly identification: Identification;
  /** As of the request's beginning; undefined when the path names none that exists. */
  readonly registry: RegistryPolicy | undefined;
  /** The path's; of a registry that does not exist yet, where it would be made. */
  readonly scope: ResourceScope;
  /** Whose directory the caller is in. */
  readonly tenant: TenantPolicy;
  readonly decide: (question: Question) => Decision;
  /** Throws the refusal, after its event, unless that was allowed. */
  readonly insist: (decision: Decision) => Promise<void>;
  /** What the path names, percent-decoded, still to be checked. */
  readonly params: Readonly<Record<string, string>>;
  /** As the route's schemas read them. */
  readonly query: unknown;
  readonly body: unknown;
}

export interface Call extends CallAbove {
  readonly registry: RegistryPolicy;
}

export interface Reply {
  readonly status: 200 | 201 | 202 | 204 | 404;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Instead of a body: one that is JSON already. */
  readonly json?: string;
}

type NoQuery = z.infer<typeof noQuery>;

/** A route whose handler gets what its own schemas make of a request. */
interface Described<C extends CallAbove, Query, Body> extends Omit<RouteFacts, 'query' | 'body'> {
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  readonly handle: (call: Asked<C, Query, Body>) => Promise<Reply>;
}
type Asked<C extends CallAbove, Query, Body> = Omit<C, 'query' | 'body'> & { readonly query: Query; readonly body: Body };

export const onRegistry = <Query = NoQuery, Body = undefined>(route: Described<Call, Query, Body>): RouteOnRegistry => ({
  ...route,
  about: 'registry',
  handle: (call) => route.handle(call as Asked<Call, Query, Body>),
});

export const aboveRegistries = <Query = NoQuery, Body = undefined>(route: Described<CallAbove, Query, Body>): RouteAboveRegistries => ({
  ...route,
  about: 'registries',
  handle: (call) => route.handle(call as Asked<CallAbove, Query, Body>),
});

export const atScope = <Query = NoQuery, Body = undefined>(route: Described<CallAbove, Query, Body>): RouteAtScope => ({
  ...route,
  about: 'scope',
  handle: (call) => route.handle(call as Asked<CallAbove, Query, Body>),
});
