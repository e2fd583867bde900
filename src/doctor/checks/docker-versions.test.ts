import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { clientOrSkip } from '../../../test/clients/clients.ts';
import { examinedMachine, systemPath } from '../../../test/doctor/examined-machine.ts';
import { fakeEngine, type EngineAnswers } from '../../../test/servers/fake-engine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { dockerVersions, isOlder } from './docker-versions.ts';

/** A docker command that tells about itself, and fails for want of an engine, as the real one does. */
const dockerOf = (version: string, apiVersion: string): string => `
case "$1" in
  --version) echo 'Docker version ${version}, build 0';;
  --host) echo '{"Version":"${version}","ApiVersion":"${apiVersion}"}'; echo 'Cannot connect to the Docker daemon' >&2; exit 1;;
esac`;

describe('the docker command and its engine', () => {
  const cases: readonly [string, { client?: [string, string]; engine?: EngineAnswers['version'] }, string][] = [
    ['are of today', { client: ['28.2.2', '1.50'], engine: {} }, 'ok'],
    ['are just new enough', { client: ['18.03.1-ce', '1.37'], engine: { Version: '18.03.1-ce', ApiVersion: '1.37', MinAPIVersion: '1.12' } }, 'ok'],
    ['are too old on this side', { client: ['17.12.1-ce', '1.35'], engine: {} }, 'client-too-old'],
    ['are too old on the other side', { client: ['28.2.2', '1.50'], engine: { Version: '1.13.1', ApiVersion: '1.26', MinAPIVersion: '1.12' } }, 'engine-too-old'],
    ['are too far apart', { client: ['19.03.15', '1.40'], engine: { Version: '29.0.0', ApiVersion: '1.52', MinAPIVersion: '1.44' } }, 'engine-wants-newer'],
    ['are judged one by one while the engine is down', { client: ['17.12.1-ce', '1.35'] }, 'client-too-old'],
    ['are judged one by one without the command', { engine: { Version: '1.13.1', ApiVersion: '1.26' } }, 'engine-too-old'],
    ['are not told', { engine: { ApiVersion: undefined } }, 'unknown no-version'],
    ['are both missing', {}, 'inapplicable no-docker'],
  ];
  for (const [name, { client, engine }, expected] of cases) {
    test(name, async (t) => {
      const machine = examinedMachine(t);
      if (client) machine.program('docker', dockerOf(...client));
      if (engine) await fakeEngine(t, join(machine.root, 'var/run/docker.sock'), { version: engine });
      assert.equal(await outcomeOf(dockerVersions, machine.context()), expected);
    });
  }

  test('are too far apart because a variable says so', async (t) => {
    const machine = examinedMachine(t);
    machine.program('docker', dockerOf('28.2.2', '$DOCKER_API_VERSION').replace(`"$DOCKER_API_VERSION"`, `"'"$DOCKER_API_VERSION"'"`));
    await fakeEngine(t, join(machine.root, 'var/run/docker.sock'), { version: { MinAPIVersion: '1.44' } });
    const pinned = (version: string) => outcomeOf(dockerVersions, machine.context({ env: { PATH: machine.programs, DOCKER_API_VERSION: version } }));
    assert.equal(await pinned('1.30'), 'pinned');
    assert.equal(await pinned('1.45'), 'ok');
  });

  test('are read from a real docker command', async (t) => {
    if (!clientOrSkip(t, 'docker')) return;
    assert.match(await outcomeOf(dockerVersions, examinedMachine(t).context({ env: { PATH: `/usr/local/bin:${systemPath}` } })), /^command-only$/);
  });
});

test('a version is older by its numbers, not by its letters', () => {
  assert.deepEqual(
    [['1.9', '1.37'], ['1.37', '1.37'], ['1.38', '1.37'], ['0.99', '1.0'], ['2.0', '1.37'], ['', '1.37'], ['x', '1.37'], ['9'.repeat(400), '1.37']].map(([a, b]) => isOlder(a!, b!)),
    [true, false, false, true, false, false, false, false],
  );
});
