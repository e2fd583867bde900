import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readStart } from './started-as.ts';

const start = (name: string, ...typed: string[]) => readStart(['/usr/bin/node', `/opt/${name}`, ...typed], 'node');

describe('the doctor', () => {
  test('is dockgate-doctor under any name but those of plugins', () => {
    for (const name of ['dockgate-doctor', 'dockgate-doctor.js', 'doctor', '.bin/dockgate-doctor'])
      assert.deepEqual(start(name, 'r.example/a', '--push'), { program: 'dockgate-doctor', argv: ['r.example/a', '--push'], env: {}, isAskedForMetadata: false });
  });

  test('in an executable of its own goes by the name that it was started under', () => {
    assert.equal(readStart(['/opt/dockgate-doctor', '/opt/dockgate-doctor', 'x'], '/home/me/.docker/cli-plugins/docker-doctor').program, 'docker doctor');
    assert.equal(readStart(['C:/x.exe', 'C:/x.exe'], 'kubectl-doctor.exe').program, 'kubectl doctor');
  });
});

describe('as a plugin of docker', () => {
  test('it tells docker what it is', () => {
    assert.equal(start('docker-doctor', 'docker-cli-plugin-metadata').isAskedForMetadata, true);
    assert.equal(start('docker-doctor', 'doctor', 'docker-cli-plugin-metadata').isAskedForMetadata, false);
  });

  test('it takes what stands after its own name', () => {
    assert.deepEqual(start('docker-doctor', 'doctor', 'r.example/a', '--json').argv, ['r.example/a', '--json']);
    assert.deepEqual(start('docker-doctor', 'doctor').argv, []);
  });

  test('options of docker before its name mean what they mean to docker', () => {
    const { argv, env } = start('docker-doctor', '--debug', '--context', 'build', '-H=tcp://h:1', '--config', '/c', '--log-level', 'debug', 'doctor', 'r.example/a', '--config');
    assert.deepEqual(argv, ['r.example/a', '--config']);
    assert.deepEqual(env, { DOCKER_CONTEXT: 'build', DOCKER_HOST: 'tcp://h:1', DOCKER_CONFIG: '/c' });
  });
});

describe('as a plugin of kubectl', () => {
  test('it examines the cluster, and takes -n as kubectl does', () => {
    assert.deepEqual(start('kubectl-doctor', '-n', 'web').argv, ['--client', 'kubernetes', '--namespace', 'web']);
    assert.deepEqual(start('kubectl-doctor', 'support-bundle').argv, ['support-bundle', '--client', 'kubernetes']);
  });

  test('it examines another client when one is named, and explains what is pasted', () => {
    assert.deepEqual(start('kubectl-doctor', '--client=podman').argv, ['--client=podman']);
    assert.deepEqual(start('kubectl-doctor', 'explain', 'x').argv, ['explain', 'x']);
  });
});
