import type { Facts, Refusal, ServedCauseId } from '../causes/refusal.ts';
import { fill } from '../causes/refusal.ts';

// How Entra says no: https://learn.microsoft.com/entra/identity-platform/reference-error-codes. Codes and texts are
// Entra's, because scripts and people look for them; the cause stands beside them.

interface EntraError {
  readonly code: number;
  readonly error: string;
  readonly status: 400 | 401 | 403 | 404 | 429 | 503;
  /** With placeholders for the refusal's facts. */
  readonly text: string;
}

const invalidSecret: EntraError = {
  code: 7000215,
  error: 'invalid_client',
  status: 401,
  text:
    'Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the ' +
    "client secret ID, for a secret added to app '{subject}'.",
};
const invalidPassword: EntraError = {
  code: 50126,
  error: 'invalid_grant',
  status: 400,
  text: 'Error validating credentials due to invalid username or password.',
};
const revoked: EntraError = {
  code: 50173,
  error: 'invalid_grant',
  status: 400,
  text:
    'The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have changed ' +
    'or reset their password.',
};

type ByKind = Partial<Record<'user' | 'service-principal', EntraError>>;

const errors: Partial<Record<ServedCauseId, EntraError | ByKind>> = {
  'credentials-wrong-password': { 'service-principal': invalidSecret, user: invalidPassword },
  'secret-id-used-instead-of-secret-value': invalidSecret,
  'client-secret-expired': {
    code: 7000222,
    error: 'invalid_client',
    status: 401,
    text:
      "The provided client secret keys for app '{subject}' are expired. Visit the Azure portal to create new keys for your " +
      'app: https://aka.ms/NewClientSecret, or consider using certificate credentials for added security: https://aka.ms/certCreds.',
  },
  'application-not-registered': {
    code: 700016,
    error: 'unauthorized_client',
    status: 400,
    text:
      "Application with identifier '{subject}' was not found in the directory '{tenant}'. This can happen if the application " +
      'has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent ' +
      'your authentication request to the wrong tenant.',
  },
  'email-used-as-username': {
    code: 50034,
    error: 'invalid_grant',
    status: 400,
    text:
      'The user account {EUII Hidden} does not exist in the {tenant} directory. To sign into this application, the account ' +
      'must be added to the directory.',
  },
  'account-disabled': {
    user: { code: 50057, error: 'invalid_grant', status: 400, text: 'The user account is disabled.' },
    'service-principal': { code: 7000112, error: 'unauthorized_client', status: 400, text: "Application '{subject}' is disabled." },
  },
  'entra-second-step-needed': {
    code: 50076,
    error: 'interaction_required',
    status: 400,
    text:
      'Due to a configuration change made by your administrator, or because you moved to a new location, you must use ' +
      "multi-factor authentication to access '{resource}'.",
  },
  'tokens-revoked': revoked,
  'password-replaced': revoked,
  'resource-not-found': {
    code: 90002,
    error: 'invalid_request',
    status: 400,
    text:
      "Tenant '{name}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. " +
      'Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.',
  },
  'rate-limit': { code: 90055, error: 'temporarily_unavailable', status: 429, text: 'The request was throttled due to too many requests.' },
  'registry-service-outage': { code: 90033, error: 'temporarily_unavailable', status: 503, text: 'A transient error has occurred. Please try again.' },
};

/** What is wrong with the request itself, by the field that is wrong. */
const badFields: Readonly<Record<string, EntraError>> = {
  missing: { code: 900144, error: 'invalid_request', status: 400, text: "The request body must contain the following parameter: '{name}'." },
  credential: {
    code: 7000218,
    error: 'invalid_client',
    status: 401,
    text: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  },
  grant_type: { code: 70003, error: 'unsupported_grant_type', status: 400, text: "The app requested an unsupported grant type '{presented}'." },
  scope: { code: 70011, error: 'invalid_scope', status: 400, text: "The provided request must include a 'scope' input parameter that names one resource." },
  resource: {
    code: 500011,
    error: 'invalid_resource',
    status: 400,
    text:
      'The resource principal named {resource} was not found in the tenant named {tenant}. This can happen if the application has ' +
      'not been installed by the administrator of the tenant or consented to by any user in the tenant.',
  },
};

const unreadable: EntraError = { code: 9002313, error: 'invalid_request', status: 400, text: 'Invalid request. Request is malformed or invalid.' };

/** Entra's answer to a refusal. @returns its status and JSON body */
export function entraError(refusal: Refusal, correlationId: string, at: Date): { status: number; body: object } {
  const { code, error, status, text } = choose(refusal.causeId, refusal.facts);
  const timestamp = `${at.toISOString().slice(0, 19).replace('T', ' ')}Z`;
  const lines = [`Trace ID: ${correlationId}`, `Correlation ID: ${correlationId}`, `Timestamp: ${timestamp}`];
  return {
    status,
    body: {
      error,
      error_description: [`AADSTS${code}: ${fill(text.replace('{EUII Hidden}', '{hidden}'), { hidden: '{EUII Hidden}', ...refusal.facts })}`, ...lines].join('\r\n'),
      error_codes: [code],
      timestamp,
      trace_id: correlationId,
      correlation_id: correlationId,
      error_uri: `https://login.microsoftonline.com/error?code=${code}`,
      cause: refusal.causeId,
    },
  };
}

function choose(cause: ServedCauseId, facts: Facts): EntraError {
  if (cause === 'request-invalid') return badFields[String(facts['problem'])] ?? unreadable;
  const found = errors[cause];
  if (found === undefined) return unreadable;
  if ('code' in found) return found as EntraError;
  return found[facts['credentialKind'] === 'user' ? 'user' : 'service-principal'] ?? unreadable;
}
