import type { ServicePrincipal } from '../../access/policy.ts';
import { isGuid } from '../../names/guid.ts';
import type { DirectoryParts, TokenRequest } from '../parts.ts';

/** The Azure CLI, which every tenant of Entra knows without anybody registering it. */
export const AZURE_CLI = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';

/** An application through which people sign in. */
export interface Client {
  /** In lower case. */
  readonly id: string;
  readonly name: string;
  /** Holds no secret, because it runs where anybody could read it. */
  readonly isPublic: boolean;
  /** Of Microsoft's family, whose members may use each other's refresh tokens: here it has one. */
  readonly isOfFamily: boolean;
  readonly redirectUris: readonly string[];
  readonly enabled: boolean;
}

const azureCli: Client = {
  id: AZURE_CLI,
  name: 'Azure CLI',
  isPublic: true,
  isOfFamily: true,
  redirectUris: ['http://localhost', 'http://127.0.0.1'],
  enabled: true,
};

/** The application of that client id in the tenant. Null for what is none. */
export async function findClient(
  id: string,
  { tenant }: Pick<TokenRequest, 'tenant'>,
  { clientApplications }: Pick<DirectoryParts, 'clientApplications'>,
): Promise<Client | null> {
  const clientId = id.toLowerCase();
  if (clientId === AZURE_CLI) return azureCli;
  const principal: ServicePrincipal | undefined = isGuid(clientId) ? tenant.servicePrincipals.get(clientId) : undefined;
  // Asked for whomever: an id that is nobody's costs as much as one that is.
  const application = await clientApplications.find(clientId);
  if (principal?.kind !== 'Application' || !application) return null;
  const { isPublicClient, redirectUris } = application;
  return { id: clientId, name: principal.displayName, isPublic: isPublicClient, isOfFamily: false, redirectUris, enabled: principal.enabled };
}
