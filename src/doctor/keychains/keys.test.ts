import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseTarget } from '../target.ts';
import { containersKeys, craneKeys, dockerKey, findDifference, HUB_KEY, nerdctlKeys, toContainersName, toHostName } from './keys.ts';

describe('the keys that a client looks up', () => {
  test('are the host alone for docker, and an address of old for Docker Hub', () => {
    assert.deepEqual(['r.example', 'R.example:5000', 'docker.io', 'index.docker.io', 'registry-1.docker.io'].map(dockerKey), ['r.example', 'R.example:5000', HUB_KEY, HUB_KEY, 'registry-1.docker.io']);
  });

  test('are every path down to the host for podman', () => {
    assert.deepEqual(containersKeys(parseTarget('r.example:5000/a/b')), ['r.example:5000/a/b', 'r.example:5000/a', 'r.example:5000']);
    assert.deepEqual(containersKeys(parseTarget('nginx')), ['docker.io/library/nginx', 'docker.io/library', 'docker.io']);
    assert.deepEqual(containersKeys(parseTarget('r.example')), ['r.example']);
  });

  test('are the repository and the host for crane', () => {
    assert.deepEqual(craneKeys(parseTarget('r.example/a/b')), ['r.example/a/b', 'r.example']);
    assert.deepEqual(craneKeys(parseTarget('nginx')), ['index.docker.io/library/nginx', HUB_KEY]);
  });

  test('are with and without the port of HTTPS for nerdctl', () => {
    assert.deepEqual(nerdctlKeys('r.example').filter((key) => !key.includes('://')), ['r.example:443', 'r.example']);
    assert.deepEqual(nerdctlKeys('r.example:443').filter((key) => !key.includes('://')), ['r.example:443', 'r.example']);
    assert.deepEqual(nerdctlKeys('r.example:5000').filter((key) => !key.includes('://')), ['r.example:5000']);
    assert.deepEqual(nerdctlKeys('docker.io'), [HUB_KEY]);
  });
});

describe('a stored key', () => {
  const hosts: [key: string, host: string][] = [
    ['r.example', 'r.example'], ['https://r.example', 'r.example'], ['https://r.example:5000/v2/', 'r.example:5000'], ['r.example/team', 'r.example'],
    ['https://me:x@r.example/', 'r.example'], [HUB_KEY, 'index.docker.io'],
  ];
  for (const [key, host] of hosts) test(`${key} is of ${host}`, () => assert.equal(toHostName(key), host));

  test('loses its path for podman only where it is an address', () => {
    assert.deepEqual(['https://r.example/v1/', 'r.example/team', 'docker.io', HUB_KEY].map(toContainersName), ['r.example', 'r.example/team', 'index.docker.io', 'index.docker.io']);
  });

  const rows: [key: string, target: string, difference: string | null][] = [
    ['https://r.example', 'r.example/app', 'scheme'],
    ['r.example/v2/', 'r.example/app', 'path'],
    ['r.example:443', 'r.example/app', 'port'],
    ['r.example', 'r.example:5000/app', 'port'],
    ['r.example:5001', 'r.example:5000/app', 'port'],
    ['R.Example', 'r.example/app', 'case'],
    ['r.example', 'R.example/app', 'case'],
    ['docker.io', 'nginx', 'hub-name'],
    ['registry-1.docker.io', 'team/app', 'hub-name'],
    ['www.r.example', 'r.example/app', 'www'],
    ['r.westeurope.data.azurecr.io', 'r.azurecr.io/app', 'regional-name'],
    ['r.azurecr.io', 'r.eastus.geo.azurecr.io/app', 'regional-name'],
    ['111111111111.dkr.ecr.us-east-1.amazonaws.com', '111111111111.dkr.ecr.eu-west-1.amazonaws.com/app', 'other-region'],
    ['222222222222.dkr.ecr.eu-west-1.amazonaws.com', '111111111111.dkr.ecr.eu-west-1.amazonaws.com/app', 'other-region'],
    ['222222222222.dkr.ecr.us-east-1.amazonaws.com', '111111111111.dkr.ecr.eu-west-1.amazonaws.com/app', null],
    ['o.example', 'r.example/app', null],
    ['r.example.evil.example', 'r.example/app', null],
    ['', 'r.example/app', null],
  ];
  for (const [key, target, difference] of rows) test(`${key} beside ${target}: ${difference}`, () => assert.equal(findDifference(key, parseTarget(target)), difference));
});
