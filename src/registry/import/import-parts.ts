import type { OutboundClient } from '../../outbound/outbound-client.ts';
import type { DataPlaneParts } from '../parts.ts';

/** What importing needs of the rest of the server. */
export interface ImportParts extends Pick<DataPlaneParts, 'content' | 'blobs' | 'limits' | 'journal' | 'now'> {
  readonly outbound: OutboundClient;
}
