import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TenantPolicy } from '../access/policy.ts';
import { Refusal } from '../causes/refusal.ts';
import { reportFault, tellable } from '../http/error-response.ts';
import { frameworkRefusal, LARGEST_BODY } from '../http/framework-refusal.ts';
import { discovery, instanceDiscovery, keySet } from './discovery.ts';
import { giveDeviceCode } from './device-endpoint.ts';
import { entraError, waitingAnswer } from './entra-error.ts';
import { signInPages } from './pages/pages-plugin.ts';
import { tellsAt, type DirectoryParts, type TokenRequest } from './parts.ts';
import { findTenant } from './tenants.ts';
import { giveToken } from './token-endpoint.ts';

const FORM = 'application/x-www-form-urlencoded';

/** Is it one of the paths below? On a host of its own the directory answers at these, and at no others. */
export const isDirectoryPath = (path: string): boolean =>
  path === '/devicelogin' || /^(\/adfs)?\/[^/]+\/(oauth2|discovery|userrealm|v2\.0|\.well-known)\/./.test(path);

/**
 * The directory's endpoints in the forms that Entra has: `/{tenant}/oauth2/v2.0/…`, `/{tenant}/oauth2/…` of version 1, and
 * `/adfs/oauth2/…`. Every answer that is no success is Entra's error body.
 */
export async function directoryPlugin(app: FastifyInstance, parts: DirectoryParts): Promise<void> {
  await app.register(async (scope) => addRoutes(scope, parts));
  await app.register(async (scope) => signInPages(scope, parts));
}

function addRoutes(app: FastifyInstance, parts: DirectoryParts): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(FORM, { parseAs: 'string', bodyLimit: LARGEST_BODY }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  app.setErrorHandler((error, request, reply) => refuse(request, reply, parts, frameworkRefusal(error)));

  for (const path of ['/:tenant/v2.0/.well-known/openid-configuration', '/:tenant/.well-known/openid-configuration']) {
    app.get<{ Params: { tenant: string } }>(path, async (request, reply) => {
      const { exchange } = parts.at(request);
      const tenant = await tenantOf(request, parts);
      noStore(reply, exchange.correlationId);
      return discovery(exchange, request.params.tenant, parts.signer.issuer(tenant.id), parts.signInOrigin(exchange));
    });
  }
  // How `az` finds the id of a tenant that was given by its name: it reads the id out of the token endpoint, or out of the issuer.
  for (const path of ['/adfs/:tenant/.well-known/openid-configuration', '/adfs/:tenant/v2.0/.well-known/openid-configuration']) {
    app.get<{ Params: { tenant: string } }>(path, async (request, reply) => {
      const { exchange } = parts.at(request);
      const { id } = await tenantOf(request, parts);
      noStore(reply, exchange.correlationId);
      return discovery(exchange, id, parts.signer.issuer(id), parts.signInOrigin(exchange));
    });
  }
  for (const path of ['/:tenant/discovery/v2.0/keys', '/:tenant/discovery/keys']) {
    app.get<{ Params: { tenant: string } }>(path, async (request, reply) => {
      await tenantOf(request, parts);
      noStore(reply, parts.at(request).exchange.correlationId);
      return keySet([parts.signer.key, ...parts.signer.key.before]);
    });
  }
  // Clients that know this cloud by Microsoft's own names ask these two before they trust it.
  app.get('/common/discovery/instance', (request, reply) => {
    const { exchange } = parts.at(request);
    noStore(reply, exchange.correlationId);
    return reply.send(instanceDiscovery(exchange, parts.at(request).registry.tenant.id));
  });
  app.get('/common/userrealm/:user', (_request, reply) => reply.send({ ver: '1.0', account_type: 'Managed' }));
  for (const path of ['/:tenant/oauth2/v2.0/token', '/:tenant/oauth2/token']) {
    app.post<{ Params: { tenant: string } }>(path, async (request, reply) => {
      const asked = await readTokenRequest(request, parts);
      const { correlationId, receivedAt } = asked.exchange;
      const given = await giveToken(asked, parts);
      noStore(reply, correlationId);
      if ('body' in given) return given.body;
      const { status, body } = waitingAnswer(given, correlationId, receivedAt);
      return reply.code(status).send(body);
    });
  }
  for (const path of ['/:tenant/oauth2/v2.0/devicecode', '/:tenant/oauth2/devicecode']) {
    app.post<{ Params: { tenant: string } }>(path, async (request, reply) => {
      const asked = await readTokenRequest(request, parts);
      noStore(reply, asked.exchange.correlationId);
      return giveDeviceCode(asked, parts);
    });
  }
}

type TenantRequest = FastifyRequest<{ Params: { tenant: string } }>;

const tenantOf = async (request: TenantRequest, parts: DirectoryParts): Promise<TenantPolicy> =>
  findTenant(request.params.tenant, parts.at(request).registry, await parts.policy());

async function readTokenRequest(request: TenantRequest, parts: DirectoryParts): Promise<TokenRequest> {
  const { exchange, registry } = parts.at(request);
  const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  refuseRepeated(form);
  const tenant = await tenantOf(request, parts);
  return { form, exchange, registry: { ...registry, tenant }, tenant };
}

/** RFC 6749 section 3.2: of two values, two readers might take different ones. */
function refuseRepeated(form: URLSearchParams): void {
  for (const name of new Set(form.keys())) {
    if (form.getAll(name).length > 1) throw new Refusal('request-invalid', { field: name.slice(0, 100), problem: 'unreadable', defect: 'it is there twice' });
  }
}

function noStore(reply: FastifyReply, correlationId: string): void {
  reply.header('cache-control', 'no-store');
  reply.header('x-content-type-options', 'nosniff');
  reply.header('x-ms-request-id', correlationId);
  reply.header('x-ms-correlation-request-id', correlationId);
}

async function refuse(request: FastifyRequest, reply: FastifyReply, parts: DirectoryParts, refusal: Refusal) {
  const { exchange, registry } = parts.at(request);
  reportFault(exchange, refusal);
  const tenant = await tenantOf(request as TenantRequest, parts).catch(() => registry.tenant);
  const told = tellable(refusal, tellsAt(parts, exchange, { ...registry, tenant }));
  const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  const presented = { subject: (form.get('client_id') ?? '').slice(0, 100), byAssertion: form.has('client_assertion') };
  const { status, body } = entraError(told, told !== refusal, presented, exchange.correlationId, exchange.receivedAt);
  noStore(reply, exchange.correlationId);
  return reply.code(status).headers({ ...told.headers, 'x-dockgate-cause': told.causeId }).send(body);
}
