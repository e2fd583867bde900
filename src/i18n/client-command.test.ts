import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { forClient } from './client-command.ts';

describe('a command of docker', () => {
  const cases = [
    ['podman', 'docker login {registry} --username {user}', 'podman login {registry} --username {user}'],
    ['podman', 'printf %s "$TOKEN" | docker login {registry} --password-stdin', 'printf %s "$TOKEN" | podman login {registry} --password-stdin'],
    ['podman', 'sudo docker pull {image}', 'sudo podman pull {image}'],
    ['helm', 'docker logout {registry}', 'helm registry logout {registry}'],
    ['crane', 'docker login {registry}', 'crane auth login {registry}'],
  ] as const;
  for (const [client, typed, expected] of cases) test(`is ${client}’s own: ${expected}`, () => assert.equal(forClient(typed, client), expected));

  test('stays where the client has none, or is unknown', () => {
    assert.equal(forClient('docker pull {image}', 'helm'), 'docker pull {image}');
    assert.equal(forClient('docker info', 'podman'), 'docker info');
    assert.equal(forClient('docker login {registry}', undefined), 'docker login {registry}');
    assert.equal(forClient('docker login {registry}', 'constructor'), 'docker login {registry}');
  });

  test('is not looked for inside other words', () => {
    assert.equal(forClient('kubectl create secret docker-registry docker login', 'podman'), 'kubectl create secret docker-registry docker login');
  });
});
