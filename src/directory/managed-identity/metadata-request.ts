import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { isLoopback } from '../../names/ip-address.ts';
import { parseHostHeader } from '../../names/login-server.ts';
import { Secret } from '../../secret.ts';

/** What a program asks the endpoint for, https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token. */
export interface MetadataRequest {
  readonly resource: string;
  /** The identity that is meant, by whichever id; none: the caller's own. */
  readonly wanted: { readonly by: 'client_id' | 'object_id' | 'resource_id'; readonly id: string } | null;
  /** As App Service hands it to programs: they send it as `X-IDENTITY-HEADER`, older ones as `secret`. */
  readonly secret: Secret | null;
}

/** What Azure's own endpoint is called by those who do not look for another. */
const AZURES_ADDRESS = '169.254.169.254';
/**
 * nginx as it is installed adds no header to what it forwards and speaks HTTP/1.0 (proxy_http_version,
 * https://nginx.org/en/docs/http/ngx_http_proxy_module.html); the programs that want a token speak 1.1.
 */
const NGINX_SPEAKS = '1.0';
/** A request that somebody else was made to send bears one of these; one that a program sends to its own machine does not. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'];
const BROWSERS = ['origin', 'referer', 'sec-fetch-site', 'sec-fetch-mode'];

const selectors = {
  client_id: 'client_id', clientid: 'client_id', object_id: 'object_id', principal_id: 'object_id',
  mi_res_id: 'resource_id', msi_res_id: 'resource_id',
} as const;

/** Why a request is not answered, in the endpoint's own words. */
export class MetadataRefusal extends Error {
  override readonly name = 'MetadataRefusal';
  readonly error: string;

  constructor(error: string, message: string) {
    super(message);
    this.error = error;
  }
}

/**
 * Reads a request that a program of this machine meant to send. What a browser was lured into, what came through a proxy
 * and what was sent to another name (DNS rebinding) is refused before anything is looked up. Throws MetadataRefusal.
 */
export function readMetadataRequest({ headers, httpVersion }: Pick<IncomingMessage, 'headers' | 'httpVersion'>, fields: URLSearchParams): MetadataRequest {
  if (httpVersion === NGINX_SPEAKS) throw new MetadataRefusal('invalid_request', 'HTTP/1.0 is not answered here: it is what proxies speak');
  refuseLured(headers);
  const presented = headers['x-identity-header'] ?? headers['secret'];
  const secret = typeof presented === 'string' && presented !== '' ? new Secret(presented) : null;
  if (headers['metadata']?.toString().toLowerCase() !== 'true' && secret === null) {
    throw new MetadataRefusal('bad_request_102', 'Required metadata header not specified');
  }
  const resource = fields.get('resource') ?? '';
  if (resource === '') throw new MetadataRefusal('invalid_request', "Parameter 'resource' is missing");
  return { resource, secret, wanted: readSelector(fields) };
}

function refuseLured(headers: IncomingHttpHeaders): void {
  const stray = [...FORWARDED, ...BROWSERS].find((name) => headers[name] !== undefined);
  if (stray !== undefined) throw new MetadataRefusal('invalid_request', `The header ${stray} is not allowed here`);
  const host = parseHostHeader(headers.host ?? '');
  const isOwn = host !== null && (host.host === 'localhost' || host.host === AZURES_ADDRESS || isLoopback(host.host));
  if (!isOwn) throw new MetadataRefusal('invalid_request', 'The host is not this machine');
}

function readSelector(fields: URLSearchParams): MetadataRequest['wanted'] {
  const given = (Object.keys(selectors) as (keyof typeof selectors)[]).filter((name) => fields.has(name));
  if (given.length > 1) throw new MetadataRefusal('invalid_request', `Give one of ${given.join(', ')}`);
  const [name] = given;
  return name === undefined ? null : { by: selectors[name], id: fields.get(name)!.toLowerCase() };
}
