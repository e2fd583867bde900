import type { ServedCauseId } from '../causes/refusal.ts';

// Entra's words: https://learn.microsoft.com/entra/identity-platform/reference-error-codes. Codes and texts are Entra's where
// it publishes them, because scripts and people look for them.

export interface EntraError {
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

/** By one of the refusal's facts: the first that is named, for a value that is not listed. */
interface ByFact {
  readonly fact: string;
  readonly values: Readonly<Record<string, EntraError>>;
}

const byKind = (user: EntraError, application: EntraError): ByFact => ({ fact: 'credentialKind', values: { application, user } });

const grant = (code: number, text: string, error = 'invalid_grant'): EntraError => ({ code, error, status: 400, text });
const client = (code: number, text: string): EntraError => ({ code, error: 'invalid_client', status: 401, text });

const notLoggedIn = grant(70000, 'The provided value for the input parameter is not valid, or it was issued to another client.');

const codeErrors: Readonly<Record<string, EntraError>> = {
  unknown: grant(70000, 'The provided authorization code is not valid.'),
  expired: grant(70008, 'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.'),
  used: grant(54005, 'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.'),
  'device-expired': grant(70019, 'Verification code expired. Start the sign-in again.', 'expired_token'),
  'other-tenant': grant(700005, 'Provided Authorization Code is intended to use against other tenant, thus rejected.'),
  'other-client': grant(70000, 'The provided code was issued to another client.'),
  redirect: grant(500112, "The reply address does not match the reply address provided when requesting Authorization code."),
  verifier: grant(501481, 'The Code_Verifier does not match the code_challenge supplied in the authorization request.'),
};

/** For all that cannot prove to be an application, where nobody may learn which of them exist. */
export const vagueAssertion = client(700027, "Client assertion failed signature validation. Application '{subject}'.");

const assertionErrors: Readonly<Record<string, EntraError>> = {
  'unknown-certificate': client(700027, "Client assertion failed signature validation. [Reason - The key was not found. Application '{subject}'.]"),
  'carried-certificate': client(700030, "Invalid certificate - subject name in certificate is not authorized. The certificate is not registered for app '{subject}'."),
  'no-thumbprint': client(50012, 'Authentication failed: the client assertion names no certificate.'),
  'certificate-expired': client(700027, "Client assertion failed signature validation. [Reason - The key used is expired. Application '{subject}', end date {expiresAt}.]"),
  signature: client(700027, "Client assertion failed signature validation. [Reason - The key was found, but use of the key to verify the signature failed. Application '{subject}'.]"),
  'other-application': client(700021, "Client assertion application identifier doesn't match 'client_id' parameter."),
  audience: client(700023, "Client assertion audience claim does not match Realm issuer. Application '{subject}'."),
  time: client(700024, "Client assertion is not within its valid time range. Application '{subject}'."),
  malformed: client(50027, 'JWT token is invalid or malformed.'),
  replayed: client(50013, 'Assertion failed validation: it was used before.'),
};

const unmatched = (code: number, what: string) =>
  client(code, `No matching federated identity record found for presented assertion ${what} '{presented}'. Check your federated identity credential Subject, Audience and Issuer against the presented assertion.`);

const federationErrors: Readonly<Record<string, EntraError>> = {
  sub: unmatched(700213, 'subject'),
  iss: unmatched(700211, 'issuer'),
  aud: unmatched(700212, 'audience'),
};

/** Entra names the account; here the page and the log do. */
const notOfTenant = grant(50020, "User account '{EUII Hidden}' from identity provider '{provider}' does not exist in tenant '{tenant}' and cannot access the application in that tenant.");

const interaction = (code: number, text: string): EntraError => ({ code, error: 'interaction_required', status: 400, text });
const configurationChange = 'Due to a configuration change made by your administrator, or because you moved to a new location, you must ';

const secondFactorErrors: Readonly<Record<string, EntraError>> = {
  needed: interaction(50076, `${configurationChange}use multi-factor authentication to access '{resource}'.`),
  enrol: interaction(50079, `${configurationChange}enroll in multi-factor authentication to access '{resource}'.`),
  provider: interaction(50158, 'External security challenge not satisfied. User will be redirected to another page or authentication provider to satisfy additional authentication challenges.'),
  wrong: interaction(500121, 'Authentication failed during strong authentication request.'),
};

export const errorsByCause: Partial<Record<ServedCauseId, EntraError | ByFact>> = {
  'credentials-wrong-password': byKind(invalidPassword, invalidSecret),
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
  'account-disabled': byKind(
    grant(50057, 'The user account is disabled.'),
    grant(7000112, "Application '{subject}' is disabled.", 'unauthorized_client'),
  ),
  'federated-credential-mismatch': { fact: 'claim', values: federationErrors },
  'token-used-before': client(50013, 'Assertion failed validation: it was used before. The assertion identifier is {tokenId}.'),
  'service-principal-in-other-tenant': notOfTenant,
  'entra-certificate-not-accepted': { fact: 'problem', values: assertionErrors },
  'entra-session-expired': grant(700082, 'The refresh token has expired due to inactivity. The token was inactive for 90.00:00:00.'),
  'entra-user-password-not-supported': grant(70003, "The app requested an unsupported grant type 'password'.", 'unsupported_grant_type'),
  'sign-in-code-invalid': { fact: 'problem', values: codeErrors },
  'sign-in-declined': grant(65004, 'The user declined to sign in on the device.', 'access_denied'),
  'login-throttled': {
    code: 50053,
    error: 'invalid_grant',
    status: 429,
    text: "The account is locked, you've tried to sign in too many times with an incorrect user ID or password.",
  },
  'credential-malformed': notLoggedIn,
  'token-type-not-accepted': notLoggedIn,
  'token-signature-invalid': notLoggedIn,
  'clock-skew': grant(500133, 'Assertion is not within its valid time range. Ensure that the token is not used before it is valid.'),
  'entra-second-step-needed': { fact: 'secondFactor', values: secondFactorErrors },
  'tokens-revoked': revoked,
  'password-replaced': revoked,
  'subject-removed': revoked,
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

/** What is wrong with the request itself, by the refusal's fact `problem`. */
export const badRequests: Readonly<Record<string, EntraError>> = {
  missing: { code: 900144, error: 'invalid_request', status: 400, text: "The request body must contain the following parameter: '{name}'." },
  credential: {
    code: 7000218,
    error: 'invalid_client',
    status: 401,
    text: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  },
  grant_type: { code: 70003, error: 'unsupported_grant_type', status: 400, text: "The app requested an unsupported grant type '{presented}'." },
  'public-client': {
    code: 700025,
    error: 'invalid_client',
    status: 401,
    text: "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
  },
  'device-code': { code: 70018, error: 'bad_verification_code', status: 400, text: "The value for the input parameter 'device_code' is not valid." },
  redirect: {
    code: 50011,
    error: 'invalid_request',
    status: 400,
    text:
      "The redirect URI '{redirectUri}' specified in the request does not match the redirect URIs configured for the application " +
      "'{subject}'. Make sure the redirect URI sent in the request matches one added to your application.",
  },
  'no-pages': { code: 50059, error: 'invalid_request', status: 400, text: 'No host is set on which people can sign in here.' },
  response_type: { code: 700054, error: 'unsupported_response_type', status: 400, text: "response_type '{presented}' is not enabled for the application." },
  response_mode: { code: 70007, error: 'invalid_request', status: 400, text: "'{presented}' is not a supported value of 'response_mode'." },
  challenge: { code: 9002325, error: 'invalid_request', status: 400, text: "Proof Key for Code Exchange is required for authorization code redemption: 'code_challenge' with the method S256." },
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

export const unreadable: EntraError = { code: 9002313, error: 'invalid_request', status: 400, text: 'Invalid request. Request is malformed or invalid.' };

/** RFC 8628 section 3.5: not refused, only not yet. */
export const waitingErrors = {
  authorization_pending: grant(70016, 'OAuth 2.0 device flow error. Authorization is pending. Continue polling.', 'authorization_pending'),
  slow_down: grant(70016, 'OAuth 2.0 device flow error. Authorization is pending. Poll more slowly.', 'slow_down'),
} as const;

/** Entra's words for a cause. */
export function errorFor(cause: ServedCauseId, facts: Readonly<Record<string, string | number>>): EntraError {
  if (cause === 'request-invalid') return badRequests[String(facts['problem'])] ?? unreadable;
  const found = errorsByCause[cause];
  if (found === undefined) return unreadable;
  if ('code' in found) return found;
  return found.values[String(facts[found.fact])] ?? Object.values(found.values)[0] ?? unreadable;
}
