import { request } from 'node:http';
import type { Probe } from '../../context.ts';
import { parseJsonText, textAt } from '../../json-value.ts';

/** `token`: one was given, and thrown away at once. `none`: Azure answers, and this machine has no identity. */
export type IdentityAnswer =
  | { readonly kind: 'token'; readonly clientId: string }
  | { readonly kind: 'none' | 'several' | 'not-azure' }
  | { readonly kind: 'failed'; readonly status: number };

/** https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token */
const SERVICE = new URL('http://169.254.169.254');
const PATH = '/metadata/identity/oauth2/token?api-version=2018-02-01&resource=https%3A%2F%2Fmanagement.azure.com%2F';
const TIME_LIMIT = 2_000;
const LARGEST_BODY = 64 * 1024;

/**
 * Asks the machine's own cloud for a token, past every proxy: an address of the link is never theirs. Only to be asked where the user
 * lets the doctor ask vendors.
 */
export const managedIdentity: Probe<IdentityAnswer> = ({ machine }) => {
  const { promise, resolve } = Promise.withResolvers<IdentityAnswer>();
  const { hostname, port } = machine.metadataService ?? SERVICE;
  // Its own agent: the global one may be told to use a proxy.
  const question = request({ host: hostname, port: port || 80, path: PATH, headers: { Metadata: 'true' }, agent: false }, (response) => {
    let body = '';
    response.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
      if (body.length > LARGEST_BODY) question.destroy(new Error());
    });
    response.on('error', () => resolve({ kind: 'not-azure' }));
    response.on('end', () => resolve(read(response.statusCode ?? 0, parseJsonText(body))));
  });
  const timer = setTimeout(() => question.destroy(new Error()), TIME_LIMIT);
  question.on('close', () => clearTimeout(timer));
  question.on('error', () => resolve({ kind: 'not-azure' }));
  question.end();
  return promise;
};

/** The metadata services of other clouds listen at the same address, and know no such path. */
function read(status: number, body: unknown): IdentityAnswer {
  if (status === 200) {
    const clientId = textAt(body, 'client_id');
    return textAt(body, 'access_token') === null ? { kind: 'not-azure' } : { kind: 'token', clientId: clientId ?? '' };
  }
  const error = textAt(body, 'error');
  if (error === null) return { kind: 'not-azure' };
  const description = textAt(body, 'error_description') ?? '';
  if (/multiple user assigned identities/i.test(description)) return { kind: 'several' };
  return status === 400 && /identity not found/i.test(description) ? { kind: 'none' } : { kind: 'failed', status };
}
