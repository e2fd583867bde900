import { parseCondition } from '../../src/access/conditions/parse-condition.ts';
import type { RegistryPolicy } from '../../src/access/policy.ts';
import { parseBody } from '../../src/contract/body.ts';
import { canQuestion } from '../../src/contract/can.ts';
import { importImageParameters } from '../../src/contract/import.ts';
import { registryChange } from '../../src/contract/registry.ts';
import { scopeMapCreation } from '../../src/contract/scope-map.ts';
import { tokenUpdate } from '../../src/contract/token.ts';
import { webhookCreation } from '../../src/contract/webhook.ts';
import { readContents } from '../../src/doctor/keychains/config-file.ts';
import { readMessage } from '../../src/doctor/messages/read-message.ts';
import { issuerOf } from '../../src/identity/federation/verify-outside-token.ts';
import { generateEllipticKey } from '../../src/identity/jwt/signing-keys.ts';
import { runQuery } from '../../src/journal/kusto/run-query.ts';
import { loadParser } from '../../src/journal/kusto/syntax/parse.ts';
import { spelling } from '../../src/db/reader/sqlite-reader.ts';
import { parseDigest } from '../../src/names/digest.ts';
import { parseImageReference } from '../../src/names/image-reference.ts';
import { parseCidr } from '../../src/names/ip-address.ts';
import { parseHostHeader } from '../../src/names/login-server.ts';
import { parseScopes } from '../../src/names/scope.ts';
import { parseContentRange, parseRange } from '../../src/registry/blobs/byte-range.ts';
import { parseManifest } from '../../src/registry/manifests/manifest.ts';
import { Secret } from '../../src/secret.ts';
import { accessTokenVerifier } from '../../src/tokens/access-token.ts';
import { openTokenKeys } from '../../src/tokens/token-keys.ts';
import { question } from '../log/kusto-log.ts';

// Everything that reads what somebody outside wrote. A reader returns a value or throws a Refusal; anything else is a finding.

export interface Target {
  readonly name: string;
  /** Texts to begin with. */
  readonly seeds: readonly string[];
  /** Words of the grammar. */
  readonly words: readonly string[];
  /** What was understood: two texts that are understood alike tell nothing new. */
  read(text: string): unknown;
}

const JSON_WORDS = ['{', '}', '[', ']', ',', ':', '"', 'null', 'true', '-1', '1e400', '0.5', '"__proto__":{}', '\\u0000', '\\ud800', '"properties":'];

function tokens(): Target {
  const verify = accessTokenVerifier(openTokenKeys({ access: generateEllipticKey(), refresh: generateEllipticKey() }));
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const where = { registry: { id: 'r', name: 'r' } as RegistryPolicy, host: 'r.example', at: new Date('2030-01-01T00:00:00Z') };
  return {
    name: 'token',
    seeds: [`${part({ alg: 'ES256', typ: 'at+jwt', kid: 'x' })}.${part({ iss: 'https://i.example', exp: 4e9 })}.AAAA`, `${part({ alg: 'none' })}.${part({})}.`],
    words: ['.', '=', '-', '_', part({ alg: 'RS256' }), part({ alg: 'HS256', crit: ['b64'], b64: false }), part({ aud: ['a'], sub: 1 }), 'e30', 'W10', 'bnVsbA'],
    read: async (text) => {
      const verdict = await verify(text, where);
      const told = Object.keys(verdict.ok ? {} : verdict.facts);
      return { [verdict.ok ? 'ok' : verdict.cause]: told.length, [issuerOf(new Secret(text)) === null ? 'nobody' : 'an issuer']: 1 };
    },
  };
}

function queries(): Target {
  const parse = loadParser();
  const nothing = { spelling, async *rows() { yield* []; }, close: async () => {} };
  return {
    name: 'kusto',
    seeds: ['ContainerRegistryLoginEvents | where ResultType == "401" | summarize count() by bin(TimeGenerated, 1h)', 'ContainerRegistryRepositoryEvents | project Repository, Tag | take 5'],
    words: ['|', 'where', 'extend', 'summarize', 'let x = ', 'join kind=inner', 'ago(1d)', 'count()', 'dcount(', ')', '(', '[', ']', '"', "'", '*', '==', '=~', 'has', 'in~', 'dynamic(', 'TimeGenerated', 'union', 'parse', 'top 3 by', 'nulls last', '1.0e999', 'datetime(', '..', ';', '@"', 'print'],
    read: async (text) => Object.keys(await runQuery(question(text), parse, nothing)),
  };
}

