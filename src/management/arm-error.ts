import type { ServedCauseId } from '../causes/catalogue.ts';
import { fill, type Refusal } from '../causes/refusal.ts';
import { CAUSE_INFO, type ErrorBody } from '../contract/error.ts';

/** Azure's word for a refusal: its clients look at it before the message. A refusal's fact `code` is a closer one. */
const codes: Partial<Record<ServedCauseId, string>> = {
  'role-missing-arm-reader': 'AuthorizationFailed',
  'role-missing-to-assign-roles': 'AuthorizationFailed',
  'resource-not-found': 'ResourceNotFound',
  'resource-conflict': 'Conflict',
  'request-invalid': 'InvalidRequestContent',
  'content-too-large': 'RequestContentTooLarge',
  'wrong-endpoint-path': 'NotFound',
  'rate-limit': 'TooManyRequests',
  'login-throttled': 'TooManyRequests',
  'registry-service-outage': 'ServiceUnavailable',
};

/** Azure's sentences for some of them. */
const messages: Readonly<Record<string, string>> = {
  SubscriptionNotFound: "The subscription '{name}' could not be found.",
  ResourceGroupNotFound: "Resource group '{name}' could not be found.",
  MissingApiVersionParameter: 'The api-version query parameter (?api-version=) is required for all requests.',
  InvalidApiVersionParameter: "The api-version '{version}' is invalid. The supported versions are '{supported}'.",
  NoRegisteredProviderFound:
    "No registered resource provider found for location '{location}' and API version '{version}' for type '{type}'. The supported api-versions are '{supported}'. The supported locations are '{location}'.",
  InvalidResourceNamespace: "The resource namespace '{name}' is invalid.",
  InvalidResourceType: "The resource type '{name}' could not be found in the namespace 'Microsoft.ContainerRegistry'.",
};

const byStatus: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'AuthenticationFailed',
  403: 'Forbidden',
  404: 'NotFound',
};

/** https://learn.microsoft.com/azure/azure-resource-manager/management/common-deployment-errors: `error.code` and `error.message`. */
export function armError({ causeId, status, message, facts }: Refusal, correlationId: string): ErrorBody {
  const code = String(facts['code'] ?? codes[causeId] ?? byStatus[status] ?? 'InternalServerError');
  const info = { cause: causeId, correlationId };
  return {
    error: {
      code,
      message: messages[code] === undefined ? message : fill(messages[code], facts),
      ...(facts.field === undefined ? {} : { target: String(facts.field) }),
      additionalInfo: [{ type: CAUSE_INFO, info }],
    },
  };
}
