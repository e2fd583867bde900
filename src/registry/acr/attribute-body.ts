import { Refusal } from '../../causes/refusal.ts';
import { parseAttributeChange, type AttributeChange } from '../attributes.ts';
import { readBody } from '../routing/read-body.ts';
import type { Call } from '../routing/route.ts';

const MOST_BYTES = 64 * 1024;

/** The switches that a PATCH wants. Throws `request-invalid` and `content-too-large`. */
export async function readAttributeChange(call: Call): Promise<AttributeChange> {
  const body = await readJsonBody(call);
  if (body === undefined) throw notJson();
  return parseAttributeChange(body);
}

/** A small body, still to be checked; undefined when there is none. Throws the same. */
export async function readJsonBody({ exchange }: Call): Promise<unknown> {
  const body = await readBody(exchange.request, MOST_BYTES);
  if (body.length === 0) return undefined;
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch {
    throw notJson();
  }
}

const notJson = () => new Refusal('request-invalid', { field: 'body', defect: 'it is not well-formed JSON' });