const body = (name: string, schema: Parameters<typeof parseBody>[0], ...seeds: readonly object[]): Target => ({
  name: `body-${name}`, seeds: seeds.map((seed) => JSON.stringify(seed)), words: JSON_WORDS,
  read: (text) => {
    const value = parsed(text);
    return value === undefined ? 'no JSON' : parseBody(schema, value);
  },
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const DIGEST = `sha256:${'a'.repeat(64)}`;
const descriptor = { mediaType: 'application/vnd.oci.image.layer.v1.tar', digest: DIGEST, size: 3 };
const OCI = 'application/vnd.oci.image';

export const targets = (): readonly Target[] => [
  { name: 'image-reference', seeds: ['docker.io/library/alpine:3.20', `r.example:5000/a/b@${DIGEST}`, '[::1]:5000/a'], words: ['/', ':', '@', DIGEST, '..', '__', '[', ']', 'sha512:', 'localhost'], read: parseImageReference },
  { name: 'scope', seeds: ['repository:a/b:pull,push', 'registry:catalog:*'], words: [':', ',', ' ', '*', 'repository', 'registry', 'pull', 'metadata_read', '%20'], read: (text) => parseScopes([text]) },
  { name: 'digest', seeds: [DIGEST], words: [':', 'sha512', 'A', '+', 'f'.repeat(64)], read: parseDigest },
  { name: 'host', seeds: ['r.example:5000', '[::1]:80'], words: [':', '[', ']', '.', '-', 'xn--', '%', '65536'], read: parseHostHeader },
  { name: 'address-range', seeds: ['10.0.0.0/8', '2001:db8::/32'], words: ['/', '.', ':', '::', '0', '255', '::ffff:'], read: parseCidr },
  { name: 'range', seeds: ['bytes=0-5', 'bytes=-3', '0-1023'], words: ['-', '=', ',', 'bytes', '/', '*', '9'.repeat(30), ' '], read: (text) => [parseRange(text, 10), parseContentRange(text)] },
  {
    name: 'manifest', words: [...JSON_WORDS, '"subject":', '"annotations":', '"data":', DIGEST, `${OCI}.index.v1+json`],
    seeds: [
      JSON.stringify({ schemaVersion: 2, mediaType: `${OCI}.manifest.v1+json`, config: descriptor, layers: [descriptor], annotations: { a: 'b' }, subject: descriptor }),
      JSON.stringify({ schemaVersion: 2, mediaType: `${OCI}.index.v1+json`, manifests: [{ ...descriptor, platform: { architecture: 'amd64', os: 'linux' } }] }),
    ],
    read: (text) => parseManifest(Buffer.from(text), undefined),
  },
  { name: 'condition', seeds: ["((!(ActionMatches{'Microsoft.ContainerRegistry/registries/repositories/content/read'})) OR (@Request[Microsoft.ContainerRegistry/registries/repositories:name] StringStartsWithIgnoreCase 'team/'))"], words: ['(', ')', 'AND', 'OR', '!', '@Request[', ']', "'", '{', '}', 'StringEquals', 'ForAnyOfAnyValues:', ','], read: (text) => parseCondition(text) },
  { name: 'docker-config', seeds: ['{"auths":{"r.example":{"auth":"Y2k6eA=="}},"credsStore":"x","credHelpers":{"a":"b"}}'], words: [...JSON_WORDS, '"auths":', '"auth":', '//', '\ufeff'], read: readContents },
  { name: 'message', seeds: ['Error response from daemon: Get "https://r.azurecr.io/v2/": unauthorized: authentication required, visit https://aka.ms/acr/authorization', 'x509: certificate signed by unknown authority'], words: ['\n', '\u001b[31m', 'denied', 'error:', '401', 'https://', '"', '{"errors":[{"code":"', 'toomanyrequests', ' '.repeat(500)], read: (text) => { const reading = readMessage({ text }); return Object.fromEntries([...reading.observations.keys()].map((key) => [key, 1])); } },
  body('can', canQuestion, { subject: 'ci', action: 'pull', repository: 'a' }),
  body('import', importImageParameters, { source: { registryUri: 'r.example', sourceImage: 'a:b' }, targetTags: ['a:b'], mode: 'Force' }),
  body('registry', registryChange, { tags: { a: 'b' }, properties: { adminUserEnabled: true, networkRuleSet: { defaultAction: 'Deny', ipRules: [{ value: '10.0.0.0/8' }] } } }),
  body('scope-map', scopeMapCreation, { properties: { description: 'x', actions: ['repositories/a/content/read'] } }),
  body('token', tokenUpdate, { properties: { status: 'enabled', credentials: { passwords: [{ name: 'password1', expiry: '2030-01-01T00:00:00Z' }] } } }),
  body('webhook', webhookCreation, { location: 'global', properties: { serviceUri: 'https://h.example', actions: ['push'], scope: 'a:*' } }),
  tokens(),
  queries(),
];
