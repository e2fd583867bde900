import { z } from 'zod';
import { CommandFailed } from '../../command.ts';
import { parseJson } from '../authority.ts';
import { resources } from '../token-request.ts';
import type { GetToken, WayOf } from '../way.ts';

/** Where a virtual machine of Azure asks: https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token. */
const OF_MACHINES = 'http://169.254.169.254/metadata/identity/oauth2/token';
const WAIT_SECONDS = 5;

/** The endpoint of IDENTITY_ENDPOINT, as App Service and Dockgate have it, else the machine's. */
export const managedIdentity = (clientId: string | null, env: Readonly<Record<string, string | undefined>>): WayOf<'managed-identity'> => ({
  kind: 'managed-identity',
  clientId,
  endpoint: env['IDENTITY_ENDPOINT'] || null,
  header: env['IDENTITY_HEADER'] || null,
});

const given = z.object({ access_token: z.string().min(1), expires_on: z.coerce.number() });
const refused = z.object({ error: z.string(), error_description: z.string().default('') });

export const managedIdentityToken: GetToken<'managed-identity'> = async ({ clientId, endpoint, header }, { resource }, { web }) => {
  const url = new URL(endpoint ?? OF_MACHINES);
  url.searchParams.set('api-version', endpoint === null ? '2018-02-01' : '2019-08-01');
  url.searchParams.set('resource', resources[resource]);
  if (clientId !== null) url.searchParams.set('client_id', clientId);
  const headers = { metadata: 'true', ...(header === null ? {} : { 'x-identity-header': header }) };
  const { status, text } = await web(url, { headers, waitSeconds: WAIT_SECONDS });
  const body = parseJson(text);
  const token = given.safeParse(body);
  if (status === 200 && token.success) {
    return { ok: true, token: { value: token.data.access_token, expiresAt: new Date(token.data.expires_on * 1000) }, refreshToken: null };
  }
  const { data } = refused.safeParse(body);
  if (!data) throw new CommandFailed(`${url.host} gives no tokens of a managed identity (it answered ${status}).`);
  return { ok: false, error: data.error, message: data.error_description || data.error };
};
