import { Refusal } from '../causes/refusal.ts';

/** The largest body that a route outside the data plane takes, in bytes. */
export const LARGEST_BODY = 64 * 1024;

/** What Fastify throws before or around a handler, as a refusal: its own errors carry a code and a status. */
export function frameworkRefusal(error: unknown): Refusal {
  const { statusCode, code } = error as { statusCode?: number; code?: string };
  if (error instanceof Refusal) return error;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Refusal('content-too-large', { limit: LARGEST_BODY }, { cause: error });
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new Refusal('request-invalid', { field: 'Content-Type', defect: 'this route does not take it' }, { cause: error });
  }
  if (statusCode !== undefined && statusCode < 500) {
    return new Refusal('request-invalid', { field: 'request', defect: 'it cannot be read' }, { cause: error });
  }
  return Refusal.from(error);
}
