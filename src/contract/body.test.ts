import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { z } from 'zod';
import { Refusal } from '../causes/refusal.ts';
import { findNameBelow, registryPath, tokenPath } from './address.ts';
import { parseBody } from './body.ts';
import { generateCredentials, regenerateCredential } from './credential.ts';
import { failuresQuery, lastRefusalQuery } from './event.ts';
import { pageQuery } from './page.ts';
import { registryChange } from './registry.ts';
import { scopeMapCreation } from './scope-map.ts';
import { tokenCreation, tokenUpdate } from './token.ts';

const refusedFor = (schema: z.ZodType, body: unknown): unknown => {
  try {
    parseBody(schema, body);
  } catch (thrown) {
    assert.ok(thrown instanceof Refusal && thrown.causeId === 'request-invalid');
    return thrown.message;
  }
  return 'accepted';
};

describe('a body is accepted', () => {
  for (const [what, schema, body] of [
    ['the registry that az creates', registryChange, { location: 'eastus', sku: { name: 'Basic' }, properties: { adminUserEnabled: false } }],
    ['a network rule', registryChange, { properties: { networkRuleSet: { defaultAction: 'Deny', ipRules: [{ action: 'Allow', value: '10.0.0.0/8' }] } } }],
    ['a scope map', scopeMapCreation, { properties: { description: '', actions: ['repositories/a/content/read'] } }],
    ['a token', tokenCreation, { properties: { scopeMapId: '/x/y', status: 'enabled' } }],
    ['a token without its passwords', tokenUpdate, { properties: { credentials: { certificates: [], passwords: [] } } }],
    ['new credentials', generateCredentials, { tokenId: '/x/y', name: 'password1', expiry: '2030-12-31T15:59:59.0707808Z' }],
    ['a query of az', pageQuery, { 'api-version': '2025-11-01' }],
  ] as const) {
    test(what, () => assert.equal(refusedFor(schema, body), 'accepted'));
  }
});

describe('a body is refused with the field', () => {
  for (const [schema, body, message] of [
    [registryChange, null, 'body: it must be an object'],
    [registryChange, undefined, 'body: it is missing'],
    [registryChange, [], 'body: it must be an object'],
    [registryChange, { kind: 'other' }, 'kind: there is no such field'],
    [registryChange, { properties: { id: 'x' } }, 'properties.id: there is no such field'],
    [registryChange, { properties: { adminUserEnabled: 'yes' } }, 'properties.adminUserEnabled: it must be a boolean'],
    [registryChange, { properties: { networkRuleSet: { defaultAction: 'Never' } } }, 'properties.networkRuleSet.defaultAction: it must be Allow or Deny'],
    [registryChange, { properties: { networkRuleSet: { ipRules: [{ value: '1.2.3.4' }, { value: '' }] } } }, 'properties.networkRuleSet.ipRules[1].value: it is smaller than 1 characters'],
    [registryChange, { properties: { networkRuleSet: { ipRules: Array(201).fill({ value: '1.2.3.4' }) } } }, 'properties.networkRuleSet.ipRules: it is larger than 200 entries'],
    [scopeMapCreation, { properties: { actions: Array(501).fill('x') } }, 'properties.actions: it is larger than 500 entries'],
    [scopeMapCreation, { properties: { type: 'SystemDefined', actions: ['x'] } }, 'properties.type: there is no such field'],
    [tokenCreation, { properties: {} }, 'properties.scopeMapId: it is missing'],
    [tokenUpdate, { properties: { credentials: { passwords: [{ name: 'password1', value: 'mine' }] } } }, 'properties.credentials.passwords[0].value: there is no such field'],
    [tokenUpdate, { properties: { credentials: { passwords: [{ name: 'password3' }] } } }, 'properties.credentials.passwords[0].name: it must be password1 or password2'],
    [regenerateCredential, { name: 'password1' }, 'name: it must be password or password2'],
    [generateCredentials, { tokenId: '/x', expiry: 'tomorrow' }, 'expiry: it is not a time such as 2030-01-31T12:00:00Z'],
    [failuresQuery, {}, 'since: it is missing'],
    [pageQuery, { $top: '0' }, '$top: it is not valid'],
    [scopeMapCreation, { properties: { actions: ['x'], description: 'a\0b' } }, 'properties.description: it is not valid'],
    [lastRefusalQuery, { last: '', who: 'x' }, 'who: there is no such field'],
    [registryChange, JSON.parse('{"__proto__":{"isAdmin":true}}'), '__proto__: there is no such field'],
  ] as const) {
    test(message, () => assert.equal(refusedFor(schema, body), message));
  }
});

test('the message never repeats what was sent as a value', () => {
  const told = refusedFor(tokenCreation, { properties: { scopeMapId: '/x', status: 'S3cret' } });
  assert.equal(told, 'properties.status: it must be enabled or disabled');
});

describe('the name at the end of a resource id', () => {
  const below = `${registryPath('dockgate')}/tokens`;
  for (const [id, name] of [
    [tokenPath('dockgate', 'ci-puller'), 'ci-puller'],
    [tokenPath('dockgate', 'ci-puller').toUpperCase(), 'CI-PULLER'],
    [tokenPath('another', 'ci-puller'), null],
    [`${below}/`, null],
    [`${below}/a/b`, null],
    ['ci-puller', null],
  ] as const) {
    test(`${id.slice(-40)} is ${name ?? 'not below this registry'}`, () => assert.equal(findNameBelow(below, id), name));
  }
});
