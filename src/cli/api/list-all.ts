import type { z } from 'zod';
import type { Api } from './api-client.ts';

interface Page<T> {
  readonly value: T[];
  readonly nextLink?: string | null | undefined;
}

/** Every entry of a list, page after page, at most `most`. */
export async function listAll<T>(api: Api, path: string, page: z.ZodType<Page<T>>, most = Infinity): Promise<T[]> {
  const all: T[] = [];
  for (let next: string | null = path; next !== null && all.length < most; ) {
    const answer: Page<T> = await api.ask({ method: 'GET', path: next }, page);
    all.push(...answer.value);
    next = nextPath(answer.nextLink);
  }
  return all.slice(0, most);
}

/** The host in a nextLink is the server's business: we came through its socket. */
function nextPath(link: string | null | undefined): string | null {
  if (!link) return null;
  const { pathname, search } = new URL(link, 'http://localhost');
  return pathname + search;
}
