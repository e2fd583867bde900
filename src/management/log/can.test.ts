import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { databases } from '../../../test/databases/databases.ts';
import { openManagement, type OpenedManagement } from '../../../test/harness/management-api.ts';
import { addGroup, addPerson, type Person } from '../../../test/samples/people.ts';
import { builtInRole, type BuiltInRoleName } from '../../access/roles/built-in-roles.ts';
import { registryPath, roleAssignmentPath, roleDefinitionPath, tokenPath, scopeMapPath } from '../../contract/address.ts';
import type { CanAnswers } from '../../contract/can.ts';
import type { CredentialList } from '../../contract/credential.ts';

const dockgate = registryPath('dockgate');

describe('may they?', () => {
  let place: OpenedManagement;
  let reader: Person;
  let password = '';
  const send = async (method: 'PUT' | 'PATCH' | 'POST' | 'DELETE', path: string, body: object) => {
    const answer = await place.askLocally({ method, path, body });
    assert.ok(answer.status < 300, JSON.stringify(answer.body));
    return answer.body;
  };
  const assign = (principalId: string, role: BuiltInRoleName, more: object = {}) => {
    const properties = { principalId, roleDefinitionId: roleDefinitionPath(builtInRole(role).id), ...more };
    return send('PUT', roleAssignmentPath(dockgate, randomUUID()), { properties });
  };
  const can = async (body: object, as?: Person) => {
    const asked = { method: 'POST', path: `${dockgate}/can`, body } as const;
    const answer = await (as ? place.ask({ ...asked, as: as.pair }) : place.askLocally(asked));
    return { status: answer.status, body: answer.body as unknown as CanAnswers, cause: answer.headers['x-dockgate-cause'] };
  };
  const outcome = async (body: object) => (await can(body)).body.value.map(({ allowed, cause }) => (allowed ? 'allowed' : cause)).join();

  before(async () => {
    place = await openManagement(databases[0]![1]);
    reader = await addPerson(place.database, 'reader@dockgate');
    const group = await addGroup(place.database, 'readers', [reader.id]);
    await assign(group, 'AcrPull');
    const condition = "@Request[Microsoft.ContainerRegistry/registries/repositories:name] StringStartsWithIgnoreCase 'team/'";
    await assign(reader.id, 'Container Registry Repository Writer', { condition, conditionVersion: '2.0' });
    await send('PUT', tokenPath('dockgate', 'ci-puller'), { properties: { scopeMapId: scopeMapPath('dockgate', '_repositories_pull') } });
    const made = await send('POST', `${dockgate}/generateCredentials`, { tokenId: tokenPath('dockgate', 'ci-puller'), name: 'password1', expiry: new Date(Date.now() + 3_600_000).toISOString() });
    password = (made as unknown as CredentialList).passwords[0]!.value!;
  });
  after(() => place.close());

  test('a verb, our name of an action and Azure’s mean the same', async () => {
    for (const action of ['pull', 'content/read']) assert.equal(await outcome({ subject: reader.name, action, repository: 'app' }), 'allowed');
    assert.equal(await outcome({ subject: reader.name, action: 'Microsoft.ContainerRegistry/registries/read' }), 'role-missing-arm-reader');
    assert.equal(await outcome({ subject: reader.name, action: 'list' }), 'allowed');
    assert.equal(await outcome({ subject: reader.id, action: 'push', repository: 'app' }), 'role-missing-push');
  });

  test('the trace names role, scope and group, as that of a real request', async () => {
    const [answer] = (await can({ subject: reader.name, action: 'pull', repository: 'app' })).body.value;
    const granted = answer!.trace.steps.find(({ outcome }) => outcome === 'granted');
    assert.deepEqual(granted, { rule: 'role-assignment', outcome: 'granted', facts: { name: 'AcrPull', action: 'content/read', repository: 'app', repositories: '*', scope: dockgate, principal: 'readers' } });
  });

  test('in the mode for repositories the classic roles are ignored, and a condition names what it wanted', async () => {
    await send('PATCH', dockgate, { properties: { roleAssignmentMode: 'AbacRepositoryPermissions' } });
    try {
      assert.equal(await outcome({ subject: 'owner@dockgate', action: 'pull', repository: 'app' }), 'acr-abac-roles-not-honored');
      assert.equal(await outcome({ subject: reader.name, action: 'push', repository: 'team/app' }), 'allowed');
      const [answer] = (await can({ subject: reader.name, action: 'push', repository: 'other/app' })).body.value;
      assert.equal(answer!.cause, 'role-missing-push');
      const { facts } = answer!.trace.steps.find(({ rule }) => rule === 'role-condition')!;
      assert.deepEqual([facts['claim'], facts['value']], ['@Request[Microsoft.ContainerRegistry/registries/repositories:name]', 'other/app']);
      assert.deepEqual(answer!.trace.enough.map(({ kind, facts }) => [kind, facts['role']]), [['assign-role', 'Container Registry Repository Writer']]);
    } finally {
      await send('PATCH', dockgate, { properties: { roleAssignmentMode: 'LegacyRegistryPermissions' } });
    }
  });

  test('from another address, and at another time', async () => {
    await send('PATCH', dockgate, { properties: { networkRuleSet: { defaultAction: 'Deny', ipRules: [{ value: '192.0.2.0/24' }] } } });
    const question = { subject: 'ci-puller', action: 'pull', repository: 'app' };
    try {
      assert.equal(await outcome({ ...question, from: '192.0.2.1' }), 'allowed');
      assert.equal(await outcome({ ...question, from: '198.51.100.1' }), 'firewall-ip-denied');
    } finally {
      await send('PATCH', dockgate, { properties: { networkRuleSet: { defaultAction: 'Allow', ipRules: [] } } });
    }
    assert.equal(await outcome({ ...question, at: new Date(Date.now() + 7_200_000).toISOString() }), 'token-password-expired');
    await send('PATCH', tokenPath('dockgate', 'ci-puller'), { properties: { status: 'disabled' } });
    assert.equal(await outcome(question), 'token-disabled');
    await send('PATCH', tokenPath('dockgate', 'ci-puller'), { properties: { status: 'enabled' } });
    assert.notEqual(password, '');
  });

  test('who can push to a repository, and what can somebody do with it', async () => {
    const namesOf = async (body: object) => (await can(body)).body.value.map(({ subject }) => subject).toSorted();
    assert.deepEqual(await namesOf({ action: 'push', repository: 'app' }), ['owner@dockgate']);
    assert.deepEqual(await namesOf({ action: 'pull', repository: 'app' }), ['ci-puller', 'owner@dockgate', 'reader@dockgate']);
    const { value } = (await can({ subject: 'ci-puller', repository: 'app' })).body;
    assert.deepEqual(value.map(({ action, allowed }) => [action, allowed]), [
      ['content/read', true], ['content/write', false], ['content/delete', false], ['metadata/read', false], ['metadata/write', false], ['deleted/read', false], ['deleted/restore', false],
    ]);
  });

  test('whoever may not read the log may not ask, and what cannot be asked is said with its field', async () => {
    assert.deepEqual([(await can({}, reader)).status, (await can({}, reader)).cause], [403, 'role-missing-arm-reader']);
    for (const [body, status] of [
      [{ subject: 'nobody-here' }, 404],
      [{ action: 'fly' }, 400],
      [{ action: 'pull' }, 400],
      [{ action: 'pull', repository: 'Upper' }, 400],
      [{ from: 'home' }, 400],
      [{ at: 'noon' }, 400],
      [{ who: 'x' }, 400],
    ] as const) assert.equal((await can(body)).status, status, JSON.stringify(body));
  });
});
