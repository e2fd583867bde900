import { Refusal } from '../../causes/refusal.ts';
import type { Clause, DirectoryFilter } from '../../identity/principals/directory-filter.ts';

const TEXT = "'((?:[^']|'')*)'";
const FORMS: readonly (readonly [RegExp, Clause['op']])[] = [
  [new RegExp(`startswith\\(\\s*(\\w+)\\s*,\\s*${TEXT}\\s*\\)`, 'iy'), 'startswith'],
  // `servicePrincipalNames/any(c:c eq '…')`: one of the texts of a list.
  [new RegExp(`(\\w+)/any\\(\\s*(?:\\w+)\\s*:\\s*(?:\\w+)\\s+eq\\s+${TEXT}\\s*\\)`, 'iy'), 'eq'],
  [new RegExp(`(\\w+)\\s+eq\\s+${TEXT}`, 'iy'), 'eq'],
];
const AND = /\s+and\s+/iy;

/**
 * The part of OData's filters that clients of a directory send: https://learn.microsoft.com/graph/filter-query-parameter.
 * @param fields that may be named
 * Throws `request-invalid` for anything else: a condition that was left out would list too much.
 */
export function parseFilter(text: string, fields: readonly string[]): DirectoryFilter {
  const clauses: Clause[] = [];
  for (let position = 0; ; ) {
    const clause = readClause(text, position);
    if (clause === null) throw invalid('it is neither "FIELD eq \'TEXT\'" nor "startswith(FIELD,\'TEXT\')", nor several of them with "and"');
    if (!fields.includes(clause.field)) throw invalid(`it can ask for ${fields.join(', ')}`);
    clauses.push({ field: clause.field, op: clause.op, value: clause.value });
    if (clause.end === text.length) return clauses;
    AND.lastIndex = clause.end;
    if (!AND.test(text)) throw invalid(`what follows character ${clause.end} is not understood`);
    position = AND.lastIndex;
  }
}

function readClause(text: string, position: number): (Clause & { end: number }) | null {
  for (const [form, op] of FORMS) {
    form.lastIndex = position;
    const [, field, value] = form.exec(text) ?? [];
    if (field !== undefined && value !== undefined) return { field, op, value: value.replaceAll("''", "'"), end: form.lastIndex };
  }
  return null;
}

const invalid = (defect: string) => new Refusal('request-invalid', { field: '$filter', defect });
