import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../causes/refusal.ts';
import { parserContract } from './parser.contract.ts';
import { parseResourceScope, registryScope, RESOURCE_GROUP_SCOPE, resourceGroupScope, scopeContains, scopesCovering, SUBSCRIPTION_SCOPE, TENANT_SCOPE } from './resource-scope.ts';

const registry = registryScope('team01');
const all = [TENANT_SCOPE, SUBSCRIPTION_SCOPE, RESOURCE_GROUP_SCOPE, registry];
const elsewhere = registryScope({ name: 'team01', resourceGroup: 'other.group_(1)' });

describe('a scope', () => {
  for (const scope of [...all, resourceGroupScope('other.group_(1)'), elsewhere]) {
    test(`${scope} is read in any case, with a slash at its end or without`, () => {
      for (const text of [scope, scope.toUpperCase(), scope.toLowerCase(), scope === '/' ? scope : `${scope}/`]) {
        assert.equal(parseResourceScope(text).text, scope);
      }
    });
  }

  for (const text of [
    '', '//', ' /', '/subscriptions', '/subscriptions/', '/subscriptions/00000000-0000-0000-0000-000000000000', `${SUBSCRIPTION_SCOPE}//`,
    `${SUBSCRIPTION_SCOPE}/resourceGroups`, `${SUBSCRIPTION_SCOPE}/resourceGroups/ends.`, `${SUBSCRIPTION_SCOPE}/resourceGroups/${'x'.repeat(91)}`, `${SUBSCRIPTION_SCOPE}/resourceGroups/a%2Fb`, registryScope({ name: 'team01', resourceGroup: 'a b' }), `${RESOURCE_GROUP_SCOPE}/providers/Microsoft.ContainerRegistry`, registryScope(''), registryScope('abc'),
    `${registry}/tokens/x`, `${registry}//`, registry.replace('ContainerRegistry', 'Storage'), registry.slice(1), `x${registry}`, registryScope('../dockgate'),
  ]) {
    test(`${JSON.stringify(text)} is refused with its field`, () => {
      assert.throws(() => parseResourceScope(text, 'here'), (thrown) => thrown instanceof Refusal && thrown.causeId === 'request-invalid' && thrown.facts['field'] === 'here');
    });
  }

  test('is covered by itself and all above it, the widest first', () => {
    for (const [index, scope] of all.entries()) assert.deepEqual(scopesCovering(parseResourceScope(scope)), all.slice(0, index + 1));
    assert.deepEqual(scopesCovering(parseResourceScope(elsewhere)), [TENANT_SCOPE, SUBSCRIPTION_SCOPE, resourceGroupScope('other.group_(1)'), elsewhere]);
  });

  test('contains what is below it, and no neighbour whose name begins alike', () => {
    for (const [outer, scope] of all.entries()) {
      for (const [inner, other] of all.entries()) assert.equal(scopeContains(scope, other), inner >= outer, `${scope} ${other}`);
    }
    assert.equal(scopeContains(RESOURCE_GROUP_SCOPE, elsewhere), false);
    assert.equal(scopeContains(resourceGroupScope('other'), elsewhere), false);
    assert.equal(scopeContains(registry, registryScope('team012')), false);
    assert.equal(scopeContains(registryScope('team012'), registry), false);
  });
});

parserContract({
  name: 'a scope',
  parse: parseResourceScope,
  format: ({ text }) => text,
  valid: fc.oneof(fc.constantFrom(TENANT_SCOPE, SUBSCRIPTION_SCOPE, RESOURCE_GROUP_SCOPE), fc.stringMatching(/^[a-z0-9]{5,50}$/).map(registryScope), fc.stringMatching(/^[a-z0-9_().-]{0,89}[a-z0-9_()-]$/).map(resourceGroupScope)),
  alphabet: /[A-Za-z0-9./()_-]/,
  longest: registryScope({ name: 'x'.repeat(50), resourceGroup: 'x'.repeat(90) }).length + 1,
});
