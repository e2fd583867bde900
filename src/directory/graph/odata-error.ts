import type { Refusal, ServedCauseId } from '../../causes/refusal.ts';

/** Graph's word for a refusal: https://learn.microsoft.com/graph/errors. Its clients look at it before the message. */
const codes: Partial<Record<ServedCauseId, string>> = {
  'role-missing-arm-reader': 'Authorization_RequestDenied',
  'resource-not-found': 'Request_ResourceNotFound',
  'resource-conflict': 'Request_MultipleObjectsWithSameKeyValue',
  'request-invalid': 'Request_BadRequest',
  'content-too-large': 'Request_EntityTooLarge',
  'wrong-endpoint-path': 'Request_ResourceNotFound',
  'rate-limit': 'TooManyRequests',
  'login-throttled': 'TooManyRequests',
  'registry-service-outage': 'Service_ServiceUnavailable',
};

const byStatus: Readonly<Record<number, string>> = {
  400: 'Request_BadRequest',
  401: 'InvalidAuthenticationToken',
  403: 'Authorization_RequestDenied',
  404: 'Request_ResourceNotFound',
};

/** OData's error body, https://docs.oasis-open.org/odata/odata-json-format/v4.01, as Graph fills it. */
export function odataError({ causeId, status, message, facts }: Refusal, correlationId: string, at: Date): object {
  return {
    error: {
      code: codes[causeId] ?? byStatus[status] ?? 'InternalServerError',
      message: messageOf(causeId, status, message),
      ...(facts['field'] === undefined ? {} : { target: String(facts['field']) }),
      innerError: {
        date: at.toISOString().slice(0, 19),
        'request-id': correlationId,
        'client-request-id': correlationId,
        cause: causeId,
      },
    },
  };
}

/** Graph's phrase for those who have no token, and for everybody who may not; then ours. */
function messageOf(cause: ServedCauseId, status: number, message: string): string {
  if (cause === 'not-logged-in') return 'Access token is empty.';
  return status === 403 ? `Insufficient privileges to complete the operation. ${message}` : message;
}
