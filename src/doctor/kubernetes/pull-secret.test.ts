import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { matches } from './pull-secret.ts';

describe('the kubelet takes an entry of a pull secret for an image', () => {
  for (const [key, host, repository, isTaken] of [
    ['registry.example', 'registry.example', 'team/app', true],
    ['https://registry.example', 'registry.example', 'team/app', true],
    ['https://registry.example/v1/', 'registry.example', 'team/app', true],
    ['registry.example:5000', 'registry.example:5000', 'app', true],
    ['registry.example', 'registry.example:5000', 'app', false],
    ['registry.example:443', 'registry.example', 'app', false],
    ['*.azurecr.io', 'team7.azurecr.io', 'app', true],
    ['*.io', 'team7.azurecr.io', 'app', false],
    ['team*.azurecr.io', 'team7.azurecr.io', 'app', true],
    ['*-docker.pkg.dev', 'europe-docker.pkg.dev', 'p/r/app', true],
    ['registry.example/team', 'registry.example', 'team/app', true],
    ['registry.example/tea', 'registry.example', 'team/app', true],
    ['registry.example/other', 'registry.example', 'team/app', false],
    ['https://index.docker.io/v1/', 'index.docker.io', 'library/nginx', true],
  ] as const) {
    test(`${key} for ${host}/${repository}: ${isTaken ? 'yes' : 'no'}`, () => assert.equal(matches(key, host, repository), isTaken));
  }
});
