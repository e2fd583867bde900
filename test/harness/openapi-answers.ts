import { z } from 'zod';
import type { OpenApi } from '../../src/management/openapi/document.ts';

/** Holds answers against what `/openapi.json` says of their route. */
export function answersBy({ paths }: OpenApi) {
  const operations = Object.entries(paths).flatMap(([template, byMethod]) =>
    Object.entries(byMethod).map(([method, operation]) => ({ method: method.toUpperCase(), template, pattern: patternOf(template), operation })),
  );
  // What stands in the template letter by letter wins over a placeholder, as in the router.
  const byWeight = operations.toSorted((one, other) => weightOf(other.template) - weightOf(one.template));
  const schemas = new Map<string, z.ZodType>();
  const seen = new Set<string>();
  return {
    /** Routes whose success was seen. */
    seen,
    all: operations.map(({ method, template }) => `${method} ${template}`),
    /** Null when the answer is as the document says; otherwise what is wrong with it. */
    judge(method: string, path: string, status: number, body: unknown): string | null {
      const found = byWeight.find((each) => each.method === method && each.pattern.test(path.split('?')[0]!));
      if (!found) return status === 404 || status === 401 ? null : `no operation for ${method} ${path}`;
      const key = `${method} ${found.template}`;
      const response = found.operation.responses[String(status)];
      if (status < 400) seen.add(key);
      if (!response) return status < 400 ? `${key}: ${status} is not in the document` : null;
      const schema = response.content?.['application/json'].schema;
      if (schema === undefined) return body === null ? null : `${key}: ${status} has a body`;
      const id = `${key} ${status}`;
      if (!schemas.has(id)) schemas.set(id, z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]));
      const { error } = schemas.get(id)!.safeParse(body);
      return error ? `${key} ${status}: ${z.prettifyError(error)}` : null;
    },
  };
}

const patternOf = (template: string) => new RegExp(`^${template.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
const weightOf = (template: string) => template.split('/').filter((part) => part !== '' && !part.startsWith('{')).length;
