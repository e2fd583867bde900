import type { Exchange } from '../http/exchange.ts';
import type { EventDetails } from './routing/route.ts';

/** Something that changed what a registry holds: for whoever wants to be told. */
export interface RepositoryChange {
  readonly registryId: string;
  /** The event's, as the log has it. */
  readonly correlationId: string;
  readonly at: Date;
  /** Azure's word in the log: Push, Untag, Delete, Purge manifest. */
  readonly operation: string;
  readonly repository: string;
  readonly details: EventDetails;
  /** Who did it. */
  readonly actor: string;
  readonly request: { readonly host: string; readonly method: string; readonly userAgent: string };
}

/** What it says of the request. */
export const changedBy = ({ correlationId, host, request }: Exchange): Pick<RepositoryChange, 'correlationId' | 'request'> => ({
  correlationId,
  request: { host, method: request.method ?? '', userAgent: request.headers['user-agent'] ?? '' },
});
