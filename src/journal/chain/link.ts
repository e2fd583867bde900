import { hash } from 'node:crypto';
import { packFurther, packValues, type PackedValue } from '../../db/packed-rows.ts';
import type { EventRow } from '../event.ts';

// A stream is a hash chain: each event's link is the hash of the link before it and of the event. Whoever changes,
// removes or inserts an event has to make every later link anew, and the signed checkpoints say what they were.

/**
 * What of an event is hashed, in this order. What is here stays here: a column that is added to the table later joins
 * at the end of `laterColumns`, and counts only where it is not null, so that the links of older events stay what they were.
 */
export const hashedColumns = [
  'correlation_id',
  'category',
  'time_generated',
  'operation_name',
  'registry_id',
  'login_server',
  'caller_ip_address',
  'identity',
  'duration_ms',
  'result_type',
  'result_description',
  'user_agent',
  'region',
  'jwt_id',
  'repository',
  'tag',
  'digest',
  'media_type',
  'artifact_type',
  'size',
  'user_tenant_id',
  'cause',
  'credential_kind',
  'credential_id',
  'trace',
  'attempts',
  'last_at',
] as const satisfies readonly (keyof EventRow)[];

/** The end of a stream, or any place in it. */
export interface Place {
  /** The number of the checkpoint that opened it. */
  readonly stream: number;
  /** Events so far. */
  readonly position: number;
  /** SHA-256 in base64url; of a stream without events, the hash of the checkpoint that opened it. */
  readonly link: string;
}

/** Where the stream is after one more event, and what was hashed. */
export interface Linked extends Place {
  /** Stream and position, then the columns. */
  readonly text: string;
}

export function linkEvent({ stream, position, link }: Place, event: EventRow): Linked {
  const values: PackedValue[] = [stream, position + 1];
  for (const column of hashedColumns) values.push(event[column]);
  const text = packValues(values);
  return { stream, position: position + 1, link: hash('sha256', `${link}\n${text}`, 'base64url'), text };
}

/** Is this the link of the event at its place, in the form of today or in the one of logs that began before rows travelled packed? */
export const isLinkOf = (link: string, place: Place, event: EventRow): boolean => link === linkEvent(place, event).link || link === linkBefore(place, event);

/** No text is one of both forms: this one begins with a bracket. */
function linkBefore({ stream, position, link }: Place, event: EventRow): string {
  const text = JSON.stringify([stream, position + 1, ...hashedColumns.map((column) => event[column])]);
  return hash('sha256', `${link}\n${text}`, 'base64url');
}

/** The columns of `packEvent`. */
export const packedColumns = ['stream', 'position', ...hashedColumns, 'link'] as const;

/** The row of a linked event. */
export const packEvent = ({ text, link }: Linked): string => packFurther(text, link);
