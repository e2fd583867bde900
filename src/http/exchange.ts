import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FaultLog } from './fault-log.ts';
import type { Observed } from './observed.ts';

/** One request and its answer, with what every handler may rely on: all of it checked, none of it raw. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** UUIDv7 made by this server; joins the answer to the event. */
  readonly correlationId: string;
  readonly receivedAt: Date;
  /** The client's address, canonical, found behind trusted proxies. */
  readonly address: string;
  /** Lower-case host with the port unless it is the scheme's own, from a well-formed Host header. */
  readonly host: string;
  readonly scheme: 'http' | 'https';
  /** Path without the query, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** A forwarding header was present: the caller is not at this machine's own console. */
  readonly forwarded: boolean;
  /** Refusals repeat the correlation id in their message, so that it reaches people whose client shows nothing else. */
  readonly correlationIdInMessage: boolean;
  /** For those who run the server: of a fault of ours a caller reads no more than its cause. */
  readonly faultLog: FaultLog;
  readonly observed: Observed;
}
