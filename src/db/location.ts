import { resolve } from 'node:path';

/** Where the tables are: a folder with a SQLite file per set, or one PostgreSQL database for all. */
export type Location =
  | { readonly kind: 'sqlite'; readonly folder: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** `sqlite:<folder>`, `postgres://…` or `postgresql://…`. Throws a plain Error that does not repeat the location: it may hold a password. */
export function parseLocation(location: string): Location {
  if (location.startsWith('sqlite:')) return { kind: 'sqlite', folder: resolve(location.slice('sqlite:'.length)) };
  if (/^postgres(?:ql)?:\/\//.test(location)) return { kind: 'postgres', url: location };
  throw new Error('The database location must begin with sqlite: or postgres://');
}
