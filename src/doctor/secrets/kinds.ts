import type { VendorId } from '../vendors/vendor.ts';

/** What a secret can be told to be by its shape, and where that kind is accepted. */
export interface KindOfSecret {
  /** Public first letters, if it has any. Nothing else of a secret may be shown. */
  readonly prefix?: string;
  readonly shape: RegExp;
  /** The registries that take it; absent where anybody may. */
  readonly vendors?: readonly VendorId[];
  /** Goes with exactly this user name, as a pattern, and how people write it. */
  readonly user?: readonly [RegExp, string];
}

const GUID = /^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/;
const NULL_GUID = '00000000-0000-0000-0000-000000000000';

/**
 * Those that a pattern can tell, the more exact ones first. Sources: the secret scanners' public rules (gitleaks,
 * trufflehog, microsoft/security-utilities) and the vendors' manuals. What carries its data with it: shape.ts.
 */
export const patterned = {
  'acr-password': { shape: /^[A-Za-z0-9+/]{42}\+ACR[A-D][A-Za-z0-9+/]{5}$/, vendors: ['acr', 'dockgate'] },
  'entra-client-secret': { shape: /^[A-Za-z0-9_~.]{3}\dQ~[A-Za-z0-9_~.-]{31,34}$/, vendors: ['acr', 'dockgate'], user: [GUID, '<application (client) id>'] },
  'docker-hub-token': { prefix: 'dckr_pat_', shape: /^dckr_pat_[A-Za-z0-9_-]{20,64}$/, vendors: ['docker-hub'] },
  'docker-hub-organization-token': { prefix: 'dckr_oat_', shape: /^dckr_oat_[A-Za-z0-9_-]{20,64}$/, vendors: ['docker-hub'] },
  'github-classic-token': { prefix: 'ghp_', shape: /^ghp_[A-Za-z0-9]{36,251}$/, vendors: ['ghcr'] },
  'github-oauth-token': { prefix: 'gho_', shape: /^gho_[A-Za-z0-9]{36,251}$/, vendors: ['ghcr'] },
  'github-app-user-token': { prefix: 'ghu_', shape: /^ghu_[A-Za-z0-9]{36,251}$/, vendors: ['ghcr'] },
  'github-actions-token': { prefix: 'ghs_', shape: /^ghs_[A-Za-z0-9]{36,251}$/, vendors: ['ghcr'] },
  'github-fine-grained-token': { prefix: 'github_pat_', shape: /^github_pat_[A-Za-z0-9_]{36,251}$/, vendors: ['ghcr'] },
  'gitlab-token': { prefix: 'glpat-', shape: /^glpat-[A-Za-z0-9_.-]{20,300}$/, vendors: ['gitlab'] },
  'gitlab-deploy-token': { prefix: 'gldt-', shape: /^gldt-[A-Za-z0-9_.-]{20,300}$/, vendors: ['gitlab'] },
  'gitlab-job-token': { prefix: 'glcbt-', shape: /^glcbt-[A-Za-z0-9_.-]{20,300}$/, vendors: ['gitlab'], user: [/^gitlab-ci-token$/, 'gitlab-ci-token'] },
  'google-access-token': { prefix: 'ya29.', shape: /^ya29\.[A-Za-z0-9_.-]{20,4000}$/, vendors: ['gar'], user: [/^oauth2accesstoken$/, 'oauth2accesstoken'] },
  'artifactory-api-key': { prefix: 'AKCp', shape: /^AKCp[A-Za-z0-9]{69}$/, vendors: ['artifactory'] },
  'artifactory-reference-token': { prefix: 'cmVmdGtu', shape: /^cmVmdGtu[A-Za-z0-9+/=_-]{56}$/, vendors: ['artifactory'] },
  'digitalocean-token': { prefix: 'dop_v1_', shape: /^dop_v1_[a-f0-9]{64}$/, vendors: ['digitalocean'] },
  'aws-access-key-id': { shape: /^A(?:KIA|SIA)[A-Z0-9]{16}$/, vendors: [] },
  guid: { shape: GUID },
} as const satisfies Record<string, KindOfSecret>;

/** Those that are told by the data in them. */
export const readable = {
  'registry-refresh-token': { shape: /^/, vendors: ['acr', 'dockgate'], user: [new RegExp(`^${NULL_GUID}$`), NULL_GUID] },
  'registry-access-token': { shape: /^/, vendors: [] },
  'entra-token': { shape: /^/, vendors: [] },
  jwt: { shape: /^/ },
  'ecr-password': { shape: /^/, vendors: ['ecr', 'ecr-public'], user: [/^AWS$/, 'AWS'] },
  'google-key-file': { shape: /^/, vendors: ['gar'], user: [/^_json_key$/, '_json_key'] },
  'google-key-file-base64': { shape: /^/, vendors: ['gar'], user: [/^_json_key_base64$/, '_json_key_base64'] },
} as const satisfies Record<string, KindOfSecret>;

export type SecretKind = keyof typeof patterned | keyof typeof readable | 'empty' | 'unknown';

const all: Readonly<Record<string, KindOfSecret>> = { ...patterned, ...readable };

/** Null for what has no kind. */
export const kindOf = (kind: SecretKind): KindOfSecret | null => all[kind] ?? null;
