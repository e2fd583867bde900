import { Refusal } from '../causes/refusal.ts';
import type { Branded } from './brand.ts';

/** A GUID in lower case with dashes: 8-4-4-4-12 hexadecimal digits of any version. */
export type Guid = Branded<'Guid'>;

/** The user name that says: the password is a refresh token. */
export const NULL_GUID = '00000000-0000-0000-0000-000000000000' as Guid;

const PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Any case; compare GUIDs only after `parseGuid` or in lower case. */
export const isGuid = (text: string): boolean => PATTERN.test(text);

/** Throws `request-invalid`. `field` is what the caller of the API calls it. */
export function parseGuid(text: string, field = 'id'): Guid {
  if (!isGuid(text)) throw new Refusal('request-invalid', { field, defect: 'it is not a GUID' });
  return text.toLowerCase() as Guid;
}
