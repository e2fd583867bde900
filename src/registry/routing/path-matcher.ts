import { Refusal } from '../../causes/refusal.ts';
import type { Method, Route } from './route.ts';

/** Longer than any path of ours: a name of 255, a sha512 digest of 135 and the words between, all of it escaped. */
export const LONGEST_PATH = 4096;

export interface Match {
  readonly route: Route;
  /** Raw text of `{name}`, to be parsed; null on a path without one. */
  readonly name: string | null;
  readonly params: Readonly<Record<string, string>>;
}

/** The routes of one path template, and how its segments lie around `{name}`. */
interface Template {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly hasName: boolean;
  readonly literals: number;
  readonly methods: ReadonlyMap<string, Route>;
}

export type PathMatcher = (method: string, rawPath: string) => Match;

/**
 * Finds the route of a raw path. Names have slashes, so the words after `{name}` are compared from the right:
 * `/v2/a/manifests/b/tags/list` lists the tags of `a/manifests/b`. Escapes are decoded once, segment by segment,
 * which makes `a%2Fb` the name `a/b` but never a separator between words of ours. One trailing slash is nothing.
 * Throws `request-invalid` (path), `wrong-endpoint-path` and `method-not-supported` (with Allow).
 */
export function pathMatcher(routes: readonly Route[]): PathMatcher {
  const templates = toTemplates(routes);
  return (method, rawPath) => {
    const segments = decodeSegments(rawPath);
    for (const template of templates) {
      const found = matchTemplate(template, segments);
      if (!found) continue;
      const route = template.methods.get(method);
      if (!route) throw refuseMethod(template, method);
      return { ...found, route };
    }
    throw new Refusal('wrong-endpoint-path');
  };
}

function toTemplates(routes: readonly Route[]): readonly Template[] {
  const byPath = new Map<string, Map<Method, Route>>();
  for (const route of routes) {
    const methods = byPath.get(route.path) ?? new Map<Method, Route>();
    if (methods.has(route.method)) throw new Error(`two routes for ${route.method} ${route.path}`);
    byPath.set(route.path, methods.set(route.method, route));
  }
  // Words of ours win over placeholders: blobs/uploads is not the blob `uploads`.
  return [...byPath].map(toTemplate).sort((a, b) => b.literals - a.literals);
}

function toTemplate([path, methods]: [string, ReadonlyMap<string, Route>]): Template {
  const segments = splitPath(path);
  const at = segments.indexOf('{name}');
  return {
    before: at < 0 ? segments : segments.slice(0, at),
    after: at < 0 ? [] : segments.slice(at + 1),
    hasName: at >= 0,
    literals: segments.filter((segment) => !segment.startsWith('{')).length,
    methods,
  };
}

function splitPath(path: string): string[] {
  const segments = path.split('/').slice(1);
  if (segments.length > 1 && segments.at(-1) === '') segments.pop();
  return segments;
}

function decodeSegments(rawPath: string): string[] {
  if (rawPath.length > LONGEST_PATH) throw refusePath(`it has more than ${LONGEST_PATH} characters`);
  try {
    return splitPath(rawPath).map(decodeURIComponent);
  } catch {
    throw refusePath('it holds a percent escape that is not UTF-8');
  }
}

function matchTemplate({ before, after, hasName }: Template, segments: readonly string[]): Omit<Match, 'route'> | null {
  const nameLength = segments.length - before.length - after.length;
  if (hasName ? nameLength < 1 : nameLength !== 0) return null;
  const nameEnd = before.length + nameLength;
  if (!fits(after, segments, nameEnd) || !fits(before, segments, 0)) return null;
  const params: Record<string, string> = {};
  takePlaceholders(params, before, segments, 0);
  takePlaceholders(params, after, segments, nameEnd);
  return { name: hasName ? segments.slice(before.length, nameEnd).join('/') : null, params };
}

const isPlaceholder = (word: string) => word.startsWith('{');

/** A loop, since nearly all of the templates are tried for each request. */
function fits(words: readonly string[], segments: readonly string[], from: number): boolean {
  for (let index = 0; index < words.length; index += 1) {
    const segment = segments[from + index]!;
    if (isPlaceholder(words[index]!) ? segment === '' : segment !== words[index]) return false;
  }
  return true;
}

function takePlaceholders(params: Record<string, string>, words: readonly string[], segments: readonly string[], from: number): void {
  for (const [index, word] of words.entries()) if (isPlaceholder(word)) params[word.slice(1, -1)] = segments[from + index]!;
}

function refuseMethod(template: Template, method: string): Refusal {
  return new Refusal('method-not-supported', { method }, { headers: { Allow: [...template.methods.keys()].sort().join(', ') } });
}

const refusePath = (defect: string) => new Refusal('request-invalid', { field: 'path', defect });
