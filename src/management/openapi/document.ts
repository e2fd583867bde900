import { z } from 'zod';
import { errorBody } from '../../contract/error.ts';
import { needsApiVersion } from '../../contract/api-version.ts';
import { noQuery } from '../../contract/page.ts';
import type { Served } from '../served-routes.ts';
import type { CallerRoute } from '../subscriptions/caller-route.ts';

// https://spec.openapis.org/oas/v3.1.1: made from the schemas by which requests are read, so it cannot say anything else.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export interface OpenApi {
  readonly openapi: '3.1.1';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly responses: { readonly refused: object }; readonly securitySchemes: object };
  readonly security: readonly object[];
}

export interface Operation {
  readonly operationId: string;
  readonly description: string;
  readonly parameters: readonly object[];
  readonly requestBody?: object;
  readonly responses: Readonly<Record<string, { readonly description?: string; readonly content?: { readonly 'application/json': { readonly schema: Json } }; readonly $ref?: string }>>;
}

interface Described {
  readonly method: string;
  /** As Fastify writes it: `/subscriptions/:subscription`. */
  readonly path: string;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType | null;
  readonly needs: string;
}

/** The whole API, as programs read it. */
export function describeApi(served: readonly Served[], forCallers: readonly CallerRoute<unknown, unknown>[]): OpenApi {
  const all: Described[] = [
    ...served.flatMap(({ prefix, routes }) => routes.map((route) => ({ ...route, path: `${prefix}${route.path}`, needs: `Needs the action ${route.action}.` }))),
    ...forCallers.map((route) => ({ ...route, needs: 'For everybody who is signed in.' }) as Described),
  ];
  const paths: Record<string, Record<string, Operation>> = {};
  for (const each of all) (paths[templateOf(each.path)] ??= {})[each.method.toLowerCase()] = operation(each);
  const refused = { description: 'Refused, in the shape of Azure Resource Manager.', content: jsonOf(schemaOf(errorBody, 'output')) };
  const description = 'The management API of Dockgate, in the shape of Azure Resource Manager. Every answer may not be kept (no-store).';
  return {
    openapi: '3.1.1',
    info: { title: 'Dockgate', version: '2025-11-01', description },
    paths,
    components: { responses: { refused }, securitySchemes: { bearer: { type: 'http', scheme: 'bearer' }, basic: { type: 'http', scheme: 'basic' } } },
    security: [{ bearer: [] }, { basic: [] }],
  };
}

function operation({ method, path, query = noQuery, body, answer, needs }: Described): Operation {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
  return {
    operationId: `${method.toLowerCase()}${path.replaceAll(/[^a-zA-Z0-9]+/g, '_')}`,
    description: needs,
    parameters: [...names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })), ...queryParameters(query, needsApiVersion(path))],
    ...(body ? { requestBody: { required: !body.safeParse(undefined).success, content: jsonOf(schemaOf(body, 'input')) } } : {}),
    responses: { ...successes(method, answer), default: { $ref: '#/components/responses/refused' } },
  };
}

/** What each method answers when it does what it is for. */
const statuses: Readonly<Record<string, readonly number[]>> = { PUT: [200, 201], DELETE: [200, 202, 204], HEAD: [204, 404] };

function successes(method: string, answer: z.ZodType | null): Operation['responses'] {
  if (answer === null) return Object.fromEntries((statuses[method] ?? [200, 202, 204]).map((status) => [status, { description: 'Done; without a body.' }]));
  const shown = { description: 'Done.', content: jsonOf(schemaOf(answer, 'output')) };
  return Object.fromEntries((statuses[method] ?? [200]).map((status) => [status, status === 202 || status === 204 ? { description: 'Done; without a body.' } : shown]));
}

function queryParameters(query: z.ZodType, wantsVersion: boolean): object[] {
  const { properties = {}, required = [] } = schemaOf(query, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name) || (wantsVersion && name === 'api-version'), schema }));
}

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Record<string, Json>;
  return rest;
};

const jsonOf = (schema: Json) => ({ 'application/json': { schema } });

const templateOf = (path: string) => path.replaceAll(/:(\w+)/g, '{$1}');
