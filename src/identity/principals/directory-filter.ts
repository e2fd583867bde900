import { sql, type RawBuilder } from 'kysely';

/** One condition of a list: texts are compared without case, as Entra does. */
export interface Clause {
  readonly field: string;
  readonly op: 'eq' | 'startswith';
  readonly value: string;
}

/** All of them must hold. */
export type DirectoryFilter = readonly Clause[];

/**
 * Conditions as SQL with bound parameters.
 * @param columns of the fields; whoever parsed the filter made sure that it names no other
 */
export const conditionsOf = (filter: DirectoryFilter, columns: Readonly<Record<string, string>>): RawBuilder<boolean>[] =>
  filter.map(({ field, op, value }) => {
    const column = sql`lower(${sql.ref(columns[field]!)})`;
    const wanted = sql`lower(cast(${value} as text))`;
    return op === 'eq' ? sql<boolean>`${column} = ${wanted}` : sql<boolean>`substr(${column}, 1, length(${wanted})) = ${wanted}`;
  });
