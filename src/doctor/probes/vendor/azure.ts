import type { Context, Probe } from '../../context.ts';
import { textAt } from '../../json-value.ts';
import { entra } from '../../messages/said/entra.ts';
import { askVendor, type VendorAnswer } from './ask-vendor.ts';

/** The registry's resource name: the first label of its host, without the hash that may stand behind a hyphen. */
export const acrName = (host: string): string => (host.split('.')[0] ?? host).replace(/-[a-z0-9]+$/, '');

/** The session of `az`, without asking Azure. */
export const azureAccount: Probe<VendorAnswer> = (context) => askVendor(context, 'az', ['account', 'show', '--output', 'json']);

/** The registry's settings. The first question that leaves this machine, and so the one that shows an ended session. */
export const acrResource: Probe<VendorAnswer> = (context) =>
  context.target && /(?:^|\.)azurecr\.(?:io|cn|us|de)$/.test(context.target.host)
    ? askVendor(context, 'az', ['acr', 'show', `--name=${acrName(context.target.host)}`, '--output', 'json'])
    : Promise.resolve({ kind: 'unanswered', reason: 'not-at-azure', program: 'az' });

export type AzureFailure = 'not-signed-in' | 'refused' | 'not-found' | 'no-access' | 'other';

/** What a failed question to `az` means. `refused`: Entra gave no token, and this family of its codes says why. */
export interface AzureRefusal {
  readonly kind: AzureFailure;
  readonly family: EntraFamily | null;
  /** Such as `AADSTS700082`; empty where there is none. */
  readonly code: string;
}

type EntraFamily = keyof typeof entra;

export function readAzureFailure(said: string): AzureRefusal {
  const code = /AADSTS\d{4,8}/.exec(said)?.[0] ?? '';
  const families = Object.keys(entra) as EntraFamily[];
  const family = /Interactive authentication is needed/i.test(said) ? 'entra-session-ended' : (families.find((id) => entra[id].match.test(said)) ?? null);
  if (family !== null) return { kind: 'refused', family, code };
  const kind: AzureFailure = kinds.find(([, pattern]) => pattern.test(said))?.[0] ?? 'other';
  return { kind, family, code };
}

const kinds: readonly (readonly [AzureFailure, RegExp])[] = [
  ['not-signed-in', /Please run 'az login'|No subscription found/i],
  ['not-found', /could not be found in subscription|No resource with type Microsoft\.ContainerRegistry\/registries can be found|\((?:Resource|Subscription)NotFound\)/],
  ['no-access', /\(AuthorizationFailed\)|does not have authorization to perform action/],
];

/** Who is asked about: the service principal whose credential is stored, else whoever is signed in. Null where nobody is. */
export async function azurePrincipal({ ask }: Context, storedUser: string): Promise<string | null> {
  if (isApplicationId(storedUser)) return storedUser;
  const account = await ask(azureAccount);
  return account.kind === 'json' ? textAt(account.value, 'user', 'name') : null;
}

const NULL_GUID = '00000000-0000-0000-0000-000000000000';

/** The user name of a service principal. The null GUID stands beside tokens, and is nobody's. */
export const isApplicationId = (user: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(user) && user !== NULL_GUID;

export const isNullGuid = (user: string): boolean => user === NULL_GUID;
