import type { Identification } from '../../access/subject.ts';
import { credentialStep, rejected, stateStep } from '../../identity/credential-kind.ts';
import { isGuid, NULL_GUID } from '../../names/guid.ts';
import { Secret } from '../../secret.ts';
import { invalid, required } from '../form.ts';
import { tellsAt, type DirectoryParts, type TokenRequest } from '../parts.ts';
import { identifyByAssertion } from './certificate-assertion.ts';
import { findClient, type Client } from './client.ts';
import { identifyByFederation, isFromOutside } from './federated-assertion.ts';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/**
 * The application with its own secret or certificate: RFC 6749 section 2.3.1, RFC 7523 section 2.2. Throws
 * `request-invalid` when it presents neither.
 * @param audience the resource that a token is asked for
 */
export async function identifyApplication(request: TokenRequest, audience: string, parts: DirectoryParts): Promise<Identification> {
  const { form, exchange, registry } = request;
  const assertion = form.get('client_assertion');
  if (assertion !== null) {
    const type = required(form, 'client_assertion_type');
    if (type !== ASSERTION_TYPE) throw invalid('client_assertion_type', 'unreadable', 'it is not known');
    const clientId = form.get('client_id') ?? '';
    const presented = new Secret(assertion);
    if (clientId !== '' && isFromOutside(presented, clientId)) return identifyByFederation(presented, clientId, request, audience, parts);
    return identifyByAssertion(presented, request, audience, parts);
  }
  const clientId = required(form, 'client_id');
  const secret = form.get('client_secret');
  if (secret === null) throw withoutProof();
  // The shape of a name decides what it is: no other kind of login passes for an application.
  if (!isGuid(clientId) || clientId === NULL_GUID) return unregistered(clientId);
  return parts.identifyPair(clientId, new Secret(secret), exchange, registry);
}

export type AuthenticatedClient =
  | { readonly ok: true; readonly client: Client }
  | { readonly ok: false; readonly identification: Identification & { readonly ok: false } };

/**
 * Which application asks on somebody's behalf? A public one is taken at its word, any other proves itself. Under
 * `strict` one that does not exist is asked for a secret like those that do. Throws `request-invalid`.
 */
export async function authenticateClient(request: TokenRequest, audience: string, parts: DirectoryParts): Promise<AuthenticatedClient> {
  const { form, exchange, registry } = request;
  const clientId = required(form, 'client_id');
  const client = await findClient(clientId, request, parts);
  const presents = form.has('client_secret') || form.has('client_assertion');
  if (client?.isPublic) {
    if (presents) throw invalid('client_secret', 'public-client', 'a public client has none', { subject: clientId.slice(0, 100) });
    if (client.enabled) return { ok: true, client };
  }
  if (!presents) {
    if (tellsAt(parts, exchange, registry) === 'strict') throw withoutProof();
    if (client?.isPublic) return { ok: false, identification: disabled(client) };
    if (!client) return { ok: false, identification: unregistered(clientId) };
  }
  const found = await identifyApplication(request, audience, parts);
  if (!found.ok) return { ok: false, identification: found };
  return client ? { ok: true, client } : { ok: false, identification: unregistered(clientId) };
}

const withoutProof = () => invalid('client_secret', 'credential', 'it is missing');

export const unregistered = (clientId: string) =>
  rejected({ kind: 'service-principal', name: clientId.slice(0, 255) }, 'application-not-registered', {
    steps: [credentialStep('fail', 'service-principal', clientId.slice(0, 255))],
  });

const disabled = ({ id }: Client) =>
  rejected({ kind: 'service-principal', name: id }, 'account-disabled', {
    facts: { subject: id },
    steps: [stateStep('fail', id, 'disabled')],
    enough: [{ kind: 'enable-service-principal', facts: { subject: id } }],
  });
