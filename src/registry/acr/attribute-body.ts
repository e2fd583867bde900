import { Refusal } from '../../causes/refusal.ts';
import { parseAttributeChange, type AttributeChange } from '../attributes.ts';
import { readBody } from '../routing/read-body.ts';
import type { Call } from '../routing/route.ts';

const MOST_BYTES = 64 * 1024;

/** The switches that a PATCH wants. Throws `request-invalid` and `content-too-large`. */
export async function readAttributeChange({ exchange }: Call): Promise<AttributeChange> {
  const body = await readBody(exchange.request, MOST_BYTES);
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch {
    throw new Refusal('request-invalid', { field: 'body', defect: 'it is not well-formed JSON' });
  }
  return parseAttributeChange(value);
}
