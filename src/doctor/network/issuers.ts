import type { Secret } from '../../secret.ts';
import { shapeOf } from '../secrets/shape.ts';
import type { Target } from '../target.ts';
import { vendorByHost } from '../vendors/index.ts';
import { hostOf } from './way-out.ts';

// Whoever issued a secret may be asked about it, where the user says so: it tells them nothing that they do not know. A company
// issues secrets that others' registries take, so its host need not be one that the registry's own rule allows.

/** Microsoft Entra's hosts, by the domain of the registries that it judges for. */
const entraHosts: Readonly<Record<string, string>> = {
  'azurecr.io': 'login.microsoftonline.com',
  'azurecr.us': 'login.microsoftonline.us',
  'azurecr.cn': 'login.partner.microsoftonline.cn',
};
export const GITHUB_API = 'api.github.com';

/** Where an application's secret is judged for this registry. */
export const entraHost = ({ host }: Pick<Target, 'host'>): string => entraHosts[host.split('.').slice(-2).join('.')] ?? entraHosts['azurecr.io']!;

/** Whether the secret was issued there, as far as its shape and its registry tell. */
export function isIssuedAt(url: URL, secret: Secret, target: Target): boolean {
  if (url.protocol !== 'https:') return false;
  const { kind } = shapeOf(secret);
  switch (hostOf(url)) {
    case entraHost(target):
      // An ACR takes no other secret together with an application's name.
      return kind === 'entra-client-secret' || vendorByHost(target.host)?.id === 'acr';
    case GITHUB_API:
      return kind.startsWith('github-');
    default:
      return false;
  }
}
