import { z } from 'zod';

// What the kubelet writes to a credential provider and reads from it:
// https://kubernetes.io/docs/reference/config-api/kubelet-credentialprovider.v1/.

export const API_VERSION = 'credentialprovider.kubelet.k8s.io/v1';

/** Which service principal a service account is; Azure's own provider reads the same. */
export const CLIENT_ID_ANNOTATION = 'kubernetes.azure.com/acr-client-id';

export const credentialProviderRequest = z.object({
  apiVersion: z.literal(API_VERSION),
  kind: z.literal('CredentialProviderRequest'),
  image: z.string().min(1).max(4_096),
  /** Only where the kubelet's configuration names an audience for it. */
  serviceAccountToken: z.string().max(65_536).optional(),
  serviceAccountAnnotations: z.record(z.string(), z.string()).nullish(),
});

/** Shorter than a refresh token's three hours: a pull may begin at its end. */
const CACHE_DURATION = '2h30m0s';

/** @param loginServer host and port, as in the image's name */
export const credentialProviderResponse = (loginServer: string, { userName, password }: { userName: string; password: string }) => ({
  apiVersion: API_VERSION,
  kind: 'CredentialProviderResponse',
  cacheKeyType: 'Registry',
  cacheDuration: CACHE_DURATION,
  auth: { [loginServer]: { username: userName, password } },
});
