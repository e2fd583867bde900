import { parseBody } from '../../../contract/body.ts';
import { addPassword, removePassword } from '../../../contract/directory/credential.ts';
import { Refusal } from '../../../causes/refusal.ts';
import { makeClientSecret } from '../../../identity/principals/application-credentials.ts';
import { applicationStore } from '../../../identity/principals/application-store.ts';
import { servicePrincipalStore } from '../../../identity/principals/service-principal-store.ts';
import type { GraphParts } from '../parts.ts';
import { passwordCredentialResource } from '../resources.ts';
import type { GraphCall, GraphRoute } from '../route.ts';

const DAY_MS = 86_400_000;
const USUAL_DAYS = 365;
/** Two years, with a leap day and clients that count from a moment ago. */
const MOST_DAYS = 2 * 365 + 2;
const CLOCK_SKEW_MS = 5 * 60_000;

/** Secrets of an application, also by way of the service principal that stands for it. A value leaves in the one answer that made it. */
export function credentialRoutes({ database, hash, now }: GraphParts): readonly GraphRoute[] {
  const [applications, principals] = [applicationStore(database), servicePrincipalStore(database)];

  /** The id that the application's store knows. Throws `resource-not-found`. */
  const applicationOf: Record<'application' | 'service-principal', (call: GraphCall) => Promise<string>> = {
    application: async ({ params }) => params['id']!.slice(0, 100),
    'service-principal': async ({ tenant, params }) => {
      const name = params['id']!.slice(0, 100);
      const found = await principals.find(tenant.id, name);
      if (found?.kind === 'Application') return found.appId;
      if (found) throw new Refusal('request-invalid', { field: 'id', defect: 'it is a managed identity, which has no secret' });
      throw new Refusal('resource-not-found', { kind: 'service principal', name });
    },
  };

  const routesOf = (named: 'application' | 'service-principal', collection: string): readonly GraphRoute[] => [
    {
      method: 'POST',
      path: `${collection}/:id/addPassword`,
      action: 'Microsoft.Authorization/directory/credentials/write',
      named,
      handle: async (call) => {
        const { passwordCredential: wanted = {} } = parseBody(addPassword, call.body ?? {});
        const at = now();
        const end = readEnd(wanted.startDateTime ?? null, wanted.endDateTime ?? null, at);
        const secret = makeClientSecret(wanted.displayName ?? '', hash, at, end);
        await applications.addSecret(call.tenant.id, await applicationOf[named](call), secret);
        const { id, name, hint } = secret;
        const shown = passwordCredentialResource({ id, name, hint, createdAt: at.toISOString(), expiresAt: end.toISOString(), lastUsedAt: null });
        return { status: 200, body: { ...shown, secretText: secret.value.reveal() } };
      },
    },
    {
      method: 'POST',
      path: `${collection}/:id/removePassword`,
      action: 'Microsoft.Authorization/directory/credentials/write',
      named,
      handle: async (call) => {
        const { keyId } = parseBody(removePassword, call.body);
        if (!(await applications.removeSecret(call.tenant.id, await applicationOf[named](call), keyId))) {
          throw new Refusal('resource-not-found', { kind: 'client secret', name: keyId });
        }
        return { status: 204 };
      },
    },
  ];
  return [...routesOf('application', '/applications'), ...routesOf('service-principal', '/servicePrincipals')];
}

/** When a secret ends. It counts from now on: what begins later would not be what its maker was told. */
function readEnd(start: string | null, end: string | null, at: Date): Date {
  const refuse = (field: string, defect: string) => new Refusal('request-invalid', { field: `passwordCredential.${field}`, defect });
  if (start !== null && Date.parse(start) > at.getTime() + CLOCK_SKEW_MS) throw refuse('startDateTime', 'it is still to come: a secret counts from now on');
  if (end === null) return new Date(at.getTime() + USUAL_DAYS * DAY_MS);
  const wanted = new Date(end);
  if (wanted <= at) throw refuse('endDateTime', 'it is in the past');
  if (wanted.getTime() > at.getTime() + MOST_DAYS * DAY_MS) throw refuse('endDateTime', 'a secret is valid for at most two years');
  return wanted;
}
