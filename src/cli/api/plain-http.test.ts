import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overPlainHttp } from './plain-http.ts';

for (const [typed, expected] of [
  ['curl --user ci https://localhost:5000/v2/', 'curl --user ci http://localhost:5000/v2/'],
  ['skopeo list-tags docker://localhost:5000/team/app', 'skopeo list-tags --tls-verify=false docker://localhost:5000/team/app'],
  ['podman login localhost:5000', 'podman login --tls-verify=false localhost:5000'],
  ['podman logout localhost:5000', 'podman logout localhost:5000'],
  ['docker login localhost:5000', 'docker login localhost:5000'],
  ['skopeo inspect docker://other.example/app', 'skopeo inspect docker://other.example/app'],
] as const) {
  test(`without TLS, ${typed} is ${expected === typed ? 'the same' : expected}`, () => {
    assert.equal(overPlainHttp(typed, 'localhost:5000'), expected);
  });
}
