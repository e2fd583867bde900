import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Policy, RegistryPolicy, TenantPolicy } from '../../access/policy.ts';
import type { Identification } from '../../access/subject.ts';
import { Refusal } from '../../causes/refusal.ts';
import { credentialStep, rejected } from '../../identity/credential-kind.ts';
import { standingPrincipal } from '../../identity/credentials/service-principal.ts';
import type { ManagedIdentityAccess } from '../../identity/principals/managed-identity-access.ts';
import { recordLogin, type LoginLog } from '../../journal/record-login.ts';
import { parseAddress } from '../../names/ip-address.ts';
import { uuidv7 } from '../../names/uuid.ts';
import { equalInConstantTime, type Secret } from '../../secret.ts';
import { DIRECTORY_TOKEN_SECONDS, mintDirectoryToken, type Signer } from '../directory-token.ts';
import { resourceOf } from '../resources.ts';
import { MetadataRefusal, readMetadataRequest, type MetadataRequest } from './metadata-request.ts';

/** What the endpoint needs from the rest of the server. */
export interface EndpointParts extends LoginLog {
  readonly signer: Signer;
  access(): Promise<readonly ManagedIdentityAccess[]>;
  /** The server's keyed hash. */
  hash(secret: Secret): string;
  policy(): Policy | Promise<Policy>;
  /** Where the registry `dockgate` and its management are. */
  registryOrigin(): string;
}

/** `az` 2.45 adds a slash where it has a secret. */
const PATHS: ReadonlySet<string> = new Set(['/metadata/identity/oauth2/token', '/metadata/identity/oauth2/token/']);
const LARGEST_FORM = 8 * 1024;

/**
 * The managed identity endpoint, on a listener of its own that only this machine reaches: as a virtual machine of Azure has
 * it, and as App Service has it. An identity's token goes to whoever has its secret, or asks from an address that is listed.
 */
export const managedIdentityEndpoint =
  (parts: EndpointParts): RequestListener =>
  (request, response) => {
    answer(request, parts).then(
      (body) => write(response, 200, body),
      (thrown: unknown) => {
        if (thrown instanceof MetadataRefusal) return write(response, 400, refusalBody(thrown));
        const { status } = Refusal.from(thrown);
        return write(response, status, { error: 'temporarily_unavailable', error_description: 'The endpoint cannot answer now' });
      },
    );
  };

/** As a virtual machine's endpoint refuses, and as App Service's does: its clients look for a status and a message. */
const refusalBody = ({ error, message }: MetadataRefusal) => ({ error, error_description: message, statusCode: 400, message });

async function answer(request: IncomingMessage, parts: EndpointParts): Promise<object> {
  const url = URL.parse(request.url ?? '', 'http://localhost');
  if (url === null || !PATHS.has(url.pathname)) throw new MetadataRefusal('invalid_request', 'There is nothing at this path');
  if (request.method !== 'GET' && request.method !== 'POST') throw new MetadataRefusal('invalid_request', 'The method must be GET or POST');
  const fields = request.method === 'GET' ? url.searchParams : new URLSearchParams(await readForm(request));
  const wish = readMetadataRequest(request, fields);
  if (resourceOf(wish.resource, parts.registryOrigin()) === null) {
    throw new MetadataRefusal('invalid_resource', `AADSTS500011: The resource principal named ${wish.resource.slice(0, 200)} was not found`);
  }
  const { identification, tenant } = await identify(request, wish, parts);
  if (!identification.ok || !tenant) throw new MetadataRefusal('invalid_request', 'Identity not found');
  const { subject } = identification;
  const at = parts.now();
  const { token } = await mintDirectoryToken(parts.signer, { subject, tenant, clientId: subject.name, audience: wish.resource, at });
  const issued = Math.floor(at.getTime() / 1000);
  return {
    access_token: token,
    client_id: subject.name,
    expires_in: String(DIRECTORY_TOKEN_SECONDS - 1),
    expires_on: String(issued + DIRECTORY_TOKEN_SECONDS),
    ext_expires_in: String(DIRECTORY_TOKEN_SECONDS - 1),
    not_before: String(issued),
    resource: wish.resource,
    token_type: 'Bearer',
  };
}

/** Whose token is it to be? What is asked for and not given leaves an event; so does what is given. */
async function identify(request: IncomingMessage, wish: MetadataRequest, parts: EndpointParts) {
  const address = parseAddress(request.socket.remoteAddress ?? '') ?? '';
  const { tenants, registries } = await parts.policy();
  const found = findIdentity(await parts.access(), wish, address, parts.hash);
  const tenant = found && tenants.get(found.tenantId);
  const principal = found && tenant?.servicePrincipals.get(found.appId);
  const name = wish.wanted?.id ?? '';
  const identification: Identification = principal
    ? standingPrincipal(principal, null)
    : rejected({ kind: 'managed-identity', name }, wish.secret ? 'credentials-wrong-password' : 'not-logged-in', {
        facts: { address },
        steps: [credentialStep('fail', 'managed-identity', name)],
      });
  const registry = registryOf(registries.values(), tenant);
  if (registry) await record(request, address, registry, identification, parts);
  return { identification, tenant };
}

/** Several may be open to one caller: then they have to say which one they mean. */
function findIdentity(all: readonly ManagedIdentityAccess[], { wanted, secret }: MetadataRequest, address: string, hash: EndpointParts['hash']) {
  const presented = secret && hash(secret);
  const open = all.filter(({ secretHash, addresses }) => {
    const hasSecret = presented !== null && equalInConstantTime(secretHash, presented);
    return hasSecret || (secret === null && addresses.includes(address));
  });
  const idOf = { client_id: 'appId', object_id: 'servicePrincipalId', resource_id: 'resourceId' } as const;
  const meant = wanted === null ? open : open.filter((one) => one[idOf[wanted.by]]?.toLowerCase() === wanted.id);
  return meant.length === 1 ? meant[0] : undefined;
}

/** The endpoint belongs to no registry: its events stand with the tenant's first one. */
const registryOf = (registries: Iterable<RegistryPolicy>, tenant: TenantPolicy | undefined): RegistryPolicy | undefined =>
  [...registries].find((registry) => tenant === undefined || registry.tenant.id === tenant.id);

function record({ headers }: IncomingMessage, address: string, registry: RegistryPolicy, identification: Identification, log: EndpointParts) {
  const receivedAt = log.now();
  const exchange = { correlationId: uuidv7(receivedAt), receivedAt, address, host: 'managed-identity', scheme: 'http' as const, request: { headers } };
  const refusal = identification.ok ? null : { causeId: identification.cause, facts: identification.facts, status: 400 };
  return recordLogin(log, { exchange, registry, identification, decision: null, refusal, operation: 'Sign-in' });
}

async function readForm(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LARGEST_FORM) throw new MetadataRefusal('invalid_request', 'The form is too long');
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

function write(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(text);
}
