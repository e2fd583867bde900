import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { databases } from '../../test/databases/databases.ts';
import { fuzzRuns } from '../../test/fuzz.ts';
import { openManagement, type Ask, type OpenedManagement } from '../../test/harness/management-api.ts';
import { builtInRole } from '../access/roles/built-in-roles.ts';
import { federatedCredentialPath, registryPath, roleAssignmentPath, roleDefinitionPath, roleDefinitionsPath, scopeMapPath, SUBSCRIPTION_ID, tokenPath } from '../contract/address.ts';
import { identityPath } from '../contract/managed-identity.ts';

// A body with something of the wrong type in it, however deep, is refused with the path of that, or taken where it is
// right by chance; it is never our fault, and what was sent is not repeated.

let place: OpenedManagement;
before(async () => {
  place = await openManagement(databases[0]![1]);
  await place.askLocally({ method: 'PUT', path: sample, body: {} });
});
after(() => place.close());

const sample = registryPath('sample');
const SOME_ID = '33333333-3333-4333-8333-333333333333';
const policies = {
  azureADAuthenticationAsArmPolicy: { status: 'enabled' }, quarantinePolicy: { status: 'disabled' }, trustPolicy: { type: 'Notary', status: 'disabled' },
  retentionPolicy: { days: 7, status: 'enabled' }, exportPolicy: { status: 'enabled' }, softDeletePolicy: { retentionDays: 7, status: 'disabled' },
};
const registry = {
  location: 'local', sku: { name: 'Premium', tier: 'Premium' }, tags: { team: 'a' }, identity: { type: 'None' },
  properties: {
    adminUserEnabled: true, networkRuleSet: { defaultAction: 'Allow', ipRules: [{ action: 'Allow', value: '203.0.113.7' }], virtualNetworkRules: [] },
    publicNetworkAccess: 'Enabled', policies, encryption: { status: 'disabled' }, roleAssignmentMode: 'LegacyRegistryPermissions', disclosure: null, loginServer: null,
  },
};
const keys = { keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }] };

const right: readonly (readonly [Ask['method'], string, object])[] = [
  ['PUT', sample, registry],
  ['PATCH', sample, registry],
  ['PUT', scopeMapPath('sample', 'readers'), { properties: { description: 'x', actions: ['repositories/app/content/read'] } }],
  ['PUT', tokenPath('sample', 'puller'), { properties: { scopeMapId: scopeMapPath('sample', '_repositories_pull'), status: 'enabled', ipRules: [{ value: '203.0.113.7' }] } }],
  ['PATCH', tokenPath('sample', 'puller'), { properties: { status: 'enabled', credentials: { certificates: [], passwords: [{ name: 'password1', expiry: null }] } } }],
  ['POST', `${sample}/generateCredentials`, { tokenId: tokenPath('sample', 'puller'), name: 'password1', expiry: '2099-01-01T00:00:00Z' }],
  ['POST', `${sample}/regenerateCredential`, { name: 'password' }],
  ['POST', `${sample}/can`, { subject: 'x', action: 'pull', repository: 'app', from: '203.0.113.7', at: '2030-01-01T00:00:00Z' }],
  ['PUT', federatedCredentialPath('sample', 'ci'), { properties: { issuer: 'https://issuer.example', claim: 'sub', subject: 'x', scopeMapId: scopeMapPath('sample', '_repositories_pull'), keys } }],
  ['PUT', roleAssignmentPath(sample, SOME_ID), { properties: { roleDefinitionId: roleDefinitionPath(builtInRole('AcrPull').id), principalId: SOME_ID, principalType: 'User', condition: null } }],
  ['PUT', `${roleDefinitionsPath(sample)}/${SOME_ID}`, { properties: { roleName: 'x', permissions: [{ actions: ['a/b'], dataActions: [] }], assignableScopes: ['/'] } }],
  ['PUT', identityPath('builder'), { location: 'local', tags: { a: 'b' }, properties: { assignedTo: '/x' } }],
  ['POST', `/subscriptions/${SUBSCRIPTION_ID}/providers/Microsoft.ContainerRegistry/checkNameAvailability`, { name: 'somename', type: 'Microsoft.ContainerRegistry/registries' }],
];

const SECRET = 'qX7-never-repeated';
const wrong = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1e308, '', SECRET, [], {}, [[]], [null], { a: SECRET }, ['x', 1], 'x'.repeat(5_000), '\u0000', '\ud800'),
  fc.jsonValue({ maxDepth: 3 }),
);

type Path = readonly (string | number)[];
const pathsOf = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'object' && value !== null ? [path, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, Array.isArray(value) ? Number(key) : key]))] : [path];

function replaced(value: unknown, [first, ...rest]: Path, by: unknown): unknown {
  if (first === undefined) return by;
  if (Array.isArray(value)) return value.map((each, index) => (index === first ? replaced(each, rest, by) : each));
  const object = value as Record<string, unknown>;
  return { ...object, [first]: replaced(object[first], rest, by) };
}

describe('a body with something wrong in it, at any depth', () => {
  for (const [method, path, body] of right) {
    test(`${method} ${path.split('/').slice(-2).join('/')}`, async () => {
      const { numRuns, seed } = fuzzRuns();
      const mistakes = fc.tuple(fc.constantFrom(...pathsOf(body)), wrong);
      const property = fc.asyncProperty(mistakes, async ([at, by]) => {
        const { status, body: told } = await place.askLocally({ method, path, body: replaced(body, at, by) });
        assert.ok(status < 500, `${status} ${JSON.stringify(told)}`);
        if (status < 400) return;
        const { code, message, target } = (told as unknown as { error: { code: string; message: string; target?: string } }).error;
        assert.ok(code !== '' && message !== '');
        if (code === 'InvalidRequestContent') assert.ok(target !== undefined && message.startsWith(`${target}: `), message);
        assert.ok(!message.includes(SECRET), message);
      });
      await fc.assert(property, { numRuns: Math.ceil(numRuns / 10), seed });
    });
  }
});
