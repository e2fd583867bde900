import type { z } from 'zod';
import { Refusal } from '../causes/refusal.ts';

/**
 * Checks outside data against a schema. Throws `request-invalid` with the path of the first field that is wrong
 * (`properties.actions[3]`) and what is wrong with it; never repeats a value, since it may be a secret.
 */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown, whole = 'body'): T {
  // The input tells a missing field from one of the wrong type; it goes no further.
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const [path, defect] = explain(issue!);
  throw new Refusal('request-invalid', { field: formatPath(path) || whole, defect });
}

type Issue = z.core.$ZodIssue;

function explain(issue: Issue): [path: readonly PropertyKey[], defect: string] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return [[...issue.path, issue.keys[0]!.slice(0, LONGEST_KEY)], 'there is no such field'];
    case 'invalid_type':
      return [issue.path, issue.input === undefined ? 'it is missing' : `it must be ${article(issue.expected)}`];
    case 'invalid_value':
      return [issue.path, `it must be ${issue.values.map(String).join(' or ')}`];
    case 'too_big':
      return [issue.path, `it is larger than ${issue.maximum}${unitOf(issue.origin)}`];
    case 'too_small':
      return [issue.path, `it is smaller than ${issue.minimum}${unitOf(issue.origin)}`];
    case 'invalid_format':
      return [issue.path, issue.format === 'datetime' ? 'it is not a time such as 2030-01-31T12:00:00Z' : 'it is not valid'];
    default:
      return [issue.path, 'it is not valid'];
  }
}

const LONGEST_KEY = 100;

const article = (type: string) => `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;

const units: Record<string, string> = { string: ' characters', array: ' entries' };
const unitOf = (origin: string) => units[origin] ?? '';

const formatPath = (path: readonly PropertyKey[]): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`)).join('');
