import type { ServerResponse } from 'node:http';
import type { DataAction } from '../../access/actions.ts';
import type { Decision, Denied } from '../../access/decision.ts';
import type { RegistryPolicy } from '../../access/policy.ts';
import type { Subject } from '../../access/subject.ts';
import type { Refusal } from '../../causes/refusal.ts';
import type { Exchange } from '../../http/exchange.ts';
import type { RepositoryName } from '../../names/repository.ts';

// The data plane: /v2 and /acr/v1. A route is data with a handler; that it names its action, and how its answer is
// recorded, is part of its type. This folder knows no credential: who asks is handed in.

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Route {
  readonly method: Method;
  /** `/v2/{name}/manifests/{reference}`: `{name}` takes one or more segments, every other placeholder exactly one. */
  readonly path: string;
  /** What the subject must be allowed to do before `handle` runs; `sign-in`: be somebody, which is `/v2/` alone. */
  readonly action: DataAction | 'sign-in';
  /** OperationName of the event; a path may mean two things, told apart by its placeholders. */
  readonly operation: string | ((params: Call['params']) => string);
  /** `served`: one event a request; `refused`: an event only when the request is refused. */
  readonly records: 'served' | 'refused';
  /** Further rights that make the request cheaper. Named in a challenge, so that the client asks for all in one token. */
  readonly alsoAsks?: (query: URLSearchParams) => readonly Need[];
  readonly handle: (call: Call) => Promise<Reply>;
}

export interface Need {
  readonly action: DataAction;
  readonly repository: RepositoryName;
}

/** A request that may be served: found, identified and allowed. */
export interface Call {
  readonly exchange: Exchange;
  readonly registry: RegistryPolicy;
  readonly subject: Subject;
  /** The parsed `{name}`; reading it on a route without one is a bug and throws. */
  readonly repository: RepositoryName;
  /** The other placeholders, percent-decoded once, still to be parsed. */
  readonly params: Readonly<Record<string, string>>;
  /** May the same subject also do this? For rights beyond the route's own, such as pull on a mount's source. */
  decide(action: DataAction, repository: RepositoryName): Decision;
  /** The refusal for a further right that was denied, with the challenge that asks for this one as well. */
  refuse(denied: Denied): Refusal;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | number>>;
  /** An object is sent as JSON. Left out of the answer to a HEAD, whose Content-Length is still that of the body. */
  readonly body?: Buffer | string | object;
  /** Writes the body itself, after the head with `headers` was written; not called for HEAD. */
  readonly stream?: (response: ServerResponse) => Promise<void>;
  /** What the event tells beyond the request. */
  readonly event?: EventDetails;
}

export interface EventDetails {
  readonly tag?: string;
  readonly digest?: string;
  readonly mediaType?: string;
  readonly artifactType?: string;
  readonly size?: number;
}

/** The route itself and its twin for HEAD, which needs the same right, records refusals only and sends no body. */
export function withHead(route: Route): readonly [Route, Route] {
  return [route, { ...route, method: 'HEAD', records: 'refused' }];
}
