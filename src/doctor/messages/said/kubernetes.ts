import { oneOf } from '../one-of.ts';
import type { Patterns } from '../pattern.ts';

/** containerd, CRI-O, nerdctl and the kubelet. */
export const kubernetes = {
  'anonymous-token-refused': { layer: 'credential', match: /failed to fetch anonymous token/i },
  'oauth-token-refused': { layer: 'credential', match: /failed to fetch oauth token/i },
  'insufficient-scope': { layer: 'right', weight: 'generic', match: /insufficient_scope|insufficient scope/i },
  'invalid-token': {
    layer: 'credential',
    weight: 'generic',
    match: oneOf(
      /invalid_token|invalid token\b|token (?:is )?invalid|jwt[^\n]{0,30}(?:invalid|malformed|signature)/,
      /token signature/,
    ),
  },
  'containerd-authorisation-failed': {
    layer: 'credential',
    weight: 'wrapper',
    match: oneOf(
      /failed to authorize|authorization failed|may require authorization/,
    ),
  },
  'resolve-failed': {
    layer: 'registry',
    weight: 'wrapper',
    match: oneOf(
      /failed to resolve (?:reference|source metadata)|failed to pull (?:and unpack )?image|ErrImagePull/,
      /trying next host/,
    ),
  },
  'back-off': { layer: 'registry', weight: 'wrapper', match: /ImagePullBackOff|back-off pulling image|status: ImagePull/i },
  'pull-secrets-missing': {
    layer: 'credential',
    match: oneOf(
      /unable to retrieve some image pull secrets(?: \((?<secret>[^)]{1,100})\))?|FailedToRetrieveImagePullSecret/,
      /couldn'?t find (?:image pull )?secret|imagepullsecrets? [^\n]{0,60}(?:not found|missing|does not exist)/,
      /secrets? "(?<name>[^"]{1,100})" (?:not found|is forbidden)/,
    ),
  },
  'pull-secret-unfit': {
    layer: 'credential',
    match: oneOf(
      /invalid (?:docker)?config(?:json)? (?:secret|data)|\.dockerconfigjson|\.dockercfg/,
      /kubernetes\.io\/dockerc(?:fg|onfigjson)|secret[^\n]{0,80}(?:wrong type|invalid|illegal base64|malformed)/,
      /data\[\.dockerconfigjson\]/,
    ),
  },
  'credential-provider-failed': {
    layer: 'credential',
    match: oneOf(
      /credential ?provider (?:plugin )?[^\n]{0,100}(?:fail|error)|error execing credential provider/,
      /failed to get credentials from (?:external )?credential provider|failed to get acr (?:token|credential)/,
      /identity not found|managed identity[^\n]{0,80}(?:not found|does not exist|fail)/,
      /no access was configured for the vm|failed to get (?:ecr|registry) credentials/,
    ),
  },
  'image-never-pulled': { layer: 'name', match: /ErrImageNeverPull|not present with pull policy of never/i },
  'registry-unavailable-reason': { layer: 'registry', match: /RegistryUnavailable/ },
  'aks-inaccessible-image': {
    layer: 'right',
    weight: 'generic',
    match: oneOf(
      /InaccessibleImage|is not accessible\. please check the image and registry credential/,
      /please check the image and registry credential/,
    ),
  },
  'image-pull-status': {
    layer: 'right',
    weight: 'generic',
    match: oneOf(
      /pull image (?:operation )?(?:failed|error)|failed to pull (?:image|the image)|DockerApiException/,
      /ImagePull(?:Unauthorized)?Failure|ContainerCannotPull|CannotPullContainer\w{0,12}/,
    ),
  },
} as const satisfies Patterns;
