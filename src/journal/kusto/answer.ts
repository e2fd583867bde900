import type { KustoType } from './expressions/expression.ts';

// What a query answers, in the shape of Azure's workspaces: https://learn.microsoft.com/azure/azure-monitor/logs/api/response-format

/** A value as JSON has it: a dynamic one is a text of JSON, a timespan `1.02:03:04.5670000`. */
export type Cell = string | number | boolean | null;

export interface AnswerColumn {
  readonly name: string;
  readonly type: KustoType;
}

export interface Answer {
  readonly tables: readonly { readonly name: 'PrimaryResult'; readonly columns: readonly AnswerColumn[]; readonly rows: readonly Cell[][] }[];
  /** Only where not all rows are here. */
  readonly error?: { readonly code: 'PartialError'; readonly message: string; readonly details: readonly object[] };
  /** Ours: what an empty answer does not mean. */
  readonly collection: {
    /** Tables of the query that nothing is ever written to. */
    readonly uncollected: readonly string[];
    /** Of an empty answer: the time of the oldest event that is kept; null when there is none, or it is not known. */
    readonly since: string | null;
  };
}

export type Reader = (value: unknown) => Cell;

/** How a value of the database becomes one of the answer. */
export function readerOf(type: KustoType): Reader {
  switch (type) {
    case 'bool':
      return (value) => (value === null ? null : value === true || value === 1);
    case 'timespan':
      return (value) => (value === null ? null : formatTimespan(Number(value)));
    case 'int':
    case 'long':
    case 'real':
      return (value) => (value === null ? null : Number(value));
    case 'dynamic':
      // The databases put spaces into it, or not.
      return (value) => (value === null ? null : JSON.stringify(JSON.parse(String(value))));
    default:
      return (value) => (value === null ? null : String(value));
  }
}

/** `[-][d.]hh:mm:ss[.fffffff]`, as Kusto writes it. */
function formatTimespan(milliseconds: number): string {
  const whole = Math.abs(Math.round(milliseconds));
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const days = Math.floor(whole / 86_400_000);
  const clock = `${two((whole / 3_600_000) % 24)}:${two((whole / 60_000) % 60)}:${two((whole / 1000) % 60)}`;
  const fraction = whole % 1000 === 0 ? '' : `.${String(whole % 1000).padStart(3, '0')}0000`;
  return `${milliseconds < 0 ? '-' : ''}${days > 0 ? `${days}.` : ''}${clock}${fraction}`;
}
