import type { ServerResponse } from 'node:http';
import { notForDisplay, setHeaders } from '../../http/error-response.ts';
import type { Exchange } from '../../http/exchange.ts';
import { IDLE_MILLISECONDS, type DataPlaneLimits } from '../parts.ts';
import type { Reply } from './route.ts';

/** Headers of every answer, refusals included. */
export const headersOfAll = ({ correlationId }: Exchange) => ({
  'Docker-Distribution-Api-Version': 'registry/2.0',
  'X-Ms-Correlation-Request-Id': correlationId,
  ...notForDisplay,
});

/**
 * Writes an answer, without its body to HEAD. Resolves when it is handed to the socket. Rejects when a stream failed;
 * if it did so before its first byte, the answer is as if nothing had been written. A client that stops reading a
 * stream is cut off.
 */
export async function writeReply(exchange: Exchange, reply: Reply, limits: DataPlaneLimits): Promise<void> {
  const { request, response } = exchange;
  const { headers, body } = toBytes(reply);
  const all = { ...headersOfAll(exchange), ...headers };
  if (request.method === 'HEAD' || !reply.stream) {
    // All at once: set one by one they take three times as long.
    response.writeHead(reply.status, all);
    return end(response, request.method === 'HEAD' ? undefined : body);
  }
  response.statusCode = reply.status;
  setHeaders(response, all);
  // Until the answer is finished, when the server sets its own for the next request.
  response.socket?.setTimeout(limits.idleMilliseconds ?? IDLE_MILLISECONDS);
  try {
    await reply.stream(response);
  } catch (error) {
    if (!response.headersSent) for (const name of Object.keys(headers)) response.removeHeader(name);
    throw error;
  }
}

function toBytes({ status, headers: given = {}, body, stream }: Reply): { headers: Record<string, string | number>; body: Buffer } {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'object' ? JSON.stringify(body) : (body ?? ''));
  const headers = { ...given };
  if (typeof body === 'object' && !Buffer.isBuffer(body)) headers['Content-Type'] ??= 'application/json; charset=utf-8';
  // 204 has no body and so no length, RFC 9110 section 8.6. A handler that streams, or answers HEAD, names its own.
  if (!stream && status !== 204) headers['Content-Length'] ??= bytes.length;
  return { headers, body: bytes };
}

/** Whether all of it was sent or the client left, the answer is closed. */
function end(response: ServerResponse, body?: Buffer): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', resolve);
    response.end(body);
  });
}
