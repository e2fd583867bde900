import type { Spelling } from '../../../db/reader/reader.ts';
import type { Expression } from './expression.ts';
import type { Column } from '../relations/log-tables.ts';

/** What is the same in the whole query. */
export interface Around {
  /** Of `let`. */
  readonly scalars: ReadonlyMap<string, Expression>;
  /** Milliseconds since 1970; one moment for the whole query. */
  readonly now: number;
  readonly spelling: Spelling;
}

/** What names mean where an expression stands. */
export interface Scope extends Around {
  readonly columns: readonly Column[];
}

export const scopeOf = ({ columns }: { readonly columns: readonly Column[] }, around: Around): Scope => ({ ...around, columns });
