import { Refusal } from '../causes/refusal.ts';
import type { Exchange } from '../http/exchange.ts';

/** PUT makes or changes; with `If-None-Match: *` it only makes (RFC 9110, 13.1.2). Throws `resource-conflict`. */
export function refuseIfMustBeNew({ request }: Exchange, kind: string, existing: string | undefined): void {
  if (existing === undefined || request.headers['if-none-match'] !== '*') return;
  throw new Refusal('resource-conflict', { defect: `There is a ${kind} named ${existing} already.` });
}
