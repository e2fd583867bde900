import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TenantPolicy } from '../access/policy.ts';
import { Refusal } from '../causes/refusal.ts';
import { reportFault, tellable } from '../http/error-response.ts';
import { frameworkRefusal, LARGEST_BODY } from '../http/framework-refusal.ts';
import { discovery, keySet } from './discovery.ts';
import { entraError } from './entra-error.ts';
import type { DirectoryParts, TokenRequest } from './parts.ts';
import { resourceOfScope } from './resources.ts';
import { giveToken } from './token-endpoint.ts';

const FORM = 'application/x-www-form-urlencoded';

/** Names that stand for whichever tenant the host's registry belongs to; `adfs` is how a custom cloud's authority ends. */
const ANY_TENANT: ReadonlySet<string> = new Set(['common', 'organizations', 'adfs']);

/**
 * The directory's endpoints in the forms that Entra has: `/{tenant}/oauth2/v2.0/…`, `/{tenant}/oauth2/…` of version 1, and
 * `/adfs/oauth2/…`. Every answer that is no success is Entra's error body.
 */
export async function directoryPlugin(app: FastifyInstance, parts: DirectoryParts): Promise<void> {
  await app.register(async (scope) => addRoutes(scope, parts));
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
      return discovery(exchange, request.params.tenant, parts.signer.issuer(tenant.id));
    });
  }
  for (const path of ['/:tenant/discovery/v2.0/keys', '/:tenant/discovery/keys']) {
    app.get<{ Params: { tenant: string } }>(path, async (request, reply) => {
      await tenantOf(request, parts);
      noStore(reply, parts.at(request).exchange.correlationId);
      return keySet([parts.signer.key]);
    });
  }
  for (const path of ['/:tenant/oauth2/v2.0/token', '/:tenant/oauth2/token']) {
    app.post<{ Params: { tenant: string } }>(path, async (request, reply) => {
      const asked = await readTokenRequest(request, parts);
      const body = await giveToken(asked, parts);
      noStore(reply, asked.exchange.correlationId);
      return body;
    });
  }
}

type TenantRequest = FastifyRequest<{ Params: { tenant: string } }>;

/** Throws `resource-not-found`. */
async function tenantOf(request: TenantRequest, parts: DirectoryParts): Promise<TenantPolicy> {
  const name = request.params.tenant.toLowerCase();
  if (ANY_TENANT.has(name)) return parts.at(request).registry.tenant;
  const { tenants } = await parts.policy();
  const found = tenants.get(name) ?? [...tenants.values()].find((tenant) => tenant.name === name);
  if (!found) throw new Refusal('resource-not-found', { kind: 'tenant', name: name.slice(0, 100) });
  return found;
}

async function readTokenRequest(request: TenantRequest, parts: DirectoryParts): Promise<TokenRequest> {
  const { exchange, registry } = parts.at(request);
  const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
  const tenant = await tenantOf(request, parts);
  const resource = form.get('resource') ?? resourceOfScope(form.get('scope') ?? '');
  return { form, exchange, registry: { ...registry, tenant }, tenant, resource };
}

function noStore(reply: FastifyReply, correlationId: string): void {
  reply.header('cache-control', 'no-store');
  reply.header('x-content-type-options', 'nosniff');
  reply.header('x-ms-request-id', correlationId);
  reply.header('x-ms-correlation-request-id', correlationId);
}

function refuse(request: FastifyRequest, reply: FastifyReply, { at, tells }: DirectoryParts, refusal: Refusal) {
  const { exchange, registry } = at(request);
  reportFault(exchange, refusal);
  const told = tellable(refusal, tells(exchange, registry));
  const { status, body } = entraError(told, exchange.correlationId, exchange.receivedAt);
  noStore(reply, exchange.correlationId);
  return reply.code(status).headers({ ...told.headers, 'x-dockgate-cause': told.causeId }).send(body);
}
