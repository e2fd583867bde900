import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { run } from '../../src/cli/program.ts';
import { registryPath } from '../../src/contract/address.ts';
import { recordingTerminal } from './recording-terminal.ts';
import { manifestPut } from '../security/images.ts';
import { openWorld, type Pair, type World } from '../security/world.ts';

// Roles as people use them: the commands against a real server, and what the server then says to whom.

let world: World;
let alice: Pair;
before(async () => {
  world = await openWorld();
  alice = await world.addUser('alice@dockgate', 'elsewhere', 'AcrDelete');
});
after(() => world.close());

async function type(line: string): Promise<{ code: number; out: string; err: string }> {
  const terminal = recordingTerminal({ isTTY: false });
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
  const code = await run([...words, '--data', world.dockgate.data], terminal);
  return { code, ...terminal.take() };
}
async function prints(line: string, out: RegExp, code = 0): Promise<void> {
  const typed = await type(line);
  assert.equal(typed.code, code, `${line}: ${typed.err}`);
  assert.match(typed.out, out, line);
}
const fails = async (line: string, words: RegExp, code = 1) => {
  const typed = await type(line);
  assert.deepEqual([typed.code, typed.out], [code, ''], line);
  assert.match(typed.err, words);
};
const push = async (as: Pair, repository: string) => {
  const { status, cause, correlationId } = await world.ask({ ...manifestPut(repository, 'v1', '{}'), as });
  return { status, cause, correlationId };
};
/** 400: the right is there, and what was sent is no image. */
const MAY = 400;

describe('a role, from the command line', () => {
  test('is given, seen, enough at once, and taken away', async () => {
    assert.deepEqual((await push(alice, 'team/app')).cause, 'role-missing-push');
    await prints('can alice@dockgate push team/app', /may not do content\/write on team\/app +\(role-missing-push\)[^]*No role is assigned to alice@dockgate at dockgate or above\.[^]*\$ dockgate role assignment create --assignee alice@dockgate --role AcrPush --registry localhost/, 1);
    await prints('role assignment create --assignee alice@dockgate --role AcrPush', /^who +alice@dockgate \(User\)\nrole +AcrPush\nat +dockgate$/m);
    assert.equal((await push(alice, 'team/app')).status, MAY);
    await prints('role assignment list', /^alice@dockgate +User +AcrPush +dockgate +-$/m);
    await prints('can alice@dockgate push team/app', /may do content\/write on team\/app[^]*✓ The role AcrPush, assigned to alice@dockgate at dockgate, grants/);
    await prints('can anybody push team/app', /^alice@dockgate +user +AcrPush$/m);
    await prints('can alice@dockgate anything team/app', /^yes +content\/write +AcrPush +-\nno +content\/delete +- +role-missing-delete$/m);
    await fails('role assignment create --assignee alice@dockgate --role AcrPush', /already exists/);
    await prints('role assignment delete --assignee alice@dockgate --role AcrPush', /taken away/);
    assert.equal((await push(alice, 'team/app')).cause, 'role-missing-push');
    await fails('role assignment delete --assignee alice@dockgate --role AcrPush', /does not have the role AcrPush at dockgate\./);
  });

  test('counts where its condition holds, and `why` names what it wanted', async () => {
    const condition = "@Request[Microsoft.ContainerRegistry/registries/repositories:name] StringStartsWith 'team/'";
    await prints(`role assignment create --assignee alice@dockgate --role AcrPush --scope resource-group --condition "${condition}"`, /at +resource-group/);
    assert.equal((await push(alice, 'team/app')).status, MAY);
    const { cause, correlationId } = await push(alice, 'other/app');
    assert.equal(cause, 'role-missing-push');
    await prints(`why ${correlationId}`, /✗ The role AcrPush, assigned to alice@dockgate at resource-group, grants\s+content\/write only where its condition holds\.[^]*StringStartsWith\s+'team\/'[^]*is\s+other\/app\./);
    await fails(`role assignment create --assignee alice@dockgate --role AcrPull --condition "@Request[a:b] StringEquals 'x'"`, /at character 1: this attribute is not known/);
    await prints('role assignment delete --assignee alice@dockgate --role AcrPush --scope resource-group', /taken away/);
  });

  test('that the mode ignores is said to be ignored, with the one that counts', async () => {
    await prints('role assignment create --assignee alice@dockgate --role AcrPush', /AcrPush/);
    await world.here.patch({ roleAssignmentMode: 'AbacRepositoryPermissions' });
    try {
      const { status, cause, correlationId } = await push(alice, 'team/app');
      assert.deepEqual([status, cause], [401, 'acr-abac-roles-not-honored']);
      await prints(`why ${correlationId}`, /does\s+not\s+count\s+for\s+content\/write:\s+the\s+registry\s+is\s+in\s+the\s+mode\s+AbacRepositoryPermissions[^]*--role 'Container Registry Repository Writer'/);
      await prints('role assignment create --assignee alice@dockgate --role "Container Registry Repository Writer"', /Writer/);
      assert.equal((await push(alice, 'team/app')).status, MAY);
    } finally {
      await world.here.patch({ roleAssignmentMode: 'LegacyRegistryPermissions' });
    }
  });

  test('is not given by who may not give it, and the owner reads why', async () => {
    const bob = await world.addUser('bob@dockgate', 'dockgate', 'Contributor');
    const path = `${registryPath('dockgate')}/providers/Microsoft.Authorization/roleAssignments/${crypto.randomUUID()}`;
    const answer = await world.ask({ method: 'PUT', path, as: bob, body: {} });
    assert.deepEqual([answer.status, answer.cause], [403, 'role-missing-to-assign-roles']);
    await prints(`why ${answer.correlationId}`, /You may not assign roles +\(role-missing-to-assign-roles\)[^]*--role 'Role Based Access Control Administrator'/);
  });
});

describe('a role of one’s own', () => {
  test('is made, shown, listed, given and deleted', async () => {
    await prints('role definition create "Push only" --actions Microsoft.ContainerRegistry/registries/push/write --description pushes', /^role +Push only$/m);
    await prints('role definition list --custom', /^Push only +own +pushes$/m);
    await prints('role definition show "push only"', /^allows +Microsoft\.ContainerRegistry\/registries\/push\/write$/m);
    const carol = await world.addUser('carol@dockgate', 'elsewhere', 'AcrDelete');
    await prints('role assignment create --assignee carol@dockgate --role "Push only"', /Push only/);
    assert.equal((await push(carol, 'team/app')).status, MAY);
    await fails('role definition delete "Push only"', /still assigned/);
    await prints('role assignment delete --assignee carol@dockgate --role "Push only"', /taken away/);
    await prints('role definition delete "Push only"', /is deleted/);
    await fails('role definition delete AcrPull', /built in and stays/);
  });
});

test('what cannot be understood is said', async () => {
  await fails('role assignment create --role AcrPull', /--assignee and --role/, 2);
  await fails('role assignment create --assignee nobody@dockgate --role AcrPull', /no user, service principal, managed identity or group called nobody@dockgate/);
  await fails('role assignment create --assignee alice@dockgate --role AcrPuller', /no role called AcrPuller/);
  await fails('role assignment list --scope nowhere', /neither \/ nor the subscription/, 2);
  await fails('can anybody anything team/app', /not both/, 2);
  await fails('can nobody-here push team/app', /nobody-here/);
  await fails('can alice@dockgate fly team/app', /it is none of pull/);
});
