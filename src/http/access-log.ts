import type { Exchange } from './exchange.ts';

/** Is told of each exchange when it begins, and writes an entry when it has ended. */
export type AccessLog = (exchange: Exchange) => void;

/** The query is left out: it may hold an account name. */
export const accessLog =
  (write: (entry: object) => void, now: () => Date): AccessLog =>
  (exchange) => {
    const { request, response, correlationId, receivedAt, address, host, path, observed } = exchange;
    response.once('close', () => {
      write({
        time: receivedAt.toISOString(),
        correlationId,
        address,
        host,
        method: request.method,
        path,
        status: response.statusCode,
        // A client that left before its answer was complete.
        aborted: !response.writableFinished,
        ms: now().getTime() - receivedAt.getTime(),
        userAgent: request.headers['user-agent'] ?? '',
        ...(observed.trace && { traceId: observed.trace.traceId }),
      });
    });
  };
