import type { ServerResponse } from 'node:http';
import { causes } from '../causes/catalogue.ts';
import { Refusal, type ServedCauseId } from '../causes/refusal.ts';
import type { Exchange } from './exchange.ts';

/** How much the reader of a refusal may learn. `strict`: nothing that a stranger did not know. */
export type Audience = 'helpful' | 'strict';

/**
 * Answers with a refusal, in the shape that container clients read:
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes. ACR's message and detail stay
 * as they are; the cause, the correlation id and the next step stand beside them and, as HEAD has no body, in headers.
 */
export function writeOciRefusal(exchange: Exchange, refusal: Refusal, audience: Audience): void {
  const { response, request } = exchange;
  reportFault(exchange, refusal);
  const told = tellable(refusal, audience);
  const body = Buffer.from(JSON.stringify(ociBody(exchange, told)));
  setHeaders(response, notForDisplay);
  writeRefusalHeaders(response, exchange.correlationId, told);
  response.writeHead(told.status, { 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** To be called for every refusal, also for one that nobody is left to read. */
export function reportFault({ correlationId, faultLog }: Exchange, refusal: Refusal): void {
  if (refusal.status >= 500) faultLog(correlationId, refusal);
}

/** What others wrote, or said in a request, is never run by a browser: no sniffing, no display, no rights. */
export const notForDisplay = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Disposition': 'attachment',
  'Content-Security-Policy': "sandbox; default-src 'none'",
} as const;

/** Sets these headers of an answer that has not begun. */
export function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** The body of a refusal as an OCI client reads it. */
export function ociBody(exchange: Exchange, refusal: Refusal) {
  const { correlationId, correlationIdInMessage } = exchange;
  const { code, message, detail, causeId: cause } = refusal;
  const suffix = correlationIdInMessage ? ` CorrelationId: ${correlationId}` : '';
  return { errors: [{ code, message: message + suffix, detail, cause, correlationId, help: helpWith(exchange, refusal) }] };
}

/** Refusals that no event stands for: they concern no registry, or no operation on one. */
const UNRECORDED: ReadonlySet<ServedCauseId> = new Set([
  'registry-does-not-exist',
  'wrong-endpoint-path',
  'method-not-supported',
  'request-invalid',
  'blob-not-found',
]);

/** Where the reader finds out more. */
function helpWith({ correlationId, host }: Exchange, { causeId, status }: Refusal): string {
  if (status >= 500) return 'Whoever runs the server finds the reason in what it writes to stderr';
  if (causeId === 'not-logged-in') return `Log in with: docker login ${host}`;
  if (UNRECORDED.has(causeId)) return `What this means and what to do: docs/causes.md#${causeId}`;
  return `The registry's owner sees the reason with: dockgate why ${correlationId}`;
}

export function writeRefusalHeaders(response: ServerResponse, correlationId: string, { causeId, headers }: Refusal): void {
  response.setHeader('X-Ms-Correlation-Request-Id', correlationId);
  response.setHeader('X-Dockgate-Cause', causeId);
  setHeaders(response, headers);
}

/**
 * What may be said of a refusal. A cause that only the owner may know is answered, word for word, as a wrong password
 * is: a name that exists and one that does not must look alike.
 */
export function tellable(refusal: Refusal, audience: Audience): Refusal {
  if (audience === 'helpful' || causes[refusal.causeId].tell === 'caller') return refusal;
  const { headers, detail, facts } = refusal;
  // The kind is told by the shape of the name, which the caller knows.
  const { credentialKind = '' } = facts;
  return new Refusal('credentials-wrong-password', { credentialKind }, { headers, ...(detail ? { detail } : {}) });
}
