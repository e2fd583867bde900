import { oneOf } from '../one-of.ts';
import type { Patterns } from '../pattern.ts';

/** podman, buildah, skopeo; go-containerregistry (crane, ko, kaniko); oras, helm, terraform. */
export const containersTools = {
  'podman-login-refused': {
    layer: 'credential',
    match: oneOf(
      /unable to retrieve auth token: invalid username\/password/,
      /logging into "?(?<registry>[^\s":]{1,255}(?::\d{1,5})?)"?: invalid username\/password/,
      /error logging into "?[^\s"]{1,255}"?: invalid username/,
    ),
  },
  'bearer-token-status': {
    layer: 'credential',
    weight: 'generic',
    match: oneOf(
      /requesting bear(?:er)? token|unable to retrieve auth token|authenticating creds for/,
    ),
  },
  'auth-file-unreadable': {
    layer: 'machine',
    match: oneOf(
      /error reading (?:auth|json) file[^\n]{0,200}/,
      /(?:auth\.json|authfile|auth file)[^\n]{0,120}(?:permission denied|no such file|not found|does not exist|unreadable)/,
      /(?:permission denied|no such file)[^\n]{0,60}auth\.json|stat [^\s]{1,200}auth\.json/,
      /credential file is not accessible|REGISTRY_AUTH_FILE/,
    ),
  },
  'identity-token-unread': { layer: 'machine', match: /auth file contains an identity token|identity ?token[^\n]{0,60}not supported/i },
  'short-name-unresolved': {
    layer: 'name',
    match: oneOf(
      /short-name [^\n]{0,160}did not resolve|short-name resolution|unable to find image in the registries defined/,
      /no (?:unqualified-)?search registr|in the registries defined in/,
    ),
  },
  'registry-blocked': { layer: 'machine', match: /registry [^\s]{1,255} is blocked in/i },
  'push-check-failed': { layer: 'right', weight: 'generic', match: /error checking push permissions|checking push permission/i },
  'publishing-failed': { layer: 'right', weight: 'generic', match: /error publishing image|failed to publish/i },
  'signature-refused': {
    layer: 'machine',
    match: oneOf(
      /source image rejected|signature[^\n]{0,60}(?:required|missing|invalid|rejected)|trust data|no trust|policy\.json/,
      /running image [^\n]{0,200}is rejected by policy|content trust/,
    ),
  },
  'emulated-endpoint': {
    layer: 'name',
    match: oneOf(
      /looks like "[^"]{1,300}" is not a valid chart repository|is not a valid chart repository|index\.yaml/,
      /cannot be reached: failed to fetch|invalid_reference: invalid (?:registry|repository)|scheme prefix missing/,
      /registry must not (?:contain|include)|must not contain (?:a )?(?:scheme|path|protocol)|object required/,
      /unsupported protocol scheme|not a valid (?:registry|oci) (?:host|url)|could not find protocol handler/,
      /unrecognized archive|does not appear to be (?:a )?(?:docker|oci|v2) registry/,
      /invalid registry(?: host| url| name)?\b(?! endpoint)|not a docker registry|oci:\/\/[^\n]{0,80}(?:invalid|not)/,
    ),
  },
  'unknown-client-crash': {
    layer: 'machine',
    match: oneOf(
      /panic: runtime error|nil pointer dereference|segmentation (?:fault|violation)/,
      /Traceback \(most recent call last\)|unhandled (?:exception|promise)|TypeError:|KeyError:|AttributeError:/,
      /NullReferenceException|index out of range/,
    ),
  },
} as const satisfies Patterns;
