import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { examinedMachine, type Changes, type ExaminedMachine } from '../../../test/doctor/examined-machine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { dockerEndpoint } from '../probes/engine/docker-endpoint.ts';
import { dockerEndpointCheck } from './docker-endpoint.ts';

function addContext(machine: ExaminedMachine, name: string, host: string): void {
  const folder = createHash('sha256').update(name).digest('hex');
  machine.file(`home/.docker/contexts/meta/${folder}/meta.json`, JSON.stringify({ Name: name, Metadata: {}, Endpoints: { docker: { Host: host, SkipTLSVerify: false } } }));
}

describe('the engine that docker talks to', () => {
  const cases: readonly [string, Changes['env'], string, string][] = [
    ['is the usual one where nothing is said', {}, 'ok', 'unix:///var/run/docker.sock'],
    ['is what DOCKER_HOST says, before any context', { DOCKER_HOST: 'unix:///run/other.sock', DOCKER_CONTEXT: 'lab' }, 'overridden', 'unix:///run/other.sock'],
    ['may be a host and a port alone', { DOCKER_HOST: '127.0.0.1:2375' }, 'overridden', 'tcp://127.0.0.1:2375'],
    ['has its own port where none is said', { DOCKER_HOST: 'tcp://build.example' }, 'overridden', 'tcp://build.example:2375'],
    ['has another one with TLS', { DOCKER_HOST: 'tcp://build.example', DOCKER_TLS_VERIFY: '1' }, 'overridden', 'tcp://build.example:2376'],
    ['is shown without its user', { DOCKER_HOST: 'ssh://ann@build.example' }, 'overridden', 'ssh://build.example'],
    ['is shown without a password', { DOCKER_HOST: 'ssh://ann:secret@build.example' }, 'unusable', 'ssh://build.example'],
    ['is shown without anything that may be one', { DOCKER_HOST: 'ftp://ann:se@cret/x@build.example' }, 'unusable', 'ftp://build.example'],
    ['cannot be an unknown scheme', { DOCKER_HOST: 'gopher://x' }, 'unusable', 'gopher://x'],
    ['cannot be a socket without a path', { DOCKER_HOST: 'unix://' }, 'unusable', 'unix://'],
    ['is that of the context in DOCKER_CONTEXT', { DOCKER_CONTEXT: 'lab' }, 'overridden', 'tcp://lab.example:2375'],
    ['cannot be that of a context that does not exist', { DOCKER_CONTEXT: 'gone' }, 'no-context', 'gone'],
    ['is the usual one with the context default', { DOCKER_CONTEXT: 'default' }, 'ok', 'unix:///var/run/docker.sock'],
  ];
  for (const [name, env, outcome, shown] of cases) {
    test(name, async (t) => {
      const machine = examinedMachine(t);
      addContext(machine, 'lab', 'tcp://lab.example:2375');
      const context = machine.context(env === undefined ? {} : { env });
      assert.equal(await outcomeOf(dockerEndpointCheck, context), outcome);
      const endpoint = await context.ask(dockerEndpoint);
      assert.equal(endpoint.kind === 'endpoint' ? endpoint.shown : endpoint.context, shown);
    });
  }

  test('is that of the current context in config.json', async (t) => {
    const machine = examinedMachine(t);
    addContext(machine, 'rootless', 'unix:///run/user/1000/docker.sock');
    machine.file('home/.docker/config.json', '{"currentContext":"rootless"}');
    const endpoint = await machine.context().ask(dockerEndpoint);
    assert.deepEqual(endpoint.kind === 'endpoint' && endpoint.address, { kind: 'socket', path: '/run/user/1000/docker.sock' });
  });

  test('is the usual one with a broken config.json, as docker has it', async (t) => {
    const machine = examinedMachine(t);
    machine.file('home/.docker/config.json', '{"currentContext":');
    assert.equal(await outcomeOf(dockerEndpointCheck, machine.context()), 'ok');
  });

  test('does not matter to a client that needs none', async (t) => {
    assert.equal(await outcomeOf(dockerEndpointCheck, examinedMachine(t).context({ settings: { client: 'crane' } })), 'inapplicable no-engine-needed');
  });
});
