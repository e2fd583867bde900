import { Refusal } from '../causes/refusal.ts';

/** What Fastify throws before or around a handler, as a refusal: its own errors carry a code and a status. */
export function frameworkRefusal(error: unknown): Refusal {
  const { statusCode, code } = error as { statusCode?: number; code?: string };
  if (error instanceof Refusal) return error;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Refusal('content-too-large', {}, { cause: error });
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new Refusal('request-invalid', { field: 'Content-Type', defect: 'this route does not take it' }, { cause: error });
  }
  if (statusCode !== undefined && statusCode < 500) {
    return new Refusal('request-invalid', { field: 'request', defect: 'it cannot be read' }, { cause: error });
  }
  return Refusal.from(error);
}
