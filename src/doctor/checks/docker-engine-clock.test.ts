import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { fakeEngine } from '../../../test/servers/fake-engine.ts';
import { outcomeOf } from '../../../test/doctor/shown-outcome.ts';
import { dockerEngineClock } from './docker-engine-clock.ts';

describe('the engine’s clock', () => {
  const now = new Date('2030-01-01T12:00:00Z');
  const cases: readonly [string, string | undefined, string][] = [
    ['agrees', '2030-01-01T12:00:00.123456789Z', 'ok'],
    ['agrees in another zone', '2030-01-01T14:00:00.5+02:00', 'ok'],
    ['is a little late', '2030-01-01T11:59:01Z', 'ok'],
    ['drifts', '2030-01-01T11:58:00Z', 'drifting'],
    ['stood still while the machine slept', '2030-01-01T09:00:00Z', 'wrong'],
    ['is ahead', '2030-01-01T12:10:00Z', 'wrong'],
    ['is not told', '', 'unknown no-engine-info'],
  ];
  for (const [name, time, expected] of cases) {
    test(name, async (t) => {
      const machine = examinedMachine(t);
      await fakeEngine(t, join(machine.root, 'var/run/docker.sock'), { info: { SystemTime: time } });
      assert.equal(await outcomeOf(dockerEngineClock, machine.context({ machine: { now: () => now } })), expected);
    });
  }
});
