import type { Identification } from '../access/subject.ts';
import type { Decision } from '../access/decision.ts';
import { Refusal } from '../causes/refusal.ts';
import { loginEvent } from '../journal/event.ts';
import { DIRECTORY_TOKEN_SECONDS, mintDirectoryToken } from './directory-token.ts';
import type { Grant } from './grant.ts';
import { clientCredentials } from './grants/client-credentials.ts';
import { required } from './form.ts';
import type { DirectoryParts, TokenRequest } from './parts.ts';
import { resourceOf } from './resources.ts';

const grants: readonly Grant[] = [clientCredentials];

/**
 * One request for a token: the grant says who asks, the event is durable, then the token is handed out. Throws the
 * refusal. @returns the body of the answer, RFC 6749 section 5.1
 */
export async function giveToken(request: TokenRequest, parts: DirectoryParts): Promise<object> {
  const { form, exchange, tenant } = request;
  const type = required(form, 'grant_type');
  const grant = grants.find((grant) => grant.type === type);
  if (!grant) throw new Refusal('request-invalid', { field: 'grant_type', problem: 'grant_type', presented: type.slice(0, 100), defect: 'it is not known' });
  const audience = audienceOf(request);

  const identification = await grant.identify(request, parts);
  if (!identification.ok) throw await refuse(identification, request, parts);
  const { subject } = identification;
  const clientId = form.get('client_id')?.toLowerCase() ?? subject.name;
  const { token, jwtId } = await mintDirectoryToken(parts.signer, { subject, tenant, clientId, audience, at: exchange.receivedAt });
  await record({ ...identification, jwtId }, request, parts, null);
  return {
    token_type: 'Bearer',
    expires_in: DIRECTORY_TOKEN_SECONDS - 1,
    ext_expires_in: DIRECTORY_TOKEN_SECONDS - 1,
    access_token: token,
  };
}

/** No token is made for a service that this server does not play. */
function audienceOf({ resource, exchange, tenant }: TokenRequest): string {
  if (resource === null) throw new Refusal('request-invalid', { field: 'scope', problem: 'scope', defect: 'it names no resource' });
  if (resourceOf(resource, `${exchange.scheme}://${exchange.host}`) === null) {
    throw new Refusal('request-invalid', { field: 'scope', problem: 'resource', resource: resource.slice(0, 200), tenant: tenant.name, defect: 'it is no resource of this directory' });
  }
  return resource;
}

async function refuse(identification: Identification & { ok: false }, request: TokenRequest, parts: DirectoryParts): Promise<Refusal> {
  const { cause, facts } = identification;
  const refusal = new Refusal(cause, { tenant: request.tenant.name, ...facts });
  await record(identification, request, parts, refusal);
  return refusal;
}

/** A sign-in leaves an event as a login does: what was presented, and what was made of it. */
const record = (identification: Identification, { exchange, registry }: TokenRequest, { journal, now }: DirectoryParts, refusal: Refusal | null) => {
  const { steps } = identification;
  const decision: Decision | null = identification.ok ? { allowed: true, steps, enough: [] } : null;
  const outcome = { decision, refusal, status: refusal?.status ?? 200, operation: 'Sign-in', now: now() };
  return journal.append(loginEvent({ exchange, registry, identification, ...outcome }));
};
