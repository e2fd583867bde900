import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { en } from './en.ts';
import { forPowerShell, powerShellWord } from './power-shell.ts';
import { words } from './translate.ts';

describe('a command at Windows', () => {
  const cases = [
    ['printf %s "$TOKEN" | docker login {registry} --password-stdin', '$env:TOKEN | docker login {registry} --password-stdin'],
    ['kubectl create secret generic a --from-literal=b="$TOKEN"', 'kubectl create secret generic a --from-literal=b="$env:TOKEN"'],
    ['test -n "$PASSWORD" && echo present || echo empty', "if ($env:PASSWORD) { 'present' } else { 'empty' }"],
    ['curl --include https://{registry}/v2/', 'curl.exe --include https://{registry}/v2/'],
    ["docker info | grep -A 5 'Insecure Registries'", "docker info | Select-String 'Insecure Registries'"],
    ['env | grep -i proxy', 'Get-ChildItem Env: | Select-String proxy'],
    ['unset DOCKER_HOST DOCKER_CONTEXT', 'Remove-Item Env:DOCKER_HOST, Env:DOCKER_CONTEXT'],
    ['export DOCKER_COMMAND=podman', "$env:DOCKER_COMMAND = 'podman'"],
    ['jq .credHelpers ~/.docker/config.json', 'jq .credHelpers $HOME/.docker/config.json'],
    ['az acr login --name {registryName}', 'az acr login --name {registryName}'],
  ] as const;
  for (const [posix, expected] of cases) test(`is ${expected}`, () => assert.equal(forPowerShell(posix), expected));

  test('is what the words say there, and a fact stays one word of it', () => {
    const said = words(en).say('cause.mfa-sso-pat-needed.do', { registry: 'r.example', user: "o’hara'; Remove-Item x" }, { platform: 'windows', vendor: 'other', client: 'docker' });
    assert.match(said, /^\$ \$env:TOKEN \| docker login r\.example --username 'o’’hara''; Remove-Item x' --password-stdin$/m);
  });
});

describe('a word of PowerShell', () => {
  test('is quoted unless it is plain', () => {
    assert.deepEqual(['a.example:5000/b', '$x', '@a', '', 'a b', '-n', '`'].map(powerShellWord), ['a.example:5000/b', "'$x'", "'@a'", "''", "'a b'", "'-n'", "'`'"]);
  });
});
