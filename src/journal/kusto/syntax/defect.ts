import { Refusal } from '../../../causes/refusal.ts';

/** The refusal of a query: what is wrong, and where it begins in the text, from 0. */
export const defectAt = (at: number, defect: string): Refusal => new Refusal('request-invalid', { field: 'query', defect, position: at });

/** The same with line and column, from 1, in its words: for whoever wrote the text. */
export function located(refusal: Refusal, text: string): Refusal {
  const { position, defect } = refusal.facts;
  if (refusal.causeId !== 'request-invalid' || typeof position !== 'number') return refusal;
  const before = text.slice(0, position).split('\n');
  const [line, column] = [before.length, before.at(-1)!.length + 1];
  return new Refusal('request-invalid', { ...refusal.facts, line, column, defect: `line ${line}, column ${column}: ${defect}` }, { cause: refusal });
}
